package org.plumbline.solver.equilibrium;

/**
 * Rigid motions that nothing holds: no contact, ligament, load or restraint resists them. They are
 * found once contact exists, reported, and kept as they are; springing them silently would invent a
 * stiffness (eqs. Q17, Q18).
 */
final class FrozenModes {
  /** A mode is unheld if its stiffness is below this fraction of the stiffest mode; relative. */
  static final double UNHELD = 1e-4;

  /** Error of a probed tangent; relative to the stiffest mode. */
  private static final double ROUNDING = 1e-5;

  /** Part of a unit direction that may lie outside of a span of directions taken to be the same. */
  private static final double SAME = 0.1;

  private final int n;

  /** Orthonormal unheld directions, one per row. */
  private final double[][] directions;

  private FrozenModes(int n, double[][] directions) {
    this.n = n;
    this.directions = directions;
  }

  static FrozenModes none(int n) {
    return new FrozenModes(n, new double[0][]);
  }

  /** Unheld modes of a tangent (n × n, row by row). */
  static FrozenModes of(double[] tangent, int n) {
    Spectrum spectrum = new Spectrum(tangent, n);
    // A negative mode is unstable, not unheld, and must stay free to show it: below zero only
    // rounding counts as zero.
    double rounding = ROUNDING * spectrum.largest();
    double unheld = UNHELD * spectrum.largest();
    double[][] found = new double[n][];
    int kept = 0;
    for (int k = 0; k < n; k++) {
      if (spectrum.value[k] > -rounding && spectrum.value[k] < unheld) {
        found[kept] = java.util.Arrays.copyOfRange(spectrum.vector, k * n, (k + 1) * n);
        kept++;
      }
    }
    return new FrozenModes(n, java.util.Arrays.copyOf(found, kept));
  }

  /** Whether these modes and others span the same directions. */
  boolean same(FrozenModes other) {
    if (count() != other.count()) {
      return false;
    }
    for (double[] d : directions) {
      double[] rest = d.clone();
      other.project(rest);
      if (!(length(rest) < SAME)) {
        return false;
      }
    }
    return true;
  }

  private static double length(double[] v) {
    double square = 0;
    for (double x : v) {
      square += x * x;
    }
    return Math.sqrt(square);
  }

  /** Length of the frozen part of a vector. */
  double frozenPart(double[] v) {
    double[] held = v.clone();
    project(held);
    for (int i = 0; i < n; i++) {
      held[i] = v[i] - held[i];
    }
    return length(held);
  }

  int count() {
    return directions.length;
  }

  /** Removes the frozen components of a vector. */
  void project(double[] v) {
    for (double[] d : directions) {
      double c = 0;
      for (int i = 0; i < n; i++) {
        c += d[i] * v[i];
      }
      for (int i = 0; i < n; i++) {
        v[i] -= c * d[i];
      }
    }
  }

  /** P A P for a symmetric matrix A (row by row), P the projection of {@link #project}. */
  double[] projectBothSides(double[] a) {
    double[] out = a.clone();
    double[] line = new double[n];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < n; i++) {
        System.arraycopy(out, i * n, line, 0, n);
        project(line);
        System.arraycopy(line, 0, out, i * n, n);
      }
      transpose(out);
    }
    return out;
  }

  private void transpose(double[] a) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double t = a[i * n + j];
        a[i * n + j] = a[j * n + i];
        a[j * n + i] = t;
      }
    }
  }
}
