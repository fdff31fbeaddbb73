package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.mesh.anatomy.ankle.MortiseShape;
import org.plumbline.mesh.anatomy.ankle.TrochleaShape;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.ankle.SupramalleolarWedge;
import org.plumbline.models.joint.AnkleSettings;
import org.plumbline.models.joint.AnkleTargets;
import org.plumbline.models.load.AnkleLoad;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import tools.jackson.databind.node.ObjectNode;

/** The ankle in study files. */
final class AnkleForm implements JointForm {
  static final String JOINT = "ankle";

  private static final List<String> EXAMPLES =
      List.of("ankle-varus", "ankle-shift", "tibia-malunion");

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
    return "template-ankle";
  }

  @Override
  public AngleRange angles() {
    return AnkleSettings.ANGLES;
  }

  @Override
  public List<TargetKind> targets() {
    return List.of(
        TargetKind.leastPeak(AnkleTargets.LEAST_PEAK),
        TargetKind.level(
            AnkleTargets.SURFACE_ANGLE,
            AnkleTargets.TAS,
            "the tibial surface angle",
            "deg",
            "the angle to be reached, for instance 97"));
  }

  @Override
  public Optional<LoadCase> readLoad(Draft draft, String path) {
    return AnkleLoadSection.read(draft, path).map(load -> load);
  }

  @Override
  public ObjectNode writeLoad(LoadCase load) {
    return AnkleLoadSection.write((AnkleLoad) load);
  }

  @Override
  public String loadExample() {
    return AnkleLoadSection.EXAMPLE;
  }

  @Override
  public Optional<JointSettings> read(Draft draft, SurfaceFiles files) {
    Optional<AnklePatient> patient = patient(draft);
    Optional<AnkleShape> shape =
        draft.clear("shape") ? Optional.of(shape(draft)) : Optional.empty();
    Optional<AnkleOperation> osteotomy = osteotomy(draft);
    if (patient.isEmpty()
        || shape.isEmpty()
        || osteotomy.isEmpty()
        || !draft.clear("tissues", "fibula", "hindfoot", "talus")) {
      return Optional.empty();
    }
    OptionalDouble shift = draft.optionalNumber("talus.shift_mm");
    return Optional.of(
        new AnkleSettings(
            patient.get(),
            shape.get(),
            TissueSection.read(draft, meanThickness(shape.get())),
            draft.constant("fibula.state", FibulaState.class),
            draft.constant("hindfoot.subtalar", SubtalarState.class),
            shift,
            osteotomy.get()));
  }

  private static Optional<AnklePatient> patient(Draft draft) {
    if (!draft.at("patient").isObject() || !WeightSection.one(draft) || !draft.clear("patient")) {
      return Optional.empty();
    }
    return draft.attempt(
        "patient",
        () ->
            new AnklePatient(
                draft.constant("patient.side", Side.class),
                WeightSection.newtons(draft),
                draft.number("patient.tas_deg"),
                draft.number("patient.tibia_length_mm")));
  }

  private static AnkleShape shape(Draft draft) {
    AnkleShape ordinary = AnkleShape.generic();
    return new AnkleShape(
        new TrochleaShape(
            draft.number("shape.dome_radius_mm"),
            draft.number("shape.trochlea_width_front_mm"),
            draft.number("shape.trochlea_width_middle_mm"),
            draft.number("shape.trochlea_width_rear_mm"),
            draft.number("shape.trochlea_arc_deg"),
            draft.number("shape.groove_depth_mm"),
            draft.number("shape.crest_spacing_mm")),
        new MortiseShape(
            draft.number("shape.clearance_mm"),
            draft.number("shape.plafond_length_mm"),
            draft.number("shape.gutter_mm"),
            draft.number("shape.medial_malleolus_mm"),
            draft.number("shape.lateral_malleolus_mm"),
            ordinary.mortise().malleolus()),
        draft.number("shape.talar_cartilage_mm"),
        draft.number("shape.tibial_cartilage_mm"),
        draft.number("shape.fibular_cartilage_mm"),
        draft.number("shape.subchondral_thickness_mm"),
        ordinary.talusHeight(),
        ordinary.stub(),
        ordinary.shaftRadius());
  }

  private static double meanThickness(AnkleShape shape) {
    return (shape.talarCartilage() + shape.tibialCartilage()) / 2;
  }

  private static Optional<AnkleOperation> osteotomy(Draft draft) {
    if (!draft.clear("osteotomy") || !draft.clear("malunion")) {
      return Optional.empty();
    }
    boolean corrected = draft.text("osteotomy.type").equals(MalunionCorrection.TEXT);
    boolean crooked = draft.has("malunion.angulation_deg");
    if (corrected != crooked) {
      draft.problem(
          crooked ? "malunion" : "osteotomy.type",
          crooked ? "is not what the osteotomy corrects" : "corrects a malunion that is not given",
          crooked
              ? "give osteotomy: {type: " + MalunionCorrection.TEXT + "}"
              : "give malunion: {level_mm: …, angulation_deg: …}");
      return Optional.empty();
    }
    return corrected ? AnkleMalunion.read(draft) : draft.attempt("osteotomy", () -> wedge(draft));
  }

  private static AnkleOperation wedge(Draft draft) {
    return new AnkleOsteotomy(
        SupramalleolarWedge.named(draft.text("osteotomy.type")).orElseThrow(),
        draft.number("osteotomy.centre_height_mm"),
        draft.number("osteotomy.centre_lateral_mm"),
        draft.number("osteotomy.wedge_width_mm"));
  }

  @Override
  public void write(JointSettings settings, ObjectNode study) {
    AnkleText.write((AnkleSettings) settings, study);
  }
}
