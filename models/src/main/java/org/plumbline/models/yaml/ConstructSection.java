package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.models.fixation.PlateEnd;
import org.plumbline.models.fixation.PlateScrew;
import org.plumbline.models.fixation.ScrewPattern;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.osteotomy.WedgeAction;
import org.plumbline.models.osteotomy.WedgeBase;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.study.BiplanarSettings;
import org.plumbline.models.study.BlockSettings;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapSettings;
import org.plumbline.models.study.GapWay;
import org.plumbline.models.study.HingeSettings;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The optional key {@code construct}: the cut as a deformable part of the model. */
final class ConstructSection {
  static final String NAME = "construct";

  /** Key of the end of a plate beside the joint, within its mapping. */
  static final String TOP = "top_mm";

  private static final String HINGE = NAME + ".hinge";
  private static final String MOMENT = HINGE + ".moment_N_m";
  private static final String ROUGH = "rough";
  private static final String GAP = NAME + ".gap";
  private static final String MODULUS = GAP + ".modulus_MPa";
  private static final String PLATE = NAME + ".plate";

  /** Key of the screws of a plate, within its mapping. */
  static final String SCREW_LIST = "screws";

  private static final String SCREWS = PLATE + "." + SCREW_LIST;
  private static final String BIPLANAR = NAME + ".biplanar";
  private static final String BLOCK = PLATE + ".block";
  private static final String CALLUS = "callus";
  private static final String VOID = "void";

  /** As the mesher's limit: beyond it the hinge line leaves the columns of the mesh. */
  private static final double LARGEST_ROTATION_DEG = 25;

  /** The same of a hinge behind, whose line the rows of the mesh follow less far. */
  private static final double LARGEST_ANTERIOR_DEG = 8;

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
    if (hinge.state() != HingeState.FRACTURED && draft.given(HINGE + ".crack")) {
      draft.problem(
          HINGE + ".crack",
          "is given, but construct.hinge.state is " + hinge.state().text(),
          "set construct.hinge.state to fractured, or leave the crack out");
      return Optional.empty();
    }
    Optional<GapSettings> gap = gap(draft);
    Optional<PlateSettings> plate = plate(draft);
    if (gap.isEmpty() || plate.isEmpty()) {
      return Optional.empty();
    }
    if (gap.get().way() != GapWay.OPENED && plate.get().block().isPresent()) {
      draft.problem(
          PLATE + ".type",
          "is "
              + PlateSettings.SPACER
              + ", whose block stands in an opened wedge; this one is "
              + gap.get().way().text(),
          "plan an opening wedge with construct.gap.way: opened, or take a locking-plate");
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
    Optional<BiplanarSettings> biplanar = biplanar(draft);
    String planned = draft.text("osteotomy.type");
    if (biplanar.isPresent() && !planned.equals(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text())) {
      draft.problem(
          BIPLANAR,
          "cuts behind the tuberosity from the medial side, but the study plans " + planned,
          "leave biplanar out, or plan a " + WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text());
      return Optional.empty();
    }
    if (biplanar.isPresent() && gap.get().way() == GapWay.BONE_REMOVED) {
      draft.problem(
          GAP + ".way",
          "is bone-removed, and construct.biplanar leaves the tuberosity on the shaft, which must"
              + " turn for that",
          "use way: opened, or leave biplanar out");
      return Optional.empty();
    }
    return Optional.of(new ConstructSettings(hinge, gap.get(), plate.get(), biplanar));
  }

  private static Optional<BiplanarSettings> biplanar(Draft draft) {
    return draft.has(BIPLANAR)
        ? Optional.of(
            new BiplanarSettings(
                draft.number(BIPLANAR + ".thickness_mm"),
                draft.number(BIPLANAR + ".height_mm"),
                draft.number(BIPLANAR + ".angle_deg")))
        : Optional.empty();
  }

