package org.plumbline.validation;

import java.util.List;

/** What a comparison comes to; follows from the band and our numbers. */
enum Verdict {
  INSIDE("inside"),
  OUTSIDE("outside"),
  /** The model has no equilibrium where there is a published number. */
  NO_RESULT("no result"),
  NOT_COMPARABLE("not comparable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether a reader is owed an explanation. */
  boolean miss() {
    return this == OUTSIDE || this == NO_RESULT;
  }

  /**
   * Verdict on a row.
   *
   * @param readings our numbers
   */
  static Verdict of(Comparison row, List<Reading> readings) {
    if (row.notComparable() != null) {
      return NOT_COMPARABLE;
    }
    if (readings.stream().anyMatch(Reading.None.class::isInstance)) {
      return NO_RESULT;
    }
    boolean inside = readings.stream().allMatch(r -> row.holds(((Reading.Known) r).value()));
    return inside ? INSIDE : OUTSIDE;
  }
}
