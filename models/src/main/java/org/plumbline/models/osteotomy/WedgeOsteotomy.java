package org.plumbline.models.osteotomy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * An osteotomy with one wedge, opened or closed, in the proximal tibia or the distal femur.
 *
 * <p>A cut runs from the cortex at the entry height to a hinge axis on the other side. Opening
 * turns the fragment beyond the cut by exactly the wedge angle (eq. C10). Closing takes out the
 * bone between that cut and a second one through the same axis, further from the joint by the wedge
 * angle, and turns the fragment the other way until the faces meet. The head of the fibula stays
 * with the tibial plateau, whatever is done to its shaft; the superficial medial collateral
 * ligament inserts below every tibial cut, and all origins lie below a femoral one.
 *
 * @param hinge point of the hinge axis, mm
 * @param hingeRotationDeg rotation of the hinge axis in the transverse plane, degrees; its sense is
 *     that of {@link WedgeBase}
 * @param entryHeightMm y of the cut on the cortex, mm, below the joint line < 0
 * @param releasedFraction part of the elongation of the superficial medial collateral ligament that
 *     is removed: 1 released, 0.7 intact, 0 untouched
 * @param outline cortex of the bone that is cut
 */
public record WedgeOsteotomy(
    WedgeOperation operation,
    Vector3D hinge,
    double hingeRotationDeg,
    double entryHeightMm,
    double releasedFraction,
    BoneOutline outline)
    implements Osteotomy {

  /** Bone between hinge and far cortex that still holds, mm. */
  public static final double SMALLEST_BRIDGE_MM = 4;

  /** The entry lies further from the joint than the hinge by at least this, mm. */
  public static final double SMALLEST_RISE_MM = 5;

  /** What a suggested hinge leaves beyond the smallest bridge, so that it may be rounded, mm. */
  public static final double SPARE_MM = 0.5;

  private static final double LARGEST_DEG = 25;
  private static final double LARGEST_ROTATION_DEG = 90;

  /** Points of the Gauss rule over the angle of a wedge of bone; its face changes smoothly. */
  private static final int FACES = 12;

  private static final double RESOLUTION_DEG = 0.01;

  private static final Range OPENED =
      new Range(
          "angle_deg",
          "deg",
          0,
          LARGEST_DEG,
          "an opening wedge opens, and beyond 25 deg the bone bridge (10 mm) would stretch by more"
              + " than 20 %; what turns the limb the other way is another operation");
  private static final Range CLOSED =
      new Range(
          "angle_deg",
          "deg",
          0,
          LARGEST_DEG,
          "a closing wedge closes, and beyond 25 deg its base is higher than the metaphysis; what"
              + " turns the limb the other way is another operation");
  private static final Range HINGE_ROTATION =
      new Range(
          "hinge_rotation_deg",
          "deg",
          -LARGEST_ROTATION_DEG,
          LARGEST_ROTATION_DEG,
          "0 is anteroposterior, for an anterior wedge mediolateral; beyond 90 deg the base lies on"
              + " the side of another operation");
  private static final Range RELEASE =
      new Range("smcl_release", "1", 0, 1, "1 released, 0.7 intact, 0 untouched");

  /** Checks that the cut is possible. */
  public WedgeOsteotomy {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(hinge, "hinge");
    Objects.requireNonNull(outline, "outline");
    operation.bone().hingeHeight().require(hinge.getY());
    operation.bone().entryHeight().require(entryHeightMm);
    HINGE_ROTATION.require(hingeRotationDeg);
    RELEASE.require(releasedFraction);
    if (!outline.contains(hinge)) {
      throw outside(operation, hinge, outline);
    }
    Vector3D base = operation.base().direction(hingeRotationDeg);
    BoneSection section = outline.at(hinge.getY());
    if (!(hinge.subtract(section.middle()).dotProduct(base) < 0)) {
      throw wrongSide(operation, hinge);
    }
  }

  private static RefusedInput outside(WedgeOperation kind, Vector3D hinge, BoneOutline outline) {
    BoneSection section = outline.at(hinge.getY());
    Vector3D fallback = kind.defaultHinge();
    return new RefusedInput(
        "hinge",
        String.format(
            Locale.ROOT,
            "hinge (%s, %s, %s) mm is outside the bone, which reaches from z = %.1f to %.1f mm and"
                + " from x = %.1f to %.1f mm at that height: a cut through both cortices has no"
                + " hinge; nearest valid: (%s), default: (%.0f, %.0f, %.0f)",
            hinge.getX(),
            hinge.getY(),
            hinge.getZ(),
            section.medialMm(),
            section.lateralMm(),
            section.centerXMm() - section.halfDepthMm(),
            section.centerXMm() + section.halfDepthMm(),
            nearestInside(hinge, outline),
            fallback.getX(),
            fallback.getY(),
            fallback.getZ()));
  }

  /** The point inside on the way to the middle of the bone that leaves a bridge, and a little. */
  private static String nearestInside(Vector3D hinge, BoneOutline outline) {
    BoneSection section = outline.at(hinge.getY());
    Vector3D middle = new Vector3D(section.centerXMm(), hinge.getY(), section.centerZMm());
    Vector3D out = hinge.subtract(middle).normalize();
    Vector3D inside =
        middle.add(
            Math.max(0, outline.rim(middle, out).distance(middle) - SMALLEST_BRIDGE_MM - SPARE_MM),
            out);
    return String.format(
        Locale.ROOT, "%.1f, %.1f, %.1f", inside.getX(), inside.getY(), inside.getZ());
  }

  private static RefusedInput wrongSide(WedgeOperation kind, Vector3D hinge) {
    boolean sagittal = kind.base() == WedgeBase.ANTERIOR;
    return new RefusedInput(
        "hinge",
        "hinge "
            + (sagittal ? "x = " + hinge.getX() : "z = " + hinge.getZ())
            + " mm is not "
            + kind.base().hingeSide()
            + " of the midline: a "
            + kind.text().replace('-', ' ')
            + " hinges on the "
            + kind.base().hingeSide()
            + " side, by default at "
            + (sagittal ? "x = " + kind.defaultHinge().getX() : "z = " + kind.defaultHinge().getZ())
            + " mm");
  }

  /** The default cut of an operation in the generic bone, ligament released. */
  public static WedgeOsteotomy standard(WedgeOperation operation) {
    return new WedgeOsteotomy(
        operation,
        operation.defaultHinge(),
        0,
        operation.defaultEntryHeightMm(),
        1,
        BoneOutline.of(operation.bone(), KneeShape.generic()));
  }

  /** The same cut with another hinge point. */
  public WedgeOsteotomy withHinge(Vector3D point) {
    return new WedgeOsteotomy(
        operation, point, hingeRotationDeg, entryHeightMm, releasedFraction, outline);
  }

  /** The same cut with another released fraction. */
  public WedgeOsteotomy withRelease(double fraction) {
    return new WedgeOsteotomy(operation, hinge, hingeRotationDeg, entryHeightMm, fraction, outline);
  }

  /** The same cut with its hinge axis turned in the transverse plane. */
  public WedgeOsteotomy withHingeRotation(double rotationDeg) {
    return new WedgeOsteotomy(
        operation, hinge, rotationDeg, entryHeightMm, releasedFraction, outline);
  }

  @Override
  public String name() {
    return operation.text();
  }

  @Override
  public double maximumAngleDeg() {
    return LARGEST_DEG;
  }

  @Override
  public List<WedgeOsteotomy> cuts() {
    return List.of(this);
  }

  /** Direction of the hinge axis, length 1. */
  public Vector3D hingeAxis() {
    return operation.base().hingeAxis(hingeRotationDeg);
  }

  /** Where the cut enters: on the cortex at the entry height, from the middle towards the base. */
  public Vector3D entry() {
    BoneSection section = outline.at(entryHeightMm);
    return outline.rim(
        new Vector3D(section.centerXMm(), entryHeightMm, section.centerZMm()),
        operation.base().direction(hingeRotationDeg));
  }

  /** Bone between the hinge axis and the cortex behind it, across the axis at its height, mm. */
  public double bridgeMm() {
    Vector3D back = operation.base().direction(hingeRotationDeg).negate();
    return outline.rim(hinge, back).distance(hinge);
  }

  private CutPlane plane() {
    return CutPlane.through(hinge, hingeAxis(), entry());
  }

  /** Distance of a point above the plane of the cut, mm; negative below it. */
  public double heightAbove(Vector3D point) {
    return plane().height(point);
  }

  /** Which side of the cut (of a closing wedge, of the cut nearer to the joint) a point is on. */
  public Fragment fragmentOf(Vector3D point) {
    return heightAbove(point) < 0 ? Fragment.DISTAL : Fragment.PROXIMAL;
  }

  /**
   * Motion of the fragment that turns.
   *
   * @param angleDeg wedge angle, degrees
   */
  public RigidMotion motion(double angleDeg) {
    double angle = Math.toRadians(range().require(angleDeg));
    if (operation.action() == WedgeAction.CLOSING) {
      requireBone(angleDeg);
    }
    return RigidMotion.about(hinge, hingeAxis(), operation.sense() * angle);
  }

  private Range range() {
    return operation.action() == WedgeAction.OPENING ? OPENED : CLOSED;
  }

  @Override
  public List<CutMotion> motions(Landmarks limb, double angleDeg) {
    return List.of(new CutMotion(this, angleDeg, motion(angleDeg)));
  }

  /** Size of the wedge of an angle, and what it does to the fragment of a limb that turns. */
  WedgeGeometry geometry(Landmarks limb, double angleDeg) {
    boolean opened = operation.action() == WedgeAction.OPENING;
    CutPlane near = plane();
    Vector3D entry = entry();
    RigidMotion motion = motion(angleDeg);
    Vector3D onAxis = axisPoint(limb);
    Vector3D farEnd = opened ? motion.apply(entry) : farCut(near, angleDeg, entry);
    return new WedgeGeometry(
        operation,
        angleDeg,
        farEnd.distance(entry),
        near.reach(entry),
        bridgeMm(),
        opened
            ? Math.sin(motion.angleRad()) * near.firstMoment(outline)
            : angleDeg == 0 ? 0 : bone(near, Math.toRadians(angleDeg)),
        opened ? 0 : near.reach(farEnd) - near.reach(entry),
        motion.apply(onAxis).subtract(onAxis));
  }

  /** Point of the mechanical axis of the turning fragment at the height of the hinge. */
  private Vector3D axisPoint(Landmarks limb) {
    Vector3D far = operation.bone() == Bone.TIBIA ? limb.ankleCentre() : limb.hipCentre();
    Vector3D along = far.subtract(limb.kneeCentre());
    double share = (hinge.getY() - limb.kneeCentre().getY()) / along.getY();
    return limb.kneeCentre().add(share, along);
  }

  /** Refuses a wedge whose second cut leaves the bone end beyond what is known of the shaft. */
  private void requireBone(double angleDeg) {
    if (!farCutEnds(angleDeg)) {
      double in = 0;
      double out = angleDeg;
      while (out - in > RESOLUTION_DEG) {
        double middle = (in + out) / 2;
        if (farCutEnds(middle)) {
          in = middle;
        } else {
          out = middle;
        }
      }
      throw new RefusedInput(
          "angle_deg",
          String.format(
              Locale.ROOT,
              "angle_deg = %s deg: the second cut of this closing wedge runs down the shaft and"
                  + " leaves the bone nowhere; nearest valid: %.1f deg, or an entry nearer to the"
                  + " height of the hinge",
              angleDeg,
              in));
    }
  }

  private boolean farCutEnds(double angleDeg) {
    return outline.reaches(farCut(plane(), angleDeg, entry()).getY());
  }

  /** Where the second cut of a closing wedge leaves the bone, opposite the entry of the first. */
  private Vector3D farCut(CutPlane near, double angleDeg, Vector3D entry) {
    Vector3D arm = entry.subtract(hinge);
    Vector3D opposite = hinge.add(arm.dotProduct(hingeAxis()), hingeAxis());
    Vector3D onAxis = outline.contains(opposite) ? opposite : hinge;
    double turn = operation.bone().away() * Math.toRadians(angleDeg);
    return near.turned(turn).exit(outline, onAxis);
  }

  /** Volume between two cuts through the hinge axis: ∫ (∫ r dA) dθ over the angle (eq. C29). */
  private double bone(CutPlane near, double angleRad) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(FACES, 0, angleRad);
    int away = operation.bone().away();
    return rule.integrate(theta -> near.turned(away * theta).firstMoment(outline));
  }
}
