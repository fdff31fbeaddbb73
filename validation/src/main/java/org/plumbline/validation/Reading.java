package org.plumbline.validation;

/** Result of an expression: a number, or the reason why there is none. */
sealed interface Reading permits Reading.Known, Reading.None {

  /** A number. */
  record Known(double value) implements Reading {}

  /**
   * No number.
   *
   * @param kind of the case's failure, for instance {@code unstable}
   */
  record None(String kind) implements Reading {
    /** The kind in words. */
    String words() {
      return kind.replace('-', ' ');
    }
  }
}
