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
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.ankle.SupramalleolarOsteotomy;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.models.load.AnkleLoad;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Row;
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
    if (s.osteotomy() instanceof AnkleOsteotomy wedge
        && wedge.centreHeightMm() > s.shape().stub()) {
      throw new RefusedInput(
          "osteotomy.centre_height_mm",
          "osteotomy.centre_height_mm = "
              + wedge.centreHeightMm()
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
      if (s.osteotomy() instanceof MalunionCorrection malunion) {
        malunion.at(angle, knee(study), crest(study));
      } else {
        at(study, (AnkleOsteotomy) s.osteotomy(), angle);
      }
    }
  }

  static AnkleShape shape(Study study) {
    return study.own(AnkleSettings.class).shape();
  }

  static JointMesh mesh(Study study) {
    return AnkleMesher.mesh(shape(study), MeshLevel.valueOf(study.resolution().name()));
  }

  static Tissues tissues(Study study) {
    return Tissues.of(study.own(AnkleSettings.class).tissues(), Map.of(), Map.of());
  }

  static AnkleMechanics mechanics(Study study, CondensedJoint joint) {
    TissueSettings t = study.own(AnkleSettings.class).tissues();
    double confined = 2 * t.cartilageThicknessMm() * tissues(study).layerStiffness();
    return new AnkleMechanics(joint, shape(study), confined, AnkleLigament.all());
  }

  static SupramalleolarOsteotomy at(Study study, AnkleOsteotomy wedge, double angleDeg) {
    return wedge.at(angleDeg, shape(study).trochlea().radius());
  }

  /** Middle of the ankle: on the plafond between the crests. */
  static Vector3D crest(Study study) {
    return new Vector3D(0, shape(study).trochlea().radius(), 0);
  }

  /**
   * Middle of the knee before the operation, of a malunion before the fracture, frame of the
   * plafond: it tells the alignment.
   */
  static Vector3D knee(Study study) {
    AnklePatient p = study.own(AnkleSettings.class).patient();
    Vector3D crest = crest(study);
    return RigidMotion.about(crest, Vector3D.PLUS_I, Math.toRadians(p.tasDeg() - RIGHT_ANGLE_DEG))
        .apply(crest.add(p.tibiaLengthMm(), Vector3D.PLUS_J));
  }

  /** What is asked of the mechanics in a case. */
  static AnkleCase ankleCase(Study study, CaseKey key) {
    double force =
        study.loadCase(key.loadCase(), AnkleLoad.class).newtons(study.own().bodyWeightN());
    AnkleSettings s = study.own(AnkleSettings.class);
    if (s.osteotomy() instanceof MalunionCorrection malunion) {
      Vector3D knee = malunion.knee(key.angleDeg(), knee(study), crest(study));
      return AnkleCase.before(force, s.subtalar(), s.fibula(), knee);
    }
    return AnkleCase.before(force, s.subtalar(), s.fibula(), knee(study))
        .after(at(study, (AnkleOsteotomy) s.osteotomy(), key.angleDeg()));
  }

  /** Rows of alignment at an angle of the operation, unloaded. */
  static List<Row> limbRows(Study study, double angleDeg) {
    return LimbRows.of(study, angleDeg, measures(study, angleDeg));
  }

  /** Alignment at an angle of the operation, unloaded. */
  static List<Measure> measures(Study study, double angleDeg) {
    AnkleSettings s = study.own(AnkleSettings.class);
    if (s.osteotomy() instanceof MalunionCorrection malunion) {
      List<Measure> all = new ArrayList<>(malunion.measures(angleDeg, knee(study), crest(study)));
      all.add(loadLine(study, malunion.knee(angleDeg, knee(study), crest(study))));
      return all;
    }
    return measures(study, (AnkleOsteotomy) s.osteotomy(), angleDeg);
  }

  private static List<Measure> measures(Study study, AnkleOsteotomy wedge, double angleDeg) {
    AnkleSettings s = study.own(AnkleSettings.class);
    SupramalleolarOsteotomy osteotomy = at(study, wedge, angleDeg);
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
    all.add(new Measure("wedge_height", osteotomy.wedgeHeight(wedge.wedgeWidthMm()), "mm"));
    all.add(loadLine(study, osteotomy.leg().apply(knee(study))));
    return all;
  }

  /** Where the line from foot to knee crosses the height of the crests. */
  private static Measure loadLine(Study study, Vector3D knee) {
    AnkleSettings s = study.own(AnkleSettings.class);
    Vector3D foot = new AnklePotentials(s.shape(), List.of()).borne(s.subtalar());
    double share = (crest(study).getY() - foot.getY()) / (knee.getY() - foot.getY());
    return new Measure("load_line", foot.getZ() + share * (knee.getZ() - foot.getZ()), "mm");
  }
}
