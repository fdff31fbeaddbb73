package org.plumbline.mesh.surface;

import java.util.Locale;
import org.plumbline.mesh.SurfaceException;

/**
 * A welded triangle surface, open or closed. Lengths in mm.
 *
 * <p>Coordinates are finite and at most {@value #LARGEST_MM} mm in size, no triangle names a vertex
 * twice, no edge has more than two triangles. Triangles need not agree on which side is outward.
 */
public final class TriangleSurface {
  /** A kilometre: beyond this a number is damage and no wrong unit. */
  public static final double LARGEST_MM = 1_000_000;

  private final String name;
  private final double[] coordinates;
  private final int[] triangles;

  private TriangleSurface(String name, double[] coordinates, int[] triangles) {
    this.name = name;
    this.coordinates = coordinates;
    this.triangles = triangles;
  }

  /**
   * Welds loose triangles.
   *
   * @param name for messages, for instance a file name
   * @param corners x, y, z of three corners per triangle, mm; length 9 times the triangles
   * @param toleranceMm corners as near as this become one vertex; 0 welds equal ones only
   * @throws SurfaceException if there is no triangle, a coordinate is not finite or absurdly large,
   *     every triangle is degenerate, or an edge has more than two triangles
   */
  public static TriangleSurface of(String name, double[] corners, double toleranceMm) {
    if (corners.length == 0) {
      throw new SurfaceException(
          name, "holds no triangles; at least 1 is needed", "export the surface again");
    }
    for (int i = 0; i < corners.length; i++) {
      if (!(Math.abs(corners[i]) <= LARGEST_MM)) {
        throw new SurfaceException(
            name,
            String.format(
                Locale.ROOT,
                "triangle %d has a coordinate of %s mm, outside ±%.0f mm",
                i / 9 + 1,
                corners[i],
                LARGEST_MM),
            "check the unit, or repair the surface");
      }
    }
    VertexWelder welder = new VertexWelder(corners, toleranceMm);
    int[] triangles = withoutDegenerate(welder.vertexOfCorner());
    if (triangles.length == 0) {
      throw new SurfaceException(
          name,
          "all " + corners.length / 9 + " triangles are points or lines",
          "check the unit, or export the surface again");
    }
    TriangleSurface surface = new TriangleSurface(name, welder.coordinates(), triangles);
    ManifoldCheck.refuse(surface);
    return surface;
  }

  private static int[] withoutDegenerate(int[] all) {
    int[] kept = new int[all.length];
    int n = 0;
    for (int t = 0; t < all.length; t += 3) {
      if (all[t] != all[t + 1] && all[t + 1] != all[t + 2] && all[t + 2] != all[t]) {
        kept[n++] = all[t];
        kept[n++] = all[t + 1];
        kept[n++] = all[t + 2];
      }
    }
    return java.util.Arrays.copyOf(kept, n);
  }

  /** Name for messages. */
  public String name() {
    return name;
  }

  public int vertexCount() {
    return coordinates.length / 3;
  }

  public int triangleCount() {
    return triangles.length / 3;
  }

  /** Vertex of a corner (0, 1, 2) of a triangle. */
  public int vertex(int triangle, int corner) {
    return triangles[3 * triangle + corner];
  }

  /** One coordinate of a vertex, mm; axis 0, 1, 2 for x, y, z. */
  public double coordinate(int vertex, int axis) {
    return coordinates[3 * vertex + axis];
  }

  /** Least coordinate along an axis, mm. */
  public double least(int axis) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += 3) {
      least = Math.min(least, coordinates[i]);
    }
    return least;
  }

  /** Largest coordinate along an axis, mm. */
  public double largest(int axis) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += 3) {
      largest = Math.max(largest, coordinates[i]);
    }
    return largest;
  }

  /**
   * The surface seen in other axes: x' = A x + b.
   *
   * @param matrix A row by row, 9 numbers
   * @param shift b, 3 numbers, mm
   */
  public TriangleSurface mapped(double[] matrix, double[] shift) {
    double[] mapped = new double[coordinates.length];
    for (int v = 0; v < mapped.length; v += 3) {
      for (int a = 0; a < 3; a++) {
        mapped[v + a] =
            matrix[3 * a] * coordinates[v]
                + matrix[3 * a + 1] * coordinates[v + 1]
                + matrix[3 * a + 2] * coordinates[v + 2]
                + shift[a];
      }
    }
    return new TriangleSurface(name, mapped, triangles);
  }
}
