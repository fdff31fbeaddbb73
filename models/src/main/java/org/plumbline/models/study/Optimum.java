package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The angle that meets a study's target, read from its solved cases: interpolated between
 * neighbours, never extrapolated.
 *
 * @param angleDeg best wedge angle, degrees; empty if the solved angles do not hold it
 * @param interpolated whether it lies between solved angles rather than on one
 * @param note why there is none, or a remark on how it was found; may be empty
 */
public record Optimum(OptionalDouble angleDeg, boolean interpolated, String note) {
  private static final double EQUAL_SHARE_PERCENT = 50;

  /** One point of a curve over the angle. */
  private record Point(double angleDeg, double value) {}

  /**
   * Finds the best angle.
   *
   * @param neutralLateralPeakMPa cap to use if the target does not state one, MPa
   */
  public static Optimum of(
      TargetSettings target, StudyResult result, OptionalDouble neutralLateralPeakMPa) {
    return switch (target.kind()) {
      case EQUAL_SHARE ->
          crossing(
              curve(target.loadCase(), result, s -> s.value(medial(result), "force_share")),
              EQUAL_SHARE_PERCENT,
              "the medial share of " + target.loadCase() + ", %");
      case WEIGHT_BEARING_LINE ->
          crossing(
              limbCurve("weight_bearing_line", result),
              target.percent().orElseThrow(),
              "the weight-bearing line, %");
      case LEAST_MEDIAL_LOAD ->
          leastMedialLoad(
              target,
              result,
              target.lateralCapMPa().isPresent() ? target.lateralCapMPa() : neutralLateralPeakMPa);
    };
  }

  private static Optimum none(String why) {
    return new Optimum(OptionalDouble.empty(), false, why);
  }

  private static String medial(StudyResult result) {
    return result.compartments().get(0);
  }

  private static List<Point> curve(
      String loadCase, StudyResult result, ToDoubleFunction<Solved> value) {
    List<Point> points = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      result
          .solved(loadCase, angle)
          .ifPresent(s -> points.add(new Point(angle, value.applyAsDouble(s))));
    }
    return points;
  }

  private static List<Point> limbCurve(String quantity, StudyResult result) {
    List<Point> points = new ArrayList<>();
    for (double angle : result.anglesDeg()) {
      result.limb(quantity, angle).ifPresent(v -> points.add(new Point(angle, v)));
    }
    return points;
  }

  /** First place where the piecewise linear curve takes the level. */
  private static Optimum crossing(List<Point> curve, double level, String what) {
    for (int i = 0; i < curve.size(); i++) {
      Point here = curve.get(i);
      if (here.value() == level) {
        return new Optimum(OptionalDouble.of(here.angleDeg()), false, "");
      }
      if (i + 1 == curve.size()) {
        break;
      }
      Point next = curve.get(i + 1);
      if ((here.value() - level) * (next.value() - level) < 0) {
        double part = (level - here.value()) / (next.value() - here.value());
        double angle = here.angleDeg() + part * (next.angleDeg() - here.angleDeg());
        return new Optimum(OptionalDouble.of(angle), true, "");
      }
    }
    if (curve.isEmpty()) {
      return none("no solved case gives " + what);
    }
    Point last = curve.get(curve.size() - 1);
    return none(
        what
            + " goes from "
            + NumberText.rounded(curve.get(0).value(), 4)
            + " at "
            + NumberText.rounded(curve.get(0).angleDeg(), 4)
            + "° to "
            + NumberText.rounded(last.value(), 4)
            + " at "
            + NumberText.rounded(last.angleDeg(), 4)
            + "° and does not reach "
            + NumberText.rounded(level, 4)
            + "; widen the range of angles");
  }

  private static Optimum leastMedialLoad(
      TargetSettings target, StudyResult result, OptionalDouble cap) {
    if (cap.isEmpty()) {
      return none("the lateral cap is not known; give target.lateral_cap_MPa in the study");
    }
    String lateral = result.compartments().get(result.compartments().size() - 1);
    double best = Double.POSITIVE_INFINITY;
    OptionalDouble angle = OptionalDouble.empty();
    for (double a : result.anglesDeg()) {
      Solved s = result.solved(target.loadCase(), a).orElse(null);
      if (s == null || s.value(lateral, "pressure_peak") > cap.getAsDouble()) {
        continue;
      }
      double load = s.value(medial(result), "force_normal");
      if (load < best) {
        best = load;
        angle = OptionalDouble.of(a);
      }
    }
    String limit = NumberText.rounded(cap.getAsDouble(), 4) + " MPa";
    return angle.isEmpty()
        ? none("no solved angle keeps the lateral peak pressure within " + limit)
        : new Optimum(angle, false, "among the solved angles; lateral cap " + limit);
  }
}
