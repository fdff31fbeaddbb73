package org.plumbline.solver.contact;

/**
 * Coefficients of the dual basis ψ = A N of one facet, consistent with its covered part.
 *
 * <p>A = D M⁻¹ with D = diag ∫ N and M = ∫ N Nᵀ over the covered part (Cichosz and Bischoff 2011;
 * eqs. M4 to M6). Where the cover is a sliver and M close to singular, A goes over into the
 * identity (ψ = N). Both satisfy ∫ ψᵢ = ∫ Nᵢ and Σ ψᵢ = 1, so any blend of them does; a blend keeps
 * the result a continuous function of geometry.
 */
final class DualBasis implements FacetBasis {
  /**
   * det M / (tr M / 4)⁴ below which ψ = N; it is about the square of the ratio of the smallest to
   * the largest eigenvalue (10⁻⁶). Relative.
   */
  private static final double SINGULAR = 1e-12;

  /** The same measure above which the dual basis is used unblended. Relative. */
  private static final double REGULAR = 1e-10;

  private static final double LOG_RANGE = Math.log(REGULAR / SINGULAR);

  private final double[] factor = new double[16];
  private final double[] column = new double[4];

  @Override
  public void coefficients(double[] mass, double[] load, double[] a) {
    double scale = (mass[0] + mass[5] + mass[10] + mass[15]) / 4;
    double share = scale > 0 ? regularity(mass, scale) : 0;
    if (share > 0) {
      invert(scale, a);
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double dual = share > 0 ? share * load[i] * a[4 * i + j] : 0;
        a[4 * i + j] = dual + (i == j ? 1 - share : 0);
      }
    }
  }

  /** Factors M / scale and returns the share of the dual basis, 0 … 1. */
  private double regularity(double[] mass, double scale) {
    double determinant = 1;
    for (int j = 0; j < 4; j++) {
      for (int i = j; i < 4; i++) {
        double sum = mass[4 * i + j] / scale;
        for (int k = 0; k < j; k++) {
          sum -= factor[4 * i + k] * factor[4 * j + k];
        }
        if (i == j) {
          determinant *= sum;
          if (!(sum > 0 && determinant > SINGULAR)) {
            return 0;
          }
          factor[5 * j] = Math.sqrt(sum);
        } else {
          factor[4 * i + j] = sum / factor[5 * j];
        }
      }
    }
    return Math.min(1, Math.log(determinant / SINGULAR) / LOG_RANGE);
  }

  private void invert(double scale, double[] inverse) {
    for (int c = 0; c < 4; c++) {
      for (int i = 0; i < 4; i++) {
        double sum = i == c ? 1 / scale : 0;
        for (int k = 0; k < i; k++) {
          sum -= factor[4 * i + k] * column[k];
        }
        column[i] = sum / factor[5 * i];
      }
      for (int i = 3; i >= 0; i--) {
        double sum = column[i];
        for (int k = i + 1; k < 4; k++) {
          sum -= factor[4 * k + i] * column[k];
        }
        column[i] = sum / factor[5 * i];
      }
      for (int i = 0; i < 4; i++) {
        inverse[4 * i + c] = column[i];
      }
    }
  }
}
