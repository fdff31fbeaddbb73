package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Linearised contact conditions of one mortar pair in one geometry (eqs. M7 to M9).
 *
 * <p>Row i belongs to one multiplier λᵢ ≥ 0, a pressure in MPa at one kept node of the primary
 * surface. With displacements dx of the surface nodes the weighted gap changes by δgᵢ = Σⱼ b_s(i,
 * j) · dx_s(j) − Σₖ b_p(i, k) · dx_p(k); the pressure exerts the force Σᵢ b_s(i, j) λᵢ on secondary
 * node j and −Σᵢ b_p(i, k) λᵢ on primary node k. The weights b are 3-vectors in mm², stored by rows
 * (compressed sparse rows of 3-vectors). Immutable.
 */
public final class MortarRows {
  private final int[] nodes;
  private final double[] gaps;
  private final double[] areas;
  private final Weights primary;
  private final Weights secondary;
  private final int[] shareStart;
  private final int[] shareRow;
  private final double[] shareWeight;
  private final double[] covered;
  private final double[] cover;
  private final boolean[] standing;
  private final PressureTies ties;

  /** Sparse rows of 3-vectors: entries start[row] … start[row + 1] − 1. */
  static final class Weights {
    private final int[] start;
    private final int[] node;
    private final double[] value;

    Weights(int[] start, int[] node, double[] value) {
      this.start = start;
      this.node = node;
      this.value = value;
    }

    double times(int row, double[] x) {
      double sum = 0;
      for (int e = start[row]; e < start[row + 1]; e++) {
        int at = 3 * node[e];
        sum += value[3 * e] * x[at] + value[3 * e + 1] * x[at + 1] + value[3 * e + 2] * x[at + 2];
      }
      return sum;
    }

    void addTransposed(int row, double factor, double[] x) {
      for (int e = start[row]; e < start[row + 1]; e++) {
        int at = 3 * node[e];
        x[at] += factor * value[3 * e];
        x[at + 1] += factor * value[3 * e + 1];
        x[at + 2] += factor * value[3 * e + 2];
      }
    }
  }

  /**
   * Takes over the arrays.
   *
   * @param shareStart for every primary node its shares in rows, begin of node i at i
   * @param covered for every primary node ∫ Nᵢ dA over the covered part of its facets, mm²
   * @param cover the same over that of its whole facets
   * @param standing which primary nodes are covered enough for rows of their own
   * @param ties between rows, their softness an area, mm²
   */
  MortarRows(
      int[] nodes,
      double[] gaps,
      double[] areas,
      Weights primary,
      Weights secondary,
      int[] shareStart,
      int[] shareRow,
      double[] shareWeight,
      double[] covered,
      double[] cover,
      boolean[] standing,
      PressureTies ties) {
    this.standing = standing;
    this.ties = ties;
    this.nodes = nodes;
    this.gaps = gaps;
    this.areas = areas;
    this.primary = primary;
    this.secondary = secondary;
    this.shareStart = shareStart;
    this.shareRow = shareRow;
    this.shareWeight = shareWeight;
    this.covered = covered;
    this.cover = cover;
  }

  /** Area ∫ Nᵢ dA of a primary node's own shape function that is covered, mm². */
  public double covered(int primaryNode) {
    return covered[primaryNode];
  }

  /** Covered part of the area of a primary node's own shape function, 0 … 1. */
  public double cover(int primaryNode) {
    return cover[primaryNode];
  }

  /** Which primary nodes have a share in some of the rows. */
  boolean[] nodesOf(boolean[] some) {
    boolean[] out = new boolean[covered.length];
    for (int node = 0; node < out.length; node++) {
      for (int s = shareStart[node]; s < shareStart[node + 1]; s++) {
        out[node] |= some[shareRow[s]];
      }
    }
    return out;
  }

  /** Which of some primary nodes have given their rows away. */
  boolean[] givers(boolean[] some) {
    boolean[] out = new boolean[covered.length];
    for (int node = 0; node < out.length; node++) {
      for (int s = shareStart[node]; some[node] && s < shareStart[node + 1]; s++) {
        out[node] |= nodes[shareRow[s]] != node;
      }
    }
    return out;
  }

  /** Ties between the rows' pressures, per unit of indentation: their softness is an area, mm². */
  public PressureTies ties() {
    return ties;
  }

