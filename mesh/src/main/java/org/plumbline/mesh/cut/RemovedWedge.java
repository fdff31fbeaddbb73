package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.mesh.Mesh;

/**
 * Takes a wedge out of the shaft's side.
 *
 * <p>The nodes of a column below the cut slide along it: the first to where the column meets the
 * far plane of the wedge, d from the cut, the others so that what is left of the column, l − d, is
 * shared as l was, s' = d + s (1 − d/l) (eq. C35). Columns of the wall stay on the wall: the bone
 * keeps its outer shape. If the far face is to be the near one turned, what its nodes lack to it is
 * added, less and less down the column (eq. C41).
 */
final class RemovedWedge implements ShaftPlacement {
  /** Part of a column that must be left between the wedge and the held end of the shaft. */
  private static final double LEAST_LEFT = 0.25;

  private final Map<Integer, Slide> slides = new HashMap<>();
  private boolean fits = true;

  /** The bone keeps its outer shape. */
  static RemovedWedge of(CutMesh cut, double angleRad) {
    return new RemovedWedge(cut, angleRad, false);
  }

  /** The far face is the near one turned by the angle. */
  static RemovedWedge withTurnedFace(CutMesh cut, double angleRad) {
    return new RemovedWedge(cut, angleRad, true);
  }

  private RemovedWedge(CutMesh cut, double angleRad, boolean turnedFace) {
    Mesh mesh = cut.whole();
    double[] normal = cut.plane().normalAt(angleRad);
    double[] hinge = cut.plane().hingePoint().toArray();
    for (Map.Entry<Integer, int[]> column : MeshColumns.below(cut).columns().entrySet()) {
      if (!cut.onHinge(column.getKey())) {
        Path path = new Path(mesh, column.getValue());
        double depth = path.depth(hinge, normal);
        fits &= depth <= (1 - LEAST_LEFT) * path.length();
        double[] lack = new double[3];
        if (turnedFace) {
          double[] met = new double[3];
          path.at(depth, met);
          path.at(0, lack);
          cut.plane().open(angleRad, lack);
          Arrays.setAll(lack, a -> lack[a] - met[a]);
        }
        for (int i = 0; i < path.nodes.length; i++) {
          slides.putIfAbsent(path.nodes[i], new Slide(path, i, depth, lack));
        }
      }
    }
  }

  /**
   * A node's way along its column.
   *
   * @param lack what the first node lacks to its place on the far face, mm
   */
  private record Slide(Path path, int node, double depth, double... lack) {
    void place(double share, double[] x) {
      double from = path.arc[node];
      double left = 1 - depth / path.length();
      path.at(from + share * (depth + from * left - from), x);
      double fade = share * (1 - from / path.length());
      for (int a = 0; a < 3; a++) {
        x[a] += fade * lack[a];
      }
    }
  }

  @Override
  public void place(int node, double share, double[] x) {
    Slide slide = slides.get(node);
    if (slide != null) {
      slide.place(share, x);
    }
  }

  @Override
  public boolean fits() {
    return fits;
  }

  /** A column as a line of straight pieces. */
  private static final class Path {
    private final int[] nodes;
    private final double[] xyz;
    private final double[] arc;

    Path(Mesh mesh, int... nodes) {
      this.nodes = nodes;
      this.xyz = new double[3 * nodes.length];
      this.arc = new double[nodes.length];
      for (int i = 0; i < nodes.length; i++) {
        double square = 0;
        for (int a = 0; a < 3; a++) {
          xyz[3 * i + a] = mesh.coordinate(nodes[i], a);
          double step = i == 0 ? 0 : xyz[3 * i + a] - xyz[3 * i - 3 + a];
          square += step * step;
        }
        arc[i] = i == 0 ? 0 : arc[i - 1] + Math.sqrt(square);
      }
    }

    double length() {
      return arc[arc.length - 1];
    }

    /** How far down the line first meets a plane, mm; its length if it stays above. */
    double depth(double[] point, double... normal) {
      double before = height(0, point, normal);
      for (int i = 1; i < arc.length; i++) {
        double after = height(i, point, normal);
        if (after <= 0) {
          double share = before <= 0 ? 0 : before / (before - after);
          return arc[i - 1] + share * (arc[i] - arc[i - 1]);
        }
        before = after;
      }
      return length();
    }

    private double height(int i, double[] point, double... normal) {
      double sum = 0;
      for (int a = 0; a < 3; a++) {
        sum += normal[a] * (xyz[3 * i + a] - point[a]);
      }
      return sum;
    }

    void at(double length, double[] x) {
      int i = 1;
      while (i < arc.length - 1 && arc[i] < length) {
        i++;
      }
      double share = (length - arc[i - 1]) / (arc[i] - arc[i - 1]);
      for (int a = 0; a < 3; a++) {
        double from = xyz[3 * i - 3 + a];
        x[a] = from + share * (xyz[3 * i + a] - from);
      }
    }
  }
}
