package org.plumbline.models.study;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the correction aims at.
 *
 * @param kind how the optimum is chosen
 * @param loadCase load case it is judged in; empty for {@link Kind#WEIGHT_BEARING_LINE}
 * @param percent aimed crossing of the weight-bearing line, % of the joint's width from medial;
 *     only for {@link Kind#WEIGHT_BEARING_LINE}
 * @param lateralCapMPa highest lateral peak pressure allowed, MPa; only for {@link
 *     Kind#LEAST_MEDIAL_LOAD}, where empty means the lateral peak of the same joint in neutral
 *     alignment
 */
public record TargetSettings(
    Kind kind, String loadCase, OptionalDouble percent, OptionalDouble lateralCapMPa) {

  /** Rules for the best angle. */
  public enum Kind {
    /** Both compartments carry the same force. */
    EQUAL_SHARE,
    /** The hip–ankle line crosses the joint at a given place. */
    WEIGHT_BEARING_LINE,
    /** Least medial force while the lateral peak pressure stays under a cap. */
    LEAST_MEDIAL_LOAD;

    /** Name in study files, for instance {@code equal-share}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public TargetSettings {
    boolean line = kind == Kind.WEIGHT_BEARING_LINE;
    if (line != percent.isPresent()) {
      throw new IllegalArgumentException(
          "target " + kind.text() + (line ? " needs a percentage" : " takes no percentage"));
    }
    if (line != loadCase.isEmpty()) {
      throw new IllegalArgumentException(
          "target " + kind.text() + (line ? " takes no load case" : " needs a load case"));
    }
    if (lateralCapMPa.isPresent() && kind != Kind.LEAST_MEDIAL_LOAD) {
      throw new IllegalArgumentException("target " + kind.text() + " takes no lateral cap");
    }
  }

  /** Equal force on both compartments in a load case. */
  public static TargetSettings equalShare(String loadCase) {
    return new TargetSettings(
        Kind.EQUAL_SHARE, loadCase, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** Weight-bearing line at a percentage of the width from medial. */
  public static TargetSettings weightBearingLine(double percent) {
    return new TargetSettings(
        Kind.WEIGHT_BEARING_LINE, "", OptionalDouble.of(percent), OptionalDouble.empty());
  }

  /** Least medial force in a load case under a lateral cap (empty: the neutral joint's peak). */
  public static TargetSettings leastMedialLoad(String loadCase, OptionalDouble lateralCapMPa) {
    return new TargetSettings(
        Kind.LEAST_MEDIAL_LOAD, loadCase, OptionalDouble.empty(), lateralCapMPa);
  }
}
