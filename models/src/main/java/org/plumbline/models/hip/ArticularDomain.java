package org.plumbline.models.hip;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Part of a sphere that bears cartilage: where several caps overlap, less some holes, each of which
 * is again where several caps overlap (a fossa is one cap, a notch a wedge between two
 * hemispheres).
 */
public final class ArticularDomain {
  /** Meridians about the pole; the error of the integrals below is of the order of its square. */
  private static final int MERIDIANS = 7200;

  private final List<SphericalCap> within;
  private final List<List<SphericalCap>> holes;

  /**
   * @param within caps whose overlap bears cartilage, at least one
   * @param holes what is left out, each the overlap of its caps
   */
  public ArticularDomain(List<SphericalCap> within, List<List<SphericalCap>> holes) {
    if (within.isEmpty()) {
      throw new IllegalArgumentException("a domain needs a cap that bounds it");
    }
    this.within = List.copyOf(within);
    this.holes = holes.stream().map(List::copyOf).toList();
  }

  /** The overlap of some caps, without holes. */
  public static ArticularDomain of(SphericalCap... within) {
    return new ArticularDomain(List.of(within), List.of());
  }

  /** Whether cartilage lies in this direction. */
  public boolean contains(Vector3D direction) {
    return within.stream().allMatch(c -> c.contains(direction))
        && holes.stream().noneMatch(h -> h.stream().allMatch(c -> c.contains(direction)));
  }

  /**
   * Integrals over the part of the domain that lies within 90° of a pole.
   *
   * <p>Along each meridian about the pole they are sums over intervals in closed form; over the
   * meridians the midpoint rule.
   *
   * @param pole length 1
   */
  CapIntegral about(Vector3D pole) {
    return about(pole, Math.PI / 2);
  }

  /**
   * The same within another angle of the pole.
   *
   * @param reach radians, at most π/2
   */
  CapIntegral about(Vector3D pole, double reach) {
    Vector3D first = pole.orthogonal();
    Vector3D second = pole.crossProduct(first);
    CapIntegral sum = new CapIntegral(pole);
    Intervals open = new Intervals();
    double[] arc = new double[2];
    double[] common = new double[2];
    double width = 2 * Math.PI / MERIDIANS;
    for (int m = 0; m < MERIDIANS; m++) {
      double azimuth = (m + 0.5) * width;
      Vector3D tangent = new Vector3D(Math.cos(azimuth), first, Math.sin(azimuth), second);
      open.start(0, reach);
      overlap(within, pole, tangent, arc, common);
      open.keep(common[0], common[1]);
      for (List<SphericalCap> hole : holes) {
        overlap(hole, pole, tangent, arc, common);
        open.cut(common[0], common[1]);
      }
      for (int i = 0; i < open.size(); i++) {
        sum.add(tangent, open.from(i), open.to(i), width);
      }
    }
    return sum;
  }

  private static void overlap(
      List<SphericalCap> caps, Vector3D pole, Vector3D tangent, double[] arc, double[] common) {
    common[0] = 0;
    common[1] = Math.PI / 2;
    for (SphericalCap cap : caps) {
      cap.arc(pole, tangent, arc);
      common[0] = Math.max(common[0], arc[0]);
      common[1] = Math.min(common[1], arc[1]);
    }
  }

  /** Area on the unit sphere, steradian. */
  public double area() {
    Vector3D axis = within.get(0).axis();
    return about(axis).area();
  }

  /**
   * Share of the disc that the sphere shows in a direction which is covered by the domain, 0 to 1:
   * (1/π) ∫ q · n dω over the part that faces that way (eq. H8).
   *
   * @param n where it is looked at from, length 1
   */
  public double covered(Vector3D n) {
    return about(n).moment().dotProduct(n) / Math.PI;
  }
}
