package org.plumbline.mesh.fit;

import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import org.plumbline.mesh.SurfaceException;

/**
 * A condyle: torus about an axis parallel to z through (axisX, axisY). Its points q have the
 * distance d = √((r - C)² + (z - middleZ)²) - T, with r their distance from the axis; d > 0
 * outside. Cartilage of even thickness makes another torus of the same axis and centre circle. mm.
 *
 * @param circle C, radius of the centre circle
 * @param tube T, tube radius
 */
record Torus(double axisX, double axisY, double middleZ, double circle, double tube) {
  private static final double START_TUBE = 18;
  private static final double START_CIRCLE = 20;
  private static final int MOST_EVALUATIONS = 200;

  /** Relative change of the sum of squares, and of the parameters, at which least squares ends. */
  private static final double COST_TOLERANCE = 1e-10;

  private static final double PARAMETER_TOLERANCE = 1e-8;

  /**
   * Torus of least squared distances (Levenberg–Marquardt).
   *
   * @param points x, y, z of points on the lower side
   * @param name for messages
   */
  static Torus fit(List<double[]> points, String name) {
    double[] lowest = points.get(0);
    for (double[] q : points) {
      lowest = q[1] < lowest[1] ? q : lowest;
    }
    double[] start = {
      lowest[0], lowest[1] + START_CIRCLE + START_TUBE, lowest[2], START_CIRCLE, START_TUBE
    };
    MultivariateJacobianFunction model =
        p -> {
          Torus t = of(p.toArray());
          double[] distances = new double[points.size()];
          double[][] gradients = new double[points.size()][5];
          for (int i = 0; i < distances.length; i++) {
            distances[i] = t.distance(points.get(i));
            t.gradient(points.get(i), gradients[i]);
          }
          return new Pair<>(
              new ArrayRealVector(distances, false), new Array2DRowRealMatrix(gradients, false));
        };
    try {
      Torus best =
          of(
              new LevenbergMarquardtOptimizer()
                  .withCostRelativeTolerance(COST_TOLERANCE)
                  .withParameterRelativeTolerance(PARAMETER_TOLERANCE)
                  .optimize(
                      new LeastSquaresBuilder()
                          .start(start)
                          .model(model)
                          .target(new double[points.size()])
                          .lazyEvaluation(false)
                          .maxEvaluations(MOST_EVALUATIONS)
                          .maxIterations(MOST_EVALUATIONS)
                          .build())
                  .getPoint()
                  .toArray());
      if (best.tube > 0 && best.circle + best.tube > 0) {
        return best;
      }
    } catch (MathIllegalStateException e) {
      // no minimum was reached; told below
    }
    throw new SurfaceException(
        name,
        "no condyle fits the femur over the contact zone",
        "check axes and side, and which file is which");
  }

  private static Torus of(double[] p) {
    return new Torus(p[0], p[1], p[2], p[3], p[4]);
  }

  double distance(double[] q) {
    return Math.hypot(Math.hypot(q[0] - axisX, q[1] - axisY) - circle, q[2] - middleZ) - tube;
  }

  /** Derivatives of the distance with respect to the five components. */
  private void gradient(double[] q, double[] out) {
    double r = Math.hypot(q[0] - axisX, q[1] - axisY);
    double across = q[2] - middleZ;
    double d = Math.hypot(r - circle, across);
    double radial = (r - circle) / d;
    out[0] = -radial * (q[0] - axisX) / r;
    out[1] = -radial * (q[1] - axisY) / r;
    out[2] = -across / d;
    out[3] = -radial;
    out[4] = -1;
  }

  /** Height of the lower side, NaN where there is none. */
  double height(double x, double z) {
    double across = z - middleZ;
    double reach = circle + Math.sqrt(tube * tube - across * across);
    return axisY - Math.sqrt(reach * reach - (x - axisX) * (x - axisX));
  }

  /** Height of the lowest point. */
  double lowest() {
    return axisY - circle - tube;
  }
}
