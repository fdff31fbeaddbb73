package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Gathers facet blocks into sparse rows, one per kept primary node within reach. */
final class RowAssembly {
  private final ContactSurface primary;
  private final ContactSurface secondary;
  private final FacetBlocks blocks;
  private final Aggregation aggregation;
  private final TieAssembly ties;
  private final int[] rowOfNode;
  private final int[] giverStart;
  private int[] givers = new int[64];
  private double[] giverWeight = new double[64];
  private final double[] rowGap;
  private final double[] rowArea;
  private final Gatherer ownGatherer;
  private final Gatherer otherGatherer;

  RowAssembly(ContactSurface primary, ContactSurface secondary, FacetBlocks blocks) {
    this.primary = primary;
    this.secondary = secondary;
    this.blocks = blocks;
    aggregation = new Aggregation(primary);
    ties = new TieAssembly(primary, aggregation);
    rowOfNode = new int[primary.nodes()];
    giverStart = new int[primary.nodes() + 1];
    rowGap = new double[primary.nodes()];
    rowArea = new double[primary.nodes()];
    ownGatherer = new Gatherer(primary.nodes());
    otherGatherer = new Gatherer(secondary.nodes());
  }

  /** Sums 3-vectors by node for one row after the other. */
  private static final class Gatherer {
    private final int[] slot;
    private int[] nodes = new int[1024];
    private double[] values = new double[3 * 1024];
    private int[] starts = new int[1];
    private int begin;
    private int end;

    Gatherer(int surfaceNodes) {
      slot = new int[surfaceNodes];
    }

    void reset(int rows) {
      Arrays.fill(slot, -1);
      starts = new int[rows + 1];
      begin = 0;
      end = 0;
    }

    void add(int node, double factor, double[] from, int at) {
      int to = slot[node];
      if (to < begin) {
        if (end == nodes.length) {
          nodes = Arrays.copyOf(nodes, 2 * end);
          values = Arrays.copyOf(values, 6 * end);
        }
        to = end++;
        slot[node] = to;
        nodes[to] = node;
        values[3 * to] = 0;
        values[3 * to + 1] = 0;
        values[3 * to + 2] = 0;
      }
      values[3 * to] += factor * from[at];
      values[3 * to + 1] += factor * from[at + 1];
      values[3 * to + 2] += factor * from[at + 2];
    }

    void endRow(int row) {
      begin = end;
      starts[row + 1] = end;
    }

    MortarRows.Weights weights() {
      return new MortarRows.Weights(
          starts, Arrays.copyOf(nodes, end), Arrays.copyOf(values, 3 * end));
    }
  }

  /**
   * Assembles the rows within reach.
   *
   * @param wanted nodes whose rows are asked for
   * @param like which nodes stand on their own, if that is known
   */
  MortarRows assemble(
      double minimumCover, double reach, IntPredicate wanted, Optional<boolean[]> like) {
    aggregation.decide(blocks.covered, blocks.full, minimumCover, like);
    int rows = chooseRows(reach, wanted);
    collectGivers();
    int[] nodes = new int[rows];
    double[] gaps = new double[rows];
    double[] areas = new double[rows];
    ownGatherer.reset(rows);
    otherGatherer.reset(rows);
    for (int node = 0; node < primary.nodes(); node++) {
      int row = rowOfNode[node];
      if (row >= 0) {
        nodes[row] = node;
        gaps[row] = rowGap[node];
        areas[row] = rowArea[node];
        for (int k = giverStart[node]; k < giverStart[node + 1]; k++) {
          addNode(givers[k], giverWeight[k]);
        }
        ownGatherer.endRow(row);
        otherGatherer.endRow(row);
      }
    }
    return withShares(nodes, gaps, areas);
  }

  /**
   * Numbers the kept nodes whose mean gap is within reach, and those farther ones that are tied to
   * them: their gaps still count, as they did when they gave their rows away.
   */
  private int chooseRows(double reach, IntPredicate wanted) {
    sumOverGivers();
    boolean[] near = new boolean[primary.nodes()];
    for (int node = 0; node < near.length; node++) {
      near[node] =
          aggregation.kept(node) && rowGap[node] < reach * rowArea[node] && wanted.test(node);
    }
    boolean more = true;
    while (more) {
      more = addTied(near, wanted);
    }
    int rows = 0;
    for (int node = 0; node < near.length; node++) {
      rowOfNode[node] = near[node] ? rows++ : -1;
    }
    return rows;
  }

