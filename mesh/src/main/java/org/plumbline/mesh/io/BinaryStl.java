package org.plumbline.mesh.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;

/**
 * Binary STL: 80 bytes of anything, the number of triangles (32 bits, unsigned), then 50 bytes per
 * triangle: normal and three corners as 32-bit numbers, two spare bytes. Little endian.
 */
final class BinaryStl {
  private static final int HEAD = 80;
  private static final int START = HEAD + 4;
  private static final int RECORD = 50;
  private static final int NORMAL = 12;

  private BinaryStl() {}

  /** Whether the size is the one that the declared number of triangles demands. */
  static boolean fits(byte[] data) {
    return data.length >= START && data.length == START + RECORD * declared(data);
  }

  private static long declared(byte[] data) {
    return Integer.toUnsignedLong(
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD));
  }

  /** Nine coordinates per triangle, in the unit of the file. */
  static double[] corners(String name, byte[] data) {
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int n = (data.length - START) / RECORD;
    double[] corners = new double[9 * n];
    for (int t = 0; t < n; t++) {
      int at = START + RECORD * t + NORMAL;
      for (int i = 0; i < 9; i++) {
        float value = in.getFloat(at + 4 * i);
        if (!Float.isFinite(value)) {
          throw new SurfaceException(
              name,
              String.format(
                  Locale.ROOT,
                  "triangle %d of %d (byte %d) has the coordinate %s, which is not finite",
                  t + 1,
                  n,
                  at + 4 * i,
                  value),
              "repair the surface and export it again");
        }
        corners[9 * t + i] = value;
      }
    }
    return corners;
  }

  /** Why a file that is not text is no binary STL either. */
  static SurfaceException mismatch(String name, byte[] data) {
    if (data.length < START) {
      return new SurfaceException(
          name,
          String.format(
              Locale.ROOT,
              "has %d bytes and is no STL file: text would begin with 'solid', a binary file has at"
                  + " least %d bytes",
              data.length,
              START),
          "export the surface again");
    }
    if (AsciiStl.holdsVertices(data)) {
      return new SurfaceException(
          name,
          "holds the text of an ASCII STL but does not begin with 'solid' or 'facet'",
          "remove what stands before it, or export the surface again");
    }
    long declared = declared(data);
    long needed = START + RECORD * declared;
    return new SurfaceException(
        name,
        String.format(
            Locale.ROOT,
            "declares %d triangles (byte %d), which take %d bytes, but has %d: %s",
            declared,
            HEAD,
            needed,
            data.length,
            data.length < needed ? "truncated, or no STL file" : "too long, or no STL file"),
        "copy or export the file again");
  }
}
