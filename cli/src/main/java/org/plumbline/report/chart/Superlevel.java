package org.plumbline.report.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.PressureMap;

/**
 * Outline of the part of a surface where a nodal field is at least a level.
 *
 * <p>Each quadrilateral becomes four triangles about its mean; the field is linear in each. A
 * triangle gives the polygon {field ≥ level}; edges that two polygons share cancel, those left over
 * form closed loops. Filling loops instead of facets leaves no seams between neighbours and few
 * bytes in a vector file.
 */
final class Superlevel {
  private final NodalField field;
  private final List<double[]> vertices = new ArrayList<>();
  private final int given;
  private final LongIndex crossings = new LongIndex();
  private final DirectedEdges edges = new DirectedEdges();

  /**
   * Of each facet and side: whether the facet beside it has the same edge, run through backward.
   */
  private final boolean[] shared;

  private final double tolerance;
  private double level;

  /**
   * @param tolerance largest distance of a loop from its exact course, in the field's coordinates
   */
  Superlevel(NodalField field, double tolerance) {
    this.field = field;
    this.tolerance = tolerance;
    for (int n = 0; n < field.nodeCount(); n++) {
      vertices.add(new double[] {field.x(n), field.y(n), field.value(n)});
    }
    for (int f = 0; f < field.facetCount(); f++) {
      double[] mean = new double[3];
      for (int c = 0; c < 4; c++) {
        double[] v = vertices.get(field.facetNode(f, c));
        for (int k = 0; k < 3; k++) {
          mean[k] += v[k] / 4;
        }
      }
      vertices.add(mean);
    }
    given = vertices.size();
    shared = shared();
  }

  /**
   * An edge with both ends inside, between two facets that are seen from the same side, is part of
   * two polygons at every level: it need not be added to be taken away again.
   */
  private boolean[] shared() {
    boolean[] both = new boolean[4 * field.facetCount()];
    LongIndex sides = new LongIndex();
    for (int side = 0; side < both.length; side++) {
      int turn = turn(side / 4);
      if (turn != 0) {
        int from = field.facetNode(side / 4, side % 4);
        int to = field.facetNode(side / 4, (side + 1) % 4);
        int other = sides.get(to, from);
        if (other != LongIndex.NONE && turn(other / 4) == turn) {
          both[side] = true;
          both[other] = true;
        }
        sides.put(from, to, side);
      }
    }
    return both;
  }

  /** 1 if all triangles of a facet run anticlockwise, −1 if all run clockwise, 0 otherwise. */
  private int turn(int facet) {
    double[] centre = vertices.get(field.nodeCount() + facet);
    int sum = 0;
    for (int c = 0; c < 4; c++) {
      double[] p = vertices.get(field.facetNode(facet, c));
      double[] q = vertices.get(field.facetNode(facet, (c + 1) % 4));
      sum += (int) Math.signum(area(p, q, centre));
    }
    return sum / 4;
  }

