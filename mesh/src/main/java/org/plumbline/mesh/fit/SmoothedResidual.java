package org.plumbline.mesh.fit;

import java.util.function.ToDoubleFunction;
import org.plumbline.mesh.surface.HeightField;

/**
 * Distances of sampled heights from a fitted surface as a smooth function of the place: the local
 * plane of weighted least squares, with weights w(r) = (1 - r/a)⁴ (4 r/a + 1) (Wendland 1995), a =
 * 7 mm. Where samples thin out it turns into the weighted mean over a = 14 mm, and far from all
 * samples into nothing, so that it bends gently over the border of a scan. Samples within 2 mm of
 * that border are left out: there the surface turns over its rim. mm.
 */
final class SmoothedResidual {
  /** Reach of the weights, mm: structures of some 4 mm and more are kept. */
  private static final double REACH = 7;

  /** Reach of the mean that continues the surface beyond its samples, mm. */
  private static final double FAR = 14;

  /** Width of the border that is left out, grid points. */
  private static final int BORDER = 2;

  /**
   * Larger distances are cut to this: the surface turns away into trochlea, eminence or rim, mm.
   */
  private static final double LARGEST = 3;

  /** Distances beyond this belong to another part of the bone, mm. */
  private static final double ELSEWHERE = 10;

  /** Share of the full weight at which the local plane is given up, and at which it is whole. */
  private static final double FADED = 0.15;

  private static final double WHOLE = 0.9;

  /** Share of the full weight at which the far mean is whole. */
  private static final double FAR_WHOLE = 0.1;

  /** Regularisation of the local slopes, share of the weight times mm². */
  private static final double RIDGE = 0.2;

  private final HeightField field;
  private final double[] distance;
  private final double fullWeight;
  private final double fullFarWeight;

  /**
   * @param distanceOf distance of a sample x, y, z from the fitted surface, x as in the field
   */
  SmoothedResidual(HeightField field, ToDoubleFunction<double[]> distanceOf) {
    this.field = field;
    this.distance = new double[field.countX() * field.countZ()];
    for (int i = 0; i < field.countX(); i++) {
      for (int j = 0; j < field.countZ(); j++) {
        double d =
            distanceOf.applyAsDouble(new double[] {field.x(i), field.height(i, j), field.z(j)});
        distance[i * field.countZ() + j] =
            Math.abs(d) <= ELSEWHERE ? Math.max(-LARGEST, Math.min(LARGEST, d)) : Double.NaN;
      }
    }
    eraseBorder();
    this.fullWeight = full(REACH);
    this.fullFarWeight = full(FAR);
  }

  private void eraseBorder() {
    double[] all = distance.clone();
    for (int i = 0; i < field.countX(); i++) {
      for (int j = 0; j < field.countZ(); j++) {
        for (int k = -BORDER; k <= BORDER; k++) {
          if (missing(all, i + k, j) || missing(all, i, j + k)) {
            distance[i * field.countZ() + j] = Double.NaN;
          }
        }
      }
    }
  }

  private boolean missing(double[] all, int i, int j) {
    return i < 0
        || j < 0
        || i >= field.countX()
        || j >= field.countZ()
        || Double.isNaN(all[i * field.countZ() + j]);
  }

  private double full(double reach) {
    double full = 0;
    int n = (int) (reach / field.spacing());
    for (int i = -n; i <= n; i++) {
      for (int j = -n; j <= n; j++) {
        full += weight(Math.hypot(i, j) * field.spacing(), reach);
      }
    }
    return full;
  }

  private static double weight(double r, double reach) {
    double s = Math.max(0, 1 - r / reach);
    return s * s * s * s * (4 * r / reach + 1);
  }

  /** Smoothed distance at a place of the field. */
  double at(double x, double z) {
    double[] near = moments(x, z, REACH);
    double trust = smoothStep((near[0] / fullWeight - FADED) / (WHOLE - FADED));
    double value = trust > 0 ? trust * plane(near) : 0;
    if (trust < 1) {
      double[] far = moments(x, z, FAR);
      if (far[0] > 0) {
        double known = smoothStep(far[0] / fullFarWeight / FAR_WHOLE);
        value += (1 - trust) * known * far[6] / far[0];
      }
    }
    return value;
  }

  /** Weighted sums over the samples about a place: 1, u, v, uu, uv, vv, d, du, dv. */
  private double[] moments(double x, double z, double reach) {
    double h = field.spacing();
    int i0 = (int) Math.ceil((x - reach - field.x(0)) / h);
    int j0 = (int) Math.ceil((z - reach - field.z(0)) / h);
    int i1 = (int) Math.floor((x + reach - field.x(0)) / h);
    int j1 = (int) Math.floor((z + reach - field.z(0)) / h);
    double[] m = new double[9];
    for (int i = Math.max(0, i0); i <= Math.min(field.countX() - 1, i1); i++) {
      for (int j = Math.max(0, j0); j <= Math.min(field.countZ() - 1, j1); j++) {
        double d = distance[i * field.countZ() + j];
        if (!Double.isNaN(d)) {
          double u = field.x(i) - x;
          double v = field.z(j) - z;
          double w = weight(Math.hypot(u, v), reach);
          m[0] += w;
          m[1] += w * u;
          m[2] += w * v;
          m[3] += w * u * u;
          m[4] += w * u * v;
          m[5] += w * v * v;
          m[6] += w * d;
          m[7] += w * d * u;
          m[8] += w * d * v;
        }
      }
    }
    return m;
  }

  /**
   * Value at the place of the weighted plane through the neighbours, its slopes held by a ridge.
   */
  private static double plane(double[] m) {
    double a = m[3] - m[1] * m[1] / m[0] + RIDGE * m[0];
    double b = m[4] - m[1] * m[2] / m[0];
    double c = m[5] - m[2] * m[2] / m[0] + RIDGE * m[0];
    double eu = m[7] - m[6] * m[1] / m[0];
    double ev = m[8] - m[6] * m[2] / m[0];
    double det = a * c - b * b;
    double su = (c * eu - b * ev) / det;
    double sv = (a * ev - b * eu) / det;
    return (m[6] - su * m[1] - sv * m[2]) / m[0];
  }

  static double smoothStep(double t) {
    double s = Math.max(0, Math.min(1, t));
    return s * s * (3 - 2 * s);
  }
}
