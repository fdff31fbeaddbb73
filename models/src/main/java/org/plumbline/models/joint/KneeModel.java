package org.plumbline.models.joint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.literature.PlacedBundle;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.NotConverged;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.equilibrium.Unstable;
import org.plumbline.solver.linalg.DenseKernels;

/** The knee of one study: condensed once, then asked for cases. Thread-safe. */
public final class KneeModel implements StudyModel {
  /** Force of a secondary restraint above which the shape is outside the model's range, N. */
  private static final double RESTRAINT_WARNING = 100;

  private final Study study;
  private final CondensedJoint joint;
  private final JointMechanics mechanics;
  private final Osteotomy osteotomy;
  private final Landmarks landmarks;
  private final List<BundleSpec> ligaments;

  private KneeModel(Study study, CondensedJoint joint) {
    this.study = study;
    this.joint = joint;
    this.osteotomy = KneeDefinition.osteotomy(study);
    this.landmarks = KneeDefinition.landmarks(study);
    this.ligaments = KneeDefinition.ligaments(study);
    Pose rest = KneeDefinition.femoralPose(study.flexionDeg());
    this.mechanics =
        new JointMechanics(
            joint,
            KneeDefinition.tissues(study).layerStiffness(),
            Frame.freeExcept(KneeDefinition.FREE_BODY, rest, LimbPotentials.FLEXION),
            KneeDefinition.scaleLength(study));
  }

  /**
   * Meshes the knee of a study and, unless the study asks for the elastic foundation only, factors
   * and condenses its bones.
   *
   * @param stages told the name of each part as it begins
   * @throws org.plumbline.mesh.MeshException if the shape cannot be meshed
   * @throws org.plumbline.models.patient.RefusedInput if the operation is impossible
   */
  public static KneeModel open(Study study, DenseKernels kernels, Consumer<String> stages) {
    check(study);
    stages.accept("mesh");
    JointMesh mesh = mesh(study);
    if (study.fidelity() == Fidelity.FOUNDATION) {
      return new KneeModel(study, CondensedJoint.rigid(mesh, KneeDefinition.GROUND_BODY));
    }
    stages.accept("factorization and condensation");
    return new KneeModel(
        study,
        CondensedJoint.elastic(
            mesh, KneeDefinition.tissues(study), KneeDefinition.GROUND_BODY, kernels));
  }

