package org.plumbline.models.yaml;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.BoneOutline;
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.CutSettings;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.SplitSettings;

/** The key {@code osteotomy}: a hinge that lies in bone, a cut that leads to it. */
final class OsteotomySection {
  static final String KEY = "osteotomy";
  static final String TYPE = "type";
  static final String HINGE = "hinge_mm";
  static final String ENTRY = "entry_height_mm";
  private static final String ROTATION = "hinge_rotation_deg";
  private static final String SPLIT = KEY + ".split";
  private static final String SHARE = KEY + ".femur_share";
  private static final String LIMIT = KEY + ".joint_line_limit_deg";
  private static final String RELEASE = KEY + ".smcl_release";

  /** Keys of a cut that stands alone. */
  private static final List<String> ONE_CUT = List.of(HINGE, ROTATION, ENTRY);

  /** Keys of an operation with two cuts. */
  private static final List<String> TWO_CUTS =
      List.of(
          OperationText.TIBIA, OperationText.FEMUR, "split", "femur_share", "joint_line_limit_deg");

  /**
   * How far the hinge point of a medial opening wedge may lie in front of or behind the middle, mm:
   * the hinge column of the mesh.
   */
  private static final double FARTHEST_X_MM = 12;

  private static final int SHOWN_DIGITS = 3;

  private final Draft draft;

  private OsteotomySection(Draft draft) {
    this.draft = draft;
  }

  static Optional<OsteotomySettings> read(Draft draft) {
    if (!draft.at(KEY).isObject() || !draft.clear(path(TYPE), RELEASE)) {
      return Optional.empty();
    }
    OsteotomySection section = new OsteotomySection(draft);
    boolean two = draft.text(path(TYPE)).equals(DoubleLevelOsteotomy.NAME);
    section.refuse(two ? ONE_CUT : TWO_CUTS);
    Optional<OsteotomySettings> settings = two ? section.twice() : section.single();
    return draft.clear(KEY) ? settings : Optional.empty();
  }

  private static String path(String key) {
    return KEY + "." + key;
  }

  /** Keys of the other kind of operation. */
  private void refuse(List<String> keys) {
    for (String key : keys) {
      if (draft.given(path(key))) {
        draft.problem(
            path(key),
            "means nothing for osteotomy.type " + draft.text(path(TYPE)),
            keys == ONE_CUT
                ? "give it in osteotomy.tibia or osteotomy.femur"
                : "it belongs to type " + DoubleLevelOsteotomy.NAME);
      }
    }
  }

  private Optional<OsteotomySettings> single() {
    if (!draft.clear(path(HINGE), path(ROTATION), path(ENTRY))) {
      return Optional.empty();
    }
    return cut(KEY).map(c -> OsteotomySettings.single(c, draft.number(RELEASE)));
  }

  private Optional<OsteotomySettings> twice() {
    if (!draft.clear(path(OperationText.TIBIA), path(OperationText.FEMUR), SPLIT, SHARE, LIMIT)) {
      return Optional.empty();
    }
    Optional<CutSettings> tibia = cut(path(OperationText.TIBIA));
    Optional<CutSettings> femur = cut(path(OperationText.FEMUR));
    SplitSettings.Rule rule = draft.constant(SPLIT, SplitSettings.Rule.class);
    unused(SHARE, rule, SplitSettings.Rule.GIVEN);
    unused(LIMIT, rule, SplitSettings.Rule.LIMITED);
    if (tibia.isEmpty() || femur.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OsteotomySettings(
            DoubleLevelOsteotomy.NAME,
            List.of(tibia.get(), femur.get()),
            Optional.of(new SplitSettings(rule, draft.number(SHARE), draft.number(LIMIT))),
            draft.number(RELEASE)));
  }

  private void unused(String key, SplitSettings.Rule rule, SplitSettings.Rule needed) {
    if (rule != needed && draft.given(key)) {
      draft.problem(
          key,
          "means nothing while osteotomy.split is " + rule.text(),
          "set osteotomy.split to " + needed.text() + ", or remove it");
    }
  }

  /** The cut whose keys stand in the mapping at a path. */
  private Optional<CutSettings> cut(String at) {
    CutSettings cut =
        new CutSettings(
            draft.text(at + "." + TYPE),
            draft.number(at + "." + HINGE + "[0]"),
            draft.number(at + "." + HINGE + "[1]"),
            draft.number(at + "." + HINGE + "[2]"),
            draft.number(at + "." + ROTATION),
            draft.number(at + "." + ENTRY));
    WedgeOperation operation = WedgeOperation.named(cut.type()).orElseThrow();
    if (!heights(at, operation, cut)) {
      return Optional.empty();
    }
    if (draft.clear("shape")) {
      draft
          .attempt(
              at + "." + HINGE,
              () ->
                  new WedgeOsteotomy(
                      operation,
                      new Vector3D(cut.hingeXmm(), cut.hingeYmm(), cut.hingeZmm()),
                      cut.hingeRotationDeg(),
                      cut.entryHeightMm(),
                      draft.number(RELEASE),
                      BoneOutline.of(operation.bone(), shape())))
          .ifPresent(wedge -> hinge(at + "." + HINGE, wedge));
    }
    return draft.clear(at) ? Optional.of(cut) : Optional.empty();
  }

