package org.plumbline.solver.material;

/**
 * Elasticity matrix of a linear elastic material, 6×6, MPa.
 *
 * <p>Voigt order xx, yy, zz, xy, yz, zx with engineering shear. Positive definite by construction.
 * As a field, the same in every cell.
 */
public final class Elasticity implements MaterialField {
  private static final int VOIGT = 6;

  /** Smallest pivot of a positive definite D relative to its largest diagonal entry. */
  private static final double SMALLEST_PIVOT = 1e-12;

  /** Allowed deviation of an axis from unit length, relative. */
  private static final double UNIT_LENGTH = 1e-6;

  // Tensor indices of the Voigt rows.
  private static final int[] FIRST = {0, 1, 2, 0, 1, 2};
  private static final int[] SECOND = {0, 1, 2, 1, 2, 0};

  private final double[] matrix;

  private Elasticity(double[] matrix) {
    this.matrix = matrix;
  }

  /**
   * Isotropic material: D = λ m mᵀ + 2 μ diag(1,1,1,½,½,½) (eq. E6).
   *
   * @param youngsModulus E &gt; 0, MPa
   * @param poissonRatio −1 &lt; ν &lt; ½
   */
  public static Elasticity isotropic(double youngsModulus, double poissonRatio) {
    requirePositive("Young's modulus", youngsModulus);
    if (!(poissonRatio > -1 && poissonRatio < 0.5)) {
      throw new IllegalArgumentException(
          "Poisson's ratio "
              + poissonRatio
              + " is outside (-1, 0.5); use 0.49 for a nearly incompressible tissue");
    }
    double shear = youngsModulus / (2 * (1 + poissonRatio));
    double lame = 2 * shear * poissonRatio / (1 - 2 * poissonRatio);
    double[] d = new double[VOIGT * VOIGT];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        d[VOIGT * i + j] = lame;
      }
      d[(VOIGT + 1) * i] += 2 * shear;
      d[(VOIGT + 1) * (i + 3)] = shear;
    }
    return new Elasticity(d);
  }

  /**
   * Transversely isotropic material about a fibre axis.
   *
   * <p>Compliance with fibre direction 1: ε₁ = σ₁/E_f − ν_ft (σ₂+σ₃)/E_f, ε₂ = −ν_ft σ₁/E_f +
   * σ₂/E_t − ν_tt σ₃/E_t, γ₁₂ = τ₁₂/G_f, γ₂₃ = 2 (1+ν_tt) τ₂₃/E_t (eqs. E7, E8).
   *
   * @param fibreModulus E_f along the axis, MPa
   * @param transverseModulus E_t across it, MPa
   * @param transversePoissonRatio ν_tt: load across, contraction across
   * @param fibrePoissonRatio ν_ft: load along the axis, contraction across
   * @param fibreShearModulus G_f in planes that hold the axis, MPa
   * @param axisX component of the unit axis; likewise {@code axisY}, {@code axisZ}
   * @throws IllegalArgumentException if the strain energy is not positive for every strain
   */
  public static Elasticity transverselyIsotropic(
      double fibreModulus,
      double transverseModulus,
      double transversePoissonRatio,
      double fibrePoissonRatio,
      double fibreShearModulus,
      double axisX,
      double axisY,
      double axisZ) {
    requirePositive("fibre modulus", fibreModulus);
    requirePositive("transverse modulus", transverseModulus);
    requirePositive("fibre shear modulus", fibreShearModulus);
    double length = Math.sqrt(axisX * axisX + axisY * axisY + axisZ * axisZ);
    if (!(Math.abs(length - 1) < UNIT_LENGTH)) {
      throw new IllegalArgumentException("the fibre axis has length " + length + ", not 1");
    }
    double nu = fibrePoissonRatio;
    double transverse = transversePoissonRatio;
    // Two of the three conditions of Lempriere (1968); both are needed and sufficient here.
    double volumetric = 1 - transverse - 2 * nu * nu * transverseModulus / fibreModulus;
    if (!(Math.abs(transverse) < 1) || !(volumetric > 0)) {
      throw new IllegalArgumentException(
          "the material is not positive definite: transverse Poisson's ratio "
              + transverse
              + " must lie in (-1, 1), and 1 - nu_tt - 2 nu_ft^2 E_t / E_f = "
              + volumetric
              + " must be positive; lower nu_ft = "
              + nu
              + " (load along the fibre, contraction across)");
    }
    double f = fibreModulus;
    double t = transverseModulus;
    double det = volumetric * (1 + transverse);
    double[] local = new double[VOIGT * VOIGT];
    local[0] = f * (1 - transverse) / volumetric;
    double c12 = t * nu / volumetric;
    local[1] = c12;
    local[2] = c12;
    local[VOIGT] = c12;
    local[2 * VOIGT] = c12;
    double c22 = t * (1 - nu * nu * t / f) / det;
    double c23 = t * (transverse + nu * nu * t / f) / det;
    local[VOIGT + 1] = c22;
    local[VOIGT + 2] = c23;
    local[2 * VOIGT + 1] = c23;
    local[2 * VOIGT + 2] = c22;
    local[3 * (VOIGT + 1)] = fibreShearModulus;
    local[4 * (VOIGT + 1)] = t / (2 * (1 + transverse));
    local[5 * (VOIGT + 1)] = fibreShearModulus;
    Elasticity material =
        new Elasticity(rotate(local, frame(axisX / length, axisY / length, axisZ / length)));
    material.requirePositiveDefinite();
    return material;
  }

  @Override
  public Elasticity at(int cell) {
    return this;
  }

  /** Entry of D, MPa; rows and columns 0 … 5 in Voigt order. */
  public double entry(int row, int column) {
    return matrix[VOIGT * row + column];
  }

  /** A copy of D, row by row. */
  public double[] matrix() {
    return matrix.clone();
  }

  /**
   * σ := D ε.
   *
   * @param strain six entries at {@code from}
   * @param stress receives six entries at {@code to}, MPa
   */
  public void stress(double[] strain, int from, double[] stress, int to) {
    for (int i = 0; i < VOIGT; i++) {
      double sum = 0;
      for (int j = 0; j < VOIGT; j++) {
        sum += matrix[VOIGT * i + j] * strain[from + j];
      }
      stress[to + i] = sum;
    }
  }

  // Columns: the axis and two directions across it.
  private static double[] frame(double x, double y, double z) {
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double az = Math.abs(z);
    // The coordinate axis least aligned with the fibre spans the plane with it.
    double px = ax <= ay && ax <= az ? 1 : 0;
    double py = px == 0 && ay <= az ? 1 : 0;
    double pz = px == 0 && py == 0 ? 1 : 0;
    double dot = px * x + py * y + pz * z;
    px -= dot * x;
    py -= dot * y;
    pz -= dot * z;
    double norm = Math.sqrt(px * px + py * py + pz * pz);
    px /= norm;
    py /= norm;
    pz /= norm;
    return new double[] {
      x, px, y * pz - z * py, y, py, z * px - x * pz, z, pz, x * py - y * px,
    };
  }

  // C_ijkl in space from C_abcd in the material frame, R row by row, columns material directions.
  private static double[] rotate(double[] local, double[] r) {
    double[] d = new double[VOIGT * VOIGT];
    for (int row = 0; row < VOIGT; row++) {
      for (int col = 0; col < VOIGT; col++) {
        double sum = 0;
        for (int p = 0; p < VOIGT; p++) {
          for (int q = 0; q < VOIGT; q++) {
            sum += local[VOIGT * p + q] * direction(r, row, p) * direction(r, col, q);
          }
        }
        d[VOIGT * row + col] = sum;
      }
    }
    return d;
  }

  // Stress component (i, j) in space per unit of material component p, symmetric part.
  private static double direction(double[] r, int voigt, int p) {
    int i = FIRST[voigt];
    int j = SECOND[voigt];
    int a = FIRST[p];
    int b = SECOND[p];
    double value = r[3 * i + a] * r[3 * j + b];
    return a == b ? value : value + r[3 * i + b] * r[3 * j + a];
  }

  private void requirePositiveDefinite() {
    double[] a = matrix.clone();
    double largest = 0;
    for (int i = 0; i < VOIGT; i++) {
      largest = Math.max(largest, a[(VOIGT + 1) * i]);
    }
    for (int j = 0; j < VOIGT; j++) {
      double pivot = a[(VOIGT + 1) * j];
      if (!(pivot > SMALLEST_PIVOT * largest)) {
        throw new IllegalArgumentException(
            "the elasticity matrix is not positive definite: pivot "
                + pivot
                + " MPa of row "
                + j
                + " (order xx, yy, zz, xy, yz, zx)");
      }
      for (int i = j + 1; i < VOIGT; i++) {
        double factor = a[VOIGT * i + j] / pivot;
        for (int k = j; k < VOIGT; k++) {
          a[VOIGT * i + k] -= factor * a[VOIGT * j + k];
        }
      }
    }
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " is " + value + " MPa; it must be positive");
    }
  }
}
