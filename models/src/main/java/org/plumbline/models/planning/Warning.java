package org.plumbline.models.planning;

import java.util.Locale;

/**
 * A number of a plan that is beyond what surgeons accept.
 *
 * @param quantity name as in {@code results.csv}
 * @param value what the plan would give
 * @param limit what it should not exceed, or fall below
 * @param least whether the limit is the least the value should be
 * @param unit of value and limit
 * @param consequence what is at stake
 * @param source where the limit comes from
 */
public record Warning(
    String quantity,
    double value,
    double limit,
    boolean least,
    String unit,
    String consequence,
    String source) {

  /** One line for people, without the source. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "%s %.1f %s %s %.0f: %s",
        quantity.replace('_', ' '),
        value,
        unit,
        least ? "is below" : "exceeds",
        limit,
        consequence);
  }
}
