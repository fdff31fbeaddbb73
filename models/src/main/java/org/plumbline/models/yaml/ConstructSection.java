package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.BlockSettings;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapSettings;
import org.plumbline.models.study.HingeSettings;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The optional key {@code construct}: the cut as a deformable part of the model. */
final class ConstructSection {
  static final String NAME = "construct";

  private static final String HINGE = NAME + ".hinge";
  private static final String MOMENT = HINGE + ".moment_Nm";
  private static final String ROUGH = "rough";
  private static final String GAP = NAME + ".gap";
  private static final String MODULUS = GAP + ".modulus_MPa";
  private static final String PLATE = NAME + ".plate";
  private static final String SCREWS = PLATE + ".screws";
  private static final String BLOCK = PLATE + ".block";
  private static final String CALLUS = "callus";

  private ConstructSection() {}

  static Optional<ConstructSettings> read(Draft draft) {
    if (!draft.has(NAME) || !draft.clear(NAME) || !possible(draft)) {
      return Optional.empty();
    }
    HingeSettings hinge =
        new HingeSettings(
            HingeState.named(draft.text(HINGE + ".state")),
            draft.number(HINGE + ".thickness_mm"),
            draft.number(HINGE + ".length_mm"),
            draft.has(MOMENT) ? draft.number(MOMENT) : 0,
            draft.text(HINGE + ".crack").equals(ROUGH));
    if (hinge.state() != HingeState.BOUNDED && hinge.momentNm() > 0) {
      draft.problem(
          MOMENT,
          "is given, but construct.hinge.state is " + hinge.state().text(),
          "set construct.hinge.state to bounded, or leave the moment out");
      return Optional.empty();
    }
    Optional<GapSettings> gap = gap(draft);
    Optional<PlateSettings> plate = plate(draft);
    if (gap.isEmpty() || plate.isEmpty()) {
      return Optional.empty();
    }
    boolean broken = hinge.state() == HingeState.FRACTURED || hinge.state() == HingeState.REMOVED;
    if (broken && gap.get().isEmpty() && plate.get().isNone()) {
      draft.problem(
          HINGE + ".state",
          "is "
              + hinge.state().text()
              + ", the gap is empty and there is no plate: nothing holds the fragments",
          "set construct.plate.type to locking-plate, or fill the gap");
      return Optional.empty();
    }
    return Optional.of(new ConstructSettings(hinge, gap.get(), plate.get()));
  }

