package org.plumbline.models.study;

import java.util.OptionalDouble;

/**
 * What the correction aims at.
 *
 * @param kind what the joint calls it in study files, for instance {@code equal-share}
 * @param rule how the optimum is chosen
 */
public record TargetSettings(String kind, TargetRule rule) {
  public TargetSettings {
    Checks.text("target", kind);
  }

  /** Load case that it is judged in; empty if it is judged by alignment alone. */
  public String loadCase() {
    return rule.loadCase();
  }

  /** The kind in words, for instance {@code equal share}. */
  public String words() {
    return kind.replace('-', ' ');
  }

  /** The value that a quantity of the limb shall take, if it is that quantity's. */
  public OptionalDouble level(String quantity) {
    return rule instanceof TargetRule.Level l && l.quantity().equals(quantity)
        ? OptionalDouble.of(l.value())
        : OptionalDouble.empty();
  }

  /** The cap on the last region's peak pressure that is stated, MPa. */
  public OptionalDouble capMPa() {
    return rule instanceof TargetRule.LeastForce f ? f.capMPa() : OptionalDouble.empty();
  }

  /** Whether its cap is the peak of the same joint in neutral alignment. */
  public boolean needsNeutralPeak() {
    return rule instanceof TargetRule.LeastForce f && f.capMPa().isEmpty();
  }
}
