package org.plumbline.models.study;

/**
 * What a quantity of {@code results.csv} means.
 *
 * @param region its region
 * @param name as in the table
 * @param unit as in the table
 * @param meaning one or two sentences
 */
public record Quantity(String region, String name, String unit, String meaning) {
  public Quantity {
    Checks.text("region", region);
    Checks.text("quantity", name);
    Checks.text("unit", unit);
    Checks.text("meaning", meaning);
  }
}