  private static boolean possible(Draft draft) {
    if (draft.clear("fidelity") && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, whose bones are rigid",
          "use fidelity: fe, or leave construct out");
      return false;
    }
    String only = WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text();
    String operation = draft.text("osteotomy.type");
    if (!operation.equals(only)) {
      draft.problem(
          NAME,
          "asks for a deformable cut, which there is for "
              + only
              + " only; the study plans "
              + operation,
          "leave construct out: the correction is then a rigid motion of the fragment");
      return false;
    }
    return true;
  }

  private static Optional<GapSettings> gap(Draft draft) {
    String filling = draft.text(GAP + ".filling");
    boolean given = draft.has(MODULUS);
    if (filling.equals(CALLUS) && !given) {
      draft.problem(
          MODULUS,
          "is missing",
          "a callus has no stiffness of its own: give one, for instance 200");
      return Optional.empty();
    }
    if (filling.equals(CALLUS)) {
      return draft
          .attempt(MODULUS, () -> GapFiller.callus(draft.number(MODULUS)))
          .map(c -> new GapSettings(filling, c.modulusMPa()));
    }
    GapFiller filler = FixationLiterature.filler(filling);
    if (filler.isEmpty() && given && draft.number(MODULUS) > 0) {
      draft.problem(
          MODULUS,
          "is given, but construct.gap.filling is " + filling,
          "name a filling, or set it to callus for a modulus of your own");
      return Optional.empty();
    }
    return Optional.of(
        new GapSettings(filling, given ? draft.number(MODULUS) : filler.modulusMPa()));
  }

  private static Optional<PlateSettings> plate(Draft draft) {
    List<ScrewSettings> screws = new ArrayList<>();
    for (int i = 0; i < draft.at(SCREWS).size(); i++) {
      String at = SCREWS + "[" + i + "].";
      draft
          .attempt(
              SCREWS + "[" + i + "]",
              () ->
                  new ScrewSettings(
                      draft.text(at + "name"),
                      draft.text(at + "end"),
                      draft.number(at + "along_mm"),
                      draft.number(at + "across_mm"),
                      draft.number(at + "length_mm"),
                      draft.number(at + "elevation_deg"),
                      draft.number(at + "turn_deg")))
          .ifPresent(screws::add);
    }
    if (!draft.clear(PLATE)) {
      return Optional.empty();
    }
    boolean spacer = draft.text(PLATE + ".type").equals(PlateSettings.SPACER);
    if (!spacer && draft.given(BLOCK)) {
      draft.problem(
          BLOCK,
          "is given, but construct.plate.type is " + draft.text(PLATE + ".type"),
          "set construct.plate.type to spacer-plate, or leave the block out");
      return Optional.empty();
    }
    return Optional.of(spacer ? SpacerDefaults.plate(draft, PLATE, screws) : plate(draft, screws));
  }

  private static PlateSettings plate(Draft draft, List<ScrewSettings> screws) {
    return new PlateSettings(
        draft.text(PLATE + ".type"),
        draft.text(PLATE + ".material"),
        draft.number(PLATE + ".thickness_mm"),
        draft.number(PLATE + ".width_mm"),
        draft.number(PLATE + ".length_mm"),
        draft.number(PLATE + ".stand_off_mm"),
        draft.number(PLATE + ".top_mm"),
        draft.number(PLATE + ".forward_mm"),
        draft.text(PLATE + ".heads").equals("locked"),
        draft.text(PLATE + ".screw_material"),
        draft.number(PLATE + ".screw_diameter_mm"),
        screws,
        draft.text(PLATE + ".stem_screws"),
        Optional.empty());
  }

  static void write(ConstructSettings s, ObjectNode node) {
    ObjectNode hinge = node.putObject("hinge");
    hinge.put("state", s.hinge().state().text());
    hinge.set("thickness_mm", StudyWriter.number(s.hinge().thicknessMm()));
    hinge.set("length_mm", StudyWriter.number(s.hinge().lengthMm()));
    if (s.hinge().momentNm() > 0) {
      hinge.set("moment_Nm", StudyWriter.number(s.hinge().momentNm()));
    }
    hinge.put("crack", s.hinge().rough() ? ROUGH : "smooth");
    ObjectNode gap = node.putObject("gap");
    gap.put("filling", s.gap().filling());
    if (!isOwn(s.gap())) {
      gap.set("modulus_MPa", StudyWriter.number(s.gap().modulusMPa()));
    }
    write(s.plate(), node.putObject("plate"));
  }

  /** Whether a modulus is that of the filling, and would be wrong beside another one. */
  private static boolean isOwn(GapSettings gap) {
    return !gap.filling().equals(CALLUS)
        && FixationLiterature.filler(gap.filling()).modulusMPa() == gap.modulusMPa();
  }

  private static void write(PlateSettings p, ObjectNode node) {
    node.put("type", p.type());
    node.put("material", p.material());
    node.set("thickness_mm", StudyWriter.number(p.thicknessMm()));
    node.set("width_mm", StudyWriter.number(p.widthMm()));
    node.set("length_mm", StudyWriter.number(p.lengthMm()));
    node.set("stand_off_mm", StudyWriter.number(p.standOffMm()));
    node.set("top_mm", StudyWriter.number(p.topMm()));
    node.set("forward_mm", StudyWriter.number(p.forwardMm()));
    node.put("heads", p.locked() ? "locked" : "loose");
    node.put("screw_material", p.screwMaterial());
    node.set("screw_diameter_mm", StudyWriter.number(p.screwDiameterMm()));
    node.put("stem_screws", p.stemGrip());
    p.block().ifPresent(b -> write(b, node.putObject("block")));
    ArrayNode screws = node.putArray("screws");
    for (ScrewSettings s : p.screws()) {
      ObjectNode screw = screws.addObject();
      screw.put("name", s.name());
      screw.put("end", s.end());
      screw.set("along_mm", StudyWriter.number(s.alongMm()));
      screw.set("across_mm", StudyWriter.number(s.acrossMm()));
      screw.set("length_mm", StudyWriter.number(s.lengthMm()));
      screw.set("elevation_deg", StudyWriter.number(s.elevationDeg()));
      screw.set("turn_deg", StudyWriter.number(s.turnDeg()));
    }
  }

  private static void write(BlockSettings b, ObjectNode node) {
    if (b.heightMm() > 0) {
      node.set("height_mm", StudyWriter.number(b.heightMm()));
    }
    node.set("depth_mm", StudyWriter.number(b.depthMm()));
    node.set("width_mm", StudyWriter.number(b.widthMm()));
  }
}
