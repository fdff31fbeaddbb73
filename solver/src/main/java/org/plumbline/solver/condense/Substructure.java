package org.plumbline.solver.condense;

import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.NotPositiveDefiniteException;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * An elastic body, held or floating, condensed to the stiffness S of its retained nodes (eq. S5).
 *
 * <p>S is not inverted, so a body that nothing holds is welcome: it has six rigid modes, and so has
 * S. Immutable after construction and safe to share by threads.
 */
public final class Substructure {
  private static final int AXES = 3;

  private final ElasticBody body;
  private final int[] retained;
  private final int[] retainedFree;
  private final SymmetricBlockMatrix matrix;
  private final MultifrontalCholesky factor;
  private final double[] stiffness;

  private Substructure(
      ElasticBody body,
      int[] retained,
      int[] retainedFree,
      SymmetricBlockMatrix matrix,
      MultifrontalCholesky factor,
      double[] stiffness) {
    this.body = body;
    this.retained = retained;
    this.retainedFree = retainedFree;
    this.matrix = matrix;
    this.factor = factor;
    this.stiffness = stiffness;
  }

  /**
   * Condenses a body by one sparse factorization.
   *
   * @param retainedNodes nodes to keep, in the order of S; not fixed, without repetition
   * @param count told of the factorization
   * @throws IllegalArgumentException if a retained node is out of range, fixed or repeated
   * @throws NotPositiveDefiniteException if an eliminated node is held by neither the retained nor
   *     the fixed ones
   */
  public static Substructure of(
      ElasticBody body, int[] retainedNodes, DenseKernels kernels, FactorizationCount count) {
    int[] retained = retainedNodes.clone();
    int[] free = Superelement.freeNumbers(body, retained);
    SymmetricBlockMatrix matrix = body.stiffness();
    EliminationTree tree = NestedDissection.order(matrix.graph(), body.freeCoordinates(), free);
    MultifrontalCholesky factor;
    try {
      factor = MultifrontalCholesky.factor(matrix, tree, kernels);
    } catch (NotPositiveDefiniteException e) {
      throw Superelement.atNode(body, e);
    }
    count.increment();
    double[] s = factor.takeSchurComplement();
    mirror(s, AXES * retained.length);
    return new Substructure(body, retained, free, matrix, factor, s);
  }

  private static void mirror(double[] s, int order) {
    for (int j = 0; j < order; j++) {
      for (int i = j + 1; i < order; i++) {
        s[j + i * order] = s[i + j * order];
      }
    }
  }

  public ElasticBody body() {
    return body;
  }

  /** Number m of retained nodes. */
  public int retainedNodes() {
    return retained.length;
  }

  /** Node of the body behind a retained one. */
  public int retainedNode(int i) {
    return retained[i];
  }

  /**
   * Stiffness S of the retained nodes, N/mm: force 3 i + a per unit displacement 3 j + b, all other
   * nodes following.
   *
   * @return the array itself, (3m)×(3m), symmetric, column-major; do not write to it
   */
  public double[] stiffness() {
    return stiffness;
  }

  /**
   * Loads on any nodes after forward elimination: what {@link #felt} and {@link #expand} ask for.
   *
   * @param forces three per node of the body, N
   * @return three per free node; all zero for no load
   */
  public double[] eliminated(double[] forces) {
    double[] x = gather(forces);
    factor.forward(x);
    return x;
  }

  /**
   * Loads on any nodes as the retained ones feel them, g = f_r − K_ri K_ii⁻¹ f_i.
   *
   * @param eliminated the loads as {@link #eliminated} gives them
   * @return three per retained node, N
   */
  public double[] felt(double[] eliminated) {
    double[] g = new double[AXES * retained.length];
    for (int i = 0; i < retained.length; i++) {
      System.arraycopy(eliminated, AXES * retainedFree[i], g, AXES * i, AXES);
    }
    return g;
  }

  /**
   * Displacement of every node when the retained ones have been moved, and loads rest on the
   * others.
   *
   * @param retainedDisplacement three per retained node, mm
   * @param eliminated the loads as {@link #eliminated} gives them; those on retained nodes do not
   *     matter
   * @return three per node of the body, mm; zero at fixed nodes
   */
  public double[] expand(double[] retainedDisplacement, double[] eliminated) {
    double[] x = eliminated.clone();
    for (int i = 0; i < retained.length; i++) {
      System.arraycopy(retainedDisplacement, AXES * i, x, AXES * retainedFree[i], AXES);
    }
    factor.backward(x);
    return spread(x);
  }

  /** The same without loads. */
  public double[] expand(double[] retainedDisplacement) {
    return expand(retainedDisplacement, new double[AXES * body.freeNodes()]);
  }

  /**
   * Internal forces K u of the whole, uncondensed body, its beams included.
   *
   * @param displacement three per node of the body, mm; taken as zero at fixed nodes
   * @return three per node of the body, N; zero, not the reaction, at fixed nodes
   */
  public double[] internalForces(double[] displacement) {
    double[] f = new double[AXES * body.freeNodes()];
    matrix.multiply(gather(displacement), f);
    return spread(f);
  }

  private double[] gather(double[] ofNodes) {
    double[] x = new double[AXES * body.freeNodes()];
    for (int i = 0; i < body.freeNodes(); i++) {
      System.arraycopy(ofNodes, AXES * body.meshNode(i), x, AXES * i, AXES);
    }
    return x;
  }

  private double[] spread(double[] ofFreeNodes) {
    double[] u = new double[AXES * body.nodes()];
    for (int i = 0; i < body.freeNodes(); i++) {
      System.arraycopy(ofFreeNodes, AXES * i, u, AXES * body.meshNode(i), AXES);
    }
    return u;
  }
}
