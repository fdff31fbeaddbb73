package org.plumbline.solver.element;

import java.util.Arrays;

/**
 * Gradients and stiffness of one cell type, re-initialised for each cell (docs/theory.md, eqs. E1
 * to E4): B-bar where the interpolation asks for it, otherwise the plain strain operator.
 *
 * <p>Call {@link #reinit} with the corner coordinates of a cell, then the others. Work arrays are
 * kept between cells: an instance serves one thread.
 */
public final class CellKernel {
  /** Rows of a strain or stress in Voigt order. */
  public static final int VOIGT = 6;

  private static final int DIMENSION = 3;
  private static final double THIRD = 1.0 / 3;

  private final int nodes;
  private final int points;

  /** ⅓ for B-bar, 0 for the plain strain operator. */
  private final double dilatation;

  private final double[] referenceWeight;
  private final double[] referenceDerivative;
  private final double[] centroidDerivative;

  private final double[] gradient;
  private final double[] weight;
  private final double[] meanGradient;
  private final double[] centroidGradient;
  private final double[] jacobian = new double[DIMENSION * DIMENSION];
  private final double[] b;
  private final double[] db;
  private double volume;
  private double smallestJacobian;

  public CellKernel(Interpolation interpolation) {
    nodes = interpolation.nodes();
    points = interpolation.points();
    dilatation = interpolation.meanDilatation() ? THIRD : 0;
    referenceWeight = new double[points];
    referenceDerivative = new double[points * DIMENSION * nodes];
    double[] at = new double[DIMENSION * nodes];
    for (int q = 0; q < points; q++) {
      interpolation.derivatives(
          interpolation.point(q, 0), interpolation.point(q, 1), interpolation.point(q, 2), at);
      System.arraycopy(at, 0, referenceDerivative, q * at.length, at.length);
      referenceWeight[q] = interpolation.weight(q);
    }
    centroidDerivative = new double[DIMENSION * nodes];
    interpolation.derivatives(
        interpolation.centroid(0),
        interpolation.centroid(1),
        interpolation.centroid(2),
        centroidDerivative);
    gradient = new double[points * DIMENSION * nodes];
    weight = new double[points];
    meanGradient = new double[DIMENSION * nodes];
    centroidGradient = new double[DIMENSION * nodes];
    b = new double[VOIGT * DIMENSION * nodes];
    db = new double[VOIGT * DIMENSION * nodes];
  }

  public int nodes() {
    return nodes;
  }

  public int points() {
    return points;
  }

  /**
   * Computes gradients, weights and volume of a cell.
   *
   * @param corners x, y, z of the nodes in mm, 3 · nodes
   * @return whether the Jacobian is positive at every quadrature point; if not, nothing else of
   *     this cell may be used
   */
  public boolean reinit(double[] corners) {
    Arrays.fill(meanGradient, 0);
    volume = 0;
    smallestJacobian = Double.POSITIVE_INFINITY;
    int size = DIMENSION * nodes;
    for (int q = 0; q < points; q++) {
      double det = gradients(referenceDerivative, q * size, corners, gradient, q * size);
      smallestJacobian = Math.min(smallestJacobian, det);
      if (!(det > 0)) {
        return false;
      }
      double w = det * referenceWeight[q];
      weight[q] = w;
      volume += w;
      for (int k = 0; k < size; k++) {
        meanGradient[k] += w * gradient[q * size + k];
      }
    }
    for (int k = 0; k < size; k++) {
      meanGradient[k] /= volume;
    }
    return gradients(centroidDerivative, 0, corners, centroidGradient, 0) > 0;
  }

  // Spatial gradients from reference derivatives; returns det J, gradients only if it is positive.
  private double gradients(double[] derivative, int from, double[] x, double[] out, int to) {
    Arrays.fill(jacobian, 0);
    for (int a = 0; a < nodes; a++) {
      for (int i = 0; i < DIMENSION; i++) {
        double d = derivative[from + DIMENSION * a + i];
        for (int j = 0; j < DIMENSION; j++) {
          jacobian[DIMENSION * i + j] += d * x[DIMENSION * a + j];
        }
      }
    }
    double c0 = jacobian[4] * jacobian[8] - jacobian[5] * jacobian[7];
    double c1 = jacobian[5] * jacobian[6] - jacobian[3] * jacobian[8];
    double c2 = jacobian[3] * jacobian[7] - jacobian[4] * jacobian[6];
    double det = jacobian[0] * c0 + jacobian[1] * c1 + jacobian[2] * c2;
    if (!(det > 0)) {
      return det;
    }
    double i00 = c0 / det;
    double i10 = c1 / det;
    double i20 = c2 / det;
    double i01 = (jacobian[2] * jacobian[7] - jacobian[1] * jacobian[8]) / det;
    double i11 = (jacobian[0] * jacobian[8] - jacobian[2] * jacobian[6]) / det;
    double i21 = (jacobian[1] * jacobian[6] - jacobian[0] * jacobian[7]) / det;
    double i02 = (jacobian[1] * jacobian[5] - jacobian[2] * jacobian[4]) / det;
    double i12 = (jacobian[2] * jacobian[3] - jacobian[0] * jacobian[5]) / det;
    double i22 = (jacobian[0] * jacobian[4] - jacobian[1] * jacobian[3]) / det;
    for (int a = 0; a < nodes; a++) {
      double d0 = derivative[from + DIMENSION * a];
      double d1 = derivative[from + DIMENSION * a + 1];
      double d2 = derivative[from + DIMENSION * a + 2];
      out[to + DIMENSION * a] = i00 * d0 + i01 * d1 + i02 * d2;
      out[to + DIMENSION * a + 1] = i10 * d0 + i11 * d1 + i12 * d2;
      out[to + DIMENSION * a + 2] = i20 * d0 + i21 * d1 + i22 * d2;
    }
    return det;
  }

