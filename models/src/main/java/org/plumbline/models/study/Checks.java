package org.plumbline.models.study;

/** Argument checks of the study records and of joints' parts of them, with one wording. */
public final class Checks {
  private Checks() {}

  public static void finite(String what, double value, String unit) {
    require(Double.isFinite(value), what, value, unit, "a finite number");
  }

  public static void positive(String what, double value, String unit) {
    require(Double.isFinite(value) && value > 0, what, value, unit, "positive");
  }

  public static void notNegative(String what, double value, String unit) {
    require(Double.isFinite(value) && value >= 0, what, value, unit, "zero or positive");
  }

  public static void within(String what, double value, double low, double high, String unit) {
    require(value >= low && value <= high, what, value, unit, "between " + low + " and " + high);
  }

  /** Isotropic elasticity is positive definite for −1 < ν < ½; tissues have ν ≥ 0. */
  public static void poisson(String what, double value) {
    require(value >= 0 && value < 0.5, what, value, "1", "at least 0 and below 0.5");
  }

  public static void text(String what, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(what + " is empty");
    }
  }

  private static void require(boolean ok, String what, double value, String unit, String limit) {
    if (!ok) {
      throw new IllegalArgumentException(
          what + " is " + value + ("1".equals(unit) ? "" : " " + unit) + "; it must be " + limit);
    }
  }
}
