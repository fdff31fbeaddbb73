package org.plumbline.models.hip;

import java.util.Arrays;

/** Disjoint intervals on a line, ascending; cut and kept in place. */
final class Intervals {
  private double[] ends = new double[16];
  private int size;

  /** One interval in place of all. */
  void start(double from, double to) {
    ends[0] = from;
    ends[1] = to;
    size = 1;
  }

  int size() {
    return size;
  }

  double from(int i) {
    return ends[2 * i];
  }

  double to(int i) {
    return ends[2 * i + 1];
  }

  /** Keeps what lies between two values, nothing if they do not ascend. */
  void keep(double from, double to) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double a = Math.max(from(i), from);
      double b = Math.min(to(i), to);
      if (a < b) {
        ends[2 * kept] = a;
        ends[2 * kept + 1] = b;
        kept++;
      }
    }
    size = kept;
  }

  /** Takes out what lies between two values, nothing if they do not ascend. */
  void cut(double from, double to) {
    if (!(from < to)) {
      return;
    }
    double[] old = Arrays.copyOf(ends, 2 * size);
    if (ends.length < 4 * size + 2) {
      ends = new double[2 * ends.length];
    }
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      add(old[i], Math.min(old[i + 1], from));
      add(Math.max(old[i], to), old[i + 1]);
    }
  }

  private void add(double from, double to) {
    if (from < to) {
      ends[2 * size] = from;
      ends[2 * size + 1] = to;
      size++;
    }
  }
}
