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
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
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

  private static final String FEMUR = NAME + "." + OperationText.FEMUR;

  /** Key of the end of a plate beside the joint, within its mapping. */
  static final String TOP = "top_mm";

  private static final String ROUGH = "rough";

  /** Key of the screws of a plate, within its mapping. */
  static final String SCREW_LIST = "screws";

  private static final String CALLUS = "callus";
  private static final String VOID = "void";

  /** As the mesher's limit: beyond it the hinge line leaves the columns of the mesh. */
  private static final double LARGEST_ROTATION_DEG = 25;

  /** The same of a hinge behind, whose line the rows of the mesh follow less far. */
  private static final double LARGEST_ANTERIOR_DEG = 8;

  private final Draft draft;
  private final String operation;
  private final String hingeKey;
  private final String momentKey;
  private final String gapKey;
  private final String modulusKey;
  private final String plateKey;
  private final String blockKey;
  private final String biplanarKey;

  /**
   * The construct of one cut.
   *
   * @param name its key
   * @param operation key of the cut
   */
  private ConstructSection(Draft draft, String name, String operation) {
    this.draft = draft;
    this.operation = operation;
    this.hingeKey = name + ".hinge";
    this.momentKey = hingeKey + ".moment_N_m";
    this.gapKey = name + ".gap";
    this.modulusKey = gapKey + ".modulus_MPa";
    this.plateKey = name + ".plate";
    this.blockKey = plateKey + ".block";
    this.biplanarKey = name + ".biplanar";
  }

  static Optional<ConstructSettings> read(Draft draft) {
    if (!draft.has(NAME) || !draft.clear(NAME) || !isElastic(draft)) {
      return Optional.empty();
    }
    if (draft.text("osteotomy.type").equals(DoubleLevelOsteotomy.NAME)) {
      Optional<ConstructSettings> tibia =
          new ConstructSection(draft, NAME, "osteotomy." + OperationText.TIBIA).read();
      Optional<ConstructSettings> femur =
          new ConstructSection(draft, FEMUR, "osteotomy." + OperationText.FEMUR).read();
      return tibia.filter(t -> femur.isPresent()).map(t -> t.with(femur));
    }
    if (draft.has(FEMUR)) {
      draft.problem(
          FEMUR,
          "is given, but the study plans " + draft.text("osteotomy.type") + ", which cuts one bone",
          "put its keys into construct itself, or plan " + DoubleLevelOsteotomy.NAME);
      return Optional.empty();
    }
    return new ConstructSection(draft, NAME, "osteotomy").read();
  }

  private Optional<ConstructSettings> read() {
    if (!turnedLittle()) {
      return Optional.empty();
    }
    HingeSettings hinge =
        new HingeSettings(
            HingeState.named(draft.text(hingeKey + ".state")),
            draft.number(hingeKey + ".thickness_mm"),
            draft.number(hingeKey + ".length_mm"),
            draft.has(momentKey) ? draft.number(momentKey) : 0,
            draft.text(hingeKey + ".crack").equals(ROUGH));
    if (hinge.state() != HingeState.BOUNDED && hinge.momentNm() > 0) {
      draft.problem(
          momentKey,
          "is given, but construct.hinge.state is " + hinge.state().text(),
          "set construct.hinge.state to bounded, or leave the moment out");
      return Optional.empty();
    }
    if (hinge.state() != HingeState.FRACTURED && draft.given(hingeKey + ".crack")) {
      draft.problem(
          hingeKey + ".crack",
          "is given, but construct.hinge.state is " + hinge.state().text(),
          "set construct.hinge.state to fractured, or leave the crack out");
      return Optional.empty();
    }
    Optional<GapSettings> gap = gap();
    Optional<PlateSettings> plate = plate();
    if (gap.isEmpty() || plate.isEmpty()) {
      return Optional.empty();
    }
    if (gap.get().way() != GapWay.OPENED && plate.get().block().isPresent()) {
      draft.problem(
          plateKey + ".type",
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
          hingeKey + ".state",
          "is "
              + hinge.state().text()
              + ", the gap is empty and there is no plate: nothing holds the fragments",
          "set construct.plate.type to locking-plate, or fill the gap");
      return Optional.empty();
    }
    Optional<BiplanarSettings> biplanar = biplanar();
    String planned = draft.text(operation + ".type");
    if (biplanar.isPresent() && !planned.equals(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text())) {
      draft.problem(
          biplanarKey,
          "cuts behind the tuberosity from the medial side, but the study plans " + planned,
          "leave biplanar out, or plan a " + WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text());
      return Optional.empty();
    }
    if (biplanar.isPresent() && gap.get().way() == GapWay.BONE_REMOVED) {
      draft.problem(
          gapKey + ".way",
          "is bone-removed, and construct.biplanar leaves the tuberosity on the shaft, which must"
              + " turn for that",
          "use way: opened, or leave biplanar out");
      return Optional.empty();
    }
    return Optional.of(
        new ConstructSettings(hinge, gap.get(), plate.get(), biplanar, Optional.empty()));
  }

  private Optional<BiplanarSettings> biplanar() {
    return draft.has(biplanarKey)
        ? Optional.of(
            new BiplanarSettings(
                draft.number(biplanarKey + ".thickness_mm"),
                draft.number(biplanarKey + ".height_mm"),
                draft.number(biplanarKey + ".angle_deg")))
        : Optional.empty();
  }

  private static boolean isElastic(Draft draft) {
    if (draft.clear("fidelity") && draft.text("fidelity").equals("foundation")) {
      draft.problem(
          "fidelity",
          "is foundation, whose bones are rigid",
          "use fidelity: fe, or leave construct out");
      return false;
    }
    return true;
  }

  private boolean turnedLittle() {
    String key = operation + ".hinge_rotation_deg";
    double rotation = draft.number(key);
    boolean anterior = wedge().filter(w -> w.base() == WedgeBase.ANTERIOR).isPresent();
    double most = anterior ? LARGEST_ANTERIOR_DEG : LARGEST_ROTATION_DEG;
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

  private Optional<WedgeOperation> wedge() {
    return WedgeOperation.named(draft.text(operation + ".type"));
  }

  private Optional<GapSettings> gap() {
    String filling = draft.text(gapKey + ".filling");
    boolean given = draft.has(modulusKey);
    GapWay way = way();
    if (way == GapWay.CLOSED && draft.given(gapKey + ".way")) {
      draft.problem(
          gapKey + ".way",
          "is " + draft.text(gapKey + ".way") + ", but the study plans a closing wedge",
          "leave construct.gap out, or plan an opening wedge");
      return Optional.empty();
    }
    if (way == GapWay.CLOSED && !filling.equals(VOID)) {
      draft.problem(
          gapKey + ".filling",
          "is " + filling + ", but the wedge is closed and leaves no gap to fill",
          "leave construct.gap out, or plan an opening wedge");
      return Optional.empty();
    }
    if (filling.equals(CALLUS) && !given) {
      draft.problem(
          modulusKey,
          "is missing",
          "a callus has no stiffness of its own: give one, for instance 200");
      return Optional.empty();
    }
    if (filling.equals(CALLUS)) {
      return draft
          .attempt(modulusKey, () -> GapFiller.callus(draft.number(modulusKey)))
          .map(c -> new GapSettings(way, filling, c.modulusMPa()));
    }
    GapFiller filler = FixationLiterature.filler(filling);
    if (filler.isEmpty() && given && draft.number(modulusKey) > 0) {
      draft.problem(
          modulusKey,
          "is given, but construct.gap.filling is " + filling,
          "name a filling, or set it to callus for a modulus of your own");
      return Optional.empty();
    }
    return Optional.of(
        new GapSettings(way, filling, given ? draft.number(modulusKey) : filler.modulusMPa()));
  }

  /** A closing wedge is closed; the study says how an opening one is modelled. */
  private GapWay way() {
    boolean closing = wedge().filter(o -> o.action() == WedgeAction.CLOSING).isPresent();
    return closing ? GapWay.CLOSED : GapWay.named(draft.text(gapKey + ".way"));
  }

  private Optional<PlateSettings> plate() {
    String screwsKey = plateKey + "." + SCREW_LIST;
    List<ScrewSettings> screws = new ArrayList<>();
    for (int i = 0; i < draft.at(screwsKey).size(); i++) {
      String at = screwsKey + "[" + i + "].";
      draft
          .attempt(
              screwsKey + "[" + i + "]",
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
    if (!draft.clear(plateKey)) {
      return Optional.empty();
    }
    boolean spacer = draft.text(plateKey + ".type").equals(PlateSettings.SPACER);
    if (!spacer && draft.given(blockKey)) {
      draft.problem(
          blockKey,
          "is given, but construct.plate.type is " + draft.text(plateKey + ".type"),
          "set construct.plate.type to spacer-plate, or leave the block out");
      return Optional.empty();
    }
    return Optional.of(
        spacer ? SpacerDefaults.plate(draft, plateKey, operation, screws) : plate(screws));
  }

  private PlateSettings plate(List<ScrewSettings> screws) {
    return new PlateSettings(
        draft.text(plateKey + ".type"),
        draft.text(plateKey + ".material"),
        draft.number(plateKey + ".thickness_mm"),
        draft.number(plateKey + ".width_mm"),
        draft.number(plateKey + ".length_mm"),
        draft.number(plateKey + ".stand_off_mm"),
        draft.number(plateKey + "." + TOP),
        draft.number(plateKey + ".forward_mm"),
        draft.text(plateKey + ".heads").equals("locked"),
        draft.text(plateKey + ".screw_material"),
        draft.number(plateKey + ".screw_diameter_mm"),
        screws,
        draft.text(plateKey + ".stem_screws"),
        Optional.empty());
  }

  static void write(ConstructSettings s, ObjectNode node) {
    s.second().ifPresent(f -> write(f, node.putObject(OperationText.FEMUR)));
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
