package org.plumbline.models.study.results;

import java.math.BigDecimal;
import org.plumbline.models.study.NumberText;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One way to write and read JSON: indented by two, lines end in LF, numbers as decimals. */
final class JsonText {
  /** Significant digits of numbers for people and other tools. */
  static final int TABLE_DIGITS = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A number rounded for tables. */
  static JsonNode rounded(double value) {
    return number(NumberText.rounded(value, TABLE_DIGITS));
  }

  /** A number that reads back to the same double. */
  static JsonNode exact(double value) {
    return number(NumberText.exact(value));
  }

  static JsonNode rounded(double value, int digits) {
    return number(NumberText.rounded(value, digits));
  }

  private static JsonNode number(String text) {
    return DecimalNode.valueOf(new BigDecimal(text));
  }

  static String write(JsonNode node) {
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return MAPPER.writer().with(layout).writeValueAsString(node) + "\n";
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
