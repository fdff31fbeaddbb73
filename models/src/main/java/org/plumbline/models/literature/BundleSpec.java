package org.plumbline.models.literature;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.RigidMotion;

/**
 * One straight ligament bundle of a joint in its reference pose.
 *
 * @param name lower case, words joined by {@code _}, as in {@code ligament_<name>}
 * @param femur insertion on the femur, plateau frame in the reference pose, mm
 * @param tibia insertion on the tibia or fibula before any cut, plateau frame, mm
 * @param stiffnessN k, force per unit strain, N
 * @param referenceStrain ε of the bundle in the reference pose; < 0 slack
 * @param fragment side of a tibial cut that the tibial insertion is on: a matter of anatomy, not of
 *     where this cut meets that point. The superficial medial collateral reaches farther down than
 *     the point that stands for it, and the head of the fibula stays with the plateau
 * @param source where the numbers come from
 */
public record BundleSpec(
    String name,
    Vector3D femur,
    Vector3D tibia,
    double stiffnessN,
    double referenceStrain,
    Fragment fragment,
    String source) {

  /** Checks that the bundle has a length, a stiffness and a possible strain. */
  public BundleSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fragment, "fragment");
    Objects.requireNonNull(source, "source");
    if (!(femur.distance(tibia) > 0)) {
      throw new IllegalArgumentException("ligament " + name + ": both ends are the same point");
    }
    if (!(stiffnessN > 0) || !Double.isFinite(stiffnessN)) {
      throw new IllegalArgumentException(
          "ligament " + name + ": stiffness " + stiffnessN + " N per strain must be positive");
    }
    if (!(Math.abs(referenceStrain) < 1)) {
      throw new IllegalArgumentException(
          "ligament " + name + ": reference strain " + referenceStrain + " must be within -1 to 1");
    }
  }

  /** Distance of the ends in the reference pose before any cut, mm. */
  public double referenceLengthMm() {
    return femur.distance(tibia);
  }

  /** Length at which the uncut bundle begins to pull, mm: L₀ = L_ref / (1 + ε_ref). */
  public double slackLengthMm() {
    return referenceLengthMm() / (1 + referenceStrain);
  }

  /** The same bundle with its reference strain changed by a difference. */
  public BundleSpec withStrainShift(double shift) {
    return new BundleSpec(
        name, femur, tibia, stiffnessN, referenceStrain + shift, fragment, source);
  }

  /** The bundle where it lies before any cut. */
  public PlacedBundle placed() {
    return new PlacedBundle(name, femur, tibia, stiffnessN, slackLengthMm());
  }

  /**
   * The bundle after a correction: a distal insertion moves with its fragment, and the surgeon's
   * release lengthens the slack length by that part of the elongation (eq. C19). What a correction
   * slackens no release tightens.
   *
   * @param distal motion of the distal fragment
   * @param releasedFraction 0 untouched to 1 released; without effect on proximal bundles
   */
  public PlacedBundle placed(RigidMotion distal, double releasedFraction) {
    if (fragment == Fragment.PROXIMAL) {
      return placed();
    }
    Vector3D moved = distal.apply(tibia);
    double elongation = femur.distance(moved) - referenceLengthMm();
    return new PlacedBundle(
        name,
        femur,
        moved,
        stiffnessN,
        slackLengthMm() + releasedFraction * Math.max(0, elongation));
  }
}
