package org.plumbline.solver.linalg;

/**
 * The factor's columns, front after front, in few large arrays.
 *
 * <p>An array for each front would be born in the young generation and copied by the collector, and
 * every copy touches memory that the process has not had before. Arrays of this size are born where
 * they stay. One is taken when its first front is done, by whichever thread comes first.
 */
final class PanelStore {
  /** Values of an array at most, unless one front alone has more: 128 MB. */
  private static final int CHUNK = 1 << 24;

  private final int[] chunk;
  private final int[] offset;
  private final int[] size;
  private final double[][] chunks;

  /** Lays the fronts out in the order of the schedule; takes no memory for values yet. */
  PanelStore(SymbolicFactor symbolic) {
    int count = symbolic.tree.supernodes();
    chunk = new int[count];
    offset = new int[count];
    int[] sizes = new int[count];
    int last = 0;
    for (int s : symbolic.schedule) {
      if (symbolic.isRetained(s)) {
        continue;
      }
      int panel = Math.toIntExact(SymbolicFactor.panelSize(symbolic.columns(s), symbolic.rows(s)));
      if (sizes[last] > 0 && (long) sizes[last] + panel > CHUNK) {
        last++;
      }
      chunk[s] = last;
      offset[s] = sizes[last];
      sizes[last] += panel;
    }
    size = sizes;
    chunks = new double[last + 1][];
  }

  /** The array that holds the columns of a front, from {@link #offset} on. */
  double[] array(int supernode) {
    int k = chunk[supernode];
    synchronized (this) {
      if (chunks[k] == null) {
        chunks[k] = new double[size[k]];
      }
      return chunks[k];
    }
  }

  /** Where the columns of a front begin: column j without the zeros above its diagonal. */
  int offset(int supernode) {
    return offset[supernode];
  }
}
