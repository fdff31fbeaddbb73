package org.plumbline.solver.assembly;

import java.util.Arrays;
import java.util.List;

/**
 * A frame of beams seen through the unknowns it shares with the rest of the model: S = K_rr − K_ri
 * K_ii⁻¹ K_ir (docs/theory.md, eq. S2), free of load in between. Immutable.
 */
public final class CondensedFrame {
  /** A pivot below this part of its diagonal entry belongs to an unknown that nothing holds. */
  private static final double HELD = 1e-10;

  private final int[] retained;
  private final int[] interior;
  private final double[] stiffness;
  // u_i = spread · u_r, interior by retained
  private final double[] spread;

  private CondensedFrame(int[] retained, int[] interior, double[] stiffness, double[] spread) {
    this.retained = retained;
    this.interior = interior;
    this.stiffness = stiffness;
    this.spread = spread;
  }

  static CondensedFrame of(BeamFrame frame, List<FrameJoint> joints) {
    if (joints.size() != frame.nodes()) {
      throw new IllegalArgumentException(
          joints.size() + " joints are given for a frame of " + frame.nodes() + " nodes");
    }
    int order = BeamFrame.PER_NODE * frame.nodes();
    int[] kept = new int[order];
    int[] rest = new int[order];
    int m = 0;
    int n = 0;
    for (int k = 0; k < order; k++) {
      if (joints.get(k / BeamFrame.PER_NODE).shares(k % BeamFrame.PER_NODE)) {
        kept[m++] = k;
      } else {
        rest[n++] = k;
      }
    }
    int[] retained = Arrays.copyOf(kept, m);
    int[] interior = Arrays.copyOf(rest, n);
    double[] k = frame.stiffness();
    double[] spread = spread(frame, k, retained, interior);
    double[] s = new double[m * m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double sum = k[retained[i] * order + retained[j]];
        for (int p = 0; p < n; p++) {
          sum += k[retained[i] * order + interior[p]] * spread[p * m + j];
        }
        s[i * m + j] = sum;
      }
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (s[i * m + j] + s[j * m + i]) / 2;
        s[i * m + j] = mean;
        s[j * m + i] = mean;
      }
    }
    return new CondensedFrame(retained, interior, s, spread);
  }

  // −K_ii⁻¹ K_ir by elimination without pivoting; K_ii is positive definite or refused.
  private static double[] spread(BeamFrame frame, double[] k, int[] retained, int[] interior) {
    int order = BeamFrame.PER_NODE * frame.nodes();
    int n = interior.length;
    int m = retained.length;
    double[] a = new double[n * n];
    double[] x = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i * n + j] = k[interior[i] * order + interior[j]];
      }
      for (int j = 0; j < m; j++) {
        x[i * m + j] = -k[interior[i] * order + retained[j]];
      }
    }
    for (int p = 0; p < n; p++) {
      double pivot = a[p * n + p];
      if (!(pivot > HELD * k[interior[p] * order + interior[p]])) {
        throw loose(frame, interior[p]);
      }
      for (int i = p + 1; i < n; i++) {
        double factor = a[i * n + p] / pivot;
        if (factor != 0) {
          for (int j = p; j < n; j++) {
            a[i * n + j] -= factor * a[p * n + j];
          }
          for (int j = 0; j < m; j++) {
            x[i * m + j] -= factor * x[p * m + j];
          }
        }
      }
    }
    for (int p = n - 1; p >= 0; p--) {
      for (int j = 0; j < m; j++) {
        double sum = x[p * m + j];
        for (int i = p + 1; i < n; i++) {
          sum -= a[p * n + i] * x[i * m + j];
        }
        x[p * m + j] = sum / a[p * n + p];
      }
    }
    return x;
  }

  private static IllegalArgumentException loose(BeamFrame frame, int unknown) {
    int node = unknown / BeamFrame.PER_NODE;
    int component = unknown % BeamFrame.PER_NODE;
    return new IllegalArgumentException(
        "node "
            + node
            + " of the frame at ("
            + frame.coordinate(node, 0)
            + ", "
            + frame.coordinate(node, 1)
            + ", "
            + frame.coordinate(node, 2)
            + ") mm is not held in "
            + (component < 3 ? "displacement " : "rotation ")
            + "xyz".charAt(component % 3)
            + ": a row of hinged joints lets the frame turn about it; make one of them rigid");
  }

  /** Number m of shared unknowns. */
  public int size() {
    return retained.length;
  }

  /** Unknown of the frame, 6 · node + component, that a shared one is; in ascending order. */
  public int unknown(int shared) {
    return retained[shared];
  }

  /** A copy of S, m² entries, row by row, symmetric: N/mm, N and N·mm per radian. */
  public double[] stiffness() {
    return stiffness.clone();
  }

  /**
   * Displacement of the whole frame.
   *
   * @param shared m entries, mm and radians
   * @return 6 · nodes
   */
  public double[] displacement(double[] shared) {
    int m = retained.length;
    if (shared.length != m) {
      throw new IllegalArgumentException(
          "shared displacement has " + shared.length + " entries, expected " + m);
    }
    double[] u = new double[m + interior.length];
    for (int j = 0; j < m; j++) {
      u[retained[j]] = shared[j];
    }
    for (int i = 0; i < interior.length; i++) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += spread[i * m + j] * shared[j];
      }
      u[interior[i]] = sum;
    }
    return u;
  }
}
