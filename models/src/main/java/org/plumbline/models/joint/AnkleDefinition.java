package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.ankle.AnkleAlignment;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.SupramalleolarOsteotomy;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.models.load.AnkleLoad;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TissueSettings;

/** What a study of the ankle means in terms of meshes, materials, loads and frames. */
final class AnkleDefinition {
  /** Bodies with frames of their own, in the order of the frames. */
  static final List<String> FRAMED = List.of(AnkleMesher.TALUS, AnkleMesher.FIBULA);

  private static final double RIGHT_ANGLE_DEG = 90;

  private AnkleDefinition() {}

  /**
   * Refuses a study whose ankle, operation or load is impossible; cheap.
   *
   * @throws RefusedInput naming the key
   * @throws org.plumbline.mesh.InvalidShapeException if the shape is out of range
   */
  static void check(Study study) {
    AnkleSettings s = study.own(AnkleSettings.class);
    s.shape().validate();
    if (s.osteotomy().centreHeightMm() > s.shape().stub()) {
      throw new RefusedInput(
          "osteotomy.centre_height_mm",
          "osteotomy.centre_height_mm = "
              + s.osteotomy().centreHeightMm()
              + " mm lies above the modelled "
              + s.shape().stub()
              + " mm of the tibia; the wedge is supramalleolar: 30 to 50 mm are usual");
    }
    if (s.talarShiftMm().isPresent() && study.anglesDeg().size() > 1) {
      throw new RefusedInput(
          "talus.shift_mm",
          "talus.shift_mm holds the talus where it is put, so that a wedge changes nothing; give"
              + " angles_deg: [0], or remove the shift");
    }
    for (double angle : study.anglesDeg()) {
      osteotomy(study, angle);
    }
  }

  static AnkleShape shape(Study study) {
    return study.own(AnkleSettings.class).shape();
  }

  static JointMesh mesh(Study study) {
    return AnkleMesher.mesh(shape(study), MeshLevel.valueOf(study.resolution().name()));
  }

  static Tissues tissues(Study study) {
    TissueSettings t = study.own(AnkleSettings.class).tissues();
    return new Tissues(
        t.cartilageModulusMPa(),
        t.cartilagePoisson(),
        t.cartilageThicknessMm(),
        t.corticalModulusMPa(),
        t.trabecularModulusMPa(),
        t.bonePoisson(),
        Map.of());
  }

  static AnkleMechanics mechanics(Study study, CondensedJoint joint) {
    TissueSettings t = study.own(AnkleSettings.class).tissues();
    double confined = 2 * t.cartilageThicknessMm() * tissues(study).layerStiffness();
    return new AnkleMechanics(joint, shape(study), confined, AnkleLigament.all());
  }

  static SupramalleolarOsteotomy osteotomy(Study study, double angleDeg) {
    return study
        .own(AnkleSettings.class)
        .osteotomy()
        .at(angleDeg, shape(study).trochlea().radius());
  }

  /** Middle of the knee before the operation, frame of the plafond: it tells the alignment. */
  private static Vector3D knee(Study study) {
    AnklePatient p = study.own(AnkleSettings.class).patient();
    Vector3D crest = new Vector3D(0, shape(study).trochlea().radius(), 0);
    return RigidMotion.about(crest, Vector3D.PLUS_I, Math.toRadians(p.tasDeg() - RIGHT_ANGLE_DEG))
        .apply(crest.add(p.tibiaLengthMm(), Vector3D.PLUS_J));
  }

  /** What is asked of the mechanics in a case. */
  static AnkleCase ankleCase(Study study, CaseKey key) {
    double force =
        study.loadCase(key.loadCase(), AnkleLoad.class).newtons(study.own().bodyWeightN());
    return before(study, force).after(osteotomy(study, key.angleDeg()));
  }

  private static AnkleCase before(Study study, double force) {
    AnkleSettings s = study.own(AnkleSettings.class);
    return AnkleCase.before(force, s.subtalar(), s.fibula(), knee(study));
  }

  /** Alignment at an angle of the operation, unloaded. */
  static List<Measure> measures(Study study, double angleDeg) {
    AnkleSettings s = study.own(AnkleSettings.class);
    SupramalleolarOsteotomy osteotomy = osteotomy(study, angleDeg);
    double half = s.shape().trochlea().widthMiddle() / 2;
    double crest = s.shape().trochlea().radius();
    Vector3D medial = new Vector3D(0, crest, -half);
    Vector3D lateral = new Vector3D(0, crest, half);
    Vector3D before =
        RigidMotion.about(
                Vector3D.ZERO,
                Vector3D.PLUS_I,
                Math.toRadians(s.patient().tasDeg() - RIGHT_ANGLE_DEG))
            .apply(Vector3D.PLUS_J);
    Vector3D axis = osteotomy.leg().turn(before);
    AnkleAlignment film = AnkleAlignment.of(axis, medial, lateral, medial, lateral);
    List<Measure> all = new ArrayList<>(film.measures().subList(0, 2));
    all.add(new Measure("wedge_height", osteotomy.wedgeHeight(s.osteotomy().wedgeWidthMm()), "mm"));
    Vector3D knee = osteotomy.leg().apply(knee(study));
    Vector3D foot = new AnklePotentials(s.shape(), List.of()).borne(s.subtalar());
    double share = (crest - foot.getY()) / (knee.getY() - foot.getY());
    all.add(new Measure("load_line", foot.getZ() + share * (knee.getZ() - foot.getZ()), "mm"));
    return all;
  }
}
