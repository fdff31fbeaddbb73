package org.plumbline.models.joint;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.Checks;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.InputFile;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.LigamentSettings;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.RestraintSettings;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.SurfaceSettings;
import org.plumbline.models.study.TissueSettings;

/**
 * The knee's part of a study.
 *
 * @param fibrocartilage its menisci
 * @param construct the cut as a deformable part; empty if the correction is a rigid motion
 * @param flexionDeg prescribed flexion, degrees
 */
public record KneeSettings(
    Patient patient,
    ShapeSettings shape,
    TissueSettings tissues,
    RestraintSettings restraints,
    LigamentSettings ligaments,
    FibrocartilageSettings fibrocartilage,
    OsteotomySettings osteotomy,
    Optional<ConstructSettings> construct,
    double flexionDeg)
    implements JointSettings {
  public KneeSettings {
    Checks.finite("flexion", flexionDeg, "°");
  }

  @Override
  public String joint() {
    return KneeJoint.NAME;
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
  public String alignment() {
    return String.format(
        Locale.ROOT, "mLDFA %.1f°, mMPTA %.1f°", patient.mldfaDeg(), patient.mmptaDeg());
  }

  @Override
  public String operation() {
    return osteotomy.type();
  }

  /** Operations are called by abbreviations, which stay in capitals. */
  @Override
  public String operationWords() {
    return operation().replace('-', ' ').replace("hto", "HTO").replace("dfo", "DFO");
  }

  @Override
  public AngleRange angles() {
    return AngleRange.WEDGE;
  }

  @Override
  public PlanRules planRules() {
    return KneePlanRules.RULES;
  }

  @Override
  public boolean fibrous() {
    return fibrocartilage.any();
  }

  @Override
  public SortedMap<String, InputFile> files() {
    return shape.surfaces().map(SurfaceSettings::files).orElse(Collections.emptySortedMap());
  }

  /** Without menisci and with cuts that are rigid motions. */
  @Override
  public KneeSettings onFoundation() {
    return new KneeSettings(
        patient,
        shape,
        tissues,
        restraints,
        ligaments,
        fibrocartilage.without(),
        osteotomy,
        Optional.empty(),
        flexionDeg);
  }
}
