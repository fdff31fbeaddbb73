package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.Optional;

/**
 * Shares the rows of barely covered nodes out to their neighbours (eq. M11).
 *
 * <p>A node whose cover (covered over full area of its facets) is at most half the limit gives its
 * row to the kept nodes of its covered facets, in proportion to what they are covered beyond that
 * and to its own area in the facet they share, so that a facet that is hardly covered counts for
 * nothing; its pressure is the same mean of theirs, so constant pressures stay exact. Shares vary
 * continuously with geometry and depend on nothing but geometry: nothing is decided by order. A
 * node whose neighbours gave theirs away gives its own to the same nodes. Where a whole
 * neighbourhood is barely covered, its best covered node stands for it.
 *
 * <p>A node that has just got its row back is tied to the mean it had before ({@link
 * PressureTies}), so that nothing jumps there.
 */
final class Aggregation {
  /** Standing of a node that has fallen out of it since a state close by that must be followed. */
  private static final double LEAST = 1e-9;

  /** Covers closer than this (relative) are equal: both nodes stand for their neighbourhood. */
  private static final double EQUAL = 1e-9;

  private final ContactSurface surface;
  private final double[] covered;
  private final double[] cover;
  private final double[] standing;
  private final boolean[] kept;
  private final boolean[] settled;
  private final boolean[] passing;
  private final int[] start;
  private int[] targets = new int[64];
  private double[] weights = new double[64];
  private int used;
  private double limit;

  Aggregation(ContactSurface surface) {
    this.surface = surface;
    int n = surface.nodes();
    covered = new double[n];
    cover = new double[n];
    standing = new double[n];
    kept = new boolean[n];
    settled = new boolean[n];
    passing = new boolean[n];
    start = new int[2 * n];
  }

  /**
   * Decides who keeps a row and where the others' rows go.
   *
   * @param areas ∫ Nᵢ over the covered part of the facets, 4 per facet, mm²
   * @param full ∫ Nᵢ over whole facets, 4 per facet, mm²
   * @param minimumCover the limit, relative, κ
   * @param like which nodes stand on their own, if that is known: those of a state close by
   */
  void decide(double[] areas, double[] full, double minimumCover, Optional<boolean[]> like) {
    limit = minimumCover;
    int n = surface.nodes();
    used = 0;
    int open = 0;
    for (int i = 0; i < n; i++) {
      double part = 0;
      double whole = 0;
      for (int k = 0; k < surface.cornersAt(i); k++) {
        part += areas[surface.cornerAt(i, k)];
        whole += full[surface.cornerAt(i, k)];
      }
      covered[i] = part;
      cover[i] = part > 0 ? part / whole : 0;
      kept[i] = false;
      standing[i] = 0;
      settled[i] = true;
      start[2 * i] = used;
      start[2 * i + 1] = used;
      if (part > 0) {
        standing[i] = limit > 0 ? cover[i] / limit - 0.5 : Double.POSITIVE_INFINITY;
        kept[i] = like.isPresent() ? like.get()[i] : standing[i] > 0;
        if (kept[i]) {
          standing[i] = Math.max(standing[i], LEAST);
        } else {
          standing[i] = Math.min(standing[i], 0);
        }
        if (kept[i]) {
          append(i, i, 1);
        } else {
          settled[i] = false;
          open++;
        }
      }
    }
    while (open > 0) {
      int done = shareOut(areas);
      if (done == 0) {
        done = passOn(areas);
      }
      if (done == 0) {
        done = chooseRepresentatives(areas);
      }
      open -= done;
    }
  }

