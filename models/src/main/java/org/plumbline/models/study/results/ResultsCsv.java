package org.plumbline.models.study.results;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
   * @throws IllegalArgumentException if the columns are others or a number is none
   */
  public static List<Row> read(String text) {
    List<Row> rows = new ArrayList<>();
    try (var parser =
        FORMAT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text))) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new IllegalArgumentException(
            "columns are " + parser.getHeaderNames() + "; expected " + COLUMNS);
      }
      for (CSVRecord r : parser) {
        rows.add(
            new Row(
                r.get(0),
                r.get(1),
                Double.parseDouble(r.get(2)),
                r.get(3),
                r.get(4),
                r.get(5),
                r.get(6),
                Double.parseDouble(r.get(7)),
                r.get(8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return rows;
  }
}
