package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.AscendingCut;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.CutSettings;
import org.plumbline.models.study.LigamentSettings;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.SurfaceSettings;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.Pose;

/** What a study of the knee means in terms of meshes, materials, ligaments and cut. */
public final class KneeDefinition {
  static final String FREE_BODY = KneeMesher.FEMUR;

  static final List<String> COMPARTMENTS = List.of("medial", "lateral");

  /** Origin of the femoral frame, between the epicondyles of the generic femur, mm. */
  static final Vector3D FEMORAL_ORIGIN = new Vector3D(0, 36, 0);

  private KneeDefinition() {}

  private static KneeSettings settings(Study study) {
    return study.own(KneeSettings.class);
  }

  /**
   * Refuses a study whose limb, shape, cut or flexion is impossible; cheap.
   *
   * @throws RefusedInput naming the key
   * @throws org.plumbline.mesh.InvalidShapeException if the shape is out of range
   */
  static void check(Study study) {
    KneeShape shape = shape(study);
    double covered = shape.maxFlexionDeg();
    requireCovered("flexion_deg", settings(study).flexionDeg(), covered);
    for (LoadCase load : study.loadCases()) {
      load.flexionDeg().ifPresent(f -> requireCovered(load.name() + ": flexion_deg", f, covered));
    }
    shape.validate();
    Osteotomy osteotomy = osteotomy(study);
    OperationDefinition.requireOriginsBelow(osteotomy, ligaments(study));
    Landmarks limb = landmarks(study);
    study.anglesDeg().forEach(a -> osteotomy.apply(limb, a));
    PlannedCut.of(study).forEach(c -> ConstructDefinition.check(study, c));
  }

  private static void requireCovered(String what, double flexionDeg, double covered) {
    if (!(flexionDeg <= covered)) {
      throw new RefusedInput(
          "flexion_deg",
          String.format(
              Locale.ROOT,
              "%s is %.1f°; the femoral cartilage of the model covers contact up to %.0f° of"
                  + " flexion only",
              what,
              flexionDeg,
              covered));
    }
  }

  static KneeShape shape(Study study) {
    KneeSettings knee = settings(study);
    ShapeSettings s = knee.shape();
    double thickness = knee.tissues().cartilageThicknessMm();
    KneeShape measured =
        KneeShape.of(
            compartment(s, "medial"),
            compartment(s, "lateral"),
            new CartilageShape(thickness, thickness, s.value("cartilage_rim_mm")),
            CutShape.generic());
    return new KneeShape(
        measured.medial(),
        measured.lateral(),
        measured.cartilage(),
        s.value("cortical_thickness_mm"),
        s.value("subchondral_thickness_mm"),
        measured.tibia(),
        measured.femur(),
        deformableCut(study, Bone.TIBIA)
            .orElseGet(() -> OperationDefinition.meshCut(knee.osteotomy(), measured.tibia())),
        deformableCut(study, Bone.FEMUR),
        StudyMenisci.shapes(knee.fibrocartilage()));
  }

  private static Optional<CutShape> deformableCut(Study study, Bone bone) {
    KneeSettings knee = settings(study);
    List<CutSettings> cuts = knee.osteotomy().cuts();
    for (int k = 0; k < cuts.size() && knee.construct().isPresent(); k++) {
      if (WedgeOperation.named(cuts.get(k).type()).orElseThrow().bone() == bone) {
        ConstructSettings c = knee.construct().get().ofCut(k);
        return Optional.of(
            OperationDefinition.deformableCut(cuts.get(k), c.hinge().thicknessMm())
                .with(
                    c.biplanar()
                        .map(b -> new AscendingCut(b.thicknessMm(), b.heightMm(), b.angleDeg()))));
      }
    }
    return Optional.empty();
  }

