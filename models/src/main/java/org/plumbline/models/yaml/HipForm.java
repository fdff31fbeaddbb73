package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.hip.HipDimensions;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.HipOperation;
import org.plumbline.models.hip.HipOsteotomy;
import org.plumbline.models.hip.HipPatient;
import org.plumbline.models.joint.HipSettings;
import org.plumbline.models.joint.HipTargets;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import tools.jackson.databind.node.ObjectNode;

/** The hip in study files. */
final class HipForm implements JointForm {
  static final String JOINT = "hip";

  private static final List<String> EXAMPLES = List.of("hip-dysplasia", "hip-normal");

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
    return "template-hip";
  }

  @Override
  public AngleRange angles() {
    return HipSettings.ANGLES;
  }

  @Override
  public List<TargetKind> targets() {
    return List.of(
        TargetKind.leastPeak(HipTargets.LEAST_PEAK),
        TargetKind.level(
            HipTargets.CENTRE_EDGE,
            HipTargets.LCEA,
            "the lateral centre-edge angle",
            "deg",
            "the angle to be reached, for instance 30"));
  }

  /** The line of a joint force goes through the head's centre: a ball bears no moment. */
  @Override
  public Optional<LoadCase> readLoad(Draft draft, String path) {
    for (String key : List.of("point_mm", "moment_N_m")) {
      if (draft.has(KeyPath.child(path, key))) {
        draft.problem(
            KeyPath.child(path, key),
            "means nothing for a hip: its force goes through the head's centre, and a ball without"
                + " friction bears no moment",
            "remove it");
      }
    }
    return draft.clear(path)
        ? ForceLoadSection.read(draft, path).map(load -> load)
        : Optional.empty();
  }

  @Override
  public ObjectNode writeLoad(LoadCase load) {
    return ForceLoadSection.write((ForceLoad) load);
  }

  @Override
  public String loadExample() {
    return ForceLoadSection.EXAMPLE;
  }

  @Override
  public Optional<JointSettings> read(Draft draft, SurfaceFiles files) {
    Optional<HipPatient> patient = patient(draft);
    Optional<HipDimensions> shape =
        draft.clear("shape") ? Optional.of(shape(draft)) : Optional.empty();
    Optional<FrontalBalance> stance =
        draft.clear("stance") ? draft.attempt("stance", () -> stance(draft)) : Optional.empty();
    Optional<HipOsteotomy> osteotomy =
        draft.clear("osteotomy")
            ? draft.attempt("osteotomy", () -> osteotomy(draft))
            : Optional.empty();
    Optional<HipLabrum> labrum = HipLabrumSection.read(draft);
    if (patient.isEmpty()
        || shape.isEmpty()
        || stance.isEmpty()
        || labrum.isEmpty()
        || osteotomy.isEmpty()
        || !draft.clear("tissues")) {
      return Optional.empty();
    }
    return Optional.of(
        new HipSettings(
            patient.get(),
            shape.get(),
            stance.get(),
            TissueSection.read(draft),
            labrum.get(),
            osteotomy.get()));
  }

  private static Optional<HipPatient> patient(Draft draft) {
    if (!draft.at("patient").isObject() || !WeightSection.one(draft) || !draft.clear("patient")) {
      return Optional.empty();
    }
    return Optional.of(
        new HipPatient(
            draft.constant("patient.side", Side.class),
            WeightSection.newtons(draft),
            draft.number("patient.lcea_deg"),
            draft.number("patient.acetabular_index_deg"),
            draft.number("patient.sharp_deg"),
            draft.number("patient.acetabular_version_deg"),
            draft.number("patient.neck_shaft_deg"),
            draft.number("patient.femoral_version_deg")));
  }

  private static HipDimensions shape(Draft draft) {
    return new HipDimensions(
        draft.number("shape.head_radius_mm"),
        draft.number("shape.clearance_mm"),
        draft.number("shape.fossa_half_angle_deg"),
        draft.number("shape.notch_deg"),
        draft.number("shape.neck_length_mm"),
        draft.number("shape.neck_radius_mm"),
        draft.number("shape.subchondral_thickness_mm"),
        draft.number("shape.socket_wall_mm"));
  }

  private static FrontalBalance stance(Draft draft) {
    return new FrontalBalance(
        draft.number("stance.load_share_body_weights"),
        draft.number("stance.load_arm_mm"),
        draft.number("stance.abductor_arm_mm"),
        draft.number("stance.abductor_angle_deg"));
  }

  private static HipOsteotomy osteotomy(Draft draft) {
    return new HipOsteotomy(
        HipOperation.named(draft.text("osteotomy.type")).orElseThrow(),
        draft.number("osteotomy.anterior_deg"),
        draft.number("osteotomy.version_deg"));
  }

  @Override
  public void write(JointSettings settings, ObjectNode study) {
    HipText.write((HipSettings) settings, study);
  }
}
