package org.plumbline.solver.linalg;

/**
 * The factor's columns, front after front, in few large arrays.
 *
 * <p>An array for each front is born in the young generation and copied by the collector, and every
 * copy touches memory that the process has not had before: a large factor lies in arrays that are
 * born where they stay. One is taken when its first front is done, by whichever thread comes first.
 * A small factor has an array for each front, since large ones make the collector's heap grow
 * (measured for a sweep of two bones: 2.2 in place of 2.0 and 2.1 GB, and a tenth more time).
 */
final class PanelStore {
  /** Values of an array of a large factor: 128 MB. */
  private static final int CHUNK = 1 << 24;

  /** Values of a factor from which on it is large: 1 GB. */
  private static final long LARGE = 1L << 27;

  private final int[] chunk;
  private final int[] offset;
  private final int[] size;
  private final double[][] chunks;

  /** Lays the fronts out in the order of the schedule; takes no memory for values yet. */
  PanelStore(SymbolicFactor symbolic) {
    this(symbolic, symbolic.factorEntries() < LARGE ? 0 : CHUNK);
  }

  /**
   * With arrays of a given size.
   *
   * @param capacity values of an array at most, unless one front alone has more
   */
  PanelStore(SymbolicFactor symbolic, long capacity) {
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
      if (sizes[last] > 0 && (long) sizes[last] + panel > capacity) {
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
