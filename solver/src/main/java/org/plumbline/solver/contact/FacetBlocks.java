package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Integrals of all primary facets in one geometry, as small dense blocks: what {@link
 * SegmentIntegration} fills and {@link RowAssembly} reads.
 *
 * <p>Per facet: ∫ ψᵢ Nₖ n (4 × 4 × 3), ∫ ψᵢ g (4), covered and full ∫ Nᵢ (4 each); per pair of a
 * primary and a secondary facet: ∫ ψᵢ Nⱼˢ n (4 × 4 × 3). Pairs of one facet stand together.
 */
final class FacetBlocks {
  static final int BLOCK = 48;

  final double[] own;
  final double[] gap;
  final double[] covered;
  final double[] full;
  final int[] firstPair;
  int[] pairFacet = new int[256];
  double[] pair = new double[256 * BLOCK];
  private int pairs;

  FacetBlocks(int facets) {
    own = new double[BLOCK * facets];
    gap = new double[4 * facets];
    covered = new double[4 * facets];
    full = new double[4 * facets];
    firstPair = new int[facets + 1];
  }

  void clear() {
    pairs = 0;
  }

  int pairs() {
    return pairs;
  }

  /** The pair blocks, with room for one more. */
  double[] room() {
    if (pairs == pairFacet.length) {
      pairFacet = Arrays.copyOf(pairFacet, 2 * pairs);
      pair = Arrays.copyOf(pair, 2 * pairs * BLOCK);
    }
    return pair;
  }

  /** Keeps the block just written behind the last one. */
  void accept(int secondaryFacet) {
    pairFacet[pairs++] = secondaryFacet;
  }

  /** Takes a facet that was integrated. */
  void take(int facet, SegmentIntegration integration) {
    firstPair[facet] = pairs;
    integration.finish(facet, this);
    firstPair[facet + 1] = pairs;
  }

  /** A facet as it is in other blocks. */
  void take(FacetBlocks other, int facet) {
    System.arraycopy(other.own, BLOCK * facet, own, BLOCK * facet, BLOCK);
    System.arraycopy(other.gap, 4 * facet, gap, 4 * facet, 4);
    System.arraycopy(other.covered, 4 * facet, covered, 4 * facet, 4);
    System.arraycopy(other.full, 4 * facet, full, 4 * facet, 4);
    firstPair[facet] = pairs;
    for (int p = other.firstPair[facet]; p < other.firstPair[facet + 1]; p++) {
      System.arraycopy(other.pair, BLOCK * p, room(), BLOCK * pairs, BLOCK);
      accept(other.pairFacet[p]);
    }
    firstPair[facet + 1] = pairs;
  }

  /** The same blocks in arrays of their own. */
  FacetBlocks copy() {
    FacetBlocks copy = new FacetBlocks(firstPair.length - 1);
    for (int f = 0; f < firstPair.length - 1; f++) {
      copy.take(this, f);
    }
    return copy;
  }
}
