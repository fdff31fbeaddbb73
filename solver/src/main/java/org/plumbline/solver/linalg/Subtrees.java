package org.plumbline.solver.linalg;

/**
 * The elimination tree cut into subtrees small enough for one thread, and the crown of supernodes
 * above them.
 *
 * <p>The cut depends on the tree alone.
 */
final class Subtrees {
  private final int[] index;
  private final int[] size;
  private final boolean[] root;
  private final boolean[] below;

  private Subtrees(int count) {
    index = new int[count];
    size = new int[count];
    root = new boolean[count];
    below = new boolean[count];
  }

  /**
   * Cuts off subtrees.
   *
   * @param share largest share of all operations that a subtree may have
   */
  static Subtrees of(SymbolicFactor symbolic, double share) {
    EliminationTree tree = symbolic.tree;
    int count = tree.supernodes();
    Subtrees result = new Subtrees(count);
    double[] flops = new double[count];
    double total = symbolic.flops();
    for (int k = 0; k < count; k++) {
      int s = symbolic.schedule[k];
      result.index[s] = k;
      result.size[s]++;
      flops[s] += symbolic.isRetained(s) ? 0 : symbolic.flops(s);
      if (tree.parent(s) >= 0) {
        result.size[tree.parent(s)] += result.size[s];
        flops[tree.parent(s)] += flops[s];
      }
    }
    for (int k = count - 1; k >= 0; k--) {
      int s = symbolic.schedule[k];
      int parent = tree.parent(s);
      boolean inside = parent >= 0 && (result.root[parent] || result.below[parent]);
      result.below[s] = inside;
      result.root[s] = !inside && flops[s] <= share * total;
    }
    return result;
  }

  /** Whether a supernode is the root of a subtree for one thread. */
  boolean isRoot(int s) {
    return root[s];
  }

  /** Whether a supernode is above all subtrees. */
  boolean isCrown(int s) {
    return !root[s] && !below[s];
  }

  /** Place in the schedule of the first supernode of a subtree. */
  int from(int s) {
    return index[s] - size[s] + 1;
  }

  /** Place in the schedule of the root of a subtree. */
  int to(int s) {
    return index[s];
  }
}
