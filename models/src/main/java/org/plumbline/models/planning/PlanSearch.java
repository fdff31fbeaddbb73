package org.plumbline.models.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The angle of least cost among those within all limits; every quantity is linear between solved
 * angles, so the least lies at a solved angle or where a limit is just met.
 *
 * @param anglesDeg solved angles, ascending, at least one
 * @param cost what shall be small, one value per angle
 * @param bounds what must be kept
 */
public record PlanSearch(List<Double> anglesDeg, List<Double> cost, List<Bound> bounds) {
  /** Part of a limit by which rounding may break it. */
  private static final double ROUNDING = 1e-9;

  /**
   * A quantity and the most it may be.
   *
   * @param quantity its name
   * @param values one per angle
   * @param limit largest value allowed
   */
  public record Bound(String quantity, List<Double> values, double limit) {
    /** Copies the list. */
    public Bound {
      values = List.copyOf(values);
    }
  }

  /** Copies the lists and checks their lengths. */
  public PlanSearch {
    anglesDeg = List.copyOf(anglesDeg);
    cost = List.copyOf(cost);
    bounds = List.copyOf(bounds);
    int size = anglesDeg.size();
    if (size == 0
        || cost.size() != size
        || bounds.stream().anyMatch(b -> b.values().size() != size)) {
      throw new IllegalArgumentException(
          "a search needs angles and as many values of each quantity, not " + size + " angles");
    }
  }

  /** That angle, the smallest of equally good ones; empty if none keeps all limits. */
  public OptionalDouble best() {
    List<Double> candidates = new ArrayList<>(anglesDeg);
    for (Bound b : bounds) {
      candidates.addAll(ResponseCurve.crossings(array(anglesDeg), array(b.values()), b.limit()));
    }
    return candidates.stream()
        .filter(this::allowed)
        .sorted()
        .min(Comparator.comparingDouble(a -> at(anglesDeg, cost, a)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private boolean allowed(double angleDeg) {
    return bounds.stream()
        .allMatch(
            b -> at(anglesDeg, b.values(), angleDeg) <= b.limit() + ROUNDING * Math.abs(b.limit()));
  }

  /** Limits that no solved angle keeps at all, by themselves. */
  public List<Bound> hopeless() {
    return bounds.stream().filter(b -> b.values().stream().noneMatch(v -> v <= b.limit())).toList();
  }

  /**
   * A value between solved angles, on the straight line; nothing is extrapolated.
   *
   * @throws IllegalArgumentException outside
   */
  public static double at(List<Double> anglesDeg, List<Double> values, double angleDeg) {
    for (int i = 0; i < anglesDeg.size(); i++) {
      if (anglesDeg.get(i) == angleDeg) {
        return values.get(i);
      }
      if (i > 0 && anglesDeg.get(i - 1) < angleDeg && angleDeg < anglesDeg.get(i)) {
        double s = (angleDeg - anglesDeg.get(i - 1)) / (anglesDeg.get(i) - anglesDeg.get(i - 1));
        return (1 - s) * values.get(i - 1) + s * values.get(i);
      }
    }
    throw new IllegalArgumentException(
        "angle " + angleDeg + " deg is not among or between the solved " + anglesDeg);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
