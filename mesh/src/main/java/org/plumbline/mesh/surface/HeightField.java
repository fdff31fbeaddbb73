package org.plumbline.mesh.surface;

import java.util.Arrays;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;

/**
 * Heights y of a surface over a square grid of the horizontal plane, seen from above or below.
 *
 * <p>Each grid point holds the highest (or lowest) crossing of the vertical line through it, so
 * that open sheets, closed solids and surfaces of any orientation give the same heights of the side
 * that is looked at, and points are equally dense wherever triangles are. Lengths in mm; NaN where
 * the line misses.
 */
public final class HeightField {
  /** Grid points that are held at most: a square of 2 m at 1 mm. */
  private static final int MOST_POINTS = 4_000_000;

  /** Barycentric slack: a line through an edge meets one of its two triangles. Dimensionless. */
  private static final double EDGE_SLACK = 1e-9;

  private final double spacing;
  private final int firstX;
  private final int firstZ;
  private final int countX;
  private final int countZ;
  private final double[] heights;

  private HeightField(TriangleSurface surface, double spacing, int side) {
    this.spacing = spacing;
    this.firstX = (int) Math.ceil(surface.least(0) / spacing);
    this.firstZ = (int) Math.ceil(surface.least(2) / spacing);
    this.countX = (int) Math.floor(surface.largest(0) / spacing) - firstX + 1;
    this.countZ = (int) Math.floor(surface.largest(2) / spacing) - firstZ + 1;
    if ((long) countX * countZ > MOST_POINTS) {
      throw new SurfaceException(
          surface.name(),
          String.format(
              Locale.ROOT,
              "is %.0f by %.0f mm, too large for a joint surface",
              surface.largest(0) - surface.least(0),
              surface.largest(2) - surface.least(2)),
          "check the unit");
    }
    this.heights = new double[Math.max(0, countX) * Math.max(0, countZ)];
    Arrays.fill(heights, Double.NaN);
    for (int t = 0; t < surface.triangleCount(); t++) {
      rasterize(surface, t, side);
    }
  }

  /** Heights seen from above: a plateau. */
  public static HeightField top(TriangleSurface surface, double spacingMm) {
    return new HeightField(surface, spacingMm, 1);
  }

  /** Heights seen from below: condyles. */
  public static HeightField bottom(TriangleSurface surface, double spacingMm) {
    return new HeightField(surface, spacingMm, -1);
  }

  private void rasterize(TriangleSurface s, int t, int side) {
    int a = s.vertex(t, 0);
    int b = s.vertex(t, 1);
    int c = s.vertex(t, 2);
    double ax = s.coordinate(a, 0);
    double az = s.coordinate(a, 2);
    double bx = s.coordinate(b, 0) - ax;
    double bz = s.coordinate(b, 2) - az;
    double cx = s.coordinate(c, 0) - ax;
    double cz = s.coordinate(c, 2) - az;
    double area = bx * cz - cx * bz;
    if (area == 0) {
      return;
    }
    double ay = s.coordinate(a, 1);
    double by = s.coordinate(b, 1) - ay;
    double cy = s.coordinate(c, 1) - ay;
    int i0 = index(ax + Math.min(0, Math.min(bx, cx)), firstX, true);
    int i1 = index(ax + Math.max(0, Math.max(bx, cx)), firstX, false);
    int j0 = index(az + Math.min(0, Math.min(bz, cz)), firstZ, true);
    int j1 = index(az + Math.max(0, Math.max(bz, cz)), firstZ, false);
    for (int i = Math.max(0, i0); i <= Math.min(countX - 1, i1); i++) {
      for (int j = Math.max(0, j0); j <= Math.min(countZ - 1, j1); j++) {
        double px = x(i) - ax;
        double pz = z(j) - az;
        double v = (px * cz - cx * pz) / area;
        double w = (bx * pz - px * bz) / area;
        if (v >= -EDGE_SLACK && w >= -EDGE_SLACK && v + w <= 1 + EDGE_SLACK) {
          double y = ay + v * by + w * cy;
          int at = i * countZ + j;
          if (Double.isNaN(heights[at]) || side * (y - heights[at]) > 0) {
            heights[at] = y;
          }
        }
      }
    }
  }

  private int index(double coordinate, int first, boolean up) {
    double cell = coordinate / spacing;
    return (int) (up ? Math.ceil(cell - EDGE_SLACK) : Math.floor(cell + EDGE_SLACK)) - first;
  }

  /** Grid points along x. */
  public int countX() {
    return countX;
  }

  /** Grid points along z. */
  public int countZ() {
    return countZ;
  }

  /** Distance of grid points, mm. */
  public double spacing() {
    return spacing;
  }

  /** x of a grid line; a multiple of the spacing. */
  public double x(int i) {
    return (firstX + i) * spacing;
  }

  /** z of a grid line; a multiple of the spacing. */
  public double z(int j) {
    return (firstZ + j) * spacing;
  }

  /** Height at a grid point, NaN where there is no surface or beyond the grid. */
  public double height(int i, int j) {
    return i < 0 || j < 0 || i >= countX || j >= countZ ? Double.NaN : heights[i * countZ + j];
  }

  /** Bilinear height at a place, NaN if one of the four grid points about it has none. */
  public double at(double x, double z) {
    double u = x / spacing - firstX;
    double v = z / spacing - firstZ;
    int i = (int) Math.floor(u);
    int j = (int) Math.floor(v);
    u -= i;
    v -= j;
    double near = (1 - v) * height(i, j) + (v == 0 ? 0 : v * height(i, j + 1));
    return u == 0
        ? near
        : (1 - u) * near
            + u * ((1 - v) * height(i + 1, j) + (v == 0 ? 0 : v * height(i + 1, j + 1)));
  }
}
