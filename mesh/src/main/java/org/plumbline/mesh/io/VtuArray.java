package org.plumbline.mesh.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringTokenizer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.plumbline.mesh.MeshFileException;

/**
 * One {@code DataArray} of a VTK file: where it stands and how it is written. Decoded when asked
 * for.
 */
final class VtuArray {
  /** What a whole file says about its arrays. */
  record Coding(ByteOrder order, boolean wideHeader, boolean compressed) {
    int headerBytes() {
      return wideHeader ? Long.BYTES : Integer.BYTES;
    }
  }

  /** The type of its numbers. */
  private enum Number {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    Number(int bytes) {
      this.bytes = bytes;
    }
  }

  /** Largest array, uncompressed, bytes. */
  private static final int MOST_BYTES = 1 << 29;

  private static final int CHUNK = 1 << 16;

  private final String name;
  private final Number type;
  private final XmlScanner file;
  private final byte[] data;
  private final boolean ascii;
  private final VtuBytes bytes;
  private final Coding coding;
  private final int from;
  private final int end;

  /**
   * @param format ascii, binary (base64) or raw
   * @param from first byte of its content in the file, {@code end} the one behind
   */
  VtuArray(
      XmlScanner file,
      byte[] data,
      String name,
      String type,
      String format,
      Coding coding,
      int from,
      int end) {
    this.file = file;
    this.data = data;
    this.name = name;
    this.coding = coding;
    this.from = from;
    this.end = end;
    this.type = number(type);
    ascii = format.equals("ascii");
    bytes = new VtuBytes(file, data, name, !format.equals("raw"), from, end);
  }

  private Number number(String typeName) {
    for (Number candidate : Number.values()) {
      if (candidate.name().equalsIgnoreCase(typeName)) {
        return candidate;
      }
    }
    throw refuse("has numbers of type '" + LineReader.shown(typeName) + "'");
  }

  /** All numbers as doubles. */
  double[] reals() {
    if (ascii) {
      StringTokenizer words = words();
      double[] values = new double[64];
      int n = 0;
      while (words.hasMoreTokens()) {
        values = n == values.length ? Arrays.copyOf(values, 2 * n) : values;
        String word = words.nextToken();
        try {
          values[n++] = Double.parseDouble(word);
        } catch (NumberFormatException e) {
          // VTK writes what is not finite as nan and inf
          values[n - 1] = notFinite(word);
        }
      }
      return Arrays.copyOf(values, n);
    }
    ByteBuffer in = decoded();
    double[] values = new double[in.remaining() / type.bytes];
    for (int k = 0; k < values.length; k++) {
      values[k] =
          switch (type) {
            case FLOAT32 -> in.getFloat();
            case FLOAT64 -> in.getDouble();
            default -> integer(in);
          };
    }
    return values;
  }

  private double notFinite(String word) {
    if (word.equalsIgnoreCase("nan") || word.endsWith("inf")) {
      return Double.NaN;
    }
    throw refuse("holds '" + LineReader.shown(word) + "', not a number");
  }

  /** All numbers as integers. */
  int[] integers() {
    if (type == Number.FLOAT32 || type == Number.FLOAT64) {
      throw refuse("has numbers of type " + type + " where whole numbers must stand");
    }
    if (ascii) {
      StringTokenizer words = words();
      IntList values = new IntList();
      while (words.hasMoreTokens()) {
        String word = words.nextToken();
        try {
          values.add(narrow(Long.parseLong(word)));
        } catch (NumberFormatException e) {
          throw refuse("holds '" + LineReader.shown(word) + "', not a whole number");
        }
      }
      return values.toArray();
    }
    ByteBuffer in = decoded();
    int[] values = new int[in.remaining() / type.bytes];
    for (int k = 0; k < values.length; k++) {
      values[k] = narrow(integer(in));
    }
    return values;
  }

  private long integer(ByteBuffer in) {
    return switch (type) {
      case INT8 -> in.get();
      case UINT8 -> Byte.toUnsignedLong(in.get());
      case INT16 -> in.getShort();
      case UINT16 -> Short.toUnsignedLong(in.getShort());
      case INT32 -> in.getInt();
      case UINT32 -> Integer.toUnsignedLong(in.getInt());
      default -> in.getLong();
    };
  }

  private int narrow(long value) {
    if (value != (int) value) {
      throw refuse("holds " + value + ", more than cells and nodes can be");
    }
    return (int) value;
  }

  private StringTokenizer words() {
    return new StringTokenizer(new String(data, from, end - from, StandardCharsets.ISO_8859_1));
  }

  private ByteBuffer decoded() {
    byte[] raw;
    if (coding.compressed) {
      raw = inflated();
    } else {
      long size = header(bytes.take(coding.headerBytes()));
      raw = bytes.take(size);
    }
    if (raw.length % type.bytes != 0) {
      throw refuse("has " + raw.length + " bytes, not a multiple of " + type.bytes);
    }
    return ByteBuffer.wrap(raw).order(coding.order);
  }

  private long header(byte[] word) {
    ByteBuffer in = ByteBuffer.wrap(word).order(coding.order);
    return coding.wideHeader ? in.getLong() : Integer.toUnsignedLong(in.getInt());
  }

  // Number of blocks, bytes of a block, bytes of the last one if it is shorter; compressed sizes.
  private byte[] inflated() {
    int word = coding.headerBytes();
    long blocks = header(bytes.take(word));
    long size = header(bytes.take(word));
    long last = header(bytes.take(word));
    byte[] head = bytes.take(Math.multiplyHigh(blocks, word) == 0 ? blocks * word : -1);
    if (size < 0 || last < 0 || last > size) {
      throw refuse("has blocks of " + size + " bytes, the last one of " + last);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b = 0; b < blocks; b++) {
      long packed = header(Arrays.copyOfRange(head, b * word, (b + 1) * word));
      inflate(bytes.take(packed), b + 1 == blocks && last > 0 ? last : size, out);
    }
    return out.toByteArray();
  }

  private void inflate(byte[] packed, long size, ByteArrayOutputStream out) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] chunk = new byte[CHUNK];
      long there = 0;
      int n = inflater.inflate(chunk);
      while (n > 0) {
        there += n;
        if (there > size || out.size() > MOST_BYTES - n) {
          throw refuse("unpacks to more than the " + Math.min(size, MOST_BYTES) + " bytes it may");
        }
        out.write(chunk, 0, n);
        n = inflater.inflate(chunk);
      }
      if (there != size) {
        throw refuse("has a block of " + there + " bytes, not " + size);
      }
    } catch (DataFormatException e) {
      throw refuse("cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  MeshFileException refuse(String what) {
    return file.refuse(
        from,
        "array '" + LineReader.shown(name) + "' " + what,
        "the file is damaged or cut off: save it again");
  }
}
