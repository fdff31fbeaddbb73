package org.plumbline.models.hip;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;

/** The cartilage of a meshed socket as an {@link ArticularDomain}: rim, less fossa, less notch. */
public final class LunateDomain {
  private LunateDomain() {}

  /** The lunate of a socket, as built or turned. */
  public static ArticularDomain of(SocketGeometry socket) {
    double horn = socket.hornAzimuth();
    Vector3D fossa = socket.fossaAxis();
    SphericalCap rim = new SphericalCap(socket.rimAxis(), Math.toDegrees(socket.rimHalfAngle()));
    SphericalCap hole = new SphericalCap(fossa, Math.toDegrees(socket.fossaHalfAngle()));
    // the notch lies beyond the front horn's great circle and before the rear one's
    SphericalCap front = SphericalCap.hemisphere(beyond(socket, horn));
    SphericalCap rear = SphericalCap.hemisphere(beyond(socket, -horn).negate());
    return new ArticularDomain(List.of(rim), List.of(List.of(hole), List.of(front, rear)));
  }

  /** Direction of growing azimuth at a ray. */
  private static Vector3D beyond(SocketGeometry socket, double azimuth) {
    return socket.direction(azimuth + Math.PI / 2, Math.PI / 2);
  }
}
