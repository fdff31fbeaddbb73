package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.joint.BallSettings;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import tools.jackson.databind.node.ObjectNode;

/** The made-up ball in study files. */
final class BallForm implements JointForm {
  @Override
  public String joint() {
    return "ball";
  }

  @Override
  public Optional<JointSettings> read(Draft draft, SurfaceFiles files) {
    return draft.clear("patient", "osteotomy")
        ? Optional.of(
            new BallSettings(
                draft.constant("patient.side", Side.class),
                draft.number("patient.body_weight_N"),
                draft.number("patient.cover_deg"),
                draft.number("osteotomy.forward_deg")))
        : Optional.empty();
  }

  @Override
  public void write(JointSettings settings, ObjectNode study) {
    BallSettings own = (BallSettings) settings;
    ObjectNode patient = study.putObject("patient");
    patient.put("side", own.side().name().toLowerCase(Locale.ROOT));
    patient.set("body_weight_N", StudyWriter.number(own.bodyWeightN()));
    patient.set("cover_deg", StudyWriter.number(own.coverDeg()));
    study.putObject("osteotomy").set("forward_deg", StudyWriter.number(own.forwardDeg()));
  }

  @Override
  public Optional<LoadCase> readLoad(Draft draft, String path) {
    return ForceLoadSection.read(draft, path).map(load -> load);
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
  public AngleRange angles() {
    return BallSettings.ANGLES;
  }

  @Override
  public List<TargetKind> targets() {
    return List.of(
        TargetKind.leastPeak("least-peak"),
        TargetKind.level(
            "cover", "cover_angle", "the cover angle", "deg", "the cover, for instance 30"));
  }

  @Override
  public List<String> examples() {
    return List.of();
  }

  @Override
  public String template() {
    return "ball";
  }
}
