package org.plumbline.mesh.generate;

import java.util.Arrays;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.quality.CellMeasures;

/**
 * Moves free nodes of poor cells, and only if the worst cell around the node gains.
 *
 * <p>Candidates for a node: part of the way to the mean of its neighbours, and small steps along
 * the axes. Good cells are never touched for their own sake, so grading and planes survive. Nodes
 * are visited in ascending order: the result depends on nothing else.
 */
public final class SelectiveSmoother {
  private static final double[] TOWARD_MEAN = {0.5, 0.2};

  /** Step along an axis relative to the shortest edge at the node. */
  private static final double[] AXIS_STEPS = {0.15, 0.05};

  /** Least gain of scaled Jacobian that justifies a move. */
  private static final double LEAST_GAIN = 1e-4;

  private final double[] x;
  private final int[] cells;
  private final boolean[] free;
  private final int[] incidentStart;
  private final int[] incident;
  private final double[] trial = new double[3];
  private final double[] best = new double[3];
  private double bestValue;

  /**
   * @param x coordinates, changed in place
   * @param cells hexahedra, eight nodes each
   * @param free nodes that may move; every cell at a free node must be in {@code cells}
   */
  public SelectiveSmoother(double[] x, int[] cells, boolean[] free) {
    this.x = x;
    this.cells = cells;
    this.free = free;
    int nodes = x.length / 3;
    incidentStart = new int[nodes + 1];
    for (int n : cells) {
      incidentStart[n + 1]++;
    }
    for (int n = 0; n < nodes; n++) {
      incidentStart[n + 1] += incidentStart[n];
    }
    incident = new int[cells.length];
    int[] fill = Arrays.copyOf(incidentStart, nodes);
    for (int i = 0; i < cells.length; i++) {
      incident[fill[cells[i]]++] = i / 8;
    }
  }

  /**
   * Smooths until no node gains or the passes are used up.
   *
   * @param threshold scaled Jacobian under which a cell is treated
   * @return number of passes made
   */
  public int run(double threshold, int passes) {
    boolean[] wanted = new boolean[x.length / 3];
    for (int pass = 1; pass <= passes; pass++) {
      Arrays.fill(wanted, false);
      for (int c = 0; c < cells.length; c += 8) {
        if (CellMeasures.scaledJacobian(CellType.HEX8, x, cells, c) < threshold) {
          for (int k = 0; k < 8; k++) {
            wanted[cells[c + k]] = free[cells[c + k]];
          }
        }
      }
      boolean moved = false;
      for (int n = 0; n < wanted.length; n++) {
        moved |= wanted[n] && improve(n);
      }
      if (!moved) {
        return pass;
      }
    }
    return passes;
  }

  private boolean improve(int node) {
    double old = worstAround(node);
    bestValue = old + LEAST_GAIN;
    System.arraycopy(x, 3 * node, trial, 0, 3);
    double[] start = trial.clone();
    System.arraycopy(start, 0, best, 0, 3);
    double[] mean = new double[3];
    double shortest = neighbourhood(node, mean);
    for (double share : TOWARD_MEAN) {
      for (int a = 0; a < 3; a++) {
        trial[a] = start[a] + share * (mean[a] - start[a]);
      }
      consider(node);
    }
    for (double step : AXIS_STEPS) {
      for (int a = 0; a < 6; a++) {
        System.arraycopy(start, 0, trial, 0, 3);
        trial[a / 2] += (a % 2 == 0 ? step : -step) * shortest;
        consider(node);
      }
    }
    System.arraycopy(best, 0, x, 3 * node, 3);
    return bestValue > old + LEAST_GAIN;
  }

  private void consider(int node) {
    System.arraycopy(trial, 0, x, 3 * node, 3);
    double value = worstAround(node);
    if (value > bestValue) {
      bestValue = value;
      System.arraycopy(trial, 0, best, 0, 3);
    }
  }

  private double worstAround(int node) {
    double worst = Double.POSITIVE_INFINITY;
    for (int i = incidentStart[node]; i < incidentStart[node + 1]; i++) {
      worst =
          Math.min(worst, CellMeasures.scaledJacobian(CellType.HEX8, x, cells, 8 * incident[i]));
    }
    return worst;
  }

  /** Mean of the edge neighbours of a node (counted once per cell) and the shortest edge. */
  private double neighbourhood(int node, double[] mean) {
    double shortest = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int i = incidentStart[node]; i < incidentStart[node + 1]; i++) {
      int first = 8 * incident[i];
      int corner = 0;
      while (cells[first + corner] != node) {
        corner++;
      }
      int layer = corner / 4 * 4;
      for (int e = 0; e < 3; e++) {
        int other =
            e == 0
                ? layer + (corner + 1) % 4
                : e == 1 ? layer + (corner + 3) % 4 : (corner + 4) % 8;
        int n = 3 * cells[first + other];
        double length2 = 0;
        for (int a = 0; a < 3; a++) {
          mean[a] += x[n + a];
          double d = x[n + a] - x[3 * node + a];
          length2 += d * d;
        }
        shortest = Math.min(shortest, Math.sqrt(length2));
        count++;
      }
    }
    for (int a = 0; a < 3; a++) {
      mean[a] /= count;
    }
    return shortest;
  }
}
