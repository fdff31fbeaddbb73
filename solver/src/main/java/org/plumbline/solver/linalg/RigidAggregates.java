package org.plumbline.solver.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Coarse space of a body: its nodes in boxes that move as rigid bodies (eq. S15).
 *
 * <p>Nodes are halved at the median of the longest side of their box until few are left. Box a has
 * six unknowns, the displacement t of its centre c and a rotation q scaled by its radius ρ: node i
 * of it moves by t + q × (x_i − c)/ρ.
 */
final class RigidAggregates {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;
  private static final int MODES = 6;

  /** Nodes of a box at most. */
  private static final int LARGEST = 64;

  private final double[] coordinates;
  private final int[] box;
  private final List<double[]> centres = new ArrayList<>();
  private final List<Double> radii = new ArrayList<>();

  private RigidAggregates(double[] coordinates) {
    this.coordinates = coordinates;
    box = new int[coordinates.length / BLOCK];
  }

  static RigidAggregates of(double[] coordinates) {
    RigidAggregates result = new RigidAggregates(coordinates);
    Integer[] nodes = new Integer[result.box.length];
    Arrays.setAll(nodes, i -> i);
    result.halve(nodes, 0, nodes.length);
    return result;
  }

  private void halve(Integer[] nodes, int from, int to) {
    double[] low = {1e300, 1e300, 1e300};
    double[] high = {-1e300, -1e300, -1e300};
    for (int k = from; k < to; k++) {
      for (int axis = 0; axis < BLOCK; axis++) {
        low[axis] = Math.min(low[axis], coordinates[BLOCK * nodes[k] + axis]);
        high[axis] = Math.max(high[axis], coordinates[BLOCK * nodes[k] + axis]);
      }
    }
    int longest = 0;
    for (int axis = 1; axis < BLOCK; axis++) {
      longest = high[axis] - low[axis] > high[longest] - low[longest] ? axis : longest;
    }
    if (to - from > LARGEST) {
      int axis = longest;
      Arrays.sort(
          nodes,
          from,
          to,
          (a, b) -> {
            int order =
                Double.compare(coordinates[BLOCK * a + axis], coordinates[BLOCK * b + axis]);
            return order != 0 ? order : Integer.compare(a, b);
          });
      int middle = (from + to) / 2;
      halve(nodes, from, middle);
      halve(nodes, middle, to);
      return;
    }
    double[] centre = new double[BLOCK];
    for (int axis = 0; axis < BLOCK; axis++) {
      centre[axis] = 0.5 * (low[axis] + high[axis]);
    }
    for (int k = from; k < to; k++) {
      box[nodes[k]] = centres.size();
    }
    centres.add(centre);
    radii.add(Math.max(0.5 * (high[longest] - low[longest]), Double.MIN_NORMAL));
  }

  /** Number of boxes. */
  int count() {
    return centres.size();
  }

  /** Box of a node. */
  int box(int node) {
    return box[node];
  }

  /** Coordinates of the two block rows that every box has in the coarse matrix. */
  double[] coarseCoordinates() {
    double[] x = new double[MODES * count()];
    for (int k = 0; k < x.length; k++) {
      x[k] = centres.get(k / MODES)[k % BLOCK];
    }
    return x;
  }

  /** Displacements of a node per unit of its box's unknowns: 3×6, row by row. */
  void modes(int node, double[] p) {
    double[] c = centres.get(box[node]);
    double scale = 1 / radii.get(box[node]);
    double x = scale * (coordinates[BLOCK * node] - c[0]);
    double y = scale * (coordinates[BLOCK * node + 1] - c[1]);
    double z = scale * (coordinates[BLOCK * node + 2] - c[2]);
    Arrays.fill(p, 0);
    p[0] = 1;
    p[7] = 1;
    p[14] = 1;
    // q × x = (q_y z − q_z y, q_z x − q_x z, q_x y − q_y x)
    p[4] = z;
    p[5] = -y;
    p[9] = -z;
    p[11] = x;
    p[15] = y;
    p[16] = -x;
  }
}