  private boolean addTied(boolean[] near, IntPredicate wanted) {
    boolean any = false;
    for (int node = 0; node < near.length; node++) {
      if (!near[node] && wanted.test(node) && ties.toAny(node, near, blocks.covered)) {
        near[node] = true;
        any = true;
      }
    }
    return any;
  }

  private void sumOverGivers() {
    Arrays.fill(rowGap, 0);
    Arrays.fill(rowArea, 0);
    for (int node = 0; node < primary.nodes(); node++) {
      double gap = 0;
      for (int k = 0; k < primary.cornersAt(node); k++) {
        gap += blocks.gap[primary.cornerAt(node, k)];
      }
      for (int s = aggregation.begin(node); s < aggregation.end(node); s++) {
        rowGap[aggregation.target(s)] += aggregation.weight(s) * gap;
        rowArea[aggregation.target(s)] += aggregation.weight(s) * aggregation.covered(node);
      }
    }
  }

  /** Transposes the shares: who gives to a kept node, and how much. */
  private void collectGivers() {
    int n = primary.nodes();
    Arrays.fill(giverStart, 0);
    for (int s = 0; s < aggregation.shares(); s++) {
      giverStart[aggregation.target(s) + 1]++;
    }
    for (int i = 0; i < n; i++) {
      giverStart[i + 1] += giverStart[i];
    }
    if (givers.length < aggregation.shares()) {
      givers = new int[2 * aggregation.shares()];
      giverWeight = new double[2 * aggregation.shares()];
    }
    for (int node = 0; node < n; node++) {
      for (int s = aggregation.begin(node); s < aggregation.end(node); s++) {
        int to = giverStart[aggregation.target(s)]++;
        givers[to] = node;
        giverWeight[to] = aggregation.weight(s);
      }
    }
    System.arraycopy(giverStart, 0, giverStart, 1, n);
    giverStart[0] = 0;
  }

  private void addNode(int node, double factor) {
    for (int k = 0; k < primary.cornersAt(node); k++) {
      int facet = primary.cornerAt(node, k) >> 2;
      int line = 12 * (primary.cornerAt(node, k) & 3);
      int first = blocks.firstPair[facet];
      int end = blocks.firstPair[facet + 1];
      if (first == end) {
        continue;
      }
      int at = FacetBlocks.BLOCK * facet + line;
      for (int corner = 0; corner < 4; corner++) {
        ownGatherer.add(primary.node(facet, corner), factor, blocks.own, at + 3 * corner);
      }
      for (int p = first; p < end; p++) {
        at = FacetBlocks.BLOCK * p + line;
        for (int corner = 0; corner < 4; corner++) {
          otherGatherer.add(
              secondary.node(blocks.pairFacet[p], corner), factor, blocks.pair, at + 3 * corner);
        }
      }
    }
  }

  private MortarRows withShares(int[] nodes, double[] gaps, double[] areas) {
    int n = primary.nodes();
    int[] start = new int[n + 1];
    int[] row = new int[aggregation.shares()];
    double[] weight = new double[aggregation.shares()];
    double[] covered = new double[n];
    double[] cover = new double[n];
    boolean[] standing = new boolean[n];
    int used = 0;
    for (int node = 0; node < n; node++) {
      covered[node] = aggregation.covered(node);
      cover[node] = aggregation.cover(node);
      standing[node] = aggregation.standing(node) > 0;
      for (int s = aggregation.begin(node); s < aggregation.end(node); s++) {
        int target = rowOfNode[aggregation.target(s)];
        if (target >= 0) {
          row[used] = target;
          weight[used++] = aggregation.weight(s);
        }
      }
      start[node + 1] = used;
    }
    return new MortarRows(
        nodes,
        gaps,
        areas,
        ownGatherer.weights(),
        otherGatherer.weights(),
        start,
        Arrays.copyOf(row, used),
        Arrays.copyOf(weight, used),
        covered,
        cover,
        standing,
        ties.between(rowOfNode, rowArea, blocks.covered));
  }
}