  /** Twice the area of a triangle, positive if it runs anticlockwise. */
  private static double area(double[] p, double[] q, double[] r) {
    return (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]);
  }

  /** Loops around {field ≥ level}; empty path if there is no such place. */
  Path2D outline(double value) {
    level = value;
    crossings.clear();
    edges.clear();
    vertices.subList(given, vertices.size()).clear();
    for (int f = 0; f < field.facetCount(); f++) {
      int inside = cornersInside(f);
      int centre = field.nodeCount() + f;
      if (inside == 4) {
        whole(f); // the centre is the mean of the corners, so it is inside as well
      } else if (inside > 0) {
        for (int c = 0; c < 4; c++) {
          clip(4 * f + c, centre);
        }
      }
    }
    return loops();
  }

  /** Loops around {field ≥ level} of a field that is asked once. */
  static Path2D outline(NodalField field, double level) {
    return new Superlevel(field, 0).outline(level);
  }

  /** Loops around the whole surface. */
  static Path2D boundary(PressureMap map) {
    return outline(NodalField.of(map, new double[map.nodeCount()]), 0);
  }

  private int cornersInside(int facet) {
    int count = 0;
    for (int c = 0; c < 4; c++) {
      count += field.value(field.facetNode(facet, c)) >= level ? 1 : 0;
    }
    return count;
  }

  private void whole(int facet) {
    double area = 0;
    for (int c = 0; c < 4; c++) {
      double[] p = vertices.get(field.facetNode(facet, c));
      double[] q = vertices.get(field.facetNode(facet, (c + 1) % 4));
      area += p[0] * q[1] - q[0] * p[1];
    }
    for (int c = 0; c < 4; c++) {
      if (!shared[4 * facet + c]) {
        int from = field.facetNode(facet, c);
        int to = field.facetNode(facet, (c + 1) % 4);
        edge(area >= 0 ? from : to, area >= 0 ? to : from);
      }
    }
  }

  /** Adds what is inside of the triangle between a side of a facet and its centre. */
  private void clip(int side, int c) {
    int a = field.facetNode(side / 4, side % 4);
    int b = field.facetNode(side / 4, (side + 1) % 4);
    double area = area(vertices.get(a), vertices.get(b), vertices.get(c));
    int[] corner = area >= 0 ? new int[] {a, b, c} : new int[] {a, c, b};
    int first = -1;
    int previous = -1;
    for (int i = 0; i < 3; i++) {
      int from = corner[i];
      int to = corner[(i + 1) % 3];
      boolean fromIn = vertices.get(from)[2] >= level;
      boolean toIn = vertices.get(to)[2] >= level;
      if (fromIn) {
        first = first < 0 ? from : first;
        edge(side, previous, from);
        previous = from;
      }
      if (fromIn != toIn) {
        int x = crossing(from, to);
        first = first < 0 ? x : first;
        edge(previous, x);
        previous = x;
      }
    }
    edge(side, previous, first);
  }

  /**
   * Adds an edge of a clipped triangle, unless it is a whole side that its neighbour takes away.
   */
  private void edge(int side, int from, int to) {
    int a = field.facetNode(side / 4, side % 4);
    int b = field.facetNode(side / 4, (side + 1) % 4);
    boolean whole = from == a && to == b || from == b && to == a;
    if (!(whole && shared[side])) {
      edge(from, to);
    }
  }

  private int crossing(int i, int j) {
    int a = Math.min(i, j);
    int b = Math.max(i, j);
    int known = crossings.get(a, b);
    if (known != LongIndex.NONE) {
      return known;
    }
    double[] p = vertices.get(a);
    double[] q = vertices.get(b);
    double t = (level - p[2]) / (q[2] - p[2]);
    vertices.add(new double[] {p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]), level});
    crossings.put(a, b, vertices.size() - 1);
    return vertices.size() - 1;
  }

  private void edge(int from, int to) {
    if (from >= 0 && to >= 0 && from != to) {
      edges.add(from, to);
    }
  }

  private Path2D loops() {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    List<double[]> loop = new ArrayList<>();
    edges.loops(
        vertices.size(),
        found -> {
          loop.clear();
          for (int v : found) {
            loop.add(vertices.get(v));
          }
          append(path, loop);
        });
    return path;
  }

  /** Leaves out vertices that lie within the tolerance of the chord over them. */
  private void append(Path2D path, List<double[]> loop) {
    path.moveTo(loop.get(0)[0], loop.get(0)[1]);
    int kept = 0;
    for (int i = 2; i <= loop.size(); i++) {
      if (bulge(loop, kept, i) > tolerance) {
        kept = i - 1;
        path.lineTo(loop.get(kept)[0], loop.get(kept)[1]);
      }
    }
    path.closePath();
  }

  /** Largest distance of the vertices between two of a loop from the chord that joins them. */
  private static double bulge(List<double[]> loop, int from, int to) {
    double[] p = loop.get(from);
    double[] q = loop.get(to % loop.size());
    double dx = q[0] - p[0];
    double dy = q[1] - p[1];
    double length = Math.hypot(dx, dy);
    double most = 0;
    for (int k = from + 1; k < to; k++) {
      double x = loop.get(k)[0] - p[0];
      double y = loop.get(k)[1] - p[1];
      double distance = length > 0 ? Math.abs(dx * y - dy * x) / length : Math.hypot(x, y);
      most = Math.max(most, distance);
    }
    return most;
  }
}
