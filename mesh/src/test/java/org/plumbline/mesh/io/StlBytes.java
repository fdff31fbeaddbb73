package org.plumbline.mesh.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** STL files in memory, right ones and broken ones. */
public final class StlBytes {
  /** Corners of a tetrahedron with edges of 10 along the axes. */
  static final double[][] TETRAHEDRON = {
    {0, 0, 0, 0, 10, 0, 10, 0, 0},
    {0, 0, 0, 10, 0, 0, 0, 0, 10},
    {0, 0, 0, 0, 0, 10, 0, 10, 0},
    {10, 0, 0, 0, 10, 0, 0, 0, 10}
  };

  private StlBytes() {}

  /** Binary file with any head, up to 80 bytes. */
  public static byte[] binary(String head, double[][] triangles) {
    ByteBuffer out = ByteBuffer.allocate(84 + 50 * triangles.length);
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.put(head.getBytes(StandardCharsets.US_ASCII));
    out.position(80);
    out.putInt(triangles.length);
    for (double[] t : triangles) {
      out.position(out.position() + 12);
      for (double v : t) {
        out.putFloat((float) v);
      }
      out.putShort((short) 0);
    }
    return out.array();
  }

  static byte[] withCount(byte[] binary, int count) {
    ByteBuffer.wrap(binary).order(ByteOrder.LITTLE_ENDIAN).putInt(80, count);
    return binary;
  }

  static String ascii(double[][] triangles) {
    StringBuilder out = new StringBuilder("solid test surface\n");
    for (double[] t : triangles) {
      out.append("  facet normal 0 0 1\n    outer loop\n");
      for (int v = 0; v < 3; v++) {
        out.append(
            String.format(
                Locale.ROOT,
                "      vertex %.6e %.6e %.6e%n",
                t[3 * v],
                t[3 * v + 1],
                t[3 * v + 2]));
      }
      out.append("    endloop\n  endfacet\n");
    }
    return out.append("endsolid test surface\n").toString();
  }
}
