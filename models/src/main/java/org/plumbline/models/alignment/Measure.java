package org.plumbline.models.alignment;

/**
 * One number of the limb, named as in {@code results.csv}.
 *
 * @param quantity for instance {@code hka}
 * @param unit {@code deg}, {@code mm} or {@code %}
 */
public record Measure(String quantity, double value, String unit) {}
