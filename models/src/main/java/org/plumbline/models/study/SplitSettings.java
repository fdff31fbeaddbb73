package org.plumbline.models.study;

import java.util.Locale;

/**
 * How an operation with two cuts shares its angle out; the second is the one further from the
 * ground.
 *
 * @param rule what decides
 * @param shareOfSecond share of the second cut, 0 to 1; used by {@link Rule#GIVEN} only
 * @param jointLineLimitDeg largest obliquity of the joint line, degrees; used by {@link
 *     Rule#LIMITED} only
 */
public record SplitSettings(Rule rule, double shareOfSecond, double jointLineLimitDeg) {
  /** What decides the split. */
  public enum Rule {
    /** The share that is stated. */
    GIVEN,
    /** The joint line as level as it gets. */
    LEVEL,
    /** As little in the second as keeps the joint line within a limit. */
    LIMITED;

    /** Word in study files. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SplitSettings {
    Checks.within("share of the second cut", shareOfSecond, 0, 1, "1");
    Checks.within("limit of the joint line", jointLineLimitDeg, 0, 15, "°");
  }
}
