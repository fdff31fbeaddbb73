package org.plumbline.report.chart;

import java.awt.Color;
import java.util.Arrays;

/**
 * Depth buffer of solids seen without perspective: for every pixel what lies nearest, its depth and
 * its shade. Facets that look away are left out.
 */
final class SolidRaster {
  private static final float FAR = Float.NEGATIVE_INFINITY;

  /** Light from the upper left, before the picture: across, up, toward the eye. */
  private static final double[] LIGHT = {-0.42, 0.56, 0.714};

  private static final double AMBIENT = 0.5;

  /** Steps from shade to light: too fine to be seen, and images stay small. */
  private static final int SHADES = 28;

  final int width;
  final int height;
  final int[] owner;
  final float[] depth;
  final int[] rgb;
  private final float[] facing;
  private final SolidView view;
  private final double left;
  private final double top;
  private final double pixelsPerMm;

  /**
   * An empty picture.
   *
   * @param left of its left edge, mm
   * @param top of its upper edge, mm
   */
  SolidRaster(int width, int height, SolidView view, double left, double top, double pixelsPerMm) {
    this.width = width;
    this.height = height;
    this.view = view;
    this.left = left;
    this.top = top;
    this.pixelsPerMm = pixelsPerMm;
    this.owner = new int[width * height];
    this.depth = new float[width * height];
    this.rgb = new int[width * height];
    this.facing = new float[width * height];
    Arrays.fill(owner, -1);
    Arrays.fill(depth, FAR);
  }

  /** Draws a part; what is drawn keeps its number as the owner of its pixels. */
  void draw(SolidPart part, int number) {
    FacetNormals normals = new FacetNormals(part);
    for (int f = 0; f < part.size(); f++) {
      double away =
          normals.facet(f, 0) * view.toViewer()[0]
              + normals.facet(f, 1) * view.toViewer()[1]
              + normals.facet(f, 2) * view.toViewer()[2];
      if (away > 0) {
        triangle(part, normals, f, number, 0, 1, 2);
        if (part.corners(f) == SolidPart.CORNERS) {
          triangle(part, normals, f, number, 0, 2, 3);
        }
      }
    }
  }

  private void triangle(SolidPart part, FacetNormals normals, int f, int number, int... corner) {
    double[] x = new double[3];
    double[] y = new double[3];
    double[] z = new double[3];
    double[] light = new double[3];
    double[] face = new double[3];
    for (int k = 0; k < 3; k++) {
      int n = part.node(f, corner[k]);
      x[k] = (SolidView.dot(view.across(), part.xyz(), n) - left) * pixelsPerMm;
      y[k] = (top - SolidView.dot(view.up(), part.xyz(), n)) * pixelsPerMm;
      z[k] = SolidView.dot(view.toViewer(), part.xyz(), n);
      double[] normal = normals.corner(f, corner[k]);
      face[k] = SolidView.dot(view.toViewer(), normal, 0);
      light[k] =
          LIGHT[0] * SolidView.dot(view.across(), normal, 0)
              + LIGHT[1] * SolidView.dot(view.up(), normal, 0)
              + LIGHT[2] * face[k];
    }
    double area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
    if (area == 0) {
      return;
    }
    int firstRow = Math.max(0, (int) Math.floor(min(y)));
    int lastRow = Math.min(height - 1, (int) Math.ceil(max(y)));
    int firstColumn = Math.max(0, (int) Math.floor(min(x)));
    int lastColumn = Math.min(width - 1, (int) Math.ceil(max(x)));
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        double px = column + 0.5;
        double py = row + 0.5;
        double b = ((px - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (py - y[0])) / area;
        double c = ((x[1] - x[0]) * (py - y[0]) - (px - x[0]) * (y[1] - y[0])) / area;
        double a = 1 - b - c;
        if (a >= 0 && b >= 0 && c >= 0) {
          float d = (float) (a * z[0] + b * z[1] + c * z[2]);
          int at = row * width + column;
          if (d > depth[at]) {
            depth[at] = d;
            owner[at] = number;
            facing[at] = (float) (a * face[0] + b * face[1] + c * face[2]);
            rgb[at] = shaded(part.tint().colour(), a * light[0] + b * light[1] + c * light[2]);
          }
        }
      }
    }
  }

  private static double min(double... v) {
    return Math.min(v[0], Math.min(v[1], v[2]));
  }

  private static double max(double... v) {
    return Math.max(v[0], Math.max(v[1], v[2]));
  }

  private static int shaded(Color tint, double light) {
    double part = AMBIENT + (1 - AMBIENT) * Math.rint(SHADES * Math.max(0, light)) / SHADES;
    return (int) (part * tint.getRed()) << 16
        | (int) (part * tint.getGreen()) << 8
        | (int) (part * tint.getBlue());
  }

  boolean isEmpty(int at) {
    return owner[at] < 0;
  }

  /**
   * Whether an outline runs between two neighbours: other parts, a step in depth, or a bend.
   *
   * @param stepMm least step
   */
  boolean isEdge(int at, int next, double stepMm) {
    if (isEmpty(at) && isEmpty(next)) {
      return false;
    }
    return owner[at] != owner[next]
        || Math.abs(depth[at] - depth[next]) > stepMm
        || Math.abs(facing[at] - facing[next]) > BEND;
  }

  /** Change of the cosine to the eye from one pixel to the next that tells an edge. */
  private static final double BEND = 0.3;
}
