package org.plumbline.models.joint;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.TissueSettings;

/**
 * The ankle's part of a study.
 *
 * @param tissues whose thickness of cartilage is the mean of talus and tibia; each is in the shape
 * @param talarShiftMm lateral shift at which talus and fibula are held without tilt, mm; empty if
 *     they find their places
 */
public record AnkleSettings(
    AnklePatient patient,
    AnkleShape shape,
    TissueSettings tissues,
    FibulaState fibula,
    SubtalarState subtalar,
    OptionalDouble talarShiftMm,
    AnkleOperation osteotomy)
    implements JointSettings {
  /** Angles of all wedges. */
  public static final AngleRange ANGLES =
      new AngleRange(
          0,
          20,
          "published wedges stay below 15, and a fibula bent farther breaks; turn the other way by"
              + " another type of operation");

  /** Angles by which a crooked tibia is turned back. */
  public static final AngleRange TURNS =
      new AngleRange(
          0,
          20,
          "the range of the wedges at the ankle, beyond which nothing was compared; a malunion is"
              + " turned back, not on");

  public AnkleSettings {
    Objects.requireNonNull(patient, "patient");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(tissues, "tissues");
    Objects.requireNonNull(fibula, "fibula");
    Objects.requireNonNull(subtalar, "subtalar");
    Objects.requireNonNull(talarShiftMm, "talarShiftMm");
    Objects.requireNonNull(osteotomy, "osteotomy");
  }

  @Override
  public String joint() {
    return AnkleJoint.NAME;
  }

  @Override
  public Side side() {
    return patient.side();
  }

  @Override
  public double bodyWeightN() {
    return patient.bodyWeightN();
  }

  @Override
  public AngleRange angles() {
    return osteotomy instanceof MalunionCorrection ? TURNS : ANGLES;
  }

  @Override
  public String alignment() {
    String before = String.format(Locale.ROOT, "TAS %.1f°", patient.tasDeg());
    return osteotomy instanceof MalunionCorrection m
        ? String.format(
            Locale.ROOT,
            "%s before the fracture; healed with %.1f° of angulation %.0f mm below the knee;"
                + " fibula %s",
            before,
            m.deformity().angulationDeg(),
            m.deformity().levelMm(),
            fibula.text())
        : before + ", fibula " + fibula.text();
  }

  @Override
  public String operation() {
    return osteotomy.text();
  }

  @Override
  public String operationWords() {
    return osteotomy instanceof MalunionCorrection
        ? "correction of the tibia about its CORA"
        : JointSettings.super.operationWords() + " wedge";
  }

  @Override
  public PlanRules planRules() {
    return osteotomy instanceof MalunionCorrection ? AnklePlanRules.MALUNION : AnklePlanRules.RULES;
  }

  @Override
  public AnkleSettings onFoundation() {
    return this;
  }
}
