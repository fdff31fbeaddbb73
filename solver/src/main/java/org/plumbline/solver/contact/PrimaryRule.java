package org.plumbline.solver.contact;

/**
 * Which of two surfaces carries the multipliers.
 *
 * <p>Multipliers on the finer or the stiffer side are more than the pair of surfaces can control:
 * pressures were measured wrong by 7 to 150 %. So: the softer side if the moduli differ by more
 * than ten, otherwise the coarser one. Partners should be meshed within a size ratio of 1.3.
 */
public final class PrimaryRule {
  /** Ratio of moduli above which softness decides. */
  public static final double STIFFNESS_RATIO = 10;

  /** Ratio of facet sizes up to which either side will do. */
  public static final double GOOD_SIZE_RATIO = 1.3;

  /** Ratio of facet sizes above which pressures are doubtful. */
  public static final double DOUBTFUL_SIZE_RATIO = 1.5;

  /** A side of a pair. */
  public enum Side {
    FIRST,
    SECOND
  }

  /** How well the two meshes fit each other. */
  public enum Fit {
    /** Sizes within a ratio of 1.3. */
    GOOD,
    /** Between 1.3 and 1.5: pressures a few percent less accurate. */
    COARSE_MATCH,
    /** Above 1.5: pressures doubtful, mesh the partners more alike. */
    DOUBTFUL
  }

  /**
   * A choice.
   *
   * @param primary side that carries the multipliers
   * @param sizeRatio larger over smaller facet size
   */
  public record Choice(Side primary, double sizeRatio, Fit fit) {
    /** One sentence for a report. */
    public String message() {
      return String.format(
          java.util.Locale.ROOT,
          "contact facets differ in size by a factor %.2f (good up to %.1f, doubtful above %.1f)%s",
          sizeRatio,
          GOOD_SIZE_RATIO,
          DOUBTFUL_SIZE_RATIO,
          fit == Fit.GOOD ? "" : "; mesh the partners more alike");
    }
  }

  private PrimaryRule() {}

  /**
   * Applies the rule.
   *
   * @param firstModulus Young's modulus behind the first surface, MPa; infinity for a rigid body
   * @param firstSize facet size of the first surface ({@link ContactSurface#facetSize}), mm
   */
  public static Choice choose(
      double firstModulus, double firstSize, double secondModulus, double secondSize) {
    check("modulus", "MPa", firstModulus, secondModulus);
    check("facet size", "mm", firstSize, secondSize);
    double ratio = Math.max(firstSize / secondSize, secondSize / firstSize);
    Fit fit =
        ratio <= GOOD_SIZE_RATIO
            ? Fit.GOOD
            : ratio <= DOUBTFUL_SIZE_RATIO ? Fit.COARSE_MATCH : Fit.DOUBTFUL;
    Side primary;
    if (firstModulus > STIFFNESS_RATIO * secondModulus) {
      primary = Side.SECOND;
    } else if (secondModulus > STIFFNESS_RATIO * firstModulus) {
      primary = Side.FIRST;
    } else {
      primary = firstSize >= secondSize ? Side.FIRST : Side.SECOND;
    }
    return new Choice(primary, ratio, fit);
  }

  private static void check(String what, String unit, double first, double second) {
    if (!(first > 0) || !(second > 0) || Double.isInfinite(first) && Double.isInfinite(second)) {
      throw new IllegalArgumentException(
          what
              + " of a contact pair is "
              + first
              + " and "
              + second
              + " "
              + unit
              + "; both must be positive and one of them finite");
    }
  }
}
