package org.plumbline.mesh.anatomy.hip;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Rim, fossa and notch of an acetabulum as directions from the centre of the head (docs/theory.md,
 * eqs. H9 to H11).
 *
 * <p>The rim is where a plane cuts the sphere: all directions at an angle ψ from the axis a. The
 * fossa is a cap about b. Rays are great circles from b; their azimuth counts from the one through
 * a, upward, positive toward the front; the notch lies about azimuth π.
 *
 * <p>Immutable; angles in radians.
 */
public final class SocketGeometry {
  private final Vector3D rimAxis;
  private final double rimHalfAngle;
  private final Vector3D fossaAxis;
  private final double fossaHalfAngle;
  private final double hornAzimuth;

  private SocketGeometry(
      Vector3D rimAxis,
      double rimHalfAngle,
      Vector3D fossaAxis,
      double fossaHalfAngle,
      double hornAzimuth) {
    this.rimAxis = rimAxis;
    this.rimHalfAngle = rimHalfAngle;
    this.fossaAxis = fossaAxis;
    this.fossaHalfAngle = fossaHalfAngle;
    this.hornAzimuth = hornAzimuth;
  }

  /**
   * Finds the planes from the angles a radiograph shows.
   *
   * <p>In the frontal section the rim lies at angles φ from the vertical with A cos(φ + S) = cos ψ,
   * S Sharp's angle and A = √(1 − aₓ²): so cos ψ = A cos(CE + S). The roof starts medially at φ =
   * −(CE + 2 index). The fossa's middle lies on the great circle from a to the lowest rim point, so
   * that its border passes through the start of the roof.
   */
  public static SocketGeometry of(SocketShape s) {
    double sharp = Math.toRadians(s.sharp());
    double version = Math.toRadians(s.version());
    double incline = Math.atan(Math.tan(sharp) / Math.cos(version));
    Vector3D axis =
        new Vector3D(
            -Math.sin(incline) * Math.sin(version),
            Math.cos(incline),
            -Math.sin(incline) * Math.cos(version));
    double inSection = Math.hypot(axis.getY(), axis.getZ());
    double rim = Math.acos(inSection * Math.cos(Math.toRadians(s.centreEdge()) + sharp));
    double medial = Math.toRadians(s.centreEdge() + 2 * s.acetabularIndex());
    Vector3D roof = new Vector3D(0, Math.cos(medial), -Math.sin(medial));
    Vector3D down = new Vector3D(-1, Vector3D.PLUS_J, axis.getY(), axis).normalize();
    double fossa = Math.toRadians(s.fossaHalfAngle());
    double along = roof.dotProduct(axis);
    double across = roof.dotProduct(down);
    double way = Math.atan2(across, along) + Math.acos(Math.cos(fossa) / Math.hypot(along, across));
    Vector3D middle = new Vector3D(Math.cos(way), axis, Math.sin(way), down);
    return new SocketGeometry(axis, rim, middle, fossa, Math.PI - Math.toRadians(s.notch()) / 2);
  }

  /** The same socket turned about the centre of the head. */
  public SocketGeometry turned(Rotation turn) {
    return new SocketGeometry(
        turn.applyTo(rimAxis), rimHalfAngle, turn.applyTo(fossaAxis), fossaHalfAngle, hornAzimuth);
  }

  /** a, from the centre into the depth of the socket, length 1. */
  public Vector3D rimAxis() {
    return rimAxis;
  }

  /** ψ, from a to the rim. */
  public double rimHalfAngle() {
    return rimHalfAngle;
  }

  /** b, to the middle of the fossa, length 1. */
  public Vector3D fossaAxis() {
    return fossaAxis;
  }

  /** From b to the border of the fossa. */
  public double fossaHalfAngle() {
    return fossaHalfAngle;
  }

  /** Azimuth at which the horns end, on either side. */
  public double hornAzimuth() {
    return hornAzimuth;
  }

  /**
   * Direction at an angle from b on the ray of an azimuth. On a right hip positive azimuths lie in
   * front.
   */
  public Vector3D direction(double azimuth, double angle) {
    Vector3D up = new Vector3D(1, rimAxis, -rimAxis.dotProduct(fossaAxis), fossaAxis).normalize();
    Vector3D side = fossaAxis.crossProduct(up);
    double s = Math.sin(angle);
    return new Vector3D(
        Math.cos(angle), fossaAxis, s * Math.cos(azimuth), up, s * Math.sin(azimuth), side);
  }

  /** Angle from b to the rim on the ray of an azimuth; NaN if the ray misses it. */
  public double outer(double azimuth) {
    double apart = Vector3D.angle(rimAxis, fossaAxis);
    double along = Math.cos(apart);
    double across = Math.sin(apart) * Math.cos(azimuth);
    return Math.atan2(across, along)
        + Math.acos(Math.cos(rimHalfAngle) / Math.hypot(along, across));
  }

  /** Points of the whole rim, evenly in azimuth about a, starting opposite to the fossa. */
  public List<Vector3D> rim(int points) {
    Vector3D first =
        new Vector3D(-1, fossaAxis, rimAxis.dotProduct(fossaAxis), rimAxis).normalize();
    Vector3D second = rimAxis.crossProduct(first);
    double s = Math.sin(rimHalfAngle);
    List<Vector3D> rim = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      double t = 2 * Math.PI * i / points;
      rim.add(
          new Vector3D(
              Math.cos(rimHalfAngle), rimAxis, s * Math.cos(t), first, s * Math.sin(t), second));
    }
    return rim;
  }

  /** Points of the border of the fossa, evenly in azimuth. */
  public List<Vector3D> fossa(int points) {
    List<Vector3D> border = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      border.add(direction(2 * Math.PI * i / points, fossaHalfAngle));
    }
    return border;
  }

  /**
   * Area of the lunate on the unit sphere, steradian: ∫ (cos β − cos θ(η)) dη between the horns.
   */
  public double lunateArea() {
    int steps = 2000;
    double width = 2 * hornAzimuth / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double azimuth = -hornAzimuth + (i + 0.5) * width;
      sum += Math.cos(fossaHalfAngle) - Math.cos(outer(azimuth));
    }
    return sum * width;
  }
}
