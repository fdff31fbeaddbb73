package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * The integrals over one primary facet, summed point by point, and their transformation to the
 * basis of the facet. Work arrays are reused; not for concurrent use.
 */
final class FacetIntegrals {
  private final FacetBasis facetBasis;
  private final double[] mass = new double[16];
  private final double[] load = new double[4];
  private final double[] gap = new double[4];
  private final double[] own = new double[48];

  /** Weight times shape function of the facet, per corner and point. */
  private final double[][] part = new double[4][0];

  private final double[] basis = new double[16];

  FacetIntegrals(FacetBasis facetBasis) {
    this.facetBasis = facetBasis;
  }

  void clear() {
    Arrays.fill(mass, 0);
    Arrays.fill(load, 0);
    Arrays.fill(gap, 0);
    Arrays.fill(own, 0);
  }

  /**
   * Adds all points of the facet. Sums over points are kept in local variables and added once: a
   * sum in memory makes each point wait for the one before.
   */
  void add(SegmentPoints points) {
    int n = points.size();
    double[] w = points.weight;
    double[] g = points.gap;
    double[][] shape = points.shape;
    for (int i = 0; i < 4; i++) {
      if (part[i].length < n) {
        part[i] = new double[2 * n];
      }
      double[] ni = shape[i];
      double[] wi = part[i];
      double loads = 0;
      double gaps = 0;
      for (int p = 0; p < n; p++) {
        wi[p] = w[p] * ni[p];
        loads += wi[p];
        gaps += wi[p] * g[p];
      }
      load[i] += loads;
      gap[i] += gaps;
    }
    squares(points, part[0], shape[0], 0, part[1], shape[0], 4);
    squares(points, part[1], shape[1], 5, part[2], shape[0], 8);
    squares(points, part[2], shape[1], 9, part[2], shape[2], 10);
    squares(points, part[3], shape[0], 12, part[3], shape[1], 13);
    squares(points, part[3], shape[2], 14, part[3], shape[3], 15);
  }

  /**
   * Integrals over one pair, of points that were added.
   *
   * @param out output, 4 × 4 × 3 at {@code at}: ∫ Nᵢ Nⱼˢ n with primary corner i slowest, mm²
   */
  void pair(SegmentPoints points, int pair, double[] out, int at) {
    for (int i = 0; i < 4; i++) {
      line(points, points.begin(pair), points.begin(pair + 1), part[i], out, at + 12 * i);
    }
  }

  /** Σ f s_j n over some points, s_j the four shape functions of the secondary facet. */
  private static void line(
      SegmentPoints points, int from, int end, double[] f, double[] out, int at) {
    double[][] s = points.otherShape;
    double[] nx = points.nx;
    double[] ny = points.ny;
    double[] nz = points.nz;
    double[] s0 = s[0];
    double[] s1 = s[1];
    double[] s2 = s[2];
    double[] s3 = s[3];
    double x0 = 0;
    double y0 = 0;
    double z0 = 0;
    double x1 = 0;
    double y1 = 0;
    double z1 = 0;
    double x2 = 0;
    double y2 = 0;
    double z2 = 0;
    double x3 = 0;
    double y3 = 0;
    double z3 = 0;
    for (int p = from; p < end; p++) {
      double fx = f[p] * nx[p];
      double fy = f[p] * ny[p];
      double fz = f[p] * nz[p];
      x0 += fx * s0[p];
      y0 += fy * s0[p];
      z0 += fz * s0[p];
      x1 += fx * s1[p];
      y1 += fy * s1[p];
      z1 += fz * s1[p];
      x2 += fx * s2[p];
      y2 += fy * s2[p];
      z2 += fz * s2[p];
      x3 += fx * s3[p];
      y3 += fy * s3[p];
      z3 += fz * s3[p];
    }
    out[at] = x0;
    out[at + 1] = y0;
    out[at + 2] = z0;
    out[at + 3] = x1;
    out[at + 4] = y1;
    out[at + 5] = z1;
    out[at + 6] = x2;
    out[at + 7] = y2;
    out[at + 8] = z2;
    out[at + 9] = x3;
    out[at + 10] = y3;
    out[at + 11] = z3;
  }

  /** Adds two products w N_i N_j, a b and c d, each at its place 4 i + j. */
  private void squares(
      SegmentPoints points, double[] a, double[] b, int first, double[] c, double[] d, int second) {
    double[] nx = points.nx;
    double[] ny = points.ny;
    double[] nz = points.nz;
    double m = 0;
    double x = 0;
    double y = 0;
    double z = 0;
    double otherM = 0;
    double otherX = 0;
    double otherY = 0;
    double otherZ = 0;
    for (int p = 0; p < points.size(); p++) {
      double ab = a[p] * b[p];
      double cd = c[p] * d[p];
      m += ab;
      x += ab * nx[p];
      y += ab * ny[p];
      z += ab * nz[p];
      otherM += cd;
      otherX += cd * nx[p];
      otherY += cd * ny[p];
      otherZ += cd * nz[p];
    }
    addSquare(first, m, x, y, z);
    addSquare(second, otherM, otherX, otherY, otherZ);
  }

  private void addSquare(int at, double m, double x, double y, double z) {
    mass[at] += m;
    own[3 * at] += x;
    own[3 * at + 1] += y;
    own[3 * at + 2] += z;
  }

  /** Fills in the integrals of N_i N_j with j beyond i. */
  private void mirror() {
    for (int i = 0; i < 4; i++) {
      for (int j = i + 1; j < 4; j++) {
        mass[4 * i + j] = mass[4 * j + i];
        System.arraycopy(own, 12 * j + 3 * i, own, 12 * i + 3 * j, 3);
      }
    }
  }

  /**
   * Ends a facet: forms the basis on the covered part and applies it.
   *
   * @param ownBlock output at 48 · facet: ∫ ψᵢ Nₖ n, mm²
   * @param gapBlock output at 4 · facet: ∫ ψᵢ g, mm³
   * @param areaBlock output at 4 · facet: ∫ Nᵢ over the covered part, mm²
   * @param pairs the blocks of its pairs, transformed in place
   * @param firstPair first of them
   * @param endPair one past the last
   */
  void finish(
      int facet,
      double[] ownBlock,
      double[] gapBlock,
      double[] areaBlock,
      double[] pairs,
      int firstPair,
      int endPair) {
    mirror();
    facetBasis.coefficients(mass, load, basis);
    System.arraycopy(own, 0, ownBlock, 48 * facet, 48);
    transform(ownBlock, 48 * facet);
    for (int k = firstPair; k < endPair; k++) {
      transform(pairs, 48 * k);
    }
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int j = 0; j < 4; j++) {
        sum += basis[4 * i + j] * gap[j];
      }
      gapBlock[4 * facet + i] = sum;
      areaBlock[4 * facet + i] = load[i];
    }
  }

  private void transform(double[] block, int at) {
    for (int c = at; c < at + 12; c++) {
      double x0 = block[c];
      double x1 = block[c + 12];
      double x2 = block[c + 24];
      double x3 = block[c + 36];
      for (int i = 0; i < 4; i++) {
        block[c + 12 * i] =
            basis[4 * i] * x0
                + basis[4 * i + 1] * x1
                + basis[4 * i + 2] * x2
                + basis[4 * i + 3] * x3;
      }
    }
  }
}
