package org.plumbline.models.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.plumbline.models.planning.PlanningLimit;

/**
 * What a plan must keep when plans are compared.
 *
 * @param limits of quantities of the limb
 * @param lastPeakMPa largest peak pressure of the last region, MPa; empty if it is not limited
 * @param lastSharePercent largest share of the last region, %; empty if it is not limited
 */
public record PlanLimits(
    List<PlanningLimit> limits, OptionalDouble lastPeakMPa, OptionalDouble lastSharePercent) {
  public PlanLimits {
    limits = List.copyOf(limits);
    limits.forEach(l -> Checks.finite("limit of " + l.name(), l.limit(), l.unit()));
  }

  /** Those of a joint's limits that plans are held to; no pressure, no share. */
  public static PlanLimits standard(PlanRules rules) {
    return new PlanLimits(rules.compared(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * The same with another value of a limit.
   *
   * @param option what the limit is called, see {@link PlanningLimit#option}
   * @throws IllegalArgumentException if there is none of that name
   */
  public PlanLimits with(String option, double value) {
    if (limits.stream().noneMatch(l -> l.option().equals(option))) {
      throw new IllegalArgumentException(
          "there is no limit '"
              + option
              + "' of this joint; there are: "
              + String.join(", ", limits.stream().map(PlanningLimit::option).toList()));
    }
    return new PlanLimits(
        limits.stream().map(l -> l.option().equals(option) ? l.at(value) : l).toList(),
        lastPeakMPa,
        lastSharePercent);
  }

  /** The same with another cap on the share of the last region. */
  public PlanLimits withLastShare(OptionalDouble percent) {
    return new PlanLimits(limits, lastPeakMPa, percent);
  }

  /** The same with another cap on the peak pressure of the last region. */
  public PlanLimits withLastPeak(OptionalDouble mPa) {
    return new PlanLimits(limits, mPa, lastSharePercent);
  }

  /** Each limit of the limb in a few words: {@code joint line 5°}. */
  public List<String> words() {
    return limits.stream().map(l -> l.name() + " " + valued(l, l.limit())).toList();
  }

  /** Each limit of the limb in a sentence, with its source. */
  public List<String> sentences() {
    return limits.stream()
        .map(
            l ->
                l.name()
                    + (l.least() ? " at least " : " at most ")
                    + (l.bothWays() ? "±" : "")
                    + valued(l, l.limit())
                    + (l.ifLowered() ? " where the operation lowers it" : "")
                    + ": "
                    + l.consequence()
                    + " ("
                    + l.source()
                    + ")")
        .toList();
  }

  /** Each limit of the limb by its key. */
  public Map<String, Double> facts() {
    Map<String, Double> facts = new LinkedHashMap<>();
    limits.forEach(l -> facts.put(l.key(), l.limit()));
    return facts;
  }

  /**
   * What a plan has of the quantities that are limited either way: {@code , joint line 2.3°}.
   *
   * @param values of a plan, by quantity
   */
  public String told(Map<String, Double> values) {
    return limits.stream()
        .filter(l -> l.bothWays() && values.containsKey(l.quantity()))
        .map(l -> ", " + l.name() + " " + valued(l, rounded(values.get(l.quantity()))))
        .collect(Collectors.joining());
  }

  private static double rounded(double value) {
    return Math.rint(value * 10) / 10;
  }

  private static String valued(PlanningLimit limit, double value) {
    return NumberText.exact(value) + (limit.unit().equals("deg") ? "°" : " " + limit.unit());
  }
}
