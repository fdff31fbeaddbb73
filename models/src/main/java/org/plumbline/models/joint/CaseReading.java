package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Reads the solver's answer as the outcome of a case: rows, remarks and proof of an equilibrium
 * that holds, or the reason why there is no result.
 */
final class CaseReading {
  /** Force of a secondary restraint above which the shape is outside the model's range, N. */
  private static final double RESTRAINT_WARNING = 100;

  /** What the names of ligament strains begin with; a slack bundle has a negative one. */
  private static final String STRAIN = "strain_";

  private final String study;
  private final CondensedJoint joint;
  private final double scaleLength;

  /**
   * @param study name of the study
   * @param scaleLength half the distance between the compartments, mm
   */
  CaseReading(String study, CondensedJoint joint, double scaleLength) {
    this.study = study;
    this.joint = joint;
    this.scaleLength = scaleLength;
  }

  /**
   * The outcome of a case.
   *
   * @param load what was asked
   * @param potentials those the equilibrium was found under
   */
  Outcome of(
      CaseKey key,
      Correction correction,
      KneeLoad load,
      List<Potential> potentials,
      EquilibriumOutcome answer) {
    Optional<Failed> failure = SolutionReading.failure(key, answer);
    return failure.isPresent()
        ? failure.get()
        : solved(key, correction.after(), load, potentials, (JointSolution) answer);
  }

  private Solved solved(
      CaseKey key,
      Landmarks limb,
      KneeLoad load,
      List<Potential> potentials,
      JointSolution solution) {
    CompartmentRows rows = new CompartmentRows(study, key);
    List<String> remarks = new ArrayList<>(joint.warnings());
    List<CompartmentContact> compartments =
        CompartmentContact.of(solution.contacts(), KneeDefinition.COMPARTMENTS);
    rows.addCompartments(compartments, limb.ankleCentre().subtract(limb.kneeCentre()).normalize());
    for (CompartmentContact c : compartments) {
      RimContact.remark(joint.pairing(c.name()), c, remarks);
    }
    attached(solution, rows);
    carried(potentials, solution, rows, remarks);
    HoldReading.add(load.hold(), solution, rows, remarks);
    if (solution.unheldModes() > 0) {
      remarks.add(
          solution.unheldModes()
              + " rigid motion(s) of the femur are held by nothing and were left where they began");
    }
    pose(solution.configuration().pose(LimbPotentials.FREE), limb, rows);
    SolutionReading.residuals(solution, rows);
    return new Solved(
        key,
        rows.rows(),
        maps(compartments),
        Optional.of(FreeBodyReading.of(potentials, compartments, solution)),
        SolutionReading.proof(solution),
        remarks);
  }

  /** Plateaus first, then the upper side of each meniscus. */
  private static List<PressureMap> maps(List<CompartmentContact> compartments) {
    List<PressureMap> maps = new ArrayList<>();
    for (CompartmentContact c : compartments) {
      maps.add(CompartmentRows.map(c.name(), c.plateau()));
    }
    for (CompartmentContact c : compartments) {
      c.above().ifPresent(m -> maps.add(CompartmentRows.map(c.name() + "_meniscus_top", m)));
    }
    return maps;
  }

  /** What the attachments of each meniscus pull or push the bone beneath with. */
  private void attached(JointSolution solution, CompartmentRows rows) {
    for (int b = 0; b < joint.mesh().bodies().size(); b++) {
      GroundSprings springs = joint.bodies().attachments(b);
      if (springs.size() > 0) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
          square += Math.pow(springs.force(solution.field(b), axis), 2);
        }
        String region = joint.mesh().bodies().get(b).name().replace('-', '_');
        rows.add(region, "attachment_force", Math.sqrt(square), "N");
      }
    }
  }

  /**
   * Forces and strains of ligaments, tension > 0, and forces of restraints, along their coordinate.
   */
  private void carried(
      List<Potential> potentials,
      JointSolution solution,
      CompartmentRows rows,
      List<String> remarks) {
    for (Potential p : potentials) {
      if (p instanceof LineElement line && line.name().startsWith(LimbPotentials.LIGAMENT)) {
        rows.add("joint", line.name(), line.force(solution.configuration()), "N");
      } else if (p instanceof CoordinateSpring spring) {
        boolean moment = spring.coordinate() >= LimbPotentials.CORONAL_TILT;
        double force = spring.force(solution.configuration());
        rows.add("joint", spring.name(), force, moment ? "N mm" : "N");
        remarkIfLarge(spring, Math.abs(moment ? force / scaleLength : force), remarks);
      }
    }
    for (Potential p : potentials) {
      if (p instanceof LineElement line && line.law() instanceof LigamentLaw law) {
        String name = line.name().replaceFirst(LimbPotentials.LIGAMENT, STRAIN);
        rows.add("joint", name, law.strain(line.length(solution.configuration())), "1");
      }
    }
  }

  private static void remarkIfLarge(CoordinateSpring spring, double force, List<String> remarks) {
    if (force > RESTRAINT_WARNING) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s carries %.0f N (remark above %.0f N): the joint leans on a secondary restraint,"
                  + " its shape or load is near the edge of the model",
              spring.name(),
              force,
              RESTRAINT_WARNING));
    }
  }

  /** Where the free frame stands, and the angles of the limb that follow from its tilt. */
  private static void pose(Pose pose, Landmarks limb, CompartmentRows rows) {
    rows.add("joint", "translation_x", pose.tx(), "mm");
    rows.add("joint", "translation_y", pose.ty(), "mm");
    rows.add("joint", "translation_z", pose.tz(), "mm");
    rows.add("joint", "axial_rotation", Math.toDegrees(pose.ry()), "deg");
    AlignmentReport loaded = AlignmentReport.of(limb, Math.toDegrees(pose.rx()));
    rows.add("limb", "hka_loaded", loaded.hkaLoadedDeg(), "deg");
    rows.add("limb", "jlca", loaded.jlcaDeg(), "deg");
  }
}
