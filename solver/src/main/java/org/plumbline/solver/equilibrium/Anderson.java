package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Where each iteration stood last. */
  private final Map<Integer, End> ends = new HashMap<>();

  private record End(double[] residual, double[] image) {}

  /** Orthonormal residual steps, newest first, and what they do to the image. */
  private record Basis(List<double[]> residual, List<double[]> image) {}

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
   * Begins other iterations with the same linear part, from another place or with another constant
   * term: differences of residuals and images stay true, only their last ends are forgotten.
   */
  void resume() {
    ends.clear();
  }

  /**
   * The next iterate.
   *
   * @param z current iterate
   * @param image G(z)
   */
  double[] accelerate(double[] z, double[] image) {
    return accelerate(new int[] {0}, new double[][] {z}, new double[][] {image})[0];
  }

  /**
   * The next iterates of several iterations with the same linear part, which go on side by side and
   * share the history: what one has learned serves all at once.
   *
   * @param which number of each iteration, under which its last end is kept
   * @param z current iterate of each
   * @param image G(z) of each
   */
  double[][] accelerate(int[] which, double[][] z, double[][] image) {
    double[][] residual = new double[which.length][];
    for (int k = 0; k < which.length; k++) {
      residual[k] = new double[z[k].length];
      for (int i = 0; i < residual[k].length; i++) {
        residual[k][i] = weight[i] * (image[k][i] - z[k][i]);
      }
      End last = ends.put(which[k], new End(residual[k], image[k].clone()));
      if (last != null && depth > 0) {
        residualSteps[next] = difference(residual[k], last.residual);
        imageSteps[next] = difference(image[k], last.image);
        next = (next + 1) % depth;
        stored = Math.min(stored + 1, depth);
      }
    }
    Basis basis = basis();
    double[][] out = new double[which.length][];
    for (int k = 0; k < which.length; k++) {
      double[] rest = residual[k].clone();
      out[k] = image[k].clone();
      for (int j = 0; j < basis.residual.size(); j++) {
        double c = dot(basis.residual.get(j), rest);
        axpy(-c, basis.residual.get(j), rest);
        axpy(-c, basis.image.get(j), out[k]);
      }
    }
    return out;
  }

  private Basis basis() {
    Basis basis = new Basis(new ArrayList<>(), new ArrayList<>());
    for (int age = 1; age <= stored; age++) {
      int slot = Math.floorMod(next - age, depth);
      double[] dr = residualSteps[slot].clone();
      double[] dg = imageSteps[slot].clone();
      double length = Math.sqrt(dot(dr, dr));
      for (int j = 0; j < basis.residual.size(); j++) {
        double c = dot(basis.residual.get(j), dr);
        axpy(-c, basis.residual.get(j), dr);
        axpy(-c, basis.image.get(j), dg);
      }
      double left = Math.sqrt(dot(dr, dr));
      if (!(left > INDEPENDENCE * length)) {
        continue;
      }
      for (int i = 0; i < dr.length; i++) {
        dr[i] /= left;
        dg[i] /= left;
      }
      basis.residual.add(dr);
      basis.image.add(dg);
    }
    return basis;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] d = new double[a.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = a[i] - b[i];
    }
    return d;
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
