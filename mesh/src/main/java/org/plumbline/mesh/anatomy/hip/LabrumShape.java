package org.plumbline.mesh.anatomy.hip;

import java.util.List;
import java.util.Locale;

/**
 * The acetabular labrum: a ring of wedge-shaped section on the rim of the socket, closed below by
 * the transverse ligament (docs/theory.md, eqs. H19, H20). Lengths in mm.
 *
 * @param height from the rim to the free edge, along the articular side
 * @param base thickness of the section where it is attached, from the articular side outward
 */
public record LabrumShape(double height, double base) {
  /** Thickness of the free edge, mm: what is left of the wedge where hexahedra end. */
  public static final double EDGE = 0.5;

  /** Least width of the strip on bone that the base is attached to, mm. */
  private static final double LEAST_ON_BONE = 0.5;

  private static final double LEAST_HEIGHT = 1;
  private static final double MOST_HEIGHT = 10;

  /**
   * Mean height 5.3 (SD 2.6) mm in 55 hips (Tan et al. 2001); 3 mm thick where attached, the upper
   * end of 2 to 3 mm (Lewis and Sahrmann 2006).
   */
  public static LabrumShape generic() {
    return new LabrumShape(5.3, 3);
  }

  /** Thickness of the section at a share of the way from the rim to the free edge. */
  public double thickness(double share) {
    return base + (EDGE - base) * share;
  }

  /** What does not fit on a socket, one sentence each. */
  List<String> problems(double cartilage, double wall) {
    double least = cartilage + LEAST_ON_BONE;
    double most = cartilage + wall / 2;
    if (!(height >= LEAST_HEIGHT && height <= MOST_HEIGHT)) {
      return List.of(
          String.format(
              Locale.ROOT,
              "height of the labrum is %s mm, outside %s … %s",
              height,
              LEAST_HEIGHT,
              MOST_HEIGHT));
    }
    if (!(base >= least && base <= most)) {
      return List.of(
          String.format(
              Locale.ROOT,
              "base of the labrum is %s mm, outside %s … %s: it covers the cartilage's edge (%s mm)"
                  + " and is attached to the bone beside it; try a thicker base or thinner"
                  + " cartilage",
              base,
              least,
              most,
              cartilage));
    }
    return List.of();
  }
}
