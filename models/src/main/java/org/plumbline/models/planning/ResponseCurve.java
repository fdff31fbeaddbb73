package org.plumbline.models.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Responses at the solved angles of one load case; straight lines between neighbours.
 *
 * @param points at least one, angles strictly ascending
 */
public record ResponseCurve(List<Response> points) {

  /** Copies the list and checks its order. */
  public ResponseCurve {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a response curve needs at least one solved angle");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).angleDeg() > points.get(i - 1).angleDeg())) {
        throw new IllegalArgumentException(
            "angles must ascend: "
                + points.get(i).angleDeg()
                + " deg follows "
                + points.get(i - 1).angleDeg()
                + " deg");
      }
    }
  }

  /** Smallest solved angle, degrees. */
  public double firstAngleDeg() {
    return points.get(0).angleDeg();
  }

  /** Largest solved angle, degrees. */
  public double lastAngleDeg() {
    return points.get(points.size() - 1).angleDeg();
  }

  /** Whether the angle is one of the solved ones. */
  public boolean isSolved(double angleDeg) {
    return points.stream().anyMatch(p -> p.angleDeg() == angleDeg);
  }

  /**
   * A quantity at any angle between the first and the last.
   *
   * @throws IllegalArgumentException outside; nothing is extrapolated
   */
  public double at(double angleDeg, ToDoubleFunction<Response> quantity) {
    if (!(angleDeg >= firstAngleDeg() && angleDeg <= lastAngleDeg())) {
      throw new IllegalArgumentException(
          "angle "
              + angleDeg
              + " deg is outside the solved range "
              + firstAngleDeg()
              + " to "
              + lastAngleDeg()
              + " deg");
    }
    Response before = points.get(0);
    for (Response p : points) {
      if (p.angleDeg() >= angleDeg) {
        double width = p.angleDeg() - before.angleDeg();
        double s = width == 0 ? 0 : (angleDeg - before.angleDeg()) / width;
        return (1 - s) * quantity.applyAsDouble(before) + s * quantity.applyAsDouble(p);
      }
      before = p;
    }
    throw new AssertionError("unreachable: the angle lies in the range");
  }

  /**
   * Angle of the least medial force among those whose lateral peak stays within a cap, edges of the
   * allowed ranges included; the smallest such angle, empty if the peak is above the cap
   * throughout.
   *
   * @param lateralCapMPa largest lateral peak pressure, MPa
   */
  public Optional<Double> leastMedialForce(double lateralCapMPa) {
    Stream<Double> allowed =
        points.stream().filter(p -> p.lateralPeakMPa() <= lateralCapMPa).map(Response::angleDeg);
    return Stream.concat(allowed, crossings(Response::lateralPeakMPa, lateralCapMPa).stream())
        .sorted()
        .min(Comparator.comparingDouble(a -> at(a, Response::medialForceN)));
  }

  /** Angles at which a quantity takes a value, ascending; solved angles are hit exactly. */
  public List<Double> crossings(ToDoubleFunction<Response> quantity, double level) {
    return crossings(
        points.stream().mapToDouble(Response::angleDeg).toArray(),
        points.stream().mapToDouble(quantity).toArray(),
        level);
  }

  /**
   * Angles at which the straight lines between samples take a value, ascending; samples are hit
   * exactly.
   *
   * @param anglesDeg ascending, degrees
   * @param values one per angle
   */
  public static List<Double> crossings(double[] anglesDeg, double[] values, double level) {
    List<Double> angles = new ArrayList<>();
    for (int i = 0; i < anglesDeg.length; i++) {
      double difference = values[i] - level;
      double previous = i == 0 ? 0 : values[i - 1] - level;
      if (difference == 0) {
        angles.add(anglesDeg[i]);
      } else if (previous * difference < 0) {
        double s = previous / (previous - difference);
        angles.add(anglesDeg[i - 1] + s * (anglesDeg[i] - anglesDeg[i - 1]));
      }
    }
    return angles;
  }
}
