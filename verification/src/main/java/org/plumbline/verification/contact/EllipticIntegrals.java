package org.plumbline.verification.contact;

/**
 * Complete elliptic integrals of modulus e by the arithmetic-geometric mean (Abramowitz and Stegun
 * 1964, §17.6): K = π / 2 a_N, E = K (1 − Σ 2ⁿ⁻¹ c_n²).
 */
final class EllipticIntegrals {
  private static final int STEPS = 12;

  final double first;
  final double second;

  /**
   * @param modulus e, 0 ≤ e < 1
   */
  EllipticIntegrals(double modulus) {
    double a = 1;
    double b = Math.sqrt(1 - modulus * modulus);
    double c = modulus;
    double power = 0.5;
    double sum = power * c * c;
    for (int n = 0; n < STEPS; n++) {
      double mean = (a + b) / 2;
      c = (a - b) / 2;
      b = Math.sqrt(a * b);
      a = mean;
      power *= 2;
      sum += power * c * c;
    }
    first = Math.PI / (2 * a);
    second = first * (1 - sum);
  }
}
