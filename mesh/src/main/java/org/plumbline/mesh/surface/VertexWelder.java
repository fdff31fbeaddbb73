package org.plumbline.mesh.surface;

import java.util.Arrays;

/**
 * Finds the vertices that triangles share: corners within a tolerance of an earlier one become that
 * one.
 *
 * <p>Vertices are hashed by cells eight tolerances wide, so that nearly always one cell is looked
 * at. With tolerance 0 the cells are the numbers themselves.
 */
public final class VertexWelder {
  private static final double CELL_TOLERANCES = 8;

  private final double tolerance;
  private final double cell;
  private final double[] coordinates;
  private final int[] vertexOfCorner;
  private final int[] head;
  private final int[] next;
  private int count;

  /**
   * @param corners x, y, z each, finite
   * @param toleranceMm distance up to which corners are one vertex
   */
  public VertexWelder(double[] corners, double toleranceMm) {
    this.tolerance = toleranceMm;
    this.cell = CELL_TOLERANCES * toleranceMm;
    int n = corners.length / 3;
    this.vertexOfCorner = new int[n];
    this.next = new int[n];
    this.head = new int[Integer.highestOneBit(Math.max(2, n)) * 2];
    Arrays.fill(head, -1);
    double[] found = new double[corners.length];
    for (int c = 0; c < n; c++) {
      double x = corners[3 * c];
      double y = corners[3 * c + 1];
      double z = corners[3 * c + 2];
      int v = nearby(found, x, y, z);
      if (v < 0) {
        v = count++;
        found[3 * v] = x;
        found[3 * v + 1] = y;
        found[3 * v + 2] = z;
        int slot = slot(cellOf(x), cellOf(y), cellOf(z));
        next[v] = head[slot];
        head[slot] = v;
      }
      vertexOfCorner[c] = v;
    }
    this.coordinates = Arrays.copyOf(found, 3 * count);
  }

  /** Coordinates of the vertices, x, y, z each. */
  public double[] coordinates() {
    return coordinates;
  }

  /** Vertex of every corner; vertices are numbered in the order of their first corners. */
  public int[] vertexOfCorner() {
    return vertexOfCorner;
  }

  private int nearby(double[] found, double x, double y, double z) {
    if (tolerance == 0) {
      return inCell(found, cellOf(x), cellOf(y), cellOf(z), x, y, z);
    }
    for (long i = cellOf(x - tolerance); i <= cellOf(x + tolerance); i++) {
      for (long j = cellOf(y - tolerance); j <= cellOf(y + tolerance); j++) {
        for (long k = cellOf(z - tolerance); k <= cellOf(z + tolerance); k++) {
          int v = inCell(found, i, j, k, x, y, z);
          if (v >= 0) {
            return v;
          }
        }
      }
    }
    return -1;
  }

  private int inCell(double[] found, long i, long j, long k, double x, double y, double z) {
    for (int v = head[slot(i, j, k)]; v >= 0; v = next[v]) {
      double dx = found[3 * v] - x;
      double dy = found[3 * v + 1] - y;
      double dz = found[3 * v + 2] - z;
      if (dx * dx + dy * dy + dz * dz <= tolerance * tolerance) {
        return v;
      }
    }
    return -1;
  }

  private long cellOf(double value) {
    return tolerance == 0
        ? Double.doubleToLongBits(value == 0 ? 0.0 : value)
        : (long) Math.floor(value / cell);
  }

  private int slot(long i, long j, long k) {
    long h = i * 0x9E3779B97F4A7C15L + j * 0xC2B2AE3D27D4EB4FL + k * 0x165667B19E3779F9L;
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    return (int) (h >>> 33) & (head.length - 1);
  }
}