  private static boolean possible(Draft draft) {
    if (draft.clear("fidelity") && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, whose bones are rigid",
          "use fidelity: fe, or leave construct out");
      return false;
    }
    String planned = draft.text("osteotomy.type");
    Optional<WedgeOperation> wedge = WedgeOperation.named(planned);
    if (wedge.isPresent()) {
      return turnedLittle(draft, wedge.get());
    }
    draft.problem(
        NAME,
        "asks for a deformable cut, which there is for operations with one; the study plans "
            + planned,
        "leave construct out: the correction is then a rigid motion of the fragment");
    return false;
  }

  private static boolean turnedLittle(Draft draft, WedgeOperation wedge) {
    String key = "osteotomy.hinge_rotation_deg";
    double rotation = draft.number(key);
    double most = wedge.base() == WedgeBase.ANTERIOR ? LARGEST_ANTERIOR_DEG : LARGEST_ROTATION_DEG;
    if (Math.abs(rotation) <= most) {
      return true;
    }
    draft.problem(
        key,
        String.format(
            Locale.ROOT,
            "is %s°, but a deformable cut is meshed up to ±%.0f° only",
            NumberText.exact(rotation),
            most),
        String.format(
            Locale.ROOT, "leave construct out, or take %.0f", Math.copySign(most, rotation)));
    return false;
  }

  private static Optional<GapSettings> gap(Draft draft) {
    String filling = draft.text(GAP + ".filling");
    boolean given = draft.has(MODULUS);
    GapWay way = way(draft);
    if (way == GapWay.CLOSED && draft.given(GAP + ".way")) {
      draft.problem(
          GAP + ".way",
          "is " + draft.text(GAP + ".way") + ", but the study plans a closing wedge",
          "leave construct.gap out, or plan an opening wedge");
      return Optional.empty();
    }
    if (way == GapWay.CLOSED && !filling.equals(VOID)) {
      draft.problem(
          GAP + ".filling",
          "is " + filling + ", but the wedge is closed and leaves no gap to fill",
          "leave construct.gap out, or plan an opening wedge");
      return Optional.empty();
    }
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
          .map(c -> new GapSettings(way, filling, c.modulusMPa()));
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
        new GapSettings(way, filling, given ? draft.number(MODULUS) : filler.modulusMPa()));
  }

  /** A closing wedge is closed; the study says how an opening one is modelled. */
  private static GapWay way(Draft draft) {
    boolean closing =
        WedgeOperation.named(draft.text("osteotomy.type"))
            .filter(o -> o.action() == WedgeAction.CLOSING)
            .isPresent();
    return closing ? GapWay.CLOSED : GapWay.named(draft.text(GAP + ".way"));
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
        draft.number(PLATE + "." + TOP),
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
      hinge.set("moment_N_m", StudyWriter.number(s.hinge().momentNm()));
    }
    if (s.hinge().state() == HingeState.FRACTURED) {
      hinge.put("crack", s.hinge().rough() ? ROUGH : "smooth");
    }
    ObjectNode gap = node.putObject("gap");
    if (s.gap().way() != GapWay.CLOSED) {
      gap.put("way", s.gap().way().text());
    }
    gap.put("filling", s.gap().filling());
    if (!isOwn(s.gap())) {
      gap.set("modulus_MPa", StudyWriter.number(s.gap().modulusMPa()));
    }
    write(s.plate(), node.putObject("plate"));
    s.biplanar()
        .ifPresent(
            b -> {
              ObjectNode biplanar = node.putObject("biplanar");
              biplanar.set("thickness_mm", StudyWriter.number(b.thicknessMm()));
              biplanar.set("height_mm", StudyWriter.number(b.heightMm()));
              biplanar.set("angle_deg", StudyWriter.number(b.angleDeg()));
            });
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
    node.set(TOP, StudyWriter.number(p.topMm()));
    node.set("forward_mm", StudyWriter.number(p.forwardMm()));
    node.put("heads", p.locked() ? "locked" : "loose");
    node.put("screw_material", p.screwMaterial());
    node.set("screw_diameter_mm", StudyWriter.number(p.screwDiameterMm()));
    node.put("stem_screws", p.stemGrip());
    p.block().ifPresent(b -> write(b, node.putObject("block")));
    ArrayNode screws = node.putArray(SCREW_LIST);
    for (ScrewSettings s : p.screws()) {
      write(
          new PlateScrew(
              s.name(),
              s.end().equals(ScrewSettings.HEAD) ? PlateEnd.HEAD : PlateEnd.STEM,
              s.alongMm(),
              s.acrossMm(),
              s.lengthMm(),
              s.elevationDeg(),
              s.turnDeg()),
          screws.addObject());
    }
  }

  /** Screws as a study lists them. */
  static void write(ScrewPattern pattern, ArrayNode screws) {
    pattern.screws().forEach(s -> write(s, screws.addObject()));
  }

  private static void write(PlateScrew s, ObjectNode screw) {
    screw.put("name", s.name());
    screw.put("end", s.end() == PlateEnd.HEAD ? ScrewSettings.HEAD : ScrewSettings.STEM);
    screw.set("along_mm", StudyWriter.number(s.alongMm()));
    screw.set("across_mm", StudyWriter.number(s.acrossMm()));
    screw.set("length_mm", StudyWriter.number(s.lengthMm()));
    screw.set("elevation_deg", StudyWriter.number(s.elevationDeg()));
    screw.set("turn_deg", StudyWriter.number(s.turnDeg()));
  }

  private static void write(BlockSettings b, ObjectNode node) {
    if (b.heightMm() > 0) {
      node.set("height_mm", StudyWriter.number(b.heightMm()));
    }
    node.set("depth_mm", StudyWriter.number(b.depthMm()));
    node.set("width_mm", StudyWriter.number(b.widthMm()));
  }
}
