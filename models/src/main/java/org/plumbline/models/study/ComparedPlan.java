package org.plumbline.models.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.plumbline.models.planning.PlanSearch;
import org.plumbline.models.planning.PlanSearch.Bound;
import org.plumbline.models.planning.PlanningLimit;

/**
 * One study as a set of plans, to be compared with others in one load case; what lies between
 * solved angles is on the straight line.
 */
public final class ComparedPlan {
  private static final String SHARE = "force_share";
  private static final String FORCE = "force_normal";
  private static final String PEAK = "pressure_peak";
  private static final int SHOWN_DIGITS = 4;

  private final StudyResult result;
  private final PlanRules rules;
  private final String loadCase;
  private final List<Double> angles;
  private final Map<String, List<Double>> curves = new LinkedHashMap<>();

  /**
   * @param rules those of the joint
   * @param result a sweep over angles alone, or a {@link StudyResult#slice}
   */
  public ComparedPlan(PlanRules rules, StudyResult result, String loadCase) {
    this.rules = rules;
    this.result = result;
    this.loadCase = loadCase;
    this.angles =
        result.anglesDeg().stream().filter(a -> result.solved(loadCase, a).isPresent()).toList();
    for (PlanRules.Column column : rules.columns()) {
      String quantity = column.quantity();
      if (angles.stream().allMatch(a -> result.limb(quantity, a).isPresent())) {
        curve(quantity, a -> result.limb(quantity, a).orElseThrow());
      }
    }
    if (rules.goal() == PlanRules.Goal.PEAK) {
      curve(PEAK, this::largestPeak);
      return;
    }
    String first = first();
    String last = last();
    curve(first + "_" + SHARE, a -> value(a, first, SHARE));
    curve(first + "_" + FORCE, a -> value(a, first, FORCE));
    curve(first + "_" + PEAK, a -> value(a, first, PEAK));
    curve(last + "_" + PEAK, a -> value(a, last, PEAK));
  }

  private double largestPeak(double angle) {
    return result.compartments().stream()
        .mapToDouble(r -> value(angle, r, PEAK))
        .max()
        .orElseThrow();
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

  /** The first of the regions, which is to be relieved. */
  private String first() {
    return result.compartments().get(0);
  }

  /** The last of the regions, which takes over. */
  public String last() {
    return result.compartments().get(result.compartments().size() - 1);
  }

  /** Whether the best plan relieves the first region, so that it matters what the last bears. */
  public boolean relieves() {
    return rules.goal() == PlanRules.Goal.FIRST_FORCE;
  }

  /** Name of what the best plan has least of. */
  public String cost() {
    return rules.goal() == PlanRules.Goal.PEAK ? PEAK : first() + "_" + FORCE;
  }

  /** An amount of that, for people: {@code 812 N on the medial compartment}. */
  public String costWords(double amount) {
    return rules.goal() == PlanRules.Goal.PEAK
        ? String.format(Locale.ROOT, "a peak pressure of %.2f MPa", amount)
        : String.format(Locale.ROOT, "%.0f N on the %s compartment", amount, first());
  }

  /** The angle of the least cost that keeps the limits. */
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
    limits.lastPeakMPa().ifPresent(p -> bound(bounds, last(), PEAK, p));
    limits.lastSharePercent().ifPresent(p -> bound(bounds, last(), SHARE, p));
    for (PlanningLimit l : limits.limits()) {
      if (!l.least()) {
        bound(bounds, l.quantity(), v -> v, l.limit());
      }
      // Both ways apart: linear between solved angles, which a size is not.
      if (l.bothWays()) {
        bound(bounds, l.quantity(), v -> -v, l.limit());
      }
      if (l.least() && (!l.ifLowered() || lowered(l.quantity()))) {
        bound(bounds, l.quantity(), v -> -v, -l.limit());
      }
    }
    return bounds;
  }

  private boolean lowered(String quantity) {
    List<Double> v = curves.getOrDefault(quantity, List.of());
    return !v.isEmpty() && v.get(v.size() - 1) < v.get(0);
  }

  private void bound(List<Bound> bounds, String region, String quantity, double limit) {
    bounds.add(
        new Bound(
            region + "_" + quantity,
            angles.stream().map(a -> value(a, region, quantity)).toList(),
            limit));
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
