package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Which nodes of a primary surface had a row of their own in the last pass.
 *
 * <p>The decision to give a barely covered node's row away is discrete. Repeated geometry passes
 * would flip it for ever, so a kept node stays kept down to half the minimum cover and a dropped
 * one returns at twice that cover. Where every pass decides anew ({@link #reconsider}), a node that
 * has changed sides four times has no side of its own: kept it would be dropped, dropped it would
 * be kept. It stays kept from then on, down to half the minimum cover. Begin every solve with a new
 * memory: then the result does not depend on earlier solves. Owned by the caller, one per mortar
 * pair and solve; not for concurrent use.
 */
public final class CoverMemory {
  private static final byte UNKNOWN = 0;
  private static final byte KEPT = 1;
  private static final byte DROPPED = 2;

  /** Changes of side after which a node stays kept. */
  private static final byte RESTLESS = 4;

  private byte[] states = {};
  private byte[] last = {};
  private byte[] changes = {};

  /** A memory of nothing. */
  public CoverMemory() {}

  private CoverMemory(CoverMemory other) {
    states = other.states.clone();
    last = other.last.clone();
    changes = other.changes.clone();
  }

  /** An independent copy, for a trial pass that may be taken back. */
  public CoverMemory copy() {
    return new CoverMemory(this);
  }

  /** Forgets which nodes had rows, but not how often they changed sides. */
  public void reconsider() {
    Arrays.fill(states, UNKNOWN);
  }

  void fit(int nodes) {
    if (states.length == 0) {
      states = new byte[nodes];
      last = new byte[nodes];
      changes = new byte[nodes];
    } else if (states.length != nodes) {
      throw new IllegalArgumentException(
          "cover memory belongs to a primary surface of "
              + states.length
              + " nodes, this one has "
              + nodes
              + "; use one memory per mortar pair");
    }
  }

  /** Decides whether a node of the given relative cover keeps its row, and remembers it. */
  boolean keeps(int node, double cover, double minimumCover) {
    double threshold =
        switch (states[node]) {
          case KEPT -> minimumCover / 2;
          case DROPPED -> minimumCover * 2;
          default -> changes[node] < RESTLESS ? minimumCover : minimumCover / 2;
        };
    boolean kept = cover >= threshold;
    states[node] = kept ? KEPT : DROPPED;
    if (last[node] != states[node] && last[node] != UNKNOWN && changes[node] < RESTLESS) {
      changes[node]++;
    }
    last[node] = states[node];
    return kept;
  }

  void forget(int node) {
    states[node] = UNKNOWN;
  }
}
