package org.plumbline.models.oracle;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Minimum of an energy in five coordinates: Newton with the absolute eigenvalues of a Hessian by
 * differences of the gradient, a step cap and Armijo backtracking.
 */
public final class EnergyDescent {
  private static final double LEVER = 24;
  private static final double[] SCALE = {1, 1, 1, 1 / LEVER, 1 / LEVER};
  private static final double[] DIFFERENCE = {1e-4, 1e-4, 1e-4, 1e-6, 1e-6};
  private static final double RESIDUAL_N = 1e-3;
  private static final double EIGENVALUE_FLOOR = 1;
  private static final double LARGEST_STEP_MM = 1;
  private static final double ARMIJO = 1e-4;
  private static final double ROUNDING = 1e-9;
  private static final double SHORTEST = 1e-8;
  private static final int LIMIT = 60;
  private static final int N = KneePose.COORDINATES;

  private EnergyDescent() {}

  /** Energy and gradient of a point. */
  public interface Energy {
    double value(double[] q, double[] gradient);
  }

  /** State at the end. */
  public record Step(double residual, double smallestEigenvalue, int iterations) {
    public boolean converged() {
      return residual < RESIDUAL_N;
    }
  }

  public static Step minimise(Energy energy, double[] q) {
    double[] gradient = new double[N];
    double value = energy.value(q, gradient);
    for (int iteration = 0; ; iteration++) {
      EigenDecomposition eigen =
          new EigenDecomposition(new Array2DRowRealMatrix(hessian(energy, q)));
      double residual = 0;
      for (int i = 0; i < N; i++) {
        residual = Math.max(residual, Math.abs(gradient[i] * SCALE[i]));
      }
      if (residual < RESIDUAL_N || iteration == LIMIT) {
        double least = Arrays.stream(eigen.getRealEigenvalues()).min().orElseThrow();
        return new Step(residual, least, iteration);
      }
      value = advance(energy, q, value, gradient, direction(eigen, gradient));
    }
  }

  private static double[] direction(EigenDecomposition eigen, double[] gradient) {
    double[] step = new double[N];
    for (int k = 0; k < N; k++) {
      double[] v = eigen.getEigenvector(k).toArray();
      double along = 0;
      for (int i = 0; i < N; i++) {
        along += v[i] * gradient[i] * SCALE[i];
      }
      along /= Math.max(Math.abs(eigen.getRealEigenvalue(k)), EIGENVALUE_FLOOR);
      for (int i = 0; i < N; i++) {
        step[i] -= along * v[i];
      }
    }
    double largest = Arrays.stream(step).map(Math::abs).max().orElseThrow();
    double factor = Math.min(1, LARGEST_STEP_MM / largest);
    for (int i = 0; i < N; i++) {
      step[i] *= factor;
    }
    return step;
  }

  private static double advance(
      Energy energy, double[] q, double value, double[] gradient, double[] step) {
    double slope = 0;
    for (int i = 0; i < N; i++) {
      slope += gradient[i] * SCALE[i] * step[i];
    }
    double[] start = q.clone();
    for (double t = 1; ; t /= 2) {
      for (int i = 0; i < N; i++) {
        q[i] = start[i] + t * SCALE[i] * step[i];
      }
      double next = energy.value(q, gradient);
      if (next <= value + ARMIJO * t * slope + ROUNDING * Math.abs(value) || t < SHORTEST) {
        return next;
      }
    }
  }

  private static double[][] hessian(Energy energy, double[] q) {
    double[][] h = new double[N][N];
    double[] up = new double[N];
    double[] down = new double[N];
    for (int i = 0; i < N; i++) {
      double[] at = q.clone();
      at[i] = q[i] + DIFFERENCE[i];
      energy.value(at, up);
      at[i] = q[i] - DIFFERENCE[i];
      energy.value(at, down);
      for (int j = 0; j < N; j++) {
        double d = (up[j] - down[j]) / (2 * DIFFERENCE[i]) * SCALE[i] * SCALE[j] / 2;
        h[i][j] += d;
        h[j][i] += d;
      }
    }
    return h;
  }
}
