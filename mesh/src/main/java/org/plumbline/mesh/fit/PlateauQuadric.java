package org.plumbline.mesh.fit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.plumbline.mesh.SurfaceException;

/**
 * A plateau: eq. J1 of docs/theory.md with the flank of the eminence, over a given trough. mm.
 *
 * <p>A real plateau also leans toward the middle of the knee where the condyle's middle stands, as
 * far as the curve of the eminence reaches. The shape has no such lean. Curvatures are therefore
 * measured beside it, or it would pass for curvature across, which decides pressures; then it is
 * dropped, and height and slope are fitted again without it.
 *
 * @param troughZ z of the trough
 * @param inward sign of z toward the middle of the knee
 * @param height y of the trough at x = 0
 * @param slope rise per mm of x
 * @param sagittal curvature front to back, positive hollow, 1/mm
 * @param coronal curvature across, positive hollow, 1/mm
 * @param lean rise per mm toward the middle of the knee, which {@link #height(double, double)}
 *     leaves out
 */
record PlateauQuadric(
    double troughZ,
    int inward,
    double height,
    double slope,
    double sagittal,
    double coronal,
    double lean) {
  /** Distance from the trough at which the flank begins and its radius, as in eq. J1, mm. */
  private static final double FLANK_START = 8;

  private static final double FLANK_RADIUS = 10;

  /** Passes of least squares; distances are vertical ones times the normal's y of the last pass. */
  private static final int PASSES = 4;

  /** Relative size under which a pivot counts as zero. */
  private static final double SINGULAR = 1e-9;

  /** Quadric of least squared distances; linear in all but the weights. */
  static PlateauQuadric fit(List<double[]> points, double troughZ, int inward, String name) {
    PlateauQuadric best = new PlateauQuadric(troughZ, inward, 0, 0, 0, 0, 0);
    for (int pass = 0; pass < PASSES; pass++) {
      PlateauQuadric flat = new PlateauQuadric(troughZ, inward, 0, 0, 0, 0, 0);
      double[] p = best.solve(points, flat, 5, name);
      PlateauQuadric curved = new PlateauQuadric(troughZ, inward, 0, 0, p[2], p[3], p[4]);
      double[] q = best.solve(points, curved, 2, name);
      best = new PlateauQuadric(troughZ, inward, q[0], q[1], p[2], p[3], p[4]);
    }
    return best;
  }

  /**
   * Coefficients of 1, x, x²/2, across²/2, way inward that best add to a quadric, weighted as here.
   */
  private double[] solve(List<double[]> points, PlateauQuadric base, int terms, String name) {
    int n = points.size();
    double[][] rows = new double[n][];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      double[] q = points.get(i);
      double w = normalY(q[0], q[2]);
      double across = q[2] - troughZ;
      double[] all = {
        w, w * q[0], w * q[0] * q[0] / 2, w * across * across / 2, w * inward * across
      };
      rows[i] = Arrays.copyOf(all, terms);
      right[i] = w * (q[1] - base.height(q[0], q[2]));
    }
    try {
      return new QRDecomposition(new Array2DRowRealMatrix(rows, false), SINGULAR)
          .getSolver()
          .solve(new ArrayRealVector(right, false))
          .toArray();
    } catch (SingularMatrixException e) {
      throw new SurfaceException(
          name,
          "no plateau fits the tibial cartilage over the contact zone",
          "check axes and side, and which file is which");
    }
  }

  private double flank(double across) {
    double beyond = Math.max(0, inward * across - FLANK_START);
    return beyond * beyond / (2 * FLANK_RADIUS);
  }

  /** Height of the plateau. */
  double height(double x, double z) {
    double across = z - troughZ;
    return height + slope * x + (sagittal * x * x + coronal * across * across) / 2 + flank(across);
  }

  /** The unit normal's y. */
  double normalY(double x, double z) {
    double across = z - troughZ;
    double beyond = Math.max(0, inward * across - FLANK_START);
    double gx = slope + sagittal * x;
    double gz = coronal * across + inward * beyond / FLANK_RADIUS;
    return 1 / Math.sqrt(1 + gx * gx + gz * gz);
  }

  /** Distance of a point to first order, positive above. */
  double distance(double[] q) {
    return (q[1] - height(q[0], q[2])) * normalY(q[0], q[2]);
  }
}
