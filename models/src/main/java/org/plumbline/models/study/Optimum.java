package org.plumbline.models.study;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.models.planning.Response;
import org.plumbline.models.planning.ResponseCurve;

/**
 * The angle that meets a study's target, read from its solved cases: interpolated between
 * neighbours, never extrapolated.
 *
 * @param angleDeg best wedge angle, degrees; empty if the solved angles do not hold it
 * @param interpolated whether it lies between solved angles rather than on one
 * @param note why there is none, or a remark on how it was found; may be empty
 * @param cost what is kept small among several optima of one target: the wedge angle, or for {@link
 *     TargetSettings.Kind#LEAST_MEDIAL_LOAD} the medial force, N; NaN if there is none
 */
public record Optimum(OptionalDouble angleDeg, boolean interpolated, String note, double cost) {
  private static final double WHOLE_PERCENT = 100;
  private static final String SHARE = "force_share";
  private static final String FORCE = "force_normal";
  private static final String PEAK = "pressure_peak";
  private static final String LINE = "weight_bearing_line";
  private static final int SHOWN_DIGITS = 4;

  /** Samples of one quantity over the angle. */
  private record Curve(String what, List<Double> anglesDeg, List<Double> values) {

    /** First place where the straight lines between samples take a level, in percent. */
    Optimum firstCrossing(double percent) {
      if (anglesDeg.isEmpty()) {
        return none("no solved case gives " + what);
      }
      List<Double> crossings = ResponseCurve.crossings(array(anglesDeg), array(values), percent);
      if (!crossings.isEmpty()) {
        double angle = crossings.get(0);
        return at(angle, anglesDeg.contains(angle), "", angle);
      }
      int last = values.size() - 1;
      if (last == 0) {
        return none(
            what
                + " is "
                + shown(values.get(0))
                + " % at "
                + shown(anglesDeg.get(0))
                + "°, the only solved angle, not "
                + shown(percent)
                + " %; solve more angles");
      }
      return none(
          what
              + " goes from "
              + shown(values.get(0))
              + " % at "
              + shown(anglesDeg.get(0))
              + "° to "
              + shown(values.get(last))
              + " % at "
              + shown(anglesDeg.get(last))
              + "° and does not reach "
              + shown(percent)
              + " %; widen the range of angles");
    }

    private static double[] array(List<Double> numbers) {
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /**
   * Finds the best angle.
   *
   * @param neutralLateralPeakMPa cap to use if the target does not state one, MPa
   */
  public static Optimum of(
      TargetSettings target, StudyResult result, OptionalDouble neutralLateralPeakMPa) {
    return switch (target.kind()) {
      case WEIGHT_BEARING_LINE -> bearingLine(target.percent().orElseThrow(), result);
      case EQUAL_SHARE -> equalShare(target.loadCase(), result);
      case LEAST_MEDIAL_LOAD ->
          leastMedialLoad(
              target.loadCase(),
              result,
              target.lateralCapMPa().isPresent() ? target.lateralCapMPa() : neutralLateralPeakMPa);
    };
  }

  private static Optimum none(String why) {
    return new Optimum(OptionalDouble.empty(), false, why, Double.NaN);
  }

  private static Optimum at(double angleDeg, boolean solved, String note, double cost) {
    return new Optimum(OptionalDouble.of(angleDeg), !solved, note, cost);
  }

  /**
   * The first of the regions carries its part of the whole; the share as reported: of the forces
   * along the distal bone's axis, not of the normal ones.
   */
  private static Optimum equalShare(String loadCase, StudyResult result) {
    String first = result.compartments().get(0);
    List<Solved> solved = solved(loadCase, result);
    return new Curve(
            "the " + first + " share of " + loadCase,
            solved.stream().map(s -> s.key().angleDeg()).toList(),
            solved.stream().map(s -> s.value(first, SHARE)).toList())
        .firstCrossing(WHOLE_PERCENT / result.compartments().size());
  }

  private static Optimum bearingLine(double percent, StudyResult result) {
    List<Double> angles =
        result.anglesDeg().stream().filter(a -> result.limb(LINE, a).isPresent()).toList();
    return new Curve(
            "the weight-bearing line",
            angles,
            angles.stream().map(a -> result.limb(LINE, a).orElseThrow()).toList())
        .firstCrossing(percent);
  }

  private static List<Solved> solved(String loadCase, StudyResult result) {
    return result.anglesDeg().stream()
        .flatMap(angle -> result.solved(loadCase, angle).stream())
        .toList();
  }

  private static Optimum leastMedialLoad(String loadCase, StudyResult result, OptionalDouble cap) {
    String first = result.compartments().get(0);
    String last = result.compartments().get(result.compartments().size() - 1);
    if (cap.isEmpty()) {
      return none("the " + last + " cap is not known; give target.lateral_cap_MPa in the study");
    }
    List<Response> points =
        solved(loadCase, result).stream()
            .map(
                s ->
                    new Response(
                        s.key().angleDeg(),
                        s.value(first, FORCE),
                        s.value(last, FORCE),
                        s.value(first, PEAK),
                        s.value(last, PEAK)))
            .toList();
    if (points.isEmpty()) {
      return none("no case of " + loadCase + " was solved");
    }
    ResponseCurve curve = new ResponseCurve(points);
    double limit = cap.getAsDouble();
    return curve
        .leastMedialForce(limit)
        .map(
            a ->
                at(
                    a,
                    curve.isSolved(a),
                    last + " cap " + shown(limit) + " MPa",
                    curve.at(a, Response::medialForceN)))
        .orElseGet(
            () ->
                none(
                    "no solved angle keeps the "
                        + last
                        + " peak pressure within "
                        + shown(limit)
                        + " MPa"));
  }

  private static String shown(double value) {
    return NumberText.rounded(value, SHOWN_DIGITS);
  }
}
