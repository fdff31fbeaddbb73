package org.plumbline.models.literature;

import org.apache.commons.csv.CSVRecord;

/**
 * A default parameter of a joint with its origin.
 *
 * @param key name with its unit, as in study files
 * @param low lower end of the range tried or published
 * @param high upper end
 * @param origin {@code published}, {@code measured}, {@code tuned} or {@code judgement}
 * @param source where the value comes from
 */
public record ParameterDefault(
    String key, double value, double low, double high, String unit, String origin, String source) {

  /** Checks that the value lies in its own range. */
  public ParameterDefault {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          key + " = " + value + " " + unit + " is outside its range " + low + " to " + high);
    }
  }

  static ParameterDefault of(CSVRecord row) {
    return new ParameterDefault(
        row.get("key"),
        Double.parseDouble(row.get("value")),
        Double.parseDouble(row.get("low")),
        Double.parseDouble(row.get("high")),
        row.get("unit"),
        row.get("origin"),
        row.get("source"));
  }
}
