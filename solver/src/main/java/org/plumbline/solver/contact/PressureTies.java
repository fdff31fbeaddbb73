package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Ties that hold the pressures of barely covered nodes near the mean of their neighbours': E = Σ eₖ
 * vₖ vₖᵀ, by which gaps open under pressures (eq. M19), with vₖ = 1 at the row of the node and
 * minus their shares at those of its neighbours, so that constant pressures feel nothing. The
 * softer eₖ, mm³/MPa, the less the node's own gap says about its pressure.
 *
 * <p>Put together member by member, then not changed any more.
 */
public final class PressureTies {
  private int[] start = new int[17];
  private double[] softness = new double[16];
  private int[] row = new int[64];
  private double[] share = new double[64];
  private int size;

  /** Number of ties. */
  public int size() {
    return size;
  }

  /** Adds a member to the tie that is being put together. */
  public void member(int itsRow, double itsShare) {
    int at = start[size + 1];
    if (at == row.length) {
      row = Arrays.copyOf(row, 2 * at);
      share = Arrays.copyOf(share, 2 * at);
    }
    row[at] = itsRow;
    share[at] = itsShare;
    start[size + 1]++;
  }

  /**
   * Ends the tie that is being put together; one without members is none.
   *
   * @param opens e, mm³/MPa
   */
  public void end(double opens) {
    if (start[size + 1] == start[size]) {
      return;
    }
    if (size + 1 == softness.length) {
      softness = Arrays.copyOf(softness, 2 * softness.length);
      start = Arrays.copyOf(start, softness.length + 1);
    }
    softness[size++] = opens;
    start[size + 1] = start[size];
  }

  /** Adds those of others, with their rows shifted and their softness scaled. */
  public void addAll(PressureTies other, int shift, double scale) {
    for (int k = 0; k < other.size; k++) {
      for (int m = other.start[k]; m < other.start[k + 1]; m++) {
        member(other.row[m] + shift, other.share[m]);
      }
      end(other.softness[k] * scale);
    }
  }

  /**
   * The same among some of the rows, as if all others had no pressure.
   *
   * @param index which, ascending
   */
  public PressureTies only(int[] index) {
    PressureTies out = new PressureTies();
    for (int k = 0; k < size; k++) {
      for (int m = start[k]; m < start[k + 1]; m++) {
        int to = Arrays.binarySearch(index, row[m]);
        if (to >= 0) {
          out.member(to, share[m]);
        }
      }
      out.end(softness[k]);
    }
    return out;
  }

  /** out += E λ: by how much the ties open the gaps under pressures, mm³. */
  public void add(double[] lambda, double[] out) {
    for (int k = 0; k < size; k++) {
      double apart = 0;
      for (int m = start[k]; m < start[k + 1]; m++) {
        apart += share[m] * lambda[row[m]];
      }
      for (int m = start[k]; m < start[k + 1]; m++) {
        out[row[m]] += softness[k] * share[m] * apart;
      }
    }
  }

  /** Adds E to the lower triangle of a matrix of n × n, column by column. */
  public void add(double[] matrix, int n) {
    for (int k = 0; k < size; k++) {
      for (int a = start[k]; a < start[k + 1]; a++) {
        for (int b = start[k]; b <= a; b++) {
          int low = Math.min(row[a], row[b]);
          int high = Math.max(row[a], row[b]);
          matrix[low * n + high] += softness[k] * share[a] * share[b];
        }
      }
    }
  }

  /** Marks the rows that are tied to marked ones. */
  public void spread(boolean[] rows) {
    boolean[] from = rows.clone();
    for (int k = 0; k < size; k++) {
      boolean any = false;
      for (int m = start[k]; m < start[k + 1]; m++) {
        any |= from[row[m]];
      }
      for (int m = start[k]; any && m < start[k + 1]; m++) {
        rows[row[m]] = true;
      }
    }
  }
}
