package org.plumbline.solver.condense;

import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.NotPositiveDefiniteException;
import org.plumbline.solver.linalg.SpdInverse;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * An elastic body condensed to its retained nodes by one sparse factorization.
 *
 * <p>Immutable after construction and safe to share by threads.
 */
public final class Superelement {
  private final ElasticBody body;
  private final int[] retained;
  private final int[] retainedFree;
  private final SymmetricBlockMatrix stiffness;
  private final MultifrontalCholesky factor;
  private final double[] flexibility;

  private Superelement(
      ElasticBody body,
      int[] retained,
      int[] retainedFree,
      SymmetricBlockMatrix stiffness,
      MultifrontalCholesky factor,
      double[] flexibility) {
    this.body = body;
    this.retained = retained;
    this.retainedFree = retainedFree;
    this.stiffness = stiffness;
    this.factor = factor;
    this.flexibility = flexibility;
  }

  /** Condenses a body; see {@link #of(ElasticBody, int[], DenseKernels, FactorizationCount)}. */
  public static Superelement of(ElasticBody body, int[] retainedNodes, DenseKernels kernels) {
    return of(body, retainedNodes, kernels, new FactorizationCount());
  }

  /**
   * Condenses a body to some of its nodes.
   *
   * @param retainedNodes nodes of the body to keep, extra ones too, in the order of the
   *     flexibility; not fixed, without repetition, at least one
   * @param count told of the factorization
   * @throws IllegalArgumentException if a retained node is out of range, fixed or repeated
   * @throws NotPositiveDefiniteException if the fixed nodes do not hold the body
   */
  public static Superelement of(
      ElasticBody body, int[] retainedNodes, DenseKernels kernels, FactorizationCount count) {
    int[] retained = retainedNodes.clone();
    int[] free = freeNumbers(body, retained);
    SymmetricBlockMatrix stiffness = body.stiffness();
    EliminationTree tree = NestedDissection.order(stiffness.graph(), body.freeCoordinates(), free);
    try {
      MultifrontalCholesky factor = MultifrontalCholesky.factor(stiffness, tree, kernels);
      count.increment();
      double[] flexibility = factor.takeSchurComplement();
      SpdInverse.invert(flexibility, stiffness, free, kernels);
      clearHeld(body, retained, flexibility);
      return new Superelement(body, retained, free, stiffness, factor, flexibility);
    } catch (NotPositiveDefiniteException e) {
      throw atNode(body, e);
    }
  }

  static NotPositiveDefiniteException atNode(ElasticBody body, NotPositiveDefiniteException e) {
    int node = body.meshNode(e.node());
    return e.at(node, body.coordinate(node, 0), body.coordinate(node, 1), body.coordinate(node, 2));
  }

  /** Components that are held do not move under any force. */
  private static void clearHeld(ElasticBody body, int[] retained, double[] flexibility) {
    int order = 3 * retained.length;
    for (int k = 0; k < order; k++) {
      if (body.isHeld(retained[k / 3], k % 3)) {
        for (int i = 0; i < order; i++) {
          flexibility[k * order + i] = 0;
          flexibility[i * order + k] = 0;
        }
      }
    }
  }

  static int[] freeNumbers(ElasticBody body, int[] retained) {
    if (retained.length == 0) {
      throw new IllegalArgumentException("no retained nodes: there is nothing to condense to");
    }
    int[] free = new int[retained.length];
    boolean[] seen = new boolean[body.nodes()];
    for (int i = 0; i < retained.length; i++) {
      int node = retained[i];
      if (node < 0 || node >= seen.length) {
        throw new IllegalArgumentException(
            "retained node " + node + " is outside 0 … " + (seen.length - 1));
      }
      if (seen[node]) {
        throw new IllegalArgumentException("node " + node + " is retained twice");
      }
      seen[node] = true;
      free[i] = body.freeNode(node);
      if (free[i] < 0) {
        throw new IllegalArgumentException(
            "retained node " + node + " is fixed; leave it out, its displacement is zero");
      }
    }
    return free;
  }

  public ElasticBody body() {
    return body;
  }

  /** Number m of retained nodes. */
  public int retainedNodes() {
    return retained.length;
  }

  /** Node of the body that a retained node is. */
  public int retainedNode(int i) {
    return retained[i];
  }

  /**
   * Flexibility F of the retained nodes (eq. S3), mm/N: displacement 3 i + a per unit force 3 j +
   * b, with the body clamped at its fixed nodes.
   *
   * @return the array itself, (3m)×(3m), symmetric, column-major; do not write to it
   */
  public double[] flexibility() {
    return flexibility;
  }

  /** Values held by the sparse factor, eight bytes each. */
  public long factorEntries() {
    return factor.entries();
  }

  /** Operations of the sparse factorization. */
  public double factorFlops() {
    return factor.flops();
  }