  /** Volume of the cell, mm³. */
  public double volume() {
    return volume;
  }

  /** Smallest Jacobian met by {@link #reinit}, mm³ per reference volume. */
  public double smallestJacobian() {
    return smallestJacobian;
  }

  /** ∂N_a/∂x_i at a quadrature point, 1/mm. */
  public double gradient(int point, int node, int axis) {
    return gradient[(point * nodes + node) * DIMENSION + axis];
  }

  /** det J times the weight at a quadrature point, mm³. */
  public double weight(int point) {
    return weight[point];
  }

  /** Mean of ∂N_a/∂x_i over the cell, 1/mm. */
  public double meanGradient(int node, int axis) {
    return meanGradient[DIMENSION * node + axis];
  }

  /**
   * Stiffness K = ∫ B̄ᵀ D B̄ dV (eq. E4).
   *
   * @param d elasticity, 6×6 row by row, MPa
   * @param stiffness receives (3·nodes)² entries in N/mm, symmetric
   */
  public void stiffness(double[] d, double[] stiffness) {
    int size = DIMENSION * nodes;
    Arrays.fill(stiffness, 0, size * size, 0);
    for (int q = 0; q < points; q++) {
      strainOperator(gradient, q * size);
      for (int row = 0; row < VOIGT; row++) {
        for (int k = 0; k < size; k++) {
          double sum = 0;
          for (int p = 0; p < VOIGT; p++) {
            sum += d[VOIGT * row + p] * b[p * size + k];
          }
          db[row * size + k] = weight[q] * sum;
        }
      }
      for (int i = 0; i < size; i++) {
        double b0 = b[i];
        double b1 = b[size + i];
        double b2 = b[2 * size + i];
        double b3 = b[3 * size + i];
        double b4 = b[4 * size + i];
        double b5 = b[5 * size + i];
        for (int j = i; j < size; j++) {
          stiffness[i * size + j] +=
              b0 * db[j]
                  + b1 * db[size + j]
                  + b2 * db[2 * size + j]
                  + b3 * db[3 * size + j]
                  + b4 * db[4 * size + j]
                  + b5 * db[5 * size + j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        stiffness[i * size + j] = stiffness[j * size + i];
      }
    }
  }

  /**
   * Forces that hold a displacement, f = ∫ B̄ᵀ D B̄ u dV: the product of {@link #stiffness} with u
   * without forming it.
   *
   * @param d material matrix, 6 × 6, Voigt order, MPa
   * @param displacement of the nodes, 3 · nodes, mm
   * @param forces receives 3 · nodes entries, N
   */
  public void forces(double[] d, double[] displacement, double[] forces) {
    int size = DIMENSION * nodes;
    Arrays.fill(forces, 0, size, 0);
    double[] strain = new double[VOIGT];
    for (int q = 0; q < points; q++) {
      strainOperator(gradient, q * size);
      for (int row = 0; row < VOIGT; row++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += b[row * size + k] * displacement[k];
        }
        strain[row] = sum;
      }
      for (int row = 0; row < VOIGT; row++) {
        double stress = 0;
        for (int p = 0; p < VOIGT; p++) {
          stress += d[VOIGT * row + p] * strain[p];
        }
        double weighted = weight[q] * stress;
        for (int k = 0; k < size; k++) {
          forces[k] += b[row * size + k] * weighted;
        }
      }
    }
  }

  /**
   * Strain at the centroid, with the volume change of the whole cell (eq. E9).
   *
   * @param displacement of the nodes, 3 · nodes, mm
   * @param strain receives six entries, Voigt order, engineering shear
   */
  public void centroidStrain(double[] displacement, double[] strain) {
    strainOperator(centroidGradient, 0);
    int size = DIMENSION * nodes;
    for (int row = 0; row < VOIGT; row++) {
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += b[row * size + k] * displacement[k];
      }
      strain[row] = sum;
    }
  }

  // B̄ at a point, 6 rows of 3·nodes.
  private void strainOperator(double[] g, int from) {
    int size = DIMENSION * nodes;
    Arrays.fill(b, 0);
    for (int a = 0; a < nodes; a++) {
      int k = DIMENSION * a;
      double gx = g[from + k];
      double gy = g[from + k + 1];
      double gz = g[from + k + 2];
      double mx = dilatation * (meanGradient[k] - gx);
      double my = dilatation * (meanGradient[k + 1] - gy);
      double mz = dilatation * (meanGradient[k + 2] - gz);
      b[k] = gx + mx;
      b[k + 1] = my;
      b[k + 2] = mz;
      b[size + k] = mx;
      b[size + k + 1] = gy + my;
      b[size + k + 2] = mz;
      b[2 * size + k] = mx;
      b[2 * size + k + 1] = my;
      b[2 * size + k + 2] = gz + mz;
      b[3 * size + k] = gy;
      b[3 * size + k + 1] = gx;
      b[4 * size + k + 1] = gz;
      b[4 * size + k + 2] = gy;
      b[5 * size + k] = gz;
      b[5 * size + k + 2] = gx;
    }
  }
}
