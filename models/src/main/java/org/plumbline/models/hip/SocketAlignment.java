package org.plumbline.models.hip;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.models.alignment.Measure;

/**
 * What a radiograph would show of an acetabulum, measured on points of its rim and of the border of
 * its fossa (docs/theory.md, eq. H8). Degrees; NaN where a loop does not reach the section.
 *
 * @param lateralCentreEdgeDeg LCEA: from the vertical to the rim in the frontal section through the
 *     head's centre, lateral > 0
 * @param anteriorCentreEdgeDeg ACEA: the same in the upright section that looks 65° forward of
 *     lateral, as the false profile shows it
 * @param acetabularIndexDeg Tönnis angle: rise of the roof from the fossa to the rim, frontal
 *     section
 * @param sharpDeg inclination of the line from the lowest to the lateral rim, frontal section
 * @param versionDeg of the opening's axis, forward of lateral, seen from above
 * @param coveragePercent part of the head's disc, seen from above, that lies under the rim
 */
public record SocketAlignment(
    double lateralCentreEdgeDeg,
    double anteriorCentreEdgeDeg,
    double acetabularIndexDeg,
    double sharpDeg,
    double versionDeg,
    double coveragePercent) {
  /** Lequesne's false profile: the pelvis is turned by so much against the film. */
  private static final double FALSE_PROFILE_DEG = 65;

  private static final double WHOLE_PERCENT = 100;
  private static final int POINTS = 7200;
  private static final String DEG = "deg";

  /** Measures a socket, as built or turned. */
  public static SocketAlignment of(SocketGeometry socket) {
    return of(socket.rim(POINTS), socket.fossa(POINTS));
  }

  /**
   * Measures two closed loops, which may be nodes of a mesh.
   *
   * @param rim points from the head's centre, any lengths, in order round the opening
   * @param fossa the same for the border of the fossa
   */
  public static SocketAlignment of(List<Vector3D> rim, List<Vector3D> fossa) {
    double turn = Math.toRadians(FALSE_PROFILE_DEG);
    Section frontal = new Section(Vector3D.PLUS_K);
    Section profile = new Section(new Vector3D(Math.sin(turn), 0, Math.cos(turn)));
    double edge = frontal.outermost(rim);
    double low = frontal.innermost(rim);
    double roof = frontal.outermost(fossa);
    Vector3D axis = opening(rim);
    return new SocketAlignment(
        Math.toDegrees(edge),
        Math.toDegrees(profile.outermost(rim)),
        -Math.toDegrees(edge + roof) / 2,
        -Math.toDegrees(edge + low) / 2,
        Math.toDegrees(Math.atan2(axis.getX(), axis.getZ())),
        WHOLE_PERCENT * covered(rim));
  }

  /** Every number with its name and unit, in a fixed order. */
  public List<Measure> measures() {
    return List.of(
        new Measure("lcea", lateralCentreEdgeDeg, DEG),
        new Measure("acea", anteriorCentreEdgeDeg, DEG),
        new Measure("acetabular_index", acetabularIndexDeg, DEG),
        new Measure("sharp", sharpDeg, DEG),
        new Measure("acetabular_version", versionDeg, DEG),
        new Measure("coverage", coveragePercent, "%"));
  }

  /** Direction out of the opening: minus the sum of the rim's areas as seen from its middle. */
  private static Vector3D opening(List<Vector3D> rim) {
    Vector3D area = Vector3D.ZERO;
    Vector3D middle = Vector3D.ZERO;
    for (int i = 0; i < rim.size(); i++) {
      Vector3D p = rim.get(i);
      area = area.add(p.crossProduct(rim.get((i + 1) % rim.size())));
      middle = middle.add(p);
    }
    return area.dotProduct(middle) > 0 ? area.negate() : area;
  }

  private static double covered(List<Vector3D> rim) {
    Vector3D depth = opening(rim).negate().normalize();
    double edge =
        rim.stream().mapToDouble(p -> p.normalize().dotProduct(depth)).average().orElse(1);
    return ArticularDomain.of(new SphericalCap(depth, Math.toDegrees(Math.acos(edge))))
        .covered(Vector3D.PLUS_J);
  }

  /** An upright plane through the head's centre; angles count from the vertical. */
  private record Section(Vector3D outward) {
    /** Largest angle at which a loop passes the plane, radians. */
    double outermost(List<Vector3D> loop) {
      return extreme(loop, 1);
    }

    double innermost(List<Vector3D> loop) {
      return -extreme(loop, -1);
    }

    private double extreme(List<Vector3D> loop, int sign) {
      Vector3D normal = outward.crossProduct(Vector3D.PLUS_J);
      double most = Double.NaN;
      for (int i = 0; i < loop.size(); i++) {
        Vector3D a = loop.get(i).normalize();
        Vector3D b = loop.get((i + 1) % loop.size()).normalize();
        double from = a.dotProduct(normal);
        double to = b.dotProduct(normal);
        if (from < 0 != to < 0) {
          Vector3D p = new Vector3D(to / (to - from), a, -from / (to - from), b);
          double angle = sign * Math.atan2(p.dotProduct(outward), p.getY());
          most = Double.isNaN(most) ? angle : Math.max(most, angle);
        }
      }
      return most;
    }
  }
}
