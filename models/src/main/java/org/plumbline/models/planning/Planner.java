package org.plumbline.models.planning;

import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.Osteotomy;

/**
 * Finds the angle of an operation that reaches a target.
 *
 * @param limb landmarks before the cut
 */
public record Planner(Osteotomy osteotomy, Landmarks limb) {
  /** Accuracy of a root, relative to the angle and in degrees. */
  private static final double RELATIVE = 1e-14;

  private static final double ANGLE_DEG = 1e-12;
  private static final int EVALUATIONS = 100;
  private static final double EVEN_PERCENT = 50;

  /** An operation that moves the line by less, with all it can open, does not aim at it. */
  private static final double SMALLEST_MOVE_PERCENT = 10;

  /** Checks that both are given. */
  public Planner {
    Objects.requireNonNull(osteotomy, "osteotomy");
    Objects.requireNonNull(limb, "limb");
  }

  /**
   * Angle for a weight-bearing line: the root of WBL(α) − target, measured on the moved landmarks
   * (Miniaci's construction). An operation moves the line to one side only, so there is at most
   * one.
   */
  public Plan plan(Target.WeightBearingLine target) {
    double last = osteotomy.maximumAngleDeg();
    if (Math.abs(line(last) - line(0)) < SMALLEST_MOVE_PERCENT) {
      return unreachable(
          target,
          osteotomy.name().replace('-', ' ')
              + " leaves the line at %.1f %%; it turns the limb in"
              + " the side view",
          line(0));
    }
    boolean laterally = line(last) > line(0);
    UnivariateFunction miss = angle -> (line(angle) - target.percent()) * (laterally ? 1 : -1);
    if (miss.value(0) > 0) {
      return unreachable(
          target,
          "the line already crosses at %.1f %%; "
              + osteotomy.name().replace('-', ' ')
              + " moves it further to the "
              + (laterally ? "lateral" : "medial")
              + " side",
          line(0));
    }
    if (miss.value(last) < 0) {
      return unreachable(target, "even %.1f deg bring the line only to %.1f %%", last, line(last));
    }
    double angle = new BrentSolver(RELATIVE, ANGLE_DEG).solve(EVALUATIONS, miss, 0, last);
    return planned(target, angle, false);
  }

  /** First angle at which the medial share of the curve is one half. */
  public Plan plan(Target.EqualShare target, ResponseCurve curve) {
    Response before = curve.points().get(0);
    return curve.crossings(Response::medialSharePercent, EVEN_PERCENT).stream()
        .findFirst()
        .map(angle -> planned(target, angle, !curve.isSolved(angle)))
        .orElseGet(
            () ->
                unreachable(
                    target,
                    "the medial side carries %.1f %% at %.2f deg and %.1f %% at %.2f deg, the largest"
                        + " solved angle",
                    before.medialSharePercent(),
                    before.angleDeg(),
                    curve.at(curve.lastAngleDeg(), Response::medialSharePercent),
                    curve.lastAngleDeg()));
  }

  /** Angle of the least medial force among those whose lateral peak stays under the cap. */
  public Plan plan(Target.LeastMedialLoad target, ResponseCurve curve) {
    return curve
        .leastMedialForce(target.lateralCapMPa())
        .map(angle -> planned(target, angle, !curve.isSolved(angle)))
        .orElseGet(
            () ->
                unreachable(
                    target,
                    "the lateral peak is above %.2f MPa at every solved angle; the lowest is %.2f"
                        + " MPa",
                    target.lateralCapMPa(),
                    curve.points().stream()
                        .mapToDouble(Response::lateralPeakMPa)
                        .min()
                        .orElseThrow()));
  }

  private double line(double angleDeg) {
    return AlignmentReport.of(osteotomy.apply(limb, angleDeg).after()).weightBearingLinePercent();
  }

  private Plan planned(Target target, double angleDeg, boolean interpolated) {
    Correction correction = osteotomy.apply(limb, angleDeg);
    return new Plan.Planned(target, correction, interpolated, KneeLimits.warnings(correction));
  }

  private static Plan unreachable(Target target, String reason, Object... numbers) {
    return new Plan.Unreachable(target, String.format(Locale.ROOT, reason, numbers));
  }
}
