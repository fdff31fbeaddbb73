package org.plumbline.mesh.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.mesh.MeshFileException;

/**
 * Reads a text file line by line into fields, without keeping more than a line. Numbers are parsed
 * from the bytes; a decimal number that is exact in double arithmetic needs no text.
 */
final class LineReader implements Closeable {
  /** Longest line that is read, bytes. */
  private static final int LONGEST = 1 << 16;

  /** Digits that a long holds without loss. */
  private static final int DIGITS = 18;

  /** Largest integer from which on doubles skip numbers. */
  private static final long EXACT = 1L << 53;

  private static final int LONGEST_NUMBER = 64;
  private static final int SHOWN = 40;
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int k = 1; k < POWERS.length; k++) {
      POWERS[k] = 10 * POWERS[k - 1];
    }
  }

  private final String file;
  private final InputStream in;
  private final byte separator;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] text = new byte[256];
  private int length;
  private int line;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int fields;
  private String kind = "";
  private int number;

  /**
   * @param separator between fields; a blank stands for white space of any length
   */
  LineReader(String file, InputStream in, char separator) {
    this.file = file;
    this.in = in;
    this.separator = (byte) separator;
  }

  /** Moves to the next line; false at the end of the file. */
  boolean next() throws IOException {
    length = 0;
    boolean any = false;
    while (true) {
      if (at == filled) {
        filled = in.read(buffer);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          break;
        }
      }
      any = true;
      byte b = buffer[at++];
      if (b == '\n') {
        break;
      }
      if (length == text.length) {
        if (length == LONGEST) {
          line++;
          throw place()
              .refuse(
                  "the line is longer than " + LONGEST + " bytes",
                  "check that this is a text file");
        }
        text = Arrays.copyOf(text, Math.min(LONGEST, 2 * length));
      }
      text[length++] = b;
    }
    if (any) {
      line++;
      split();
    }
    return any;
  }

  /** What the numbers of this line belong to, for messages: {@code node 17}. */
  void about(String kindOfThing, int itsNumber) {
    kind = kindOfThing;
    number = itsNumber;
  }

  private String full(String what) {
    return kind.isEmpty() ? what : what + " of " + kind + " " + number;
  }

  /** Takes the bytes behind this line, as binary sections have them; false if the file ends. */
  boolean raw(byte[] out) throws IOException {
    int there = 0;
    while (there < out.length) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          return false;
        }
      }
      int n = Math.min(filled - at, out.length - there);
      System.arraycopy(buffer, at, out, there, n);
      at += n;
      there += n;
    }
    return true;
  }

  private void split() {
    kind = "";
    while (length > 0 && blank(text[length - 1])) {
      length--;
    }
    fields = 0;
    int from = 0;
    while (from < length) {
      while (from < length && blank(text[from])) {
        from++;
      }
      if (from == length) {
        break;
      }
      int to = from;
      while (to < length && !(separator == ' ' ? blank(text[to]) : text[to] == separator)) {
        to++;
      }
      if (fields == start.length) {
        start = Arrays.copyOf(start, 2 * fields);
        end = Arrays.copyOf(end, 2 * fields);
      }
      int last = to;
      while (last > from && blank(text[last - 1])) {
        last--;
      }
      start[fields] = from;
      end[fields++] = last;
      from = to + 1;
    }
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\f';
  }

  MeshPlace place() {
    return new MeshPlace(file, line);
  }

  int line() {
    return line;
  }

  /** Number of fields; an empty one between separators counts, one behind the last does not. */
  int fields() {
    return fields;
  }

  /** Whether the line ends in the separator, as one that goes on does. */
  boolean goesOn() {
    return length > 0 && text[length - 1] == separator;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** First byte that is no blank; 0 on an empty line. */
  char first() {
    return fields == 0 && length == 0 ? 0 : (char) text[start[0]];
  }

  /** Whether the line begins with these characters. */
  boolean startsWith(String head) {
    if (length < head.length()) {
      return false;
    }
    for (int k = 0; k < head.length(); k++) {
      if (text[k] != head.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** The whole line without blanks at its end. */
  String text() {
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  String word(int field) {
    return new String(text, start[field], end[field] - start[field], StandardCharsets.UTF_8);
  }

  /** A whole number from 1 to 2147483647, as nodes and cells have. */
  int id(int field, String what) {
    long value = integer(field, what);
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw place()
          .refuse(
              full(what) + " is " + value + ", outside 1 … " + Integer.MAX_VALUE,
              "number nodes and cells from 1");
    }
    return (int) value;
  }

  /** A whole number from 0 to 2147483647, as counts and tags are. */
  int count(int field, String what) {
    long value = integer(field, what);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw place()
          .refuse(
              full(what) + " is " + value + ", outside 0 … " + Integer.MAX_VALUE,
              "write the file again");
    }
    return (int) value;
  }

  long integer(int field, String what) {
    require(field, what);
    int k = start[field];
    boolean minus = text[k] == '-';
    k += minus || text[k] == '+' ? 1 : 0;
    long value = 0;
    boolean sound = k < end[field] && end[field] - k <= DIGITS;
    for (; sound && k < end[field]; k++) {
      int digit = text[k] - '0';
      sound = digit >= 0 && digit <= 9;
      value = 10 * value + digit;
    }
    if (!sound) {
      throw unexpected(field, what, "a whole number");
    }
    return minus ? -value : value;
  }

  /** A finite number. */
  double real(int field, String what) {
    require(field, what);
    int k = start[field];
    int stop = end[field];
    boolean minus = text[k] == '-';
    k += minus || text[k] == '+' ? 1 : 0;
    long mantissa = 0;
    int digits = 0;
    int scale = 0;
    boolean point = false;
    int from = k;
    for (; k < stop; k++) {
      int digit = text[k] - '0';
      if (digit >= 0 && digit <= 9 && digits < DIGITS) {
        mantissa = 10 * mantissa + digit;
        digits += mantissa > 0 ? 1 : 0;
        scale -= point ? 1 : 0;
      } else if (text[k] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (k == stop && k - from > (point ? 1 : 0) && mantissa < EXACT && -scale < POWERS.length) {
      double value = mantissa / POWERS[-scale];
      return minus ? -value : value;
    }
    return slowly(field, what);
  }

  private double slowly(int field, String what) {
    String word = word(field);
    double value = Double.NaN;
    try {
      // Fortran writes 1.5D+02
      value = word.length() > LONGEST_NUMBER ? value : Double.parseDouble(word.replace('D', 'E'));
    } catch (NumberFormatException e) {
      throw unexpected(field, what, "a number such as 12.5 or 1.25e+01");
    }
    if (!Double.isFinite(value)) {
      throw unexpected(field, what, "a finite number");
    }
    return value;
  }

  private void require(int field, String what) {
    if (field >= fields || start[field] == end[field]) {
      throw place()
          .refuse(full(what) + " is missing", "the line is cut off or has too few entries");
    }
  }

  private MeshFileException unexpected(int field, String what, String wanted) {
    return place()
        .refuse(
            full(what) + " is '" + shown(word(field)) + "', not " + wanted, "write the file again");
  }

  /** Foreign text made fit for a message. */
  static String shown(String word) {
    String printable = word.replaceAll("[^ -~]", "?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
