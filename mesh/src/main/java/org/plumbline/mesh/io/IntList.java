package org.plumbline.mesh.io;

import java.util.Arrays;

/** Growing array of integers. */
final class IntList {
  private int[] values = new int[64];
  private int count;

  void add(int value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  int size() {
    return count;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
