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
  /** How often what is given to a row that is tied itself is given on. */
  private static final int ROUNDS = 4;

  private int[] start = new int[17];
  private int[] place = new int[16];
  private int[] owner = new int[16];
  private double[] given = new double[16];
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
   * @param itsPlace names the node that is tied; ascends from tie to tie
   * @param ownRow row of that node, −1 if it has none
   * @param opens e, mm³/MPa
   * @param part how near the row is to being given away, 0 to 1
   */
  public void end(int itsPlace, int ownRow, double opens, double part) {
    if (start[size + 1] == start[size]) {
      return;
    }
    if (size + 1 == softness.length) {
      softness = Arrays.copyOf(softness, 2 * softness.length);
      place = Arrays.copyOf(place, softness.length);
      owner = Arrays.copyOf(owner, softness.length);
      given = Arrays.copyOf(given, softness.length);
      start = Arrays.copyOf(start, softness.length + 1);
    }
    place[size] = itsPlace;
    owner[size] = ownRow;
    given[size] = part;
    softness[size++] = opens;
    start[size + 1] = start[size];
  }

  /** Adds those of others, with their places and rows shifted and their softness scaled. */
  public void addAll(PressureTies other, int placeShift, int shift, double scale) {
    for (int k = 0; k < other.size; k++) {
      for (int m = other.start[k]; m < other.start[k + 1]; m++) {
        member(other.row[m] + shift, other.share[m]);
      }
      int own = other.owner[k] < 0 ? -1 : other.owner[k] + shift;
      end(other.place[k] + placeShift, own, other.softness[k] * scale, other.given[k]);
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
      int own = Math.max(-1, Arrays.binarySearch(index, owner[k]));
      out.end(place[k], own, softness[k], given[k]);
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

  /**
   * Gives the gaps that tied rows with pressure leave to the rows they are tied to, as far as those
   * rows are given away (eq. M21): what is left says how wrong pressures are. A stiff tie makes a
   * large gap of a pressure that is next to right.
   *
   * @param lambda pressures
   * @param gap what the rows leave open, mm³
   * @return the gaps after that
   */
  public double[] givenAway(double[] lambda, double[] gap) {
    double[] out = new double[gap.length];
    double[] coming = gap.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[gap.length];
      for (int k = 0; k < size; k++) {
        int own = owner[k];
        if (own >= 0 && lambda[own] > 0) {
          double part = given[k] * coming[own];
          coming[own] -= part;
          for (int m = start[k]; m < start[k + 1]; m++) {
            if (row[m] != own) {
              next[row[m]] -= share[m] * part;
            }
          }
        }
      }
      for (int i = 0; i < out.length; i++) {
        out[i] += coming[i];
      }
      coming = next;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] += coming[i];
    }
    return out;
  }

  /**
   * By how much those ties whose nodes have pressure have changed since they were others, relative:
   * 1 means by as much as they were. Soft ties count by what they are beside the node's own
   * contact. A tie that has ended counts as long as it was among rows that still have pressure.
   *
   * @param lambda pressures
   * @param then the others
   * @param lambdaThen the same pressures over the rows of the others
   */
  public double changedSince(double[] lambda, PressureTies then, double[] lambdaThen) {
    double most = 0;
    for (int k = 0; k < size; k++) {
      if (owner[k] >= 0 && lambda[owner[k]] > 0) {
        int other = then.at(place[k]);
        double before = other < 0 ? 0 : then.given[other];
        // given is f/(1 + f), so that this is (f − f₀)/(1 + f₀)
        most = Math.max(most, Math.abs((given[k] - before) / (1 - given[k])));
      }
    }
    for (int k = 0; k < then.size; k++) {
      if (at(then.place[k]) < 0 && then.pressed(k, lambdaThen)) {
        most = Math.max(most, then.given[k]);
      }
    }
    return most;
  }

  /** The tie at a place, negative if there is none. */
  private int at(int itsPlace) {
    return Arrays.binarySearch(place, 0, size, itsPlace);
  }

  private boolean pressed(int tie, double[] lambda) {
    boolean any = false;
    for (int m = start[tie]; m < start[tie + 1]; m++) {
      any |= lambda[row[m]] > 0;
    }
    return any;
  }

  /** Marks the rows of nodes that are tied to marked rows. */
  public void spreadToOwners(boolean[] rows) {
    boolean[] from = rows.clone();
    for (int k = 0; k < size; k++) {
      for (int m = start[k]; owner[k] >= 0 && m < start[k + 1]; m++) {
        rows[owner[k]] |= from[row[m]];
      }
    }
  }

  /** Marks the rows that are tied to marked ones, and those that these are tied to. */
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