  /**
   * Settles the open nodes that have a kept neighbour. One that only stands for its neighbourhood
   * counts where there is no other.
   */
  private int shareOut(double[] areas) {
    int done = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      if (settled[i]) {
        continue;
      }
      int from = used;
      double sum = shareAmong(i, areas, false);
      if (sum == 0) {
        used = from;
        sum = shareAmong(i, areas, true);
      }
      if (sum > 0) {
        scale(from, sum);
        settled[i] = true;
        done++;
      } else {
        used = from;
      }
    }
    return done;
  }

  /** Shares of an open node, not scaled yet; returns their sum. */
  private double shareAmong(int i, double[] areas, boolean representatives) {
    double sum = 0;
    int from = used;
    for (int k = 0; k < surface.cornersAt(i); k++) {
      int facet = surface.cornerAt(i, k) >> 2;
      double own = areas[surface.cornerAt(i, k)];
      for (int corner = 0; corner < 4; corner++) {
        int j = surface.node(facet, corner);
        double counts = representatives ? cover[j] : standing[j];
        if (kept[j] && own > 0 && counts > 0 && areas[4 * facet + corner] > 0) {
          sum += addShare(i, from, j, own * counts);
        }
      }
    }
    return sum;
  }

  /**
   * Settles the open nodes without a kept neighbour that have neighbours which gave their rows
   * away: to where those went, in proportion to their cover.
   */
  private int passOn(double[] areas) {
    int done = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      passing[i] = !settled[i];
    }
    for (int i = 0; i < surface.nodes(); i++) {
      if (!passing[i]) {
        continue;
      }
      double sum = 0;
      int from = used;
      for (int k = 0; k < surface.cornersAt(i); k++) {
        int facet = surface.cornerAt(i, k) >> 2;
        for (int corner = 0; corner < 4; corner++) {
          int j = surface.node(facet, corner);
          if (!passing[j] && areas[4 * facet + corner] > 0) {
            sum += addSharesOf(i, from, j, areas[4 * facet + corner]);
          }
        }
      }
      if (sum > 0) {
        scale(from, sum);
        settled[i] = true;
        done++;
      }
    }
    return done;
  }

  /** Makes the shares from one on sum to one. */
  private void scale(int from, double sum) {
    for (int t = from; t < used; t++) {
      weights[t] /= sum;
    }
  }

  /** Adds the shares of a settled neighbour times a weight. */
  private double addSharesOf(int node, int from, int neighbour, double weight) {
    int begin = start[2 * neighbour];
    int end = start[2 * neighbour + 1];
    for (int share = begin; share < end; share++) {
      addShare(node, from, targets[share], weight * weights[share]);
    }
    return end > begin ? weight : 0;
  }

  private double addShare(int node, int from, int target, double weight) {
    int t = from;
    while (t < used && targets[t] != target) {
      t++;
    }
    if (t < used) {
      weights[t] += weight;
    } else {
      if (from == used) {
        start[2 * node] = used;
      }
      append(node, target, weight);
    }
    return weight;
  }

  private void append(int node, int target, double weight) {
    if (used == targets.length) {
      targets = Arrays.copyOf(targets, 2 * used);
      weights = Arrays.copyOf(weights, 2 * used);
    }
    targets[used] = target;
    weights[used++] = weight;
    start[2 * node + 1] = used;
  }

  /** Keeps the open nodes that are covered best among their open neighbours. */
  private int chooseRepresentatives(double[] areas) {
    int done = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      if (settled[i]) {
        continue;
      }
      boolean best = true;
      for (int k = 0; k < surface.cornersAt(i) && best; k++) {
        int facet = surface.cornerAt(i, k) >> 2;
        for (int corner = 0; corner < 4; corner++) {
          int j = surface.node(facet, corner);
          boolean rival = cover[j] > cover[i] * (1 + EQUAL) && areas[4 * facet + corner] > 0;
          best &= !(rival && !settled[j]);
        }
      }
      kept[i] = best;
    }
    for (int i = 0; i < surface.nodes(); i++) {
      if (!settled[i] && kept[i]) {
        start[2 * i] = used;
        append(i, i, 1);
        settled[i] = true;
        done++;
      }
    }
    return done;
  }

  /** Covered area of a node's own shape function, mm². */
  double covered(int node) {
    return covered[node];
  }

  /** Covered part of the area of a node's own shape function, 0 … 1. */
  double cover(int node) {
    return cover[node];
  }

  /**
   * How far a node is covered beyond half the limit, in limits: up to 0 it gives its row away, from
   * 1 on it stands on its own. Infinite if there is no limit.
   */
  double standing(int node) {
    return standing[node];
  }

  boolean kept(int node) {
    return kept[node];
  }

  /** First share of a node. */
  int begin(int node) {
    return start[2 * node];
  }

  /** One past the last share of a node; equal to {@link #begin} for a node without cover. */
  int end(int node) {
    return start[2 * node + 1];
  }

  int target(int share) {
    return targets[share];
  }

  double weight(int share) {
    return weights[share];
  }

  int shares() {
    return used;
  }
}
