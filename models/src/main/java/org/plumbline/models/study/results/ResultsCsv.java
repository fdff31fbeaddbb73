package org.plumbline.models.study.results;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/**
 * The tidy table {@code results.csv}: one number a line, 10 significant digits, RFC 4180 with LF.
 */
public final class ResultsCsv {
  /** Columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "study",
          "load_case",
          "angle_deg",
          "axis2",
          "axis2_value",
          "region",
          "quantity",
          "value",
          "unit");

  private static final int ANGLE = COLUMNS.indexOf("angle_deg");
  private static final int VALUE = COLUMNS.indexOf("value");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private ResultsCsv() {}

  /** The whole table: the limb's rows, then the cases in study order. */
  public static String write(StudyResult result) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      csv.printRecord(COLUMNS);
      for (Row r : rows(result)) {
        csv.printRecord(
            r.study(),
            r.loadCase(),
            NumberText.rounded(r.angleDeg(), JsonText.TABLE_DIGITS),
            r.axis2(),
            r.axis2Value(),
            r.region(),
            r.quantity(),
            NumberText.rounded(r.value(), JsonText.TABLE_DIGITS),
            r.unit());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return out.toString();
  }

  private static List<Row> rows(StudyResult result) {
    List<Row> rows = new ArrayList<>(result.limbRows());
    result.outcomes().stream()
        .filter(Solved.class::isInstance)
        .forEach(o -> rows.addAll(((Solved) o).rows()));
    return rows;
  }

  /**
   * Reads a table back.
   *
   * @throws IllegalArgumentException if the columns are others, a number is none or the end is
   *     missing; says on which line
   */
  public static List<Row> read(String text) {
    List<Row> rows = new ArrayList<>();
    try (var parser = FORMAT.parse(new StringReader(text))) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> columns = records.hasNext() ? records.next().toList() : List.of();
      if (!columns.equals(COLUMNS)) {
        throw new IllegalArgumentException(
            "line 1: columns are " + columns + "; expected " + COLUMNS);
      }
      while (records.hasNext()) {
        CSVRecord record = records.next();
        rows.add(row(record, parser.getCurrentLineNumber()));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("is no CSV table: " + e.getMessage(), e);
    }
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException(
          "line " + text.lines().count() + ": is cut off, no line break at its end");
    }
    return rows;
  }

  private static Row row(CSVRecord r, long line) {
    if (r.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "line " + line + ": has " + r.size() + " values; expected " + COLUMNS.size());
    }
    return new Row(
        r.get(0),
        r.get(1),
        number(r, ANGLE, line),
        r.get(3),
        r.get(4),
        r.get(5),
        r.get(6),
        number(r, VALUE, line),
        r.get(8));
  }

  private static double number(CSVRecord r, int column, long line) {
    try {
      return Double.parseDouble(r.get(column));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "line " + line + ": " + COLUMNS.get(column) + " is '" + r.get(column) + "', no number",
          e);
    }
  }
}
