package org.plumbline.solver.linalg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exact solution on the coarse space of {@link RigidAggregates}: z = P (Pᵀ K P)⁻¹ Pᵀ r. It takes
 * from the residual what no relaxation reaches, the motion of parts as a whole.
 */
final class CoarseCorrection implements Preconditioner {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;
  private static final int MODES = 6;

  /**
   * Share of its diagonal that is added to the coarse matrix: a box whose nodes stand in one line
   * has a rotation without any displacement.
   */
  private static final double LIFT = 1e-8;

  private final RigidAggregates boxes;
  private final int nodes;
  private final MultifrontalCholesky factor;

  CoarseCorrection(SymmetricBlockMatrix matrix, double[] coordinates, DenseKernels kernels) {
    boxes = RigidAggregates.of(coordinates);
    nodes = matrix.nodes();
    SymmetricBlockMatrix coarse = structure(matrix);
    fill(matrix, coarse);
    EliminationTree tree =
        NestedDissection.order(coarse.graph(), boxes.coarseCoordinates(), new int[0]);
    factor = MultifrontalCholesky.factor(coarse, tree, kernels);
  }

  /** Unknowns of the coarse space. */
  int order() {
    return MODES * boxes.count();
  }

  // Two block rows for every box; boxes are coupled where their nodes are.
  private SymmetricBlockMatrix structure(SymmetricBlockMatrix matrix) {
    Set<Long> seen = new HashSet<>();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int a = boxes.box(i);
        int b = boxes.box(matrix.column(k));
        if (seen.add((long) Math.max(a, b) << 32 | Math.min(a, b))) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    int[] start = new int[pairs.size() + 1];
    int[] members = new int[4 * pairs.size()];
    for (int k = 0; k < pairs.size(); k++) {
      start[k + 1] = 4 * k + 4;
      for (int side = 0; side < 2; side++) {
        members[4 * k + 2 * side] = 2 * pairs.get(k)[side];
        members[4 * k + 2 * side + 1] = 2 * pairs.get(k)[side] + 1;
      }
    }
    return SymmetricBlockMatrix.ofCells(2 * boxes.count(), start, members);
  }

  private void fill(SymmetricBlockMatrix matrix, SymmetricBlockMatrix coarse) {
    double[] p = new double[BLOCK * MODES];
    double[] q = new double[BLOCK * MODES];
    double[] product = new double[MODES * MODES];
    for (int i = 0; i < nodes; i++) {
      boxes.modes(i, p);
      for (int k = matrix.first(i); k < matrix.first(i + 1); k++) {
        int j = matrix.column(k);
        boxes.modes(j, q);
        multiply(p, matrix, k, q, product);
        int a = boxes.box(i);
        int b = boxes.box(j);
        add(coarse, a, b, product, false);
        if (i != j && a == b) {
          add(coarse, a, b, product, true);
        }
      }
    }
    double[] lift = new double[BLOCK * BLOCK];
    for (int row = 0; row < coarse.nodes(); row++) {
      double largest = 0;
      for (int axis = 0; axis < BLOCK; axis++) {
        largest = Math.max(largest, coarse.diagonal(row - row % 2, axis));
      }
      for (int axis = 0; axis < BLOCK; axis++) {
        lift[axis * (BLOCK + 1)] = LIFT * largest;
      }
      coarse.add(new int[] {row}, 1, lift);
    }
  }

  // product := pᵀ K_ij q, 6×6.
  private static void multiply(
      double[] p, SymmetricBlockMatrix matrix, int block, double[] q, double[] product) {
    for (int m = 0; m < MODES; m++) {
      for (int n = 0; n < MODES; n++) {
        double sum = 0;
        for (int a = 0; a < BLOCK; a++) {
          for (int b = 0; b < BLOCK; b++) {
            sum += p[a * MODES + m] * matrix.value(block, a, b) * q[b * MODES + n];
          }
        }
        product[m * MODES + n] = sum;
      }
    }
  }

  // Adds a 6×6 product, or its transpose, to the lower triangle.
  private static void add(
      SymmetricBlockMatrix coarse, int a, int b, double[] product, boolean transposed) {
    double[] block = new double[BLOCK * BLOCK];
    for (int m = 0; m < 2; m++) {
      for (int n = 0; n < 2; n++) {
        int row = 2 * a + m;
        int column = 2 * b + n;
        if (a == b && column > row) {
          continue;
        }
        boolean swap = column > row;
        for (int k = 0; k < block.length; k++) {
          int r = BLOCK * m + (swap ? k % BLOCK : k / BLOCK);
          int c = BLOCK * n + (swap ? k / BLOCK : k % BLOCK);
          block[k] = transposed ? product[c * MODES + r] : product[r * MODES + c];
        }
        coarse.addBlock(coarse.find(Math.max(row, column), Math.min(row, column)), block);
      }
    }
  }

  @Override
  public void apply(double[] r, double[] z) {
    double[] y = new double[order()];
    double[] p = new double[BLOCK * MODES];
    for (int i = 0; i < nodes; i++) {
      boxes.modes(i, p);
      int at = MODES * boxes.box(i);
      for (int k = 0; k < p.length; k++) {
        y[at + k % MODES] += p[k] * r[BLOCK * i + k / MODES];
      }
    }
    factor.forward(y);
    factor.backward(y);
    for (int i = 0; i < nodes; i++) {
      boxes.modes(i, p);
      int at = MODES * boxes.box(i);
      for (int axis = 0; axis < BLOCK; axis++) {
        double sum = 0;
        for (int m = 0; m < MODES; m++) {
          sum += p[axis * MODES + m] * y[at + m];
        }
        z[BLOCK * i + axis] = sum;
      }
    }
  }
}
