package org.plumbline.models.oracle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reference tables beside this package. */
public final class Tables {
  private Tables() {}

  public static List<CSVRecord> read(String file) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Tables.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static OptionalDouble number(CSVRecord row, String column) {
    String text = row.get(column);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  public static KneeParameters load(String name) {
    return switch (name) {
      case "static-axis" -> KneeParameters.axis();
      case "gait-peak" -> KneeParameters.gait();
      case "one-leg-stance" -> KneeParameters.oneLeg();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
