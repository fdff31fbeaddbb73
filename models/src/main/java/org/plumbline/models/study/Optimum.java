package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.models.planning.PlanSearch;
import org.plumbline.models.planning.ResponseCurve;

/**
 * The angle that meets a study's target, read from its solved cases: interpolated between
 * neighbours, never extrapolated.
 *
 * @param angleDeg best angle, degrees; empty if the solved angles do not hold it
 * @param interpolated whether it lies between solved angles rather than on one
 * @param note why there is none, or a remark on how it was found; may be empty
 * @param cost what is kept small among several optima of one target: the size of the angle, or for
 *     {@link TargetRule.LeastForce} that force, N, for {@link TargetRule.LeastPeak} that pressure,
 *     MPa; NaN if there is none
 */
public record Optimum(OptionalDouble angleDeg, boolean interpolated, String note, double cost) {
  private static final double WHOLE_PERCENT = 100;
  private static final String SHARE = "force_share";
  private static final String FORCE = "force_normal";
  private static final String PEAK = "pressure_peak";
  private static final int SHOWN_DIGITS = 4;

  /** Samples of one quantity over the angle. */
  private record Curve(String what, String unit, List<Double> anglesDeg, List<Double> values) {

    /** The place nearest to 0 where the straight lines between samples take a level. */
    Optimum crossing(double level) {
      if (anglesDeg.isEmpty()) {
        return none("no solved case gives " + what);
      }
      List<Double> crossings = ResponseCurve.crossings(array(anglesDeg), array(values), level);
      if (!crossings.isEmpty()) {
        double angle = crossings.stream().min(Comparator.comparingDouble(Math::abs)).orElseThrow();
        return at(angle, anglesDeg.contains(angle), "", Math.abs(angle));
      }
      int last = values.size() - 1;
      if (last == 0) {
        return none(
            what
                + " is "
                + valued(values.get(0))
                + " at "
                + shown(anglesDeg.get(0))
                + "°, the only solved angle, not "
                + valued(level)
                + "; solve more angles");
      }
      return none(
          what
              + " goes from "
              + valued(values.get(0))
              + " at "
              + shown(anglesDeg.get(0))
              + "° to "
              + valued(values.get(last))
              + " at "
              + shown(anglesDeg.get(last))
              + "° and does not reach "
              + valued(level)
              + "; widen the range of angles");
    }

    private String valued(double value) {
      return shown(value) + (unit.equals("deg") ? "°" : " " + unit);
    }
  }

  /**
   * Finds the best angle.
   *
   * @param neutralPeakMPa cap to use if the target needs one and does not state it, MPa
   */
  public static Optimum of(
      TargetSettings target, StudyResult result, OptionalDouble neutralPeakMPa) {
    TargetRule rule = target.rule();
    if (rule instanceof TargetRule.Level level) {
      return reached(level, result);
    }
    List<Solved> solved =
        result.anglesDeg().stream()
            .flatMap(angle -> result.solved(rule.loadCase(), angle).stream())
            .toList();
    if (rule instanceof TargetRule.EqualShare) {
      return equalShare(rule.loadCase(), solved, result.compartments());
    }
    if (solved.isEmpty()) {
      return none("no case of " + rule.loadCase() + " was solved");
    }
    if (rule instanceof TargetRule.LeastForce force) {
      return leastForce(
          solved,
          result.compartments(),
          force.capMPa().isPresent() ? force.capMPa() : neutralPeakMPa);
    }
    return leastPeak(solved, result.compartments());
  }

  private static Optimum none(String why) {
    return new Optimum(OptionalDouble.empty(), false, why, Double.NaN);
  }

  private static Optimum at(double angleDeg, boolean solved, String note, double cost) {
    return new Optimum(OptionalDouble.of(angleDeg), !solved, note, cost);
  }

  private static Optimum reached(TargetRule.Level level, StudyResult result) {
    List<Double> angles =
        result.anglesDeg().stream()
            .filter(a -> result.limb(level.quantity(), a).isPresent())
            .toList();
    return new Curve(
            level.words(),
            level.unit(),
            angles,
            angles.stream().map(a -> result.limb(level.quantity(), a).orElseThrow()).toList())
        .crossing(level.value());
  }

  /**
   * The first of the regions carries its part of the whole; the share as reported: of the forces
   * along the axis that the joint names, not of the normal ones.
   */
  private static Optimum equalShare(String loadCase, List<Solved> solved, List<String> regions) {
    String first = regions.get(0);
    return new Curve(
            "the " + first + " share of " + loadCase,
            "%",
            angles(solved),
            values(solved, first, SHARE))
        .crossing(WHOLE_PERCENT / regions.size());
  }

  private static Optimum leastForce(
      List<Solved> solved, List<String> regions, OptionalDouble capMPa) {
    String first = regions.get(0);
    String last = regions.get(regions.size() - 1);
    if (capMPa.isEmpty()) {
      return none(
          "the " + last + " cap is not known; give target." + last + "_cap_MPa in the study");
    }
    double cap = capMPa.getAsDouble();
    List<Double> angles = angles(solved);
    List<Double> force = values(solved, first, FORCE);
    PlanSearch search =
        new PlanSearch(
            angles,
            force,
            List.of(new PlanSearch.Bound(last + "_" + PEAK, values(solved, last, PEAK), cap)));
    OptionalDouble best = search.best();
    if (best.isEmpty()) {
      return none(
          "no solved angle keeps the " + last + " peak pressure within " + shown(cap) + " MPa");
    }
    double angle = best.getAsDouble();
    return at(
        angle,
        angles.contains(angle),
        last + " cap " + shown(cap) + " MPa",
        PlanSearch.at(angles, force, angle));
  }

  /**
   * The largest of the regions' peaks is least at a solved angle, or between two where one region
   * takes over from another.
   */
  private static Optimum leastPeak(List<Solved> solved, List<String> regions) {
    List<Double> angles = angles(solved);
    List<List<Double>> peaks = regions.stream().map(r -> values(solved, r, PEAK)).toList();
    List<Double> candidates = new ArrayList<>(angles);
    for (int one = 0; one < peaks.size(); one++) {
      for (int other = 0; other < one; other++) {
        candidates.addAll(meeting(angles, peaks.get(one), peaks.get(other)));
      }
    }
    double angle =
        candidates.stream()
            .sorted(Comparator.comparingDouble(Math::abs))
            .min(Comparator.comparingDouble(a -> largest(angles, peaks, a)))
            .orElseThrow();
    boolean end = angle == angles.get(0) || angle == angles.get(angles.size() - 1);
    return at(
        angle,
        angles.contains(angle),
        end ? "least at an end of the solved angles; others may have less" : "",
        largest(angles, peaks, angle));
  }

  /** Angles at which two curves have one value. */
  private static List<Double> meeting(List<Double> angles, List<Double> one, List<Double> other) {
    double[] difference = new double[angles.size()];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = one.get(i) - other.get(i);
    }
    return ResponseCurve.crossings(array(angles), difference, 0);
  }

  private static double largest(List<Double> angles, List<List<Double>> peaks, double angleDeg) {
    return peaks.stream().mapToDouble(p -> PlanSearch.at(angles, p, angleDeg)).max().orElseThrow();
  }

  private static List<Double> angles(List<Solved> solved) {
    return solved.stream().map(s -> s.key().angleDeg()).toList();
  }

  private static List<Double> values(List<Solved> solved, String region, String quantity) {
    return solved.stream().map(s -> s.value(region, quantity)).toList();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String shown(double value) {
    return NumberText.rounded(value, SHOWN_DIGITS);
  }
}
