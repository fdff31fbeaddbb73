package org.plumbline.solver.condense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Interface nodes that follow others, and the ways in which they may part from them (eq. S12):
 *
 * <pre>
 *   u_follower = u_leader + Σ_w d_w y_w,
 * </pre>
 *
 * with one unknown y_w for each way w. A follower without a way is bonded to its leader; three ways
 * of its own leave it free; one way shared by many lets a face turn as one. A way may be sprung.
 * The followers are the last nodes of the interface. Immutable.
 */
public final class Followers {
  private static final int AXES = 3;

  private final int[] leaders;
  private final List<Way> ways;

  /**
   * A way in which followers part from their leaders.
   *
   * @param pairs the followers it moves
   * @param directions d_w, three components for each of them
   * @param stiffness k of a spring against it, force k y_w; 0 for none
   */
  public record Way(int[] pairs, double[] directions, double stiffness) {
    public Way {
      if (directions.length != AXES * pairs.length || !(stiffness >= 0)) {
        throw new IllegalArgumentException(
            directions.length
                + " components for "
                + pairs.length
                + " followers, stiffness "
                + stiffness);
      }
      pairs = pairs.clone();
      directions = directions.clone();
    }
  }

  /**
   * @param leaders interface number of the node that each follower follows
   * @param ways none if all are bonded
   */
  public Followers(int[] leaders, List<Way> ways) {
    this.leaders = leaders.clone();
    this.ways = List.copyOf(ways);
  }

  /** No node follows another. */
  public static Followers none() {
    return new Followers(new int[0], List.of());
  }

  int count() {
    return leaders.length;
  }

  /** The ways in which followers part. */
  public List<Way> ways() {
    return ways;
  }

  int leader(int follower) {
    return leaders[follower];
  }

  /** Ways that move a follower, with the place of its direction in each: pairs of numbers. */
  private List<List<int[]>> waysOf() {
    List<List<int[]>> of = new ArrayList<>();
    for (int i = 0; i < leaders.length; i++) {
      of.add(new ArrayList<>());
    }
    for (int w = 0; w < ways.size(); w++) {
      int[] pairs = ways.get(w).pairs();
      for (int p = 0; p < pairs.length; p++) {
        of.get(pairs[p]).add(new int[] {w, p});
      }
    }
    return of;
  }

  /**
   * What each dof of the interface is made of: pairs of unknown and coefficient.
   *
   * <p>Unknowns are those of the nodes that follow none, three each, then the ways.
   *
   * @param nodes number of interface nodes, followers included
   */
  Terms[] terms(int nodes) {
    int free = nodes - leaders.length;
    Terms[] terms = new Terms[AXES * nodes];
    List<List<int[]>> waysOf = waysOf();
    for (int n = 0; n < nodes; n++) {
      int leader = n < free ? n : leaders[n - free];
      for (int a = 0; a < AXES; a++) {
        List<int[]> moving = n < free ? List.of() : waysOf.get(n - free);
        int[] unknowns = new int[1 + moving.size()];
        double[] factors = new double[unknowns.length];
        unknowns[0] = AXES * leader + a;
        factors[0] = 1;
        int count = 1;
        for (int[] m : moving) {
          double d = ways.get(m[0]).directions()[AXES * m[1] + a];
          if (d != 0) {
            unknowns[count] = AXES * free + m[0];
            factors[count++] = d;
          }
        }
        terms[AXES * n + a] =
            new Terms(Arrays.copyOf(unknowns, count), Arrays.copyOf(factors, count));
      }
    }
    return terms;
  }

  /** Unknowns with their coefficients. */
  record Terms(int[] unknowns, double[] factors) {}
}
