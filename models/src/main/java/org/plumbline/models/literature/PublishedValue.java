package org.plumbline.models.literature;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * A number that a study reports.
 *
 * @param id short name, unique
 * @param quantity what was measured and how
 * @param value central value; empty if only a range is given
 * @param low lower end of what is compatible with the source; empty if open
 * @param high upper end; empty if open
 * @param spread what low and high mean, for instance {@code sd} or {@code range of studies}
 * @param source author, year and where to find it
 */
public record PublishedValue(
    String id,
    String quantity,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    String spread,
    String unit,
    Quality quality,
    Use use,
    String source) {

  /** How sure the number is. */
  public enum Quality {
    /** Read in the source named. */
    SEEN,
    /** Read in another work that cites the source. */
    SECOND_HAND,
    /** From memory, high confidence. */
    MEMORY_HIGH,
    /** From memory, medium confidence; check before quoting. */
    MEMORY_MEDIUM,
    /** Derived by a formula. */
    DERIVED
  }

  /** What the number may be used for. */
  public enum Use {
    /** Compared with results; no parameter was chosen to meet it. */
    VALIDATE,
    /** A parameter was chosen with it: agreement proves nothing. */
    TUNED
  }

  static PublishedValue of(CSVRecord row) {
    return new PublishedValue(
        row.get("id"),
        row.get("quantity"),
        number(row, "value"),
        number(row, "low"),
        number(row, "high"),
        row.get("spread"),
        row.get("unit"),
        Quality.valueOf(row.get("quality").toUpperCase(Locale.ROOT)),
        Use.valueOf(row.get("use").toUpperCase(Locale.ROOT)),
        row.get("source"));
  }

  private static OptionalDouble number(CSVRecord row, String column) {
    String text = row.get(column);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  /** Whether a number lies between low and high; an open end holds for everything. */
  public boolean contains(double number) {
    return number >= low.orElse(Double.NEGATIVE_INFINITY)
        && number <= high.orElse(Double.POSITIVE_INFINITY);
  }
}
