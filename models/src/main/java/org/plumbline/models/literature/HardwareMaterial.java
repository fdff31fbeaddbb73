package org.plumbline.models.literature;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * What a plate or a screw is made of.
 *
 * @param name lower case, words joined by {@code _}
 * @param modulusMPa Young's modulus with the range of its sources
 * @param yieldMPa stress at 0.2 % of permanent strain, the least that is guaranteed
 * @param fatigueMPa amplitude that ten million cycles do not break, unnotched; empty if unknown
 * @param source where the numbers come from
 */
public record HardwareMaterial(
    String name,
    double modulusMPa,
    double modulusLowMPa,
    double modulusHighMPa,
    double poissonRatio,
    double yieldMPa,
    double yieldLowMPa,
    double yieldHighMPa,
    OptionalDouble fatigueMPa,
    PublishedValue.Quality quality,
    String source) {

  /** Checks that values lie in their ranges. */
  public HardwareMaterial {
    inRange(name + " modulus", modulusMPa, modulusLowMPa, modulusHighMPa);
    inRange(name + " yield stress", yieldMPa, yieldLowMPa, yieldHighMPa);
    if (fatigueMPa.isPresent() && !(fatigueMPa.getAsDouble() < yieldMPa)) {
      throw new IllegalArgumentException(
          name + ": fatigue limit " + fatigueMPa.getAsDouble() + " MPa is not below yield");
    }
  }

  private static void inRange(String what, double value, double low, double high) {
    if (!(0 < low && low <= value && value <= high)) {
      throw new IllegalArgumentException(
          what + " = " + value + " MPa is outside its range " + low + " to " + high + " MPa");
    }
  }

  static HardwareMaterial of(CSVRecord row) {
    String fatigue = row.get("fatigue_MPa");
    return new HardwareMaterial(
        row.get("name"),
        number(row, "modulus_MPa"),
        number(row, "modulus_low"),
        number(row, "modulus_high"),
        number(row, "poisson"),
        number(row, "yield_MPa"),
        number(row, "yield_low"),
        number(row, "yield_high"),
        fatigue.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(fatigue)),
        PublishedValue.Quality.valueOf(row.get("quality").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  /** How many times a von Mises stress may grow until the material yields. */
  public double yieldMargin(double vonMisesMPa) {
    return yieldMPa / vonMisesMPa;
  }

  /** How many times a stress amplitude may grow until it tires the material; empty if unknown. */
  public OptionalDouble fatigueMargin(double amplitudeMPa) {
    return fatigueMPa.isPresent()
        ? OptionalDouble.of(fatigueMPa.getAsDouble() / amplitudeMPa)
        : OptionalDouble.empty();
  }
}
