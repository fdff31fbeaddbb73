package org.plumbline.models.literature;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * What the gap of an opening wedge is filled with.
 *
 * @param name lower case, words joined by {@code _}
 * @param modulusMPa Young's modulus with the range of its sources; 0 is an empty gap
 * @param strengthMPa compressive stress that crushes it; empty if unknown
 * @param source where the numbers come from
 */
public record GapFiller(
    String name,
    double modulusMPa,
    double modulusLowMPa,
    double modulusHighMPa,
    double poissonRatio,
    OptionalDouble strengthMPa,
    PublishedValue.Quality quality,
    String source) {
  /** Poisson's ratio of a callus, as of the bone it becomes. */
  private static final double CALLUS_POISSON = 0.3;

  /** Modulus beyond which a callus is stiffer than cortical bone, MPa. */
  private static final double STIFFEST_CALLUS = 20_000;

  /** Checks the range. */
  public GapFiller {
    if (!(0 <= modulusLowMPa && modulusLowMPa <= modulusMPa && modulusMPa <= modulusHighMPa)) {
      throw new IllegalArgumentException(
          name
              + " modulus = "
              + modulusMPa
              + " MPa is outside its range "
              + modulusLowMPa
              + " to "
              + modulusHighMPa
              + " MPa");
    }
  }

  static GapFiller of(CSVRecord row) {
    String strength = row.get("strength_MPa");
    return new GapFiller(
        row.get("name"),
        Double.parseDouble(row.get("modulus_MPa")),
        Double.parseDouble(row.get("modulus_low")),
        Double.parseDouble(row.get("modulus_high")),
        Double.parseDouble(row.get("poisson")),
        strength.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(strength)),
        PublishedValue.Quality.valueOf(row.get("quality").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  /**
   * Healing tissue of a given stiffness.
   *
   * @throws IllegalArgumentException if the modulus is not positive or beyond that of bone
   */
  public static GapFiller callus(double modulusMPa) {
    if (!(modulusMPa > 0 && modulusMPa <= STIFFEST_CALLUS)) {
      throw new IllegalArgumentException(
          "the modulus of a callus is "
              + modulusMPa
              + " MPa; it lies between 0 (use void for nothing) and "
              + STIFFEST_CALLUS
              + " MPa of cortical bone");
    }
    return new GapFiller(
        "callus",
        modulusMPa,
        modulusMPa,
        modulusMPa,
        CALLUS_POISSON,
        OptionalDouble.empty(),
        PublishedValue.Quality.DERIVED,
        "as given");
  }

  /**
   * The same filling with a modulus of its own.
   *
   * @throws IllegalArgumentException if the modulus is not positive
   */
  public GapFiller withModulus(double other) {
    if (!(other > 0 && Double.isFinite(other))) {
      throw new IllegalArgumentException(
          "the modulus of " + name + " is " + other + " MPa; it must be positive");
    }
    return new GapFiller(
        name,
        other,
        Math.min(other, modulusLowMPa),
        Math.max(other, modulusHighMPa),
        poissonRatio,
        strengthMPa,
        quality,
        source);
  }

  public boolean isEmpty() {
    return modulusMPa == 0;
  }
}
