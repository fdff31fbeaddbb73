package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.joint.KneeTargets;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.LigamentSettings;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.RestraintSettings;
import org.plumbline.models.study.ShapeSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The knee in study files. */
final class KneeForm implements JointForm {
  static final String JOINT = "knee";

  private static final String SURFACES = "shape." + SurfaceSection.NAME + ".";

  private static final List<String> EXAMPLES =
      List.of(
          "knee-varus",
          "knee-varus-closing",
          "knee-varus-dfo",
          "knee-varus-double",
          "knee-varus-plate",
          "knee-screws-2019",
          "knee-graft-2019",
          "knee-neutral",
          "knee-valgus",
          "knee-valgus-dfo",
          "knee-small",
          "knee-large",
          "knee-mri",
          "knee-cadaver-1000N",
          "knee-cadaver-1000N-meniscectomy");

  @Override
  public String joint() {
    return JOINT;
  }

  @Override
  public List<String> examples() {
    return EXAMPLES;
  }

  @Override
  public String template() {
    return "template";
  }

  @Override
  public void fillDefaults(ObjectNode study) {
    OperationDefaults.fill(study);
  }

  @Override
  public Optional<JsonNode> presetList(ObjectNode study, String path) {
    return OperationDefaults.hinge(study, path).map(list -> list);
  }

  @Override
  public boolean readsFiles(String key) {
    return key.startsWith(SURFACES) && !key.equals(SURFACES + "use");
  }

  @Override
  public Optional<JointSettings> read(Draft draft, SurfaceFiles files) {
    Optional<Patient> patient = PatientSection.read(draft);
    Optional<ShapeSettings> shape = ShapeSection.read(draft, files);
    Optional<FibrocartilageSettings> menisci = MenisciSection.read(draft);
    Optional<OsteotomySettings> osteotomy = OsteotomySection.read(draft);
    Optional<ConstructSettings> construct = ConstructSection.read(draft);
    if (patient.isEmpty()
        || shape.isEmpty()
        || menisci.isEmpty()
        || osteotomy.isEmpty()
        || !draft.clear("tissues", "restraints", "ligaments", "flexion_deg")) {
      return Optional.empty();
    }
    return Optional.of(
        new KneeSettings(
            patient.get(),
            shape.get(),
            TissueSection.read(draft),
            new RestraintSettings(
                draft.number("restraints.mediolateral_N_per_mm"),
                draft.number("restraints.rotation_N_mm_per_rad")),
            new LigamentSettings(
                draft.text("ligaments.preset"),
                draft.number("ligaments.stiffness_scale"),
                draft.number("ligaments.strain_offset")),
            menisci.get(),
            osteotomy.get(),
            construct,
            draft.number("flexion_deg")));
  }

  @Override
  public Optional<LoadCase> readLoad(Draft draft, String path) {
    return KneeLoadSection.read(draft, path).map(load -> load);
  }

  @Override
  public ObjectNode writeLoad(LoadCase load) {
    return KneeLoadSection.write((KneeLoad) load);
  }

  @Override
  public String loadExample() {
    return "{name: …, axial_body_weights: …}";
  }

  /** A laxity test stays one at another flexion. */
  @Override
  public boolean sameLoad(LoadCase own, LoadCase shipped) {
    return own.loadsLike(shipped)
        || LaxityTest.of(own).isPresent() && LaxityTest.of(own).equals(LaxityTest.of(shipped));
  }

  @Override
  public AngleRange angles() {
    return AngleRange.WEDGE;
  }

  @Override
  public List<TargetKind> targets() {
    return List.of(
        TargetKind.equalShare(KneeTargets.EQUAL_SHARE),
        TargetKind.level(
            KneeTargets.WEIGHT_BEARING_LINE,
            KneeTargets.LINE,
            "the weight-bearing line",
            "%",
            "where the line shall cross, for instance 62.5"),
        TargetKind.leastForce(KneeTargets.LEAST_MEDIAL_LOAD, "lateral_cap_MPa"));
  }

  @Override
  public void write(JointSettings settings, ObjectNode study) {
    KneeText.write((KneeSettings) settings, study);
  }

  @Override
  public void writePaths(JointSettings settings, ObjectNode study) {
    KneeText.writePaths((KneeSettings) settings, study);
  }
}
