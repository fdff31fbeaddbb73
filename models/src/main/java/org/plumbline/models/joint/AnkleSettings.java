package org.plumbline.models.joint;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.FibulaState;
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
    return ANGLES;
  }

  @Override
  public String alignment() {
    return String.format(Locale.ROOT, "TAS %.1f°, fibula %s", patient.tasDeg(), fibula.text());
  }

  @Override
  public String operation() {
    return osteotomy.text();
  }

  @Override
  public PlanRules planRules() {
    return AnklePlanRules.RULES;
  }

  @Override
  public AnkleSettings onFoundation() {
    return this;
  }
}