  /**
   * Displacement of every node under forces on the retained nodes: u_r = F f_r, then back
   * substitution (eq. S8).
   *
   * @param retainedForces 3 m, N
   * @param displacement receives 3 · nodes of the body, mm; zero at fixed nodes
   */
  public void solve(double[] retainedForces, double[] displacement) {
    checkLength("retained forces", retainedForces, 3 * retained.length);
    checkLength("displacement", displacement, 3 * body.nodes());
    double[] x = new double[3 * body.freeNodes()];
    flexibilityTimes(retainedForces, x);
    factor.backward(x);
    spread(x, displacement);
  }

  /**
   * Displacement of every node under forces on any nodes, by forward elimination and back
   * substitution.
   *
   * @param forces 3 · nodes of the body, N; ignored at fixed nodes
   * @param displacement receives 3 · nodes of the body, mm; zero at fixed nodes
   */
  public void solveLoads(double[] forces, double[] displacement) {
    checkLength("forces", forces, 3 * body.nodes());
    checkLength("displacement", displacement, 3 * body.nodes());
    double[] x = new double[3 * body.freeNodes()];
    for (int i = 0; i < body.freeNodes(); i++) {
      for (int axis = 0; axis < 3; axis++) {
        int node = body.meshNode(i);
        x[3 * i + axis] = body.isHeld(node, axis) ? 0 : forces[3 * node + axis];
      }
    }
    factor.forward(x);
    double[] condensed = new double[3 * retained.length];
    for (int i = 0; i < retained.length; i++) {
      System.arraycopy(x, 3 * retainedFree[i], condensed, 3 * i, 3);
    }
    flexibilityTimes(condensed, x);
    factor.backward(x);
    spread(x, displacement);
  }

  /**
   * Relative residual ‖K u − f‖ / ‖f‖ over the free nodes of the uncondensed body (eq. S9); 0 for
   * no force and no displacement.
   *
   * @param displacement 3 · nodes of the body, mm
   * @param retainedForces 3 m, N
   */
  public double residual(double[] displacement, double[] retainedForces) {
    checkLength("retained forces", retainedForces, 3 * retained.length);
    checkLength("displacement", displacement, 3 * body.nodes());
    double load = 0;
    for (int k = 0; k < retainedForces.length; k++) {
      if (!body.isHeld(retained[k / 3], k % 3)) {
        load += retainedForces[k] * retainedForces[k];
      }
    }
    double sum = 0;
    for (double value : imbalance(displacement, retainedForces)) {
      sum += value * value;
    }
    if (load == 0) {
      return sum == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.sqrt(sum / load);
  }

  /**
   * One step of iterative refinement: u := u + K⁻¹ (f − K u). Takes about three times as long as
   * {@link #solve} and gains the digits that stiff material beside soft layers costs.
   *
   * @param retainedForces 3 m, N
   * @param displacement 3 · nodes of the body, mm; improved in place
   */
  public void refine(double[] retainedForces, double[] displacement) {
    checkLength("retained forces", retainedForces, 3 * retained.length);
    checkLength("displacement", displacement, 3 * body.nodes());
    double[] imbalance = new double[displacement.length];
    spread(imbalance(displacement, retainedForces), imbalance);
    double[] correction = new double[displacement.length];
    solveLoads(imbalance, correction);
    for (int k = 0; k < correction.length; k++) {
      displacement[k] += correction[k];
    }
  }

  // f − K u over the free nodes.
  private double[] imbalance(double[] displacement, double[] retainedForces) {
    double[] x = new double[3 * body.freeNodes()];
    double[] r = new double[x.length];
    for (int i = 0; i < body.freeNodes(); i++) {
      System.arraycopy(displacement, 3 * body.meshNode(i), x, 3 * i, 3);
    }
    stiffness.multiply(x, r);
    for (int k = 0; k < r.length; k++) {
      r[k] = -r[k];
    }
    for (int k = 0; k < retainedForces.length; k++) {
      if (!body.isHeld(retained[k / 3], k % 3)) {
        r[3 * retainedFree[k / 3] + k % 3] += retainedForces[k];
      }
    }
    return r;
  }

  // x at the retained nodes := F f.
  private void flexibilityTimes(double[] f, double[] x) {
    int order = f.length;
    double[] u = new double[order];
    for (int j = 0; j < order; j++) {
      double force = f[j];
      if (force != 0) {
        int column = j * order;
        for (int i = 0; i < order; i++) {
          u[i] += flexibility[column + i] * force;
        }
      }
    }
    for (int i = 0; i < retained.length; i++) {
      System.arraycopy(u, 3 * i, x, 3 * retainedFree[i], 3);
    }
  }

  private void spread(double[] x, double[] displacement) {
    java.util.Arrays.fill(displacement, 0);
    for (int i = 0; i < body.freeNodes(); i++) {
      System.arraycopy(x, 3 * i, displacement, 3 * body.meshNode(i), 3);
    }
  }

  private static void checkLength(String what, double[] vector, int expected) {
    if (vector.length != expected) {
      throw new IllegalArgumentException(
          what + " has " + vector.length + " entries, expected " + expected);
    }
  }
}
