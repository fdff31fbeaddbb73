package org.plumbline.models.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plumbline.models.planning.Response;
import org.plumbline.models.planning.ResponseCurve;

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
  private static final String FORCE = "force_normal";
  private static final String PEAK = "pressure_peak";
  private static final String LINE = "weight_bearing_line";
  private static final int SHOWN_DIGITS = 4;

  /**
   * Finds the best angle.
   *
   * @param neutralLateralPeakMPa cap to use if the target does not state one, MPa
   */
  public static Optimum of(
      TargetSettings target, StudyResult result, OptionalDouble neutralLateralPeakMPa) {
    if (target.kind() == TargetSettings.Kind.WEIGHT_BEARING_LINE) {
      return bearingLine(target.percent().orElseThrow(), result);
    }
    List<Response> points = responses(target.loadCase(), result);
    if (points.isEmpty()) {
      return none("no case of " + target.loadCase() + " was solved");
    }
    ResponseCurve curve = new ResponseCurve(points);
    if (target.kind() == TargetSettings.Kind.EQUAL_SHARE) {
      return equalShare(curve);
    }
    OptionalDouble cap =
        target.lateralCapMPa().isPresent() ? target.lateralCapMPa() : neutralLateralPeakMPa;
    return cap.isPresent()
        ? leastMedialLoad(curve, cap.getAsDouble())
        : none("the lateral cap is not known; give target.lateral_cap_MPa in the study");
  }

  private static Optimum none(String why) {
    return new Optimum(OptionalDouble.empty(), false, why);
  }

  private static Optimum at(double angleDeg, boolean solved, String note) {
    return new Optimum(OptionalDouble.of(angleDeg), !solved, note);
  }

  private static List<Response> responses(String loadCase, StudyResult result) {
    String medial = result.compartments().get(0);
    String lateral = result.compartments().get(result.compartments().size() - 1);
    return result.anglesDeg().stream()
        .flatMap(angle -> result.solved(loadCase, angle).stream())
        .map(
            s ->
                new Response(
                    s.key().angleDeg(),
                    s.value(medial, FORCE),
                    s.value(lateral, FORCE),
                    s.value(medial, PEAK),
                    s.value(lateral, PEAK)))
        .toList();
  }

  private static Optimum equalShare(ResponseCurve curve) {
    List<Double> crossings = curve.crossings(Response::medialSharePercent, EQUAL_SHARE_PERCENT);
    if (!crossings.isEmpty()) {
      return at(crossings.get(0), curve.isSolved(crossings.get(0)), "");
    }
    List<Response> points = curve.points();
    return missed(
        "the medial share",
        EQUAL_SHARE_PERCENT,
        curve.firstAngleDeg(),
        points.get(0).medialSharePercent(),
        curve.lastAngleDeg(),
        points.get(points.size() - 1).medialSharePercent());
  }

  private static Optimum bearingLine(double percent, StudyResult result) {
    double[] angles =
        result.anglesDeg().stream()
            .filter(a -> result.limb(LINE, a).isPresent())
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (angles.length == 0) {
      return none("the weight-bearing line is not among the results");
    }
    double[] line = new double[angles.length];
    for (int i = 0; i < angles.length; i++) {
      line[i] = result.limb(LINE, angles[i]).orElseThrow();
    }
    List<Double> crossings = ResponseCurve.crossings(angles, line, percent);
    int last = angles.length - 1;
    return crossings.isEmpty()
        ? missed("the weight-bearing line", percent, angles[0], line[0], angles[last], line[last])
        : at(crossings.get(0), result.anglesDeg().contains(crossings.get(0)), "");
  }

  private static Optimum leastMedialLoad(ResponseCurve curve, double capMPa) {
    String limit = shown(capMPa) + " MPa";
    Stream<Double> allowed =
        curve.points().stream().filter(p -> p.lateralPeakMPa() <= capMPa).map(Response::angleDeg);
    Optional<Double> best =
        Stream.concat(allowed, curve.crossings(Response::lateralPeakMPa, capMPa).stream())
            .sorted()
            .min(Comparator.comparingDouble(a -> curve.at(a, Response::medialForceN)));
    return best.map(a -> at(a, curve.isSolved(a), "lateral cap " + limit))
        .orElseGet(() -> none("no solved angle keeps the lateral peak pressure within " + limit));
  }

  private static Optimum missed(
      String what, double level, double firstDeg, double first, double lastDeg, double last) {
    return none(
        what
            + " goes from "
            + shown(first)
            + " % at "
            + shown(firstDeg)
            + "° to "
            + shown(last)
            + " % at "
            + shown(lastDeg)
            + "° and does not reach "
            + shown(level)
            + " %; widen the range of angles");
  }

  private static String shown(double value) {
    return NumberText.rounded(value, SHOWN_DIGITS);
  }
}
