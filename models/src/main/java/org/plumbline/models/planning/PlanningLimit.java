package org.plumbline.models.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A limit that surgeons keep a quantity of the limb within; planning warns beyond it and refuses
 * nothing.
 *
 * @param name of the quantity, in a list of limits
 * @param option what a comparison of plans calls it, to set another value; may be empty if plans
 *     are not held to it there
 * @param quantity of region {@code limb}
 * @param sense which side of it is beyond
 * @param limit in its unit
 * @param unit as in the results
 * @param consequence what is at stake beyond it
 * @param source where it comes from
 */
public record PlanningLimit(
    String name,
    String option,
    String quantity,
    Sense sense,
    double limit,
    String unit,
    String consequence,
    String source) {

  /** Which side of a limit is beyond it. */
  public enum Sense {
    ABOVE,
    BELOW,
    /** Below it, if the operation changes the quantity. */
    BELOW_IF_CHANGED,
    /** Below it, if the operation lowers the quantity. */
    BELOW_IF_LOWERED,
    /** Beyond it with either sign. */
    EITHER_WAY
  }

  /**
   * The same with another value.
   *
   * @throws IllegalArgumentException if the value is no number, or negative where it holds for
   *     either sign
   */
  public PlanningLimit at(double value) {
    if (!Double.isFinite(value) || bothWays() && value < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the limit '%s' is %s %s; give a number%s such as %s (%s)",
              option,
              value,
              unit,
              bothWays() ? " of at least 0, which holds for either sign," : "",
              limit,
              source));
    }
    return new PlanningLimit(name, option, quantity, sense, value, unit, consequence, source);
  }

  /** Whether it holds for either sign. */
  public boolean bothWays() {
    return sense == Sense.EITHER_WAY;
  }

  /** Whether the limit is the least a value should be, rather than the most. */
  public boolean least() {
    return sense == Sense.BELOW
        || sense == Sense.BELOW_IF_CHANGED
        || sense == Sense.BELOW_IF_LOWERED;
  }

  /** Whether it holds only where the operation lowers the quantity. */
  public boolean ifLowered() {
    return least() && sense != Sense.BELOW;
  }

  /** Its name with the unit, as keys carry it: {@code joint_line_deg}. */
  public String key() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_")
        + "_"
        + (unit.equals("%") ? "percent" : unit);
  }

  /**
   * A warning if a limb goes beyond it; a quantity that is not known gives none.
   *
   * @param before value of a quantity of region {@code limb} before the correction
   * @param after the same after it
   */
  public Optional<Warning> check(
      Function<String, OptionalDouble> before, Function<String, OptionalDouble> after) {
    double value = after.apply(quantity).orElse(Double.NaN);
    double old = before.apply(quantity).orElse(value);
    boolean beyond =
        switch (sense) {
          case ABOVE -> value > limit;
          case BELOW -> value < limit;
          case BELOW_IF_CHANGED -> value < limit && value != old;
          case BELOW_IF_LOWERED -> value < limit && value < old;
          case EITHER_WAY -> Math.abs(value) > limit;
        };
    double shown = sense == Sense.EITHER_WAY ? Math.abs(value) : value;
    return beyond
        ? Optional.of(new Warning(quantity, shown, limit, least(), unit, consequence, source))
        : Optional.empty();
  }

  /** Every warning of a limb, in the order of the limits; see {@link #check}. */
  public static List<Warning> warnings(
      List<PlanningLimit> limits,
      Function<String, OptionalDouble> before,
      Function<String, OptionalDouble> after) {
    return limits.stream().flatMap(l -> l.check(before, after).stream()).toList();
  }
}