  /** Which primary nodes are covered enough for rows of their own, within reach or not. */
  boolean[] standing() {
    return standing;
  }

  /** Number of nodes of the primary surface. */
  int primaryNodes() {
    return covered.length;
  }

  /** Number of rows. */
  public int size() {
    return nodes.length;
  }

  /** Local primary node that keeps this row. */
  public int node(int row) {
    return nodes[row];
  }

  /**
   * The row that holds a local primary node's pressure, or −1 if it has none. For an aggregated
   * node the row with its largest share; {@link #nodalPressures} gives its pressure.
   */
  public int rowOf(int primaryNode) {
    int best = -1;
    double most = 0;
    for (int s = shareStart[primaryNode]; s < shareStart[primaryNode + 1]; s++) {
      if (shareWeight[s] > most) {
        most = shareWeight[s];
        best = shareRow[s];
      }
    }
    return best;
  }

  /** Weighted gap ∫ ψᵢ g dA, mm³; negative in penetration. */
  public double gap(int row) {
    return gaps[row];
  }

  /** Covered area ∫ Nᵢ dA of the row, mm²: λᵢ times this is the row's force. */
  public double area(int row) {
    return areas[row];
  }

  /** Mean gap of the row: weighted gap over area, mm. */
  public double meanGap(int row) {
    return gaps[row] / areas[row];
  }

  /** First entry of a row's primary weights. */
  public int primaryBegin(int row) {
    return primary.start[row];
  }

  /** One past the last entry of a row's primary weights. */
  public int primaryEnd(int row) {
    return primary.start[row + 1];
  }

  /** Local primary node of an entry. */
  public int primaryNode(int entry) {
    return primary.node[entry];
  }

  /** Component of ∫ ψᵢ Nₖ n of an entry, mm². */
  public double primaryWeight(int entry, int axis) {
    return primary.value[3 * entry + axis];
  }

  /** First entry of a row's secondary weights. */
  public int secondaryBegin(int row) {
    return secondary.start[row];
  }

  /** One past the last entry of a row's secondary weights. */
  public int secondaryEnd(int row) {
    return secondary.start[row + 1];
  }

  /** Local secondary node of an entry. */
  public int secondaryNode(int entry) {
    return secondary.node[entry];
  }

  /** Component of ∫ ψᵢ Nⱼ n of an entry, mm². */
  public double secondaryWeight(int entry, int axis) {
    return secondary.value[3 * entry + axis];
  }

  /**
   * Change of the weighted gaps by displacements: out = B_s dx_s − B_p dx_p.
   *
   * @param dxPrimary 3 per local primary node, mm
   * @param dxSecondary 3 per local secondary node, mm
   * @param out output, one per row, mm³
   */
  public void gapChange(double[] dxPrimary, double[] dxSecondary, double[] out) {
    for (int row = 0; row < size(); row++) {
      out[row] = secondary.times(row, dxSecondary) - primary.times(row, dxPrimary);
    }
  }

  /**
   * Adds the nodal forces of the pressures on both surfaces.
   *
   * @param lambda one per row, MPa
   * @param forcePrimary in and out, 3 per local primary node, N: −B_pᵀ λ is added
   * @param forceSecondary in and out, 3 per local secondary node, N: +B_sᵀ λ is added
   */
  public void addForces(double[] lambda, double[] forcePrimary, double[] forceSecondary) {
    for (int row = 0; row < size(); row++) {
      if (lambda[row] != 0) {
        primary.addTransposed(row, -lambda[row], forcePrimary);
        secondary.addTransposed(row, lambda[row], forceSecondary);
      }
    }
  }

  /**
   * Pressure at every primary node: that of its row, for aggregated nodes the mean they share, zero
   * where there is no row.
   *
   * @param lambda one per row, MPa
   * @param pressure output, one per local primary node, MPa
   */
  public void nodalPressures(double[] lambda, double[] pressure) {
    Arrays.fill(pressure, 0, shareStart.length - 1, 0);
    for (int i = 0; i + 1 < shareStart.length; i++) {
      for (int s = shareStart[i]; s < shareStart[i + 1]; s++) {
        pressure[i] += shareWeight[s] * lambda[shareRow[s]];
      }
    }
  }
}
