package org.plumbline.models.load;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.RefusedInput;

/**
 * A force on the proximal bone that keeps its size and direction (docs/theory.md, eq. C25).
 *
 * @param name lower case, words joined by {@code -}
 * @param size how large
 * @param pointMm a point of its line of action in the plateau frame, in the unloaded pose at the
 *     flexion of the load case, mm; it moves with the bone
 * @param direction where it pushes the bone, plateau frame, any length but zero
 */
public record AppliedForce(String name, ForceSize size, Vector3D pointMm, Vector3D direction) {

  /** Checks name and direction. */
  public AppliedForce {
    LineName.require(name);
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(pointMm, "pointMm");
    if (!(direction.getNorm() > 0) || !Double.isFinite(direction.getNorm())) {
      throw new RefusedInput(
          "direction",
          "force '" + name + "' has no direction: [0, -1, 0] presses the joint together");
    }
  }

  /**
   * The force, N.
   *
   * @param bodyWeightN body weight, N
   */
  public Vector3D newtons(double bodyWeightN) {
    return direction.normalize().scalarMultiply(size.inNewtons(bodyWeightN));
  }
}
