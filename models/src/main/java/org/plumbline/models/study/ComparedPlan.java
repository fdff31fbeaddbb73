package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.plumbline.models.planning.PlanSearch;
import org.plumbline.models.planning.PlanSearch.Bound;

/**
 * One study as a set of plans, to be compared with others in one load case; what lies between
 * solved angles is on the straight line.
 */
public final class ComparedPlan {
  /** Quantities of the limb that stand in a comparison, if the results have them. */
  private static final List<String> LIMB =
      List.of(
          "hka",
          "mmpta",
          "mldfa",
          "joint_line_obliquity",
          "weight_bearing_line",
          "limb_length_change");

  private static final String SHARE = "force_share";
  private static final String FORCE = "force_normal";
  private static final String PEAK = "pressure_peak";
  private static final int SHOWN_DIGITS = 4;

  private final StudyResult result;
  private final String loadCase;
  private final List<Double> angles;
  private final Map<String, List<Double>> curves = new LinkedHashMap<>();

  /**
   * @param result a sweep over angles alone, or a {@link StudyResult#slice}
   */
  public ComparedPlan(StudyResult result, String loadCase) {
    this.result = result;
    this.loadCase = loadCase;
    this.angles =
        result.anglesDeg().stream().filter(a -> result.solved(loadCase, a).isPresent()).toList();
    for (String quantity : LIMB) {
      if (angles.stream().allMatch(a -> result.limb(quantity, a).isPresent())) {
        curve(quantity, a -> result.limb(quantity, a).orElseThrow());
      }
    }
    String first = result.compartments().get(0);
    String last = result.compartments().get(result.compartments().size() - 1);
    curve(first + "_" + SHARE, a -> value(a, first, SHARE));
    curve(first + "_" + FORCE, a -> value(a, first, FORCE));
    curve(first + "_" + PEAK, a -> value(a, first, PEAK));
    curve(last + "_" + PEAK, a -> value(a, last, PEAK));
  }

  private void curve(String name, ToDoubleFunction<Double> value) {
    curves.put(name, angles.stream().map(value::applyAsDouble).toList());
  }

  private double value(double angle, String region, String quantity) {
    try {
      return result.solved(loadCase, angle).orElseThrow().value(region, quantity);
    } catch (NoSuchElementException e) {
      return Double.NaN;
    }
  }

  /** Name of the study. */
  public String study() {
    return result.study();
  }

  /** Angles with a result in the load case, ascending. */
  public List<Double> anglesDeg() {
    return angles;
  }

  /** Quantity to value at an angle that is solved or between solved ones. */
  public Map<String, Double> at(double angleDeg) {
    Map<String, Double> values = new LinkedHashMap<>();
    curves.forEach((name, v) -> values.put(name, PlanSearch.at(angles, v, angleDeg)));
    return values;
  }

  /** Name of the compartment whose force the best plan has least of. */
  public String first() {
    return result.compartments().get(0);
  }

  /** Name of what the best plan has least of: the force of the first compartment. */
  public String cost() {
    return first() + "_" + FORCE;
  }

  /** The angle of the least force of the first compartment that keeps the limits. */
  public Optimum within(PlanLimits limits) {
    if (angles.isEmpty()) {
      return new Optimum(
          OptionalDouble.empty(), false, "no case of " + loadCase + " was solved", Double.NaN);
    }
    PlanSearch search = new PlanSearch(angles, curves.get(cost()), bounds(limits));
    OptionalDouble best = search.best();
    if (best.isPresent()) {
      double angle = best.getAsDouble();
      return new Optimum(best, !angles.contains(angle), "", at(angle).get(cost()));
    }
    return new Optimum(OptionalDouble.empty(), false, reason(search), Double.NaN);
  }

  private static String reason(PlanSearch search) {
    List<Bound> hopeless = search.hopeless();
    if (hopeless.isEmpty()) {
      return "no solved angle keeps all limits together";
    }
    return hopeless.stream()
        .map(
            b ->
                b.quantity().replace('_', ' ')
                    + " is at least "
                    + shown(b.values().stream().mapToDouble(v -> v).min().orElseThrow())
                    + ", above "
                    + shown(b.limit()))
        .collect(Collectors.joining("; "));
  }

  private List<Bound> bounds(PlanLimits limits) {
    List<Bound> bounds = new ArrayList<>();
    String last = result.compartments().get(result.compartments().size() - 1);
    limits.lateralPeakMPa().ifPresent(p -> bound(bounds, last + "_" + PEAK, v -> v, p));
    limits
        .lateralSharePercent()
        .ifPresent(
            most ->
                bounds.add(
                    new Bound(
                        last + "_" + SHARE,
                        angles.stream().map(a -> value(a, last, SHARE)).toList(),
                        most)));
    // Both ways apart: linear between solved angles, which a size is not.
    bound(bounds, "joint_line_obliquity", v -> v, limits.obliquityDeg());
    bound(bounds, "joint_line_obliquity", v -> -v, limits.obliquityDeg());
    bound(bounds, "mmpta", v -> v, limits.mmptaDeg());
    if (lowered("mldfa")) {
      bound(bounds, "mldfa", v -> -v, -limits.mldfaDeg());
    }
    bound(bounds, "weight_bearing_line", v -> v, limits.linePercent());
    return bounds;
  }

  private boolean lowered(String quantity) {
    List<Double> v = curves.getOrDefault(quantity, List.of());
    return !v.isEmpty() && v.get(v.size() - 1) < v.get(0);
  }

  private void bound(List<Bound> bounds, String quantity, DoubleUnaryOperator sense, double limit) {
    Optional.ofNullable(curves.get(quantity))
        .ifPresent(
            v ->
                bounds.add(
                    new Bound(quantity, v.stream().map(sense::applyAsDouble).toList(), limit)));
  }

  private static String shown(double value) {
    return NumberText.rounded(value, SHOWN_DIGITS);
  }
}
