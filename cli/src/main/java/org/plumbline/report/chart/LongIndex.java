package org.plumbline.report.chart;

import java.util.Arrays;

/** Numbers of pairs of vertices: a hash table without boxes. */
final class LongIndex {
  private static final int FIRST_SLOTS = 1 << 10;

  private long[] key = new long[FIRST_SLOTS];
  private int[] value = new int[FIRST_SLOTS];
  private int size;

  LongIndex() {
    clear();
  }

  void clear() {
    Arrays.fill(value, NONE);
    size = 0;
  }

  static final int NONE = -1;

  /** The number of a pair, {@link #NONE} if it has none. */
  int get(int a, int b) {
    return value[slot(pair(a, b))];
  }

  /** Gives a pair a number, in place of one that it may have. */
  void put(int a, int b, int number) {
    long pair = pair(a, b);
    int slot = slot(pair);
    if (value[slot] == NONE) {
      size++;
    }
    key[slot] = pair;
    value[slot] = number;
    if (2 * size > key.length) {
      grow();
    }
  }

  private static long pair(int a, int b) {
    return (long) a << 32 | b;
  }

  /** Where a pair stands or would stand. */
  private int slot(long pair) {
    int mask = key.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (value[slot] != NONE && key[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKey = key;
    int[] oldValue = value;
    key = new long[2 * oldKey.length];
    value = new int[2 * oldKey.length];
    Arrays.fill(value, NONE);
    for (int i = 0; i < oldKey.length; i++) {
      if (oldValue[i] != NONE) {
        int slot = slot(oldKey[i]);
        key[slot] = oldKey[i];
        value[slot] = oldValue[i];
      }
    }
  }
}
