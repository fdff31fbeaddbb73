package org.plumbline.models.yaml;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.TibiaOutline;
import org.plumbline.models.osteotomy.BoneOutline;
import org.plumbline.models.osteotomy.MedialOpeningWedgeHto;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.OsteotomySettings;

/** The key {@code osteotomy}: a hinge that lies in bone, a cut that leads to it. */
final class OsteotomySection {
  private static final String KEY = "osteotomy";
  private static final String HINGE = KEY + ".hinge_mm";
  private static final String ENTRY = KEY + ".entry_height_mm";
  private static final String RELEASE = KEY + ".smcl_release";

  /** The cut rises from its entry to the hinge by at least this, mm. */
  private static final double SMALLEST_RISE_MM = 5;

  /** Bone between hinge and lateral cortex that still holds, mm. */
  private static final double SMALLEST_BRIDGE_MM = 4;

  /**
   * How far the hinge point may lie in front of or behind the middle, mm: the hinge column of the
   * mesh.
   */
  private static final double FARTHEST_X_MM = 12;

  /** Heights between which the cut neither breaks into the joint nor leaves the metaphysis, mm. */
  private static final double HIGHEST_Y_MM = -10;

  private static final double LOWEST_Y_MM = -30;

  private OsteotomySection() {}

  static Optional<OsteotomySettings> read(Draft draft) {
    if (!draft.at(KEY).isObject() || !draft.clear(HINGE, ENTRY, RELEASE)) {
      return Optional.empty();
    }
    OsteotomySettings settings =
        new OsteotomySettings(
            draft.text(KEY + ".type"),
            draft.number(HINGE + "[0]"),
            draft.number(HINGE + "[1]"),
            draft.number(HINGE + "[2]"),
            draft.number(ENTRY),
            draft.number(RELEASE));
    if (draft.clear("shape")) {
      hinge(draft, settings);
    }
    if (settings.entryHeightMm() > settings.hingeYmm() - SMALLEST_RISE_MM) {
      draft.problem(
          ENTRY,
          "is "
              + NumberText.exact(settings.entryHeightMm())
              + " mm; it must lie at least "
              + NumberText.exact(SMALLEST_RISE_MM)
              + " mm below the hinge at y = "
              + NumberText.exact(settings.hingeYmm())
              + " mm",
          "below the joint line is negative; the default is -40");
    }
    return draft.clear(KEY) ? Optional.of(settings) : Optional.empty();
  }

  private static void hinge(Draft draft, OsteotomySettings s) {
    BoneOutline outline = outline(draft);
    Optional<MedialOpeningWedgeHto> cut =
        draft.attempt(
            HINGE,
            () ->
                new MedialOpeningWedgeHto(
                    new Vector3D(s.hingeXmm(), s.hingeYmm(), s.hingeZmm()),
                    0,
                    s.entryHeightMm(),
                    s.collateralRelease(),
                    outline));
    if (cut.isPresent()) {
      within(
          draft,
          HINGE + "[0]",
          -FARTHEST_X_MM,
          FARTHEST_X_MM,
          "give the point where the axis passes the middle");
      within(
          draft,
          HINGE + "[1]",
          LOWEST_Y_MM,
          HIGHEST_Y_MM,
          "a higher hinge breaks into the joint; the default is -18");
    }
    double bridge = outline.at(s.hingeYmm()).lateralMm() - s.hingeZmm();
    if (cut.isPresent() && bridge < SMALLEST_BRIDGE_MM) {
      draft.problem(
          HINGE,
          "leaves a bridge of "
              + NumberText.rounded(bridge, 3)
              + " mm to the lateral cortex; at least "
              + NumberText.exact(SMALLEST_BRIDGE_MM)
              + " mm must stay",
          "move the hinge medially (smaller z); the default leaves 10 mm");
    }
  }

  private static void within(Draft draft, String path, double low, double high, String remedy) {
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

  /** The cortex that the mesh of this shape will have. */
  private static BoneOutline outline(Draft draft) {
    double medial =
        draft.number("shape.medial.plateau_half_width_mm")
            - draft.number("shape.medial.trough_z_mm");
    double lateral =
        draft.number("shape.lateral.plateau_half_width_mm")
            + draft.number("shape.lateral.trough_z_mm");
    double depth =
        Math.max(
            draft.number("shape.medial.plateau_half_depth_mm"),
            draft.number("shape.lateral.plateau_half_depth_mm"));
    return BoneOutline.of(TibiaOutline.reaching(medial, lateral, depth));
  }
}
