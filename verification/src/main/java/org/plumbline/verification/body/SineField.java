package org.plumbline.verification.body;

/**
 * A displacement field u_i = a_i sin(κ_i·x + φ_i) and the body force that makes it a solution, b =
 * −(λ + μ) grad div u − μ lap u.
 */
final class SineField {
  private static final double[] AMPLITUDE = {0.03, -0.02, 0.025};
  private static final double[] PHASE = {0.3, 1.1, -0.4};
  private static final double[] WAVE = {1.7, 1.2, 0.8, 0.9, -1.5, 1.3, 1.1, 0.7, 1.6};

  private final double lambda;
  private final double mu;

  SineField(double young, double nu) {
    mu = young / (2 * (1 + nu));
    lambda = 2 * mu * nu / (1 - 2 * nu);
  }

  private static double phase(int i, double[] x) {
    return WAVE[3 * i] * x[0] + WAVE[3 * i + 1] * x[1] + WAVE[3 * i + 2] * x[2] + PHASE[i];
  }

  static double value(int i, double[] x) {
    return AMPLITUDE[i] * Math.sin(phase(i, x));
  }

  /** ∂u_i/∂x_j. */
  static double gradient(int i, int j, double[] x) {
    return AMPLITUDE[i] * WAVE[3 * i + j] * Math.cos(phase(i, x));
  }

  double bodyForce(int m, double[] x) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double s = value(k, x);
      sum += (lambda + mu) * WAVE[3 * k + k] * WAVE[3 * k + m] * s;
      if (k == m) {
        for (int j = 0; j < 3; j++) {
          sum += mu * WAVE[3 * k + j] * WAVE[3 * k + j] * s;
        }
      }
    }
    return sum;
  }
}
