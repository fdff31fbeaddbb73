package org.plumbline.models.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;

/**
 * Periacetabular osteotomy: the fragment turned about the centre of the head, laterally, then
 * forward, then about the vertical (docs/theory.md, eq. H12). Head and femur stay.
 *
 * @param lateralDeg about the axis forward, brings the lateral rim down over the head: the
 *     centre-edge angle grows by as much
 * @param anteriorDeg about the transverse axis, brings the front rim down over the head
 * @param versionDeg about the vertical, turns the opening forward: version grows by as much
 */
public record PeriacetabularRotation(double lateralDeg, double anteriorDeg, double versionDeg) {
  private static final Range LATERAL =
      new Range("lateral_deg", "deg", -45, 60, "farther, the fragment leaves its bed");
  private static final Range ANTERIOR =
      new Range("anterior_deg", "deg", -45, 45, "farther, the fragment leaves its bed");
  private static final Range VERSION =
      new Range("version_deg", "deg", -45, 45, "farther, the fragment leaves its bed");

  /** The fragment as it was. */
  public static final PeriacetabularRotation NONE = new PeriacetabularRotation(0, 0, 0);

  /**
   * @throws org.plumbline.models.patient.RefusedInput if an angle is outside its range
   */
  public PeriacetabularRotation {
    LATERAL.require(lateralDeg);
    ANTERIOR.require(anteriorDeg);
    VERSION.require(versionDeg);
  }

  /** The turn of the fragment of a right hip. */
  public Rotation rotation() {
    Rotation lateral = about(Vector3D.PLUS_I, lateralDeg);
    Rotation anterior = about(Vector3D.MINUS_K, anteriorDeg);
    Rotation version = about(Vector3D.PLUS_J, versionDeg);
    return version.applyTo(anterior.applyTo(lateral));
  }

  private static Rotation about(Vector3D axis, double deg) {
    return new Rotation(axis, Math.toRadians(deg), RotationConvention.VECTOR_OPERATOR);
  }

  /** The same as a motion about the origin, where the head's centre is. */
  public RigidMotion motion() {
    return new RigidMotion(rotation(), Vector3D.ZERO);
  }

  /** The socket after the operation. */
  public SocketGeometry apply(SocketGeometry socket) {
    return socket.turned(rotation());
  }

  /** A mesh of the fragment after the operation, cells and sets kept. */
  public Mesh apply(Mesh fragment) {
    RigidMotion motion = motion();
    double[] x = fragment.coordinates();
    for (int n = 0; n < x.length; n += 3) {
      Vector3D p = motion.apply(new Vector3D(x[n], x[n + 1], x[n + 2]));
      x[n] = p.getX();
      x[n + 1] = p.getY();
      x[n + 2] = p.getZ();
    }
    return fragment.at(x);
  }
}