  /** Refuses a study whose limb, cut or flexion is impossible; cheap. */
  public static void check(Study study) {
    double covered = KneeDefinition.shape(study).maxFlexionDeg();
    if (!(study.flexionDeg() <= covered)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "flexion_deg is %.1f°; the femoral cartilage of the model covers contact up to %.0f° of flexion only",
              study.flexionDeg(),
              covered));
    }
    KneeDefinition.shape(study).validate();
    Osteotomy osteotomy = KneeDefinition.osteotomy(study);
    Landmarks limb = KneeDefinition.landmarks(study);
    study.anglesDeg().forEach(a -> osteotomy.apply(limb, a));
  }

  /** The mesh of a study's knee. */
  public static JointMesh mesh(Study study) {
    return KneeDefinition.mesh(study);
  }

  /** The operation a study plans. */
  public static Osteotomy osteotomy(Study study) {
    return KneeDefinition.osteotomy(study);
  }

  /** The limb of a study before the operation. */
  public static Landmarks landmarks(Study study) {
    return KneeDefinition.landmarks(study);
  }

  /** Remarks about the mesh. */
  public List<String> warnings() {
    return joint.warnings();
  }

  /** Sparse factorizations made so far: one per elastic body, however many cases were solved. */
  public int factorizations() {
    return joint.factorizations();
  }

  @Override
  public String label() {
    return label(study);
  }

  /** The label of a study's model, known before it is built. */
  public static String label(Study study) {
    String fidelity = study.fidelity() == Fidelity.FOUNDATION ? ", elastic foundation" : "";
    String resolution =
        study.resolution() == Resolution.COARSE ? ", coarse mesh: pressures under-resolved" : "";
    return "cartilage only" + fidelity + resolution;
  }

  @Override
  public List<String> compartments() {
    return KneeDefinition.COMPARTMENTS;
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    Correction c = osteotomy.apply(landmarks, angleDeg);
    List<Row> rows = new ArrayList<>();
    for (Measure m : AlignmentReport.of(c.after()).measures()) {
      if (!m.quantity().equals("hka_loaded") && !m.quantity().equals("jlca")) {
        rows.add(limbRow(angleDeg, m.quantity(), m.value(), m.unit()));
      }
    }
    rows.add(limbRow(angleDeg, "gap_height", c.wedge().gapHeightMm(), "mm"));
    rows.add(limbRow(angleDeg, "wedge_volume", c.wedge().gapVolumeMm3(), "mm3"));
    rows.add(limbRow(angleDeg, "limb_length_change", c.wedge().limbLengthChangeMm(), "mm"));
    rows.add(limbRow(angleDeg, "slope_change", c.wedge().slopeChangeDeg(), "deg"));
    return rows;
  }

  private Row limbRow(double angleDeg, String quantity, double value, String unit) {
    return new Row(study.name(), "", angleDeg, "", "", "limb", quantity, value, unit);
  }

  @Override
  public OptionalDouble neutralLateralPeakMPa(String loadCase) {
    Patient p = study.patient();
    Patient neutral =
        new Patient(
            p.side(),
            p.bodyWeightN(),
            p.femurLengthMm(),
            p.tibiaLengthMm(),
            p.plateauWidthMm(),
            p.mldfaDeg(),
            p.mldfaDeg(),
            p.standingJlcaDeg());
    Landmarks straight = Landmarks.of(neutral, AlignmentReport.of(landmarks).slopeDeg());
    Outcome outcome =
        solve(new CaseKey(loadCase, 0), osteotomy.apply(straight, 0), Optional.empty());
    return outcome instanceof Solved s
        ? OptionalDouble.of(s.value(KneeDefinition.COMPARTMENTS.get(1), "pressure_peak"))
        : OptionalDouble.empty();
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    return solve(key, osteotomy.apply(landmarks, key.angleDeg()), fieldsFile);
  }

  private Outcome solve(CaseKey key, Correction correction, Optional<Path> fieldsFile) {
    LoadCase load =
        study.loadCases().stream()
            .filter(c -> c.name().equals(key.loadCase()))
            .findFirst()
            .orElseThrow();
    List<PlacedBundle> bundles =
        ligaments.stream()
            .map(b -> b.placed(correction.distal(), correction.releasedFraction()))
            .toList();
    List<Potential> potentials =
        LimbPotentials.of(
            correction,
            load,
            study.patient().bodyWeightN(),
            bundles,
            study.restraints().mediolateralNPerMm(),
            study.restraints().rotationNmmPerRad());
    EquilibriumOutcome outcome =
        study.fidelity() == Fidelity.FOUNDATION
            ? mechanics.foundation(potentials)
            : mechanics.elastic(potentials);
    if (outcome instanceof Unstable u) {
      return new Failed(key, "unstable", u.reason());
    }
    if (outcome instanceof NotConverged n) {
      return new Failed(
          key,
          "not-converged",
          String.format(
              Locale.ROOT,
              "after %d passes the joint still moves by %.1e mm a pass (pressure change %.1e of the peak, imbalance %.1e of the load); a finer mesh or a"
                  + " smaller load may help",
              n.passes(),
              n.move(),
              n.pressureChange(),
              n.imbalance()));
    }
    JointSolution solution = (JointSolution) outcome;
    if (!solution.proof().holds()) {
      return new Failed(
          key,
          "proof-failed",
          "a residual of the solution is above its bound: " + solution.proof());
    }
    fieldsFile.ifPresent(
        f -> new FieldFile(joint, study.patient().side() == Side.LEFT, label()).write(solution, f));
    return solved(key, correction, potentials, solution);
  }

  private Solved solved(
      CaseKey key, Correction correction, List<Potential> potentials, JointSolution s) {
    CompartmentRows rows = new CompartmentRows(study.name(), key);
    Landmarks after = correction.after();
    rows.addCompartments(
        s.contacts(), after.ankleCentre().subtract(after.kneeCentre()).normalize());
    List<String> warnings = new ArrayList<>(joint.warnings());
    for (int p = 0; p < s.contacts().size(); p++) {
      RimContact.remark(joint.pairings().get(p), s.contacts().get(p), warnings);
    }
    for (Potential p : potentials) {
      if (p instanceof LineElement line && line.name().startsWith("ligament_")) {
        rows.add("joint", line.name(), line.force(s.configuration()), "N");
      } else if (p instanceof CoordinateSpring spring) {
        boolean moment = spring.coordinate() >= LimbPotentials.CORONAL_TILT;
        double force = spring.force(s.configuration());
        rows.add("joint", spring.name(), force, moment ? "N mm" : "N");
        warnIfLarge(spring, moment ? force / KneeDefinition.scaleLength(study) : force, warnings);
      }
    }
    if (s.unheldModes() > 0) {
      warnings.add(
          s.unheldModes()
              + " rigid motion(s) of the femur are held by nothing and were left where they began");
    }
    Pose pose = s.configuration().pose(1);
    rows.add("joint", "translation_x", pose.tx(), "mm");
    rows.add("joint", "translation_y", pose.ty(), "mm");
    rows.add("joint", "translation_z", pose.tz(), "mm");
    rows.add("joint", "axial_rotation", Math.toDegrees(pose.ry()), "deg");
    EquilibriumProof proof = s.proof();
    rows.add("joint", "force_balance_error", proof.forceImbalance(), "1");
    rows.add("joint", "moment_balance_error", proof.momentImbalance(), "1");
    rows.add("joint", "uncondensed_residual", proof.uncondensedResidual(), "1");
    rows.add("joint", "smallest_stiffness", s.smallestEigenvalue(), "N/mm");
    rows.add("joint", "passes", s.passes(), "1");
    AlignmentReport loaded = AlignmentReport.of(after, Math.toDegrees(pose.rx()));
    rows.add("limb", "hka_loaded", loaded.hkaLoadedDeg(), "deg");
    rows.add("limb", "jlca", loaded.jlcaDeg(), "deg");
    return new Solved(
        key,
        rows.rows(),
        s.contacts().stream().map(CompartmentRows::map).toList(),
        new Proof(
            proof.forceImbalance(),
            proof.momentImbalance(),
            Math.max(proof.largestPenetration(), proof.largestOpenPenetration()),
            proof.largestTension(),
            proof.uncondensedResidual(),
            proof.uncondensedGap(),
            s.smallestEigenvalue(),
            s.passes()),
        warnings);
  }

  private static void warnIfLarge(CoordinateSpring spring, double force, List<String> warnings) {
    if (Math.abs(force) > RESTRAINT_WARNING) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s carries %.0f N (remark above %.0f N): the joint leans on a secondary restraint, its shape or load is near the edge of the model",
              spring.name(),
              Math.abs(force),
              RESTRAINT_WARNING));
    }
  }
}
