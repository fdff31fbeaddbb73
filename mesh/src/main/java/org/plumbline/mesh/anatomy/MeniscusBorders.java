package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.Locale;

/**
 * Inner and outer border of a meniscus seen from above, as radii about the plateau's trough at even
 * angles from the rear horn to the front horn (docs/theory.md, eq. J9 to J12).
 */
final class MeniscusBorders {
  /** Intervals from horn to horn; every mesh takes some of these sections. */
  static final int INTERVALS = 120;

  /** Width under which a whole section is pushed outward, mm. */
  private static final double LEAST_WIDTH = 4;

  /** Width that a meniscectomy must leave, mm. */
  private static final double LEAST_REMNANT = 1.5;

  /** Farthest a meniscus in its place may stand beyond the rim of the plateau, mm. */
  private static final double LARGEST_OVERHANG = 5;

  /** Blend between two borders, mm. */
  private static final double BLEND = 2;

  /** Steepest course of the inner edge against a circle about the trough: tan 35°. */
  private static final double STEEPEST = 0.7;

  private static final double SCAN_STEP = 0.5;
  private static final double RADIUS_TOLERANCE = 1e-10;

  private final CompartmentShape dimensions;
  private final MeniscusShape shape;
  private final MeniscusFaces faces;
  private final double[] wholeInner = new double[INTERVALS + 1];
  private final double[] inner;
  private final double[] outer = new double[INTERVALS + 1];

  MeniscusBorders(CompartmentShape dimensions, MeniscusShape shape, MeniscusFaces faces) {
    this.dimensions = dimensions;
    this.shape = shape;
    this.faces = faces;
    for (int i = 0; i <= INTERVALS; i++) {
      double angle = angle(i);
      wholeInner[i] = Smooth.max(closest(angle), border(angle) - width(angle), BLEND);
    }
    soften(wholeInner);
    inner = wholeInner.clone();
    for (int i = 0; i <= INTERVALS; i++) {
      outer[i] = Smooth.max(border(angle(i)), wholeInner[i] + LEAST_WIDTH, BLEND);
      inner[i] += shape.resection().shareAt(angle(i)) * (outer[i] - wholeInner[i]);
    }
    soften(inner);
  }

  /**
   * One section.
   *
   * @param angleDeg its angle, degrees
   * @param inner radius of its inner edge, mm
   * @param outer radius of its outer border, mm
   * @param displacement how far it stands outward of its place, mm
   */
  record Section(double angleDeg, double inner, double outer, double displacement) {
    double radius(double share) {
      return inner + share * (outer - inner);
    }
  }

  /** Section 0 … {@link #INTERVALS}. */
  Section section(int i) {
    double cosine = Math.cos(Math.PI / 2 * angle(i) / shape.halfAngleDeg());
    double displacement = shape.extrusion() * cosine * cosine;
    return new Section(angle(i), inner[i] + displacement, outer[i] + displacement, displacement);
  }

  /** Mean share of the width that a resection has left. */
  double remnant() {
    double sum = 0;
    for (int i = 0; i <= INTERVALS; i++) {
      sum += (outer[i] - inner[i]) / (outer[i] - wholeInner[i]);
    }
    return sum / (INTERVALS + 1);
  }

  /** What makes the sections impossible, with place, value, unit and limit; empty if nothing. */
  List<String> problems() {
    for (int i = 0; i <= INTERVALS; i++) {
      double beyond = outer[i] - rim(angle(i));
      if (!(beyond <= LARGEST_OVERHANG)) {
        return List.of(
            String.format(
                Locale.ROOT,
                "at %.0f deg condyle and plateau are closer than the %.1f mm that the inner edge needs out"
                    + " to %.1f mm from the trough, so that the outer border would stand %.1f mm"
                    + " beyond the rim, limit %.1f mm",
                angle(i),
                shape.innerRoom(angle(i)),
                closest(angle(i)),
                beyond,
                LARGEST_OVERHANG));
      }
      if (!(outer[i] - inner[i] >= LEAST_REMNANT)) {
        return List.of(
            String.format(
                Locale.ROOT,
                "at %.0f deg the resection leaves %.1f mm of width, at least %.1f mm are needed;"
                    + " remove less, or leave the meniscus out",
                angle(i),
                outer[i] - inner[i],
                LEAST_REMNANT));
      }
    }
    return List.of();
  }

  private double angle(int i) {
    return shape.halfAngleDeg() * (2.0 * i / INTERVALS - 1);
  }

  private double width(double angleDeg) {
    double share = shape.hornShare();
    return shape.bodyWidth() * (share + (1 - share) * shape.bodyShare(angleDeg));
  }

  /** Wanted outer border: half ellipses, the outer one with the overhang at the side. */
  private double border(double angleDeg) {
    double outward = Math.abs(angleDeg) < 90 ? shape.overhang() : 0;
    return ellipse(
        angleDeg,
        dimensions.plateauHalfDepth() + shape.endOverhang(),
        dimensions.plateauHalfWidth() + outward);
  }

  private double rim(double angleDeg) {
    return ellipse(angleDeg, dimensions.plateauHalfDepth(), dimensions.plateauHalfWidth());
  }

  private static double ellipse(double angleDeg, double halfDepth, double halfWidth) {
    double angle = Math.toRadians(angleDeg);
    return 1 / Math.hypot(Math.sin(angle) / halfDepth, Math.cos(angle) / halfWidth);
  }

  /** Raises radii where they change too fast along the sweep, and nowhere else. */
  private void soften(double[] radii) {
    double step = Math.toRadians(2 * shape.halfAngleDeg() / INTERVALS);
    double factor = Math.exp(-STEEPEST * step);
    for (int i = 1; i <= INTERVALS; i++) {
      radii[i] = Math.max(radii[i], factor * radii[i - 1]);
    }
    for (int i = INTERVALS - 1; i >= 0; i--) {
      radii[i] = Math.max(radii[i], factor * radii[i + 1]);
    }
  }

  /** Largest radius at which the gap is no more than the inner edge needs; 0 if there is none. */
  private double closest(double angleDeg) {
    double far = rim(angleDeg) + LARGEST_OVERHANG;
    double near = far;
    while (near > 0 && faces.gap(angleDeg, near) > shape.innerRoom(angleDeg)) {
      far = near;
      near = Math.max(0, near - SCAN_STEP);
    }
    if (faces.gap(angleDeg, near) > shape.innerRoom(angleDeg)) {
      return 0;
    }
    while (far - near > RADIUS_TOLERANCE) {
      double middle = (near + far) / 2;
      if (faces.gap(angleDeg, middle) > shape.innerRoom(angleDeg)) {
        far = middle;
      } else {
        near = middle;
      }
    }
    return far;
  }
}
