package org.plumbline.models.fixation;

import java.util.function.Predicate;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.MedialOpeningWedgeHto;

/**
 * The bone that a plate is put on, before the cut opens.
 *
 * @param inside whether a point lies inside the cortex
 * @param shaftSide whether a point lies beyond the cut, seen from the joint
 * @param hinge a point of the hinge line, mm
 * @param hingeAxis direction of the hinge line
 * @param shaftEndMm y at which the modelled shaft ends; beyond, it goes on rigidly
 */
public record PlateSite(
    Predicate<Vector3D> inside,
    Predicate<Vector3D> shaftSide,
    Vector3D hinge,
    Vector3D hingeAxis,
    double shaftEndMm) {

  /** The proximal tibia of a medial opening wedge. */
  public static PlateSite of(MedialOpeningWedgeHto cut) {
    return new PlateSite(
        cut.outline()::contains,
        p -> cut.fragmentOf(p) == Fragment.DISTAL,
        cut.hinge(),
        cut.hingeAxis(),
        cut.outline().sections().get(cut.outline().sections().size() - 1).heightMm());
  }

  /** Distance of a point from the hinge line, mm. */
  double fromHinge(Vector3D point) {
    return Vector3D.crossProduct(point.subtract(hinge), hingeAxis.normalize()).getNorm();
  }
}