  private static CompartmentShape compartment(ShapeSettings s, String side) {
    String p = side + ".";
    return new CompartmentShape(
        s.value(p + "trough_z_mm"),
        s.value(p + "condyle_sagittal_radius_mm"),
        s.value(p + "condyle_coronal_radius_mm"),
        s.value(p + "plateau_sagittal_radius_mm"),
        s.value(p + "plateau_coronal_radius_mm"),
        s.value(p + "posterior_slope_deg"),
        s.value(p + "plateau_half_depth_mm"),
        s.value(p + "plateau_half_width_mm"));
  }

  static JointMesh mesh(Study study) {
    KneeShape shape = shape(study);
    MeshLevel level = MeshLevel.valueOf(study.resolution().name());
    return settings(study)
        .shape()
        .surfaces()
        .filter(SurfaceSettings::sampled)
        .map(s -> ScannedKnee.measure(s, settings(study).patient().side()).sampled(shape))
        .map(surfaces -> KneeMesher.mesh(shape, surfaces, level))
        .orElseGet(() -> KneeMesher.mesh(shape, level));
  }

  static Tissues tissues(Study study) {
    KneeSettings knee = settings(study);
    return Tissues.of(knee.tissues(), StudyMenisci.tissues(knee.fibrocartilage()), Map.of());
  }

  /** Landmarks before the correction; the slope is the mean of both plateaus. */
  static Landmarks landmarks(Study study) {
    KneeSettings knee = settings(study);
    double slope =
        (knee.shape().value("medial.posterior_slope_deg")
                + knee.shape().value("lateral.posterior_slope_deg"))
            / 2;
    return Landmarks.of(knee.patient(), slope);
  }

  /** Rows of the limb at an angle of the operation, unloaded. */
  static List<Row> limbRows(Study study, double angleDeg) {
    return LimbRows.of(
        study, angleDeg, osteotomy(study).apply(landmarks(study), angleDeg).measures());
  }

  /** The operation a study plans. */
  public static Osteotomy osteotomy(Study study) {
    return OperationDefinition.of(settings(study).osteotomy(), shape(study));
  }

  static List<BundleSpec> ligaments(Study study) {
    LigamentSettings own = settings(study).ligaments();
    return LigamentTable.knee().withStrainShift(own.strainOffset()).bundles().stream()
        .map(
            b ->
                new BundleSpec(
                    b.name(),
                    b.femur(),
                    b.tibia(),
                    b.stiffnessN() * own.stiffnessScale(),
                    b.referenceStrain(),
                    b.fragment(),
                    b.source()))
        .toList();
  }

  /**
   * Pose of the femur in unloaded flexion: the hip goes backwards, the hind part of the condyles
   * comes down.
   */
  static Pose femoralPose(double flexionDeg) {
    return Pose.atRest(FEMORAL_ORIGIN.getX(), FEMORAL_ORIGIN.getY(), FEMORAL_ORIGIN.getZ())
        .plus(LimbPotentials.FLEXION, Math.toRadians(flexionDeg));
  }

  /**
   * The femur at a flexion: flexion is prescribed, and what a load case holds is set and prescribed
   * too (eq. C34).
   */
  static Frame femur(double flexionDeg, Hold hold) {
    Pose pose = femoralPose(flexionDeg);
    List<Integer> prescribed = new ArrayList<>(List.of(LimbPotentials.FLEXION));
    if (hold.internalRotationDeg().isPresent()) {
      double turn = -Math.toRadians(hold.internalRotationDeg().getAsDouble());
      pose = pose.plus(LimbPotentials.AXIAL_ROTATION, turn);
      prescribed.add(LimbPotentials.AXIAL_ROTATION);
    }
    if (hold.anteriorMm().isPresent()) {
      pose = pose.plus(LimbPotentials.ANTEROPOSTERIOR, -hold.anteriorMm().getAsDouble());
      prescribed.add(LimbPotentials.ANTEROPOSTERIOR);
    }
    return Frame.freeExcept(
        FREE_BODY, pose, prescribed.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Half the distance between the compartments, mm: turns rotations into lengths. */
  static double scaleLength(Study study) {
    ShapeSettings shape = settings(study).shape();
    return (shape.value("lateral.trough_z_mm") - shape.value("medial.trough_z_mm")) / 2;
  }
}
