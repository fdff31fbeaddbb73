package org.plumbline.mesh.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;

/**
 * ASCII STL: {@code solid name}, then per triangle {@code facet normal x y z}, {@code outer loop},
 * three times {@code vertex x y z}, {@code endloop}, {@code endfacet}, and {@code endsolid name};
 * several solids may follow each other. Case and white space do not matter.
 */
final class AsciiStl {
  private static final int SNIFFED = 512;
  private static final int LONGEST_NUMBER = 64;
  private static final int SHOWN = 24;

  /** Bytes from here on occur in no UTF-8 text. */
  private static final int NO_TEXT = 0xF8;

  private final String name;
  private final byte[] data;
  private int at;
  private int line = 1;
  private int lineOfWord = 1;
  private double[] corners = new double[9 * 256];
  private int count;

  AsciiStl(String name, byte[] data) {
    this.name = name;
    this.data = data;
  }

  /** Whether a file begins like text with the first word of an STL file. */
  static boolean looksLike(byte[] data) {
    for (int i = 0; i < Math.min(SNIFFED, data.length); i++) {
      int b = data[i] & 0xFF;
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == ' ';
      if (b < ' ' && !space || b == 0x7F || b >= NO_TEXT) {
        return false;
      }
    }
    String head = start(data, SNIFFED).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("solid") || head.startsWith("facet");
  }

  /** Whether corners stand in it as text, wherever. */
  static boolean holdsVertices(byte[] data) {
    return start(data, 1 << 16).toLowerCase(Locale.ROOT).contains("vertex ");
  }

  private static String start(byte[] data, int length) {
    return new String(data, 0, Math.min(length, data.length), StandardCharsets.ISO_8859_1);
  }

  /** Nine coordinates per triangle, in the unit of the file. */
  double[] corners() {
    String word = word();
    boolean open = false;
    while (!word.isEmpty()) {
      switch (word) {
        case "solid" -> {
          skipLine();
          open = true;
        }
        case "endsolid" -> {
          skipLine();
          open = false;
        }
        case "facet" -> {
          facet();
          open = true;
        }
        default -> throw unexpected(word, "facet or endsolid");
      }
      word = word();
    }
    if (open) {
      throw new SurfaceException(
          name,
          String.format(
              Locale.ROOT, "ends at line %d without endsolid, after %d triangles", line, count / 9),
          "the file is truncated: copy or export it again");
    }
    return Arrays.copyOf(corners, count);
  }

  private void facet() {
    expect("normal");
    for (int i = 0; i < 3; i++) {
      if (word().isEmpty()) {
        throw unexpected("", "a number");
      }
    }
    expect("outer");
    expect("loop");
    if (count + 9 > corners.length) {
      corners = Arrays.copyOf(corners, 2 * corners.length);
    }
    for (int v = 0; v < 3; v++) {
      expect("vertex");
      for (int a = 0; a < 3; a++) {
        corners[count++] = number(word());
      }
    }
    expect("endloop");
    expect("endfacet");
  }

  private double number(String word) {
    double value = Double.NaN;
    if (word.length() <= LONGEST_NUMBER) {
      try {
        value = Double.parseDouble(word);
      } catch (NumberFormatException e) {
        throw unexpected(word, "a number such as 12.5 or 1.25e+01");
      }
    }
    if (!Double.isFinite(value)) {
      throw unexpected(word, "a finite number");
    }
    return value;
  }

  private void expect(String wanted) {
    String word = word();
    if (!word.equals(wanted)) {
      throw unexpected(word, wanted);
    }
  }

  private SurfaceException unexpected(String word, String wanted) {
    String found = word.isEmpty() ? "the end of the file" : "'" + shown(word) + "'";
    return new SurfaceException(
        name,
        String.format(
            Locale.ROOT,
            "line %d, triangle %d: %s where %s must stand",
            lineOfWord,
            count / 9 + 1,
            found,
            wanted),
        word.isEmpty()
            ? "the file is truncated: copy or export it again"
            : "export the surface again as STL, triangles only");
  }

  private static String shown(String word) {
    String printable = word.replaceAll("[^ -~]", "?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
  }

  /** Next word in lower case, empty at the end. */
  private String word() {
    while (at < data.length && isSpace(data[at])) {
      if (data[at++] == '\n') {
        line++;
      }
    }
    int from = at;
    while (at < data.length && !isSpace(data[at])) {
      at++;
    }
    lineOfWord = line;
    return new String(data, from, at - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }

  private void skipLine() {
    while (at < data.length && data[at] != '\n') {
      at++;
    }
  }
}