  /** Whether entry and hinge are at possible heights, the entry further from the joint. */
  private boolean heights(String at, WedgeOperation operation, CutSettings cut) {
    String entry = at + "." + ENTRY;
    Bone bone = operation.bone();
    boolean below = bone == Bone.TIBIA;
    within(
        entry,
        bone.lowestEntryMm(),
        bone.highestEntryMm(),
        "the joint line is at 0, below it is negative; the default of this operation is "
            + NumberText.exact(operation.defaultEntryHeightMm()));
    double limit = cut.hingeYmm() + (below ? -1 : 1) * WedgeOsteotomy.SMALLEST_RISE_MM;
    boolean near = below ? cut.entryHeightMm() > limit : cut.entryHeightMm() < limit;
    if (draft.clear(entry) && near) {
      draft.problem(
          entry,
          "is "
              + NumberText.exact(cut.entryHeightMm())
              + " mm; it must lie at least "
              + NumberText.exact(WedgeOsteotomy.SMALLEST_RISE_MM)
              + " mm "
              + (below ? "below" : "above")
              + " the hinge at y = "
              + NumberText.exact(cut.hingeYmm())
              + " mm",
          (below ? "below the joint line is negative; " : "")
              + "the default is "
              + NumberText.exact(operation.defaultEntryHeightMm())
              + ", nearest valid "
              + NumberText.exact(limit));
    }
    return draft.clear(entry);
  }

  private void hinge(String path, WedgeOsteotomy wedge) {
    WedgeOperation operation = wedge.operation();
    if (operation == WedgeOperation.MEDIAL_OPENING_WEDGE_HTO) {
      within(
          path + "[0]",
          -FARTHEST_X_MM,
          FARTHEST_X_MM,
          "give the point where the axis passes the middle");
    }
    within(
        path + "[1]",
        operation.bone().lowestHingeMm(),
        operation.bone().highestHingeMm(),
        (operation.bone() == Bone.TIBIA ? "a higher" : "a lower")
            + " hinge breaks into the joint; the default is "
            + NumberText.exact(operation.defaultHinge().getY()));
    double bridge = wedge.bridgeMm();
    if (bridge < WedgeOsteotomy.SMALLEST_BRIDGE_MM) {
      Vector3D inward = operation.base().direction(wedge.hingeRotationDeg());
      Vector3D nearest =
          wedge
              .hinge()
              .add(WedgeOsteotomy.SMALLEST_BRIDGE_MM + WedgeOsteotomy.SPARE_MM - bridge, inward);
      draft.problem(
          path,
          "leaves a bridge of "
              + NumberText.rounded(bridge, SHOWN_DIGITS)
              + " mm to the "
              + operation.base().hingeSide()
              + " cortex; at least "
              + NumberText.exact(WedgeOsteotomy.SMALLEST_BRIDGE_MM)
              + " mm must stay",
          "move the hinge towards the base of the wedge; nearest valid: ["
              + NumberText.rounded(nearest.getX(), SHOWN_DIGITS)
              + ", "
              + NumberText.rounded(nearest.getY(), SHOWN_DIGITS)
              + ", "
              + NumberText.rounded(nearest.getZ(), SHOWN_DIGITS)
              + "]");
    }
  }

  private void within(String path, double low, double high, String remedy) {
    double value = draft.number(path);
    if (value < low || value > high) {
      draft.problem(
          path,
          "is "
              + NumberText.exact(value)
              + " mm; it must lie between "
              + NumberText.exact(low)
              + " and "
              + NumberText.exact(high)
              + " mm",
          remedy);
    }
  }

  /** Bones as the mesh of this shape will have them. */
  private KneeShape shape() {
    return KneeShape.of(
        compartment("shape.medial."),
        compartment("shape.lateral."),
        CartilageShape.generic(),
        CutShape.generic());
  }

  private CompartmentShape compartment(String side) {
    return new CompartmentShape(
        draft.number(side + "trough_z_mm"),
        draft.number(side + "condyle_sagittal_radius_mm"),
        draft.number(side + "condyle_coronal_radius_mm"),
        draft.number(side + "plateau_sagittal_radius_mm"),
        draft.number(side + "plateau_coronal_radius_mm"),
        draft.number(side + "posterior_slope_deg"),
        draft.number(side + "plateau_half_depth_mm"),
        draft.number(side + "plateau_half_width_mm"));
  }
}
