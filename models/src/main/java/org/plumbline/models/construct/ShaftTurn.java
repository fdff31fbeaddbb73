package org.plumbline.models.construct;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.cut.CutPlane;

/**
 * The turn of the shaft's side when the cut is opened.
 *
 * @param plane the cut
 * @param angleRad opening angle
 */
record ShaftTurn(CutPlane plane, double angleRad) {
  /** Where a point of the closed shaft goes. */
  Vector3D apply(Vector3D point) {
    double[] x = point.toArray();
    plane.open(angleRad, x);
    return new Vector3D(x);
  }

  /** Turns vectors from the shaft's axes to the joint's, three components each, in place. */
  void toJoint(double[] vectors) {
    double[] r = plane.turn(angleRad);
    for (int i = 0; i < vectors.length; i += 3) {
      double x = vectors[i];
      double y = vectors[i + 1];
      double z = vectors[i + 2];
      for (int a = 0; a < 3; a++) {
        vectors[i + a] = r[3 * a] * x + r[3 * a + 1] * y + r[3 * a + 2] * z;
      }
    }
  }

  /** Turns vectors from the joint's axes to the shaft's, in place. */
  void toShaft(double[] vectors) {
    double[] r = plane.turn(angleRad);
    for (int i = 0; i < vectors.length; i += 3) {
      double x = vectors[i];
      double y = vectors[i + 1];
      double z = vectors[i + 2];
      for (int a = 0; a < 3; a++) {
        vectors[i + a] = r[a] * x + r[3 + a] * y + r[6 + a] * z;
      }
    }
  }
}
