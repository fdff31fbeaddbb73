package org.plumbline.models.load;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.patient.RefusedInput;

/**
 * A muscle or tendon that crosses the joint in a straight line and pulls with a given force,
 * however its ends move (docs/theory.md, eq. C26).
 *
 * @param name lower case, words joined by {@code -}
 * @param size tension
 * @param proximalMm end on the proximal bone, plateau frame, reference pose (extension), mm
 * @param distalMm end on the distal bone before any cut, plateau frame, mm
 * @param fragment side of the cut that the distal end is on
 */
public record MuscleLine(
    String name, ForceSize size, Vector3D proximalMm, Vector3D distalMm, Fragment fragment) {

  /** Checks that the line has a name and a length. */
  public MuscleLine {
    LineName.require(name);
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(fragment, "fragment");
    double length = proximalMm.distance(distalMm);
    if (!(length > 0) || !Double.isFinite(length)) {
      throw new RefusedInput(
          "distal_mm", "muscle '" + name + "' has both ends in one point; give where it pulls to");
    }
  }
}
