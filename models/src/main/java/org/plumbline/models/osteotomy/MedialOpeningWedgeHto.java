package org.plumbline.models.osteotomy;

import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.TibiaOutline;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * Medial opening-wedge high tibial osteotomy.
 *
 * <p>The cut runs from the medial cortex at the entry height to a lateral hinge axis; opening turns
 * the distal limb into valgus by exactly the wedge angle (eq. C10). The fibula stays with the
 * proximal fragment; the superficial medial collateral ligament inserts below the cut.
 *
 * @param hinge point of the hinge axis in the coronal plane of the knee centre, mm
 * @param hingeRotationDeg rotation of the hinge axis in the transverse plane, degrees; 0 is
 *     anteroposterior, > 0 turns its posterior end medially so that the gap opens to the front as
 *     well and the slope grows
 * @param entryHeightMm y of the cut on the medial cortex, mm, below the joint line < 0
 * @param releasedFraction part of the elongation of the superficial medial collateral ligament that
 *     is removed: 1 released, 0.7 intact, 0 untouched
 * @param outline cortex of the proximal tibia
 */
public record MedialOpeningWedgeHto(
    Vector3D hinge,
    double hingeRotationDeg,
    double entryHeightMm,
    double releasedFraction,
    BoneOutline outline)
    implements Osteotomy {

  /** Default hinge: 18 mm below the joint line, 10 mm inside the lateral cortex. */
  public static final Vector3D DEFAULT_HINGE = new Vector3D(0, -18, 26);

  /** Default entry height on the medial cortex, mm. */
  public static final double DEFAULT_ENTRY_HEIGHT_MM = -40;

  private static final double RELEASED = 1;

  private static final Range ANGLE =
      new Range(
          "angle_deg",
          "deg",
          0,
          25,
          "an opening wedge opens, and beyond 25 deg the lateral bridge (10 mm) would stretch by"
              + " more than 20 %; closing wedges and femoral cuts are other operations");
  private static final Range HINGE_DEPTH =
      new Range(
          "hinge_y_mm",
          "mm",
          -45,
          -8,
          "a hinge nearer to the joint breaks into the plateau, a lower one lies in the shaft");
  private static final Range ENTRY =
      new Range(
          "entry_y_mm",
          "mm",
          -70,
          -15,
          "the cut must enter below the plateau and above the shaft (y is negative below the joint"
              + " line)");
  private static final Range HINGE_ROTATION =
      new Range("hinge_rotation_deg", "deg", -45, 45, "0 is anteroposterior");
  private static final Range RELEASE =
      new Range("smcl_release", "1", 0, 1, "1 released, 0.7 intact, 0 untouched");

  /** Checks that the cut is possible. */
  public MedialOpeningWedgeHto {
    Objects.requireNonNull(hinge, "hinge");
    Objects.requireNonNull(outline, "outline");
    HINGE_DEPTH.require(hinge.getY());
    ENTRY.require(entryHeightMm);
    HINGE_ROTATION.require(hingeRotationDeg);
    RELEASE.require(releasedFraction);
    if (!outline.contains(hinge)) {
      BoneSection section = outline.at(hinge.getY());
      throw new RefusedInput(
          "hinge",
          String.format(
              Locale.ROOT,
              "hinge (%s, %s, %s) mm is outside the bone, which reaches %.1f mm to the side and"
                  + " %.1f mm to the front at that height: a cut through both cortices has no"
                  + " hinge; the default is (0, -18, 26)",
              hinge.getX(),
              hinge.getY(),
              hinge.getZ(),
              section.lateralMm(),
              section.centerXMm() + section.halfDepthMm()));
    }
    if (hinge.getZ() <= 0) {
      throw new RefusedInput(
          "hinge",
          "hinge z = "
              + hinge.getZ()
              + " mm is not lateral of the midline: a medial opening wedge hinges laterally");
    }
  }

  /** The default cut: hinge (0, −18, 26), entry at y = −40 mm, ligament released. */
  public static MedialOpeningWedgeHto standard() {
    return new MedialOpeningWedgeHto(
        DEFAULT_HINGE,
        0,
        DEFAULT_ENTRY_HEIGHT_MM,
        RELEASED,
        BoneOutline.of(TibiaOutline.generic()));
  }

  /** The same cut with another hinge point. */
  public MedialOpeningWedgeHto withHinge(Vector3D point) {
    return new MedialOpeningWedgeHto(
        point, hingeRotationDeg, entryHeightMm, releasedFraction, outline);
  }

  /** The same cut with another released fraction. */
  public MedialOpeningWedgeHto withRelease(double fraction) {
    return new MedialOpeningWedgeHto(hinge, hingeRotationDeg, entryHeightMm, fraction, outline);
  }

  /** The same cut with its hinge axis turned in the transverse plane. */
  public MedialOpeningWedgeHto withHingeRotation(double rotationDeg) {
    return new MedialOpeningWedgeHto(hinge, rotationDeg, entryHeightMm, releasedFraction, outline);
  }

  @Override
  public String name() {
    return "medial-opening-wedge-hto";
  }

  @Override
  public double maximumAngleDeg() {
    return ANGLE.high();
  }

  /** Direction of the hinge axis, anterior, length 1. */
  public Vector3D hingeAxis() {
    double psi = Math.toRadians(hingeRotationDeg);
    return new Vector3D(Math.cos(psi), 0, Math.sin(psi));
  }

  /** Where the cut enters: the most medial point of the cortex at the entry height. */
  public Vector3D entry() {
    return new Vector3D(0, entryHeightMm, outline.at(entryHeightMm).medialMm());
  }

  @Override
  public Fragment fragmentOf(Vector3D point) {
    return new CutPlane(hinge, hingeAxis(), entry()).height(point) < 0
        ? Fragment.DISTAL
        : Fragment.PROXIMAL;
  }

  @Override
  public RigidMotion motion(double angleDeg) {
    double angle = Math.toRadians(ANGLE.require(angleDeg));
    return RigidMotion.about(hinge, hingeAxis(), -angle);
  }

  @Override
  public Correction apply(Landmarks limb, double angleDeg) {
    RigidMotion distal = motion(angleDeg);
    Landmarks after = limb.withAnkle(distal.apply(limb.ankleCentre()));
    return new Correction(
        angleDeg, limb, after, distal, releasedFraction, wedge(limb, after, distal));
  }

  private WedgeGeometry wedge(Landmarks limb, Landmarks after, RigidMotion distal) {
    CutPlane cut = new CutPlane(hinge, hingeAxis(), entry());
    AlignmentReport old = AlignmentReport.of(limb);
    AlignmentReport corrected = AlignmentReport.of(after);
    return new WedgeGeometry(
        distal.apply(entry()).distance(entry()),
        cut.depth(),
        outline.at(hinge.getY()).lateralMm() - hinge.getZ(),
        Math.sin(distal.angleRad()) * cut.firstMoment(outline),
        after.ankleCentre().distance(limb.ankleCentre()),
        corrected.limbLengthMm() - old.limbLengthMm(),
        corrected.slopeDeg() - old.slopeDeg());
  }
}
