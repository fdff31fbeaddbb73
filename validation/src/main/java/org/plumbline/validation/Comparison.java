package org.plumbline.validation;

import java.util.List;

/**
 * A published number beside ours.
 *
 * @param id unique, for links
 * @param quantity what is compared
 * @param unit unit of all its numbers; {@code 1} for a ratio
 * @param decimals of our numbers
 * @param value published; null if only a range is given
 * @param spread what the source says about its scatter, or what kind of value it is
 * @param sd standard deviation; null if not published
 * @param low lower end of what counts as agreement; null if open
 * @param high upper end; null if open
 * @param band where low and high come from; null if nothing is compared
 * @param sources keys, the first is the one of the number
 * @param kind how it was found
 * @param read what of the source was at hand, if that differs from what its entry says
 * @param literature id of the same number among those that the program ships; or null
 * @param tuned which input was chosen with this number, so that agreement proves nothing; or null
 * @param notComparable why ours is another thing; or null
 * @param ours our numbers: all must lie in the band
 * @param miss explains a miss; only where there is one
 * @param note anything else a reader should know
 */
record Comparison(
    String id,
    String quantity,
    String unit,
    int decimals,
    Double value,
    String spread,
    Double sd,
    Double low,
    Double high,
    Band band,
    List<String> sources,
    Kind kind,
    Source.Extent read,
    String literature,
    String tuned,
    String notComparable,
    List<Ours> ours,
    String miss,
    String note) {

  private static final double RULE = 0.3;

  /** Where the ends of a band come from. */
  enum Band {
    /** Written down before the first run of this program. */
    BEFORE("fixed before the run"),
    /** Ends of the published range. */
    PUBLISHED("published range"),
    /** Published mean and twice its standard deviation. */
    TWO_SD("mean ± 2 SD"),
    /** Published mean and three tenths of it, wherever no spread was published. */
    RULE("mean ± 30 %"),
    /** Only whether it rises or falls. */
    DIRECTION("direction only"),
    /** A bound that this project set itself, without a publication. */
    GATE("own gate");

    private final String words;

    Band(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** How the published number was found. */
  enum Kind {
    INSTRUMENTED("in vivo, instrumented implant"),
    IN_VIVO("in vivo"),
    CADAVER("cadaver"),
    BENCH("bench test"),
    IMAGING("imaging"),
    MODEL("model"),
    REVIEW("review"),
    /** A bound of this project, or its independent model. */
    OWN("own gate or own independent model");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One number of ours.
   *
   * @param as what distinguishes it from the others of the row; null if there is one only
   * @param of expression
   */
  record Ours(String as, String of) {
    Expression expression() {
      return Expression.parse(of);
    }
  }

  Comparison {
    sources = sources == null ? List.of() : List.copyOf(sources);
    ours = ours == null ? List.of() : List.copyOf(ours);
    if (value != null && band == Band.TWO_SD && sd != null) {
      low = value - 2 * sd;
      high = value + 2 * sd;
    }
    if (value != null && band == Band.RULE) {
      low = value - RULE * Math.abs(value);
      high = value + RULE * Math.abs(value);
    }
  }

  /** Whether a number lies in the band; an open end holds for everything. */
  boolean holds(double number) {
    return (low == null || number >= low) && (high == null || number <= high);
  }

  String anchor() {
    return "row-" + id;
  }
}
