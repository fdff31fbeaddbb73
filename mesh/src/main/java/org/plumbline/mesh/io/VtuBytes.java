package org.plumbline.mesh.io;

import java.util.Arrays;
import org.plumbline.mesh.MeshFileException;

/**
 * Bytes of an array as they stand in a file, raw or in base64, handed out in order. VTK encodes a
 * header and its data apart or together; groups of four characters are taken one by one, so that
 * padding between them does not matter.
 */
final class VtuBytes {
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int k = 0; k < letters.length(); k++) {
      VALUES[letters.charAt(k)] = (byte) k;
    }
  }

  private final byte[] data;
  private final boolean base64;
  private final int end;
  private final String array;
  private final XmlScanner file;
  private int at;
  private final byte[] group = new byte[3];
  private int groupAt;
  private int groupSize;

  /**
   * @param from first byte in the file
   * @param end byte that is no longer of the array
   */
  VtuBytes(XmlScanner file, byte[] data, String array, boolean base64, int from, int end) {
    this.file = file;
    this.data = data;
    this.array = array;
    this.base64 = base64;
    this.at = from;
    this.end = end;
  }

  /** Takes bytes; no memory is taken for more than there can be. */
  byte[] take(long count) {
    long most = base64 ? 3L * (end - at) / 4 + groupSize - groupAt : end - at;
    if (count < 0 || count > most) {
      throw refuse("needs " + count + " bytes where " + most + " are left");
    }
    byte[] out = new byte[(int) count];
    if (!base64) {
      System.arraycopy(data, at, out, 0, out.length);
      at += out.length;
      return out;
    }
    for (int k = 0; k < out.length; k++) {
      if (groupAt == groupSize) {
        group();
      }
      out[k] = group[groupAt++];
    }
    return out;
  }

  private void group() {
    int bits = 0;
    int letters = 0;
    int padding = 0;
    while (letters + padding < 4) {
      while (at < end && data[at] <= ' ' && data[at] >= 0) {
        at++;
      }
      if (at >= end) {
        throw refuse("ends too early");
      }
      byte b = data[at++];
      if (b == '=' && letters >= 2) {
        padding++;
        continue;
      }
      int value = b >= 0 ? VALUES[b] : -1;
      if (value < 0 || padding > 0) {
        throw refuse("is not in base64");
      }
      bits = bits << 6 | value;
      letters++;
    }
    bits <<= 6 * padding;
    group[0] = (byte) (bits >> 16);
    group[1] = (byte) (bits >> 8);
    group[2] = (byte) bits;
    groupSize = 3 - padding;
    groupAt = 0;
  }

  MeshFileException refuse(String what) {
    return file.refuse(
        at,
        "array '" + LineReader.shown(array) + "' " + what,
        "the file is damaged or cut off: save it again");
  }
}
