package org.plumbline.models.planning;

/**
 * A number of a plan that is beyond what surgeons accept.
 *
 * @param quantity name as in {@code results.csv}
 * @param value what the plan would give
 * @param limit what it should not exceed
 * @param unit of value and limit
 * @param consequence what is at stake
 * @param source where the limit comes from
 */
public record Warning(
    String quantity, double value, double limit, String unit, String consequence, String source) {}
