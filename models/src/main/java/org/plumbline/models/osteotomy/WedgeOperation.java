package org.plumbline.models.osteotomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The operations with one wedge: which bone, which side, opened or closed, and where the cut goes
 * unless a study says otherwise.
 *
 * <p>Default hinges lie 8 to 10 mm inside the cortex of the generic bone. That of the medial
 * opening wedge and the height of the femoral ones are those of the independent prototype, all
 * others judgement.
 */
public enum WedgeOperation {
  /** Valgus by the tibia. */
  MEDIAL_OPENING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.MEDIAL, WedgeAction.OPENING, new Vector3D(0, -18, 26), -40),
  /** Valgus by the tibia. */
  LATERAL_CLOSING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.LATERAL, WedgeAction.CLOSING, new Vector3D(0, -20, -26), -30),
  /** Varus by the tibia. */
  LATERAL_OPENING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.LATERAL, WedgeAction.OPENING, new Vector3D(0, -20, -26), -40),
  /** Varus by the tibia. */
  MEDIAL_CLOSING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.MEDIAL, WedgeAction.CLOSING, new Vector3D(0, -18, 26), -36),
  /** More posterior slope. */
  ANTERIOR_OPENING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.ANTERIOR, WedgeAction.OPENING, new Vector3D(-14, -20, 0), -32),
  /** Less posterior slope. */
  ANTERIOR_CLOSING_WEDGE_HTO(
      Bone.TIBIA, WedgeBase.ANTERIOR, WedgeAction.CLOSING, new Vector3D(-14, -20, 0), -32),
  /** Valgus by the femur. */
  MEDIAL_OPENING_WEDGE_DFO(
      Bone.FEMUR, WedgeBase.MEDIAL, WedgeAction.OPENING, new Vector3D(0, 55, 23), 70),
  /** Valgus by the femur. */
  LATERAL_CLOSING_WEDGE_DFO(
      Bone.FEMUR, WedgeBase.LATERAL, WedgeAction.CLOSING, new Vector3D(0, 55, -23), 70),
  /** Varus by the femur. */
  LATERAL_OPENING_WEDGE_DFO(
      Bone.FEMUR, WedgeBase.LATERAL, WedgeAction.OPENING, new Vector3D(0, 55, -23), 70),
  /** Varus by the femur. */
  MEDIAL_CLOSING_WEDGE_DFO(
      Bone.FEMUR, WedgeBase.MEDIAL, WedgeAction.CLOSING, new Vector3D(0, 55, 23), 70);

  private final Bone bone;
  private final WedgeBase base;
  private final WedgeAction action;
  private final Vector3D defaultHinge;
  private final double defaultEntryHeightMm;

  WedgeOperation(
      Bone bone,
      WedgeBase base,
      WedgeAction action,
      Vector3D defaultHinge,
      double defaultEntryHeightMm) {
    this.bone = bone;
    this.base = base;
    this.action = action;
    this.defaultHinge = defaultHinge;
    this.defaultEntryHeightMm = defaultEntryHeightMm;
  }

  /** Name as in study files, for instance {@code medial-opening-wedge-hto}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The operation of that name. */
  public static Optional<WedgeOperation> named(String text) {
    return Arrays.stream(values()).filter(o -> o.text().equals(text)).findFirst();
  }

  /** Bone that is cut. */
  public Bone bone() {
    return bone;
  }

  /** Side of the wedge's base. */
  public WedgeBase base() {
    return base;
  }

  /** Opened or closed. */
  public WedgeAction action() {
    return action;
  }

  /** Point on the hinge axis unless a study gives another, mm. */
  public Vector3D defaultHinge() {
    return defaultHinge;
  }

  /** Height of the cut on the cortex unless a study gives another, mm. */
  public double defaultEntryHeightMm() {
    return defaultEntryHeightMm;
  }

  /**
   * Sense in which the turning fragment turns about the hinge axis: opening drives the bases apart,
   * closing brings them together.
   */
  int sense() {
    return action == WedgeAction.OPENING ? bone.away() : -bone.away();
  }
}
