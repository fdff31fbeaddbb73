package org.plumbline.models.study;

import java.util.Arrays;

/**
 * What a quantity of {@code results.csv} means.
 *
 * @param region its region, or several with commas between; a star stands for any letters
 * @param name as in the table, or several with commas between; a star stands for any letters
 * @param unit as in the table
 * @param meaning one or two sentences
 * @param source equation of docs/theory.md or publication it is defined by; may be empty
 */
public record Quantity(String region, String name, String unit, String meaning, String source) {
  private static final String ANY = "*";

  public Quantity {
    Checks.text("region", region);
    Checks.text("quantity", name);
    Checks.text("unit", unit);
    Checks.text("meaning", meaning);
  }

  /** A quantity that its meaning defines. */
  public Quantity(String region, String name, String unit, String meaning) {
    this(region, name, unit, meaning, "");
  }

  /** Whether it is the one of a row of the table. */
  public boolean explains(String rowRegion, String rowName) {
    return isOf(rowRegion) && isCalled(rowName);
  }

  /** Whether a region is one of its own. */
  public boolean isOf(String given) {
    return Arrays.stream(region.split(", ")).anyMatch(r -> fits(r, given));
  }

  /**
   * Whether a name is its own; what follows the name after an underscore is the part of the limb
   * that the row belongs to.
   */
  public boolean isCalled(String given) {
    return Arrays.stream(name.split(", "))
        .anyMatch(n -> fits(n, given) || !n.contains(ANY) && given.startsWith(n + "_"));
  }

  private static boolean fits(String pattern, String text) {
    if (!pattern.contains(ANY)) {
      return pattern.equals(text);
    }
    int star = pattern.indexOf(ANY);
    return text.startsWith(pattern.substring(0, star))
        && text.endsWith(pattern.substring(star + 1))
        && text.length() > pattern.length() - 1;
  }
}
