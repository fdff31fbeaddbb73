package org.plumbline.cli;

import java.util.Locale;
import org.plumbline.models.study.Row;

/** Prints alignment rows for people. */
final class Alignment {
  private Alignment() {}

  /** A row on a line of its own, beginning with the line end of the one before. */
  static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "%n  %-24s %9s %s",
        row.quantity().replace('_', ' '),
        Numbers.fixed(row.value(), 2),
        row.unit().equals("1") ? "" : row.unit().equals("deg") ? "°" : row.unit());
  }
}
