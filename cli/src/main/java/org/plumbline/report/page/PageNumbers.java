package org.plumbline.report.page;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.plumbline.models.study.NumberText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers as the page's data spells them. */
final class PageNumbers {
  /** As in {@code results.csv}. */
  static final int TABLE_DIGITS = 10;

  private static final int LARGEST_SHORT = Short.MAX_VALUE;
  private static final int LARGEST_BYTE = 255;

  private PageNumbers() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A number of that many significant digits, or null where there is none. */
  static JsonNode number(double value, int digits) {
    return Double.isFinite(value)
        ? DecimalNode.valueOf(new BigDecimal(NumberText.rounded(value, digits)))
        : NullNode.getInstance();
  }

  /** Numbers in a row. */
  static ArrayNode numbers(int digits, double... values) {
    ArrayNode array = array();
    for (double v : values) {
      array.add(number(v, digits));
    }
    return array;
  }

  /** Multiples of a quantum as 16-bit integers, little endian, base64. */
  static String shorts(double[] values, double quantum) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double v : values) {
      bytes.putShort((short) Math.round(v / quantum));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The smallest quantum with which a length of that size is a 16-bit integer. */
  static double quantum(double largest) {
    return Math.max(largest, 1) / LARGEST_SHORT;
  }

  /** Numbers of vertices: 16 bits each, or 32 if they do not suffice. */
  static String indices(int[] values, boolean wide) {
    ByteBuffer bytes =
        ByteBuffer.allocate((wide ? 4 : 2) * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int v : values) {
      if (wide) {
        bytes.putInt(v);
      } else {
        bytes.putShort((short) v);
      }
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Parts of a largest value in 255 steps, base64. */
  static String bytes(double[] values, double largest) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      double part = largest > 0 ? Math.max(0, Math.min(1, values[i] / largest)) : 0;
      bytes[i] = (byte) Math.round(LARGEST_BYTE * part);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
