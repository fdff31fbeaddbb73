package org.plumbline.solver.equilibrium;

/**
 * Anderson acceleration (eq. Q15) of a fixed-point iteration z ← G(z): the next iterate is the
 * combination of the last few G(z) whose residuals G(z) − z, combined alike, are smallest in the
 * least-squares sense.
 *
 * <p>Source: Walker and Ni 2011 (SIAM J Numer Anal 49:1715), unconstrained form, solved by modified
 * Gram–Schmidt; directions that add less than {@link #INDEPENDENCE} of new residual are left out.
 */
final class Anderson {
  /** Smallest relative length of a new direction after projection; relative. */
  private static final double INDEPENDENCE = 1e-8;

  private final int depth;
  private final double[] weight;
  private final double[][] residualSteps;
  private final double[][] imageSteps;
  private int stored;
  private int next;
  private double[] lastResidual;
  private double[] lastImage;

  /**
   * @param depth residuals remembered; with none, the next iterate is G(z)
   * @param weight factor per entry that makes entries comparable in the least-squares norm
   */
  Anderson(int depth, double[] weight) {
    this.depth = depth;
    this.weight = weight;
    this.residualSteps = new double[depth][];
    this.imageSteps = new double[depth][];
  }

  /** Forgets the history. */
  void restart() {
    stored = 0;
    next = 0;
    resume();
  }

  /**
   * Begins another iteration with the same linear part, from another place or with another constant
   * term: differences of residuals and images stay true, only their last ends are forgotten.
   */
  void resume() {
    lastResidual = null;
    lastImage = null;
  }

  /**
   * The next iterate.
   *
   * @param z current iterate
   * @param image G(z)
   */
  double[] accelerate(double[] z, double[] image) {
    int n = z.length;
    double[] residual = new double[n];
    for (int i = 0; i < n; i++) {
      residual[i] = weight[i] * (image[i] - z[i]);
    }
    if (lastResidual != null && depth > 0) {
      double[] dr = new double[n];
      double[] dg = new double[n];
      for (int i = 0; i < n; i++) {
        dr[i] = residual[i] - lastResidual[i];
        dg[i] = image[i] - lastImage[i];
      }
      residualSteps[next] = dr;
      imageSteps[next] = dg;
      next = (next + 1) % depth;
      stored = Math.min(stored + 1, depth);
    }
    lastResidual = residual;
    lastImage = image.clone();
    double[] out = image.clone();
    // Newest first: the orthogonal basis q_j of residual steps carries its image steps along.
    double[] rest = residual.clone();
    double[][] q = new double[stored][];
    double[][] g = new double[stored][];
    int kept = 0;
    for (int age = 1; age <= stored; age++) {
      int slot = Math.floorMod(next - age, depth);
      double[] dr = residualSteps[slot].clone();
      double[] dg = imageSteps[slot].clone();
      double length = Math.sqrt(dot(dr, dr));
      for (int j = 0; j < kept; j++) {
        double c = dot(q[j], dr);
        axpy(-c, q[j], dr);
        axpy(-c, g[j], dg);
      }
      double left = Math.sqrt(dot(dr, dr));
      if (!(left > INDEPENDENCE * length)) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        dr[i] /= left;
        dg[i] /= left;
      }
      double c = dot(dr, rest);
      axpy(-c, dr, rest);
      axpy(-c, dg, out);
      q[kept] = dr;
      g[kept] = dg;
      kept++;
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  private static void axpy(double f, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += f * x[i];
    }
  }
}
