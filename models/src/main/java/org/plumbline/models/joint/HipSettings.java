package org.plumbline.models.joint;

import java.util.Locale;
import java.util.Objects;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.hip.HipDimensions;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.HipOsteotomy;
import org.plumbline.models.hip.HipPatient;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.TissueSettings;

/**
 * The hip's part of a study.
 *
 * @param stance frontal balance of one-leg stance before the operation
 */
public record HipSettings(
    HipPatient patient,
    HipDimensions shape,
    FrontalBalance stance,
    TissueSettings tissues,
    HipLabrum labrum,
    HipOsteotomy osteotomy)
    implements JointSettings {
  /** Angles of all operations of the hip. */
  public static final AngleRange ANGLES =
      new AngleRange(
          0,
          40,
          "a fragment turned farther leaves its bed, an upper femur its shaft; turn the other way by"
              + " another type of operation");

  public HipSettings {
    Objects.requireNonNull(patient, "patient");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(stance, "stance");
    Objects.requireNonNull(tissues, "tissues");
    Objects.requireNonNull(labrum, "labrum");
    Objects.requireNonNull(osteotomy, "osteotomy");
  }

  @Override
  public String joint() {
    return HipJoint.NAME;
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
    return String.format(
        Locale.ROOT,
        "LCEA %.1f°, acetabular index %.1f°, neck-shaft angle %.1f°",
        patient.lceaDeg(),
        patient.acetabularIndexDeg(),
        patient.neckShaftDeg());
  }

  @Override
  public String operation() {
    return osteotomy.type().text();
  }

  @Override
  public String operationWords() {
    return JointSettings.super.operationWords() + " osteotomy";
  }

  @Override
  public PlanRules planRules() {
    return HipPlanRules.RULES;
  }

  @Override
  public boolean fibrous() {
    return labrum.present();
  }

  /** Without labrum. */
  @Override
  public HipSettings onFoundation() {
    return new HipSettings(patient, shape, stance, tissues, labrum.without(), osteotomy);
  }
}
