package org.plumbline.validation;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.plumbline.models.study.NumberText;
import org.plumbline.validation.CaseResult.Number;

/**
 * The table of what was measured: one number a line; a case without equilibrium has one line
 * without a number.
 */
final class MeasuredTable {
  static final String NAME = "measured.csv";

  private static final int DIGITS = 10;

  private static final List<String> COLUMNS =
      List.of(
          "run",
          "study",
          "settings",
          "mesh",
          "fidelity",
          "load_case",
          "angle_deg",
          "program",
          "outcome",
          "region",
          "quantity",
          "value",
          "unit");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private MeasuredTable() {}

  /** The table as text, cases in the order given. */
  static String write(List<MeasuredCase> cases) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      csv.printRecord(COLUMNS);
      for (MeasuredCase c : cases) {
        write(csv, c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return out.toString();
  }

  private static void write(CSVPrinter csv, MeasuredCase c) throws IOException {
    List<Object> of =
        List.of(
            c.run(),
            c.definition().study(),
            c.definition().settings(),
            c.definition().mesh(),
            c.definition().fidelity(),
            c.loadCase(),
            NumberText.exact(c.angleDeg()),
            c.program(),
            c.outcome());
    if (c.numbers().isEmpty()) {
      csv.printRecord(line(of, List.of("", "", "", "")));
    }
    for (Number n : c.numbers().values()) {
      String value = NumberText.rounded(n.value(), DIGITS);
      csv.printRecord(line(of, List.of(n.region(), n.quantity(), value, n.unit())));
    }
  }

  private static List<Object> line(List<Object> of, List<Object> more) {
    List<Object> line = new ArrayList<>(of);
    line.addAll(more);
    return line;
  }

  /**
   * Reads the table; none where there is no file.
   *
   * @throws IllegalArgumentException if its columns are others
   */
  static List<MeasuredCase> read(Path file) {
    try {
      return Files.exists(file) ? parse(Files.readString(file)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MeasuredCase> parse(String text) throws IOException {
    Map<List<String>, MeasuredCase> cases = new LinkedHashMap<>();
    try (var parser =
        FORMAT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text))) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new IllegalArgumentException(
            NAME + ": columns are " + parser.getHeaderNames() + "; expected " + COLUMNS);
      }
      for (CSVRecord r : parser) {
        MeasuredCase c =
            cases.computeIfAbsent(
                List.of(r.get("run"), r.get("load_case"), r.get("angle_deg")),
                key ->
                    new MeasuredCase(
                        r.get("run"),
                        new MeasuredCase.Definition(
                            r.get("study"), r.get("settings"), r.get("mesh"), r.get("fidelity")),
                        r.get("load_case"),
                        Double.parseDouble(r.get("angle_deg")),
                        r.get("program"),
                        r.get("outcome"),
                        Map.of()));
        if (!r.get("quantity").isEmpty()) {
          Number n =
              new Number(
                  r.get("region"),
                  r.get("quantity"),
                  Double.parseDouble(r.get("value")),
                  r.get("unit"));
          c.numbers().put(n.name(), n);
        }
      }
    }
    return List.copyOf(cases.values());
  }
}
