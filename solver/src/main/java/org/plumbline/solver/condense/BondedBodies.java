package org.plumbline.solver.condense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * A fragment that bears contact, bonded at its interface to other parts: how its contact nodes
 * yield, and how everything moves under forces on them.
 *
 * <p>Interface nodes are numbered through: those of the contact fragment first, in the order in
 * which it retains them, then those that only other parts have. A part is a condensed body, which
 * may be turned, or a stiffness between interface nodes. Every interface node has three
 * displacements; what else a part needs (rotations of a beam) are interface nodes too. Nodes may
 * follow others ({@link Followers}). Use {@link Builder}. Immutable.
 */
public final class BondedBodies {
  private static final int AXES = 3;

  private final ContactFragment fragment;
  private final List<Part> parts;
  private final Followers.Terms[] terms;
  private final double[] factor;
  private final int order;
  private final DenseCholesky cholesky;

  private BondedBodies(
      ContactFragment fragment,
      List<Part> parts,
      Followers.Terms[] terms,
      double[] factor,
      int order,
      DenseKernels kernels) {
    this.fragment = fragment;
    this.parts = List.copyOf(parts);
    this.terms = terms;
    this.factor = factor;
    this.order = order;
    this.cholesky = new DenseCholesky(kernels);
  }

  /**
   * A condensed body beyond the interface.
   *
   * @param body its stiffness, in axes of its own
   * @param nodes interface number of each of its retained nodes
   * @param turn row-major 3 × 3 rotation from its axes to those of the fragment
   */
  private record Part(Substructure body, int[] nodes, double[] turn) {}

  /** Collects the parts. */
  public static final class Builder {
    private final ContactFragment fragment;
    private final int nodes;
    private final int order;
    private final Followers.Terms[] terms;
    private final double[] stiffness;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param interfaceNodes number of interface nodes, those of the fragment included
     */
    public Builder(ContactFragment fragment, int interfaceNodes) {
      this(fragment, interfaceNodes, Followers.none());
    }

    /**
     * @param interfaceNodes number of interface nodes, those of the fragment and followers included
     * @param followers the last of them, none of the fragment
     */
    public Builder(ContactFragment fragment, int interfaceNodes, Followers followers) {
      this.fragment = fragment;
      this.nodes = interfaceNodes;
      int free = interfaceNodes - followers.count();
      this.order = AXES * free + followers.ways().size();
      if (AXES * free < fragment.interfaceDofs()) {
        throw new IllegalArgumentException(
            free + " interface nodes, the fragment has " + fragment.interfaceDofs() / 3);
      }
      this.terms = followers.terms(nodes);
      this.stiffness = new double[order * order];
      for (int w = 0; w < followers.ways().size(); w++) {
        int at = row(AXES * free + w);
        stiffness[at * (order + 1)] += followers.ways().get(w).stiffness();
      }
      int own = fragment.interfaceDofs();
      int[] numbers = new int[own / AXES];
      Arrays.setAll(numbers, i -> i);
      addDense(numbers, fragment.interfaceStiffness());
    }

    /** Adds a condensed body that keeps its axes. */
    public Builder add(Substructure body, int[] numbers) {
      return add(body, numbers, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    /**
     * Adds a condensed body that is turned: S := R S Rᵀ block by block.
     *
     * @param numbers interface number of each retained node
     * @param turn row-major rotation from the body's axes to the fragment's
     */
    public Builder add(Substructure body, int[] numbers, double[] turn) {
      checkNumbers(numbers, body.retainedNodes());
      addDense(numbers, turned(body.stiffness(), body.retainedNodes(), turn));
      parts.add(new Part(body, numbers.clone(), turn.clone()));
      return this;
    }

    /**
     * Adds a stiffness between interface nodes.
     *
     * @param numbers interface numbers
     * @param block order 3 · numbers, column-major, symmetric, N/mm
     */
    public Builder add(int[] numbers, double[] block) {
      checkNumbers(numbers, numbers.length);
      addDense(numbers, block);
      return this;
    }

    private void checkNumbers(int[] numbers, int expected) {
      if (numbers.length != expected) {
        throw new IllegalArgumentException(
            numbers.length + " interface numbers for " + expected + " nodes");
      }
      for (int n : numbers) {
        if (n < 0 || n >= nodes) {
          throw new IllegalArgumentException(
              "interface number " + n + " is outside 0 … " + (nodes - 1));
        }
      }
    }

    private void addDense(int[] numbers, double[] block) {
      int size = AXES * numbers.length;
      int[] rows = rows(numbers);
      for (int j = 0; j < size; j++) {
        Followers.Terms column = terms[AXES * numbers[j / AXES] + j % AXES];
        for (int c = 0; c < column.unknowns().length; c++) {
          int to = row(column.unknowns()[c]) * order;
          double factor = column.factors()[c];
          for (int i = 0; i < size; i++) {
            double value = factor * block[j * size + i];
            if (rows[i] >= 0) {
              stiffness[to + rows[i]] += value;
            } else {
              add(to, value, numbers[i / AXES], i % AXES);
            }
          }
        }
      }
    }

    /** Row of each dof of some nodes that is an unknown itself; −1 if it is made of several. */
    private int[] rows(int... numbers) {
      int[] rows = new int[AXES * numbers.length];
      for (int i = 0; i < rows.length; i++) {
        Followers.Terms t = terms[AXES * numbers[i / AXES] + i % AXES];
        rows[i] = t.unknowns().length == 1 && t.factors()[0] == 1 ? row(t.unknowns()[0]) : -1;
      }
      return rows;
    }

    private void add(int column, double value, int number, int axis) {
      Followers.Terms r = terms[AXES * number + axis];
      for (int k = 0; k < r.unknowns().length; k++) {
        stiffness[column + row(r.unknowns()[k])] += r.factors()[k] * value;
      }
    }

    /** Interface dofs of the fragment stand last, so that L ends with the factor of X⁻¹. */
    private int row(int unknown) {
      return BondedBodies.row(fragment, order, unknown);
    }

    /**
     * Factors the interface.
     *
     * @throws IllegalStateException if the parts do not hold each other
     */
    public BondedBodies bond(DenseKernels kernels) {
      double[] scale = new double[order];
      for (int i = 0; i < order; i++) {
        scale[i] = stiffness[i * (order + 1)];
      }
      int failed = kernels.potrf(order, stiffness, 0, order);
      for (int i = 0; failed < 0 && i < order; i++) {
        double root = stiffness[i * (order + 1)];
        if (!(root * root > SMALLEST_PIVOT * scale[i])) {
          failed = i;
        }
      }
      if (failed >= 0) {
        throw new IllegalStateException(
            "the parts bonded at "
                + nodes
                + " interface nodes do not hold each other: nothing but the shaft's end is fixed,"
                + " and a part is free to move against it");
      }
      return new BondedBodies(fragment, parts, terms, stiffness, order, kernels);
    }
  }

  /** Smallest accepted ratio of a pivot to its diagonal entry, relative. */
  private static final double SMALLEST_PIVOT = 1e-13;

  private static int row(ContactFragment fragment, int order, int unknown) {
    int own = fragment.interfaceDofs();
    return unknown < own ? order - own + unknown : unknown - own;
  }

  public ContactFragment fragment() {
    return fragment;
  }

  /** Flexibility of the contact nodes (eq. S11), mm/N; (contact dofs)², column-major. */
  public double[] flexibility() {
    int own = fragment.interfaceDofs();
    int first = order - own;
    double[] corner = new double[own * own];
    for (int j = 0; j < own; j++) {
      System.arraycopy(factor, (first + j) * order + first, corner, j * own, own);
    }
    return fragment.flexibility(corner);
  }

  /**
   * Displacement of the interface nodes, mm, three per node in their numbering.
   *
   * @param contactForces three per contact node, N
   * @param interfaceForces three per interface node, N
   */
  public double[] interfaceDisplacement(double[] contactForces, double[] interfaceForces) {
    int own = fragment.interfaceDofs();
    double[] g = fragment.toInterface(contactForces);
    double[] x = new double[order];
    for (int k = 0; k < terms.length; k++) {
      double force = interfaceForces[k] + (k < own ? g[k] : 0);
      for (int t = 0; t < terms[k].unknowns().length; t++) {
        x[row(fragment, order, terms[k].unknowns()[t])] += terms[k].factors()[t] * force;
      }
    }
    cholesky.solve(factor, order, x);
    double[] u = new double[terms.length];
    for (int k = 0; k < u.length; k++) {
      for (int t = 0; t < terms[k].unknowns().length; t++) {
        u[k] += terms[k].factors()[t] * x[row(fragment, order, terms[k].unknowns()[t])];
      }
    }
    return u;
  }

  /** Displacement of the contact nodes, mm. */
  public double[] contactDisplacement(double[] contactForces, double[] interfaceDisplacement) {
    return fragment.contactDisplacement(
        contactForces, Arrays.copyOf(interfaceDisplacement, fragment.interfaceDofs()));
  }

  /** A condensed body beyond the interface, by its order of being added. */
  public Substructure body(int part) {
    return parts.get(part).body();
  }

  /**
   * Displacement of every node of a part, in the part's own axes, mm.
   *
   * @param interfaceDisplacement three per interface node
   */
  public double[] partDisplacement(int part, double[] interfaceDisplacement) {
    Part p = parts.get(part);
    return p.body().expand(retained(p, interfaceDisplacement));
  }

  /** Displacement of the retained nodes of a part, in its own axes. */
  private static double[] retained(Part p, double... interfaceDisplacement) {
    double[] retained = new double[AXES * p.nodes().length];
    double[] turn = p.turn();
    for (int n = 0; n < p.nodes().length; n++) {
      int from = AXES * p.nodes()[n];
      for (int a = 0; a < AXES; a++) {
        for (int b = 0; b < AXES; b++) {
          retained[AXES * n + a] += turn[AXES * b + a] * interfaceDisplacement[from + b];
        }
      }
    }
    return retained;
  }

  /**
   * Forces that the condensed bodies beyond the interface, but not the fragment, need at their
   * nodes to be displaced so; at a follower, the force of its leader on it.
   *
   * @param interfaceDisplacement three per interface node, mm
   * @return three per interface node, in the axes of the fragment, N
   */
  public double[] bodyForces(double[] interfaceDisplacement) {
    double[] forces = new double[interfaceDisplacement.length];
    for (Part p : parts) {
      double[] u = retained(p, interfaceDisplacement);
      double[] s = p.body().stiffness();
      double[] f = new double[u.length];
      for (int j = 0; j < u.length; j++) {
        for (int i = 0; i < u.length; i++) {
          f[i] += s[j * u.length + i] * u[j];
        }
      }
      for (int n = 0; n < p.nodes().length; n++) {
        for (int a = 0; a < AXES; a++) {
          for (int b = 0; b < AXES; b++) {
            forces[AXES * p.nodes()[n] + a] += p.turn()[AXES * a + b] * f[AXES * n + b];
          }
        }
      }
    }
    return forces;
  }

  /**
   * Forces that hold a part in its place: what all others exert on it at its interface nodes.
   *
   * @param interfaceDisplacement three per interface node
   * @return three per interface node, zero where the part has none, in axes of the fragment, N
   */
  public double[] forcesOn(int part, double[] interfaceDisplacement) {
    Part p = parts.get(part);
    int[] nodes = p.nodes();
    int size = AXES * nodes.length;
    double[] k = turned(p.body().stiffness(), nodes.length, p.turn());
    double[] forces = new double[interfaceDisplacement.length];
    for (int j = 0; j < size; j++) {
      double u = interfaceDisplacement[AXES * nodes[j / AXES] + j % AXES];
      for (int i = 0; i < size; i++) {
        forces[AXES * nodes[i / AXES] + i % AXES] += k[j * size + i] * u;
      }
    }
    return forces;
  }

  private static double[] turned(double[] s, int nodes, double[] turn) {
    int order = AXES * nodes;
    double[] out = new double[order * order];
    double[] half = new double[AXES * AXES];
    for (int n = 0; n < nodes; n++) {
      for (int m = 0; m < nodes; m++) {
        int at = AXES * n * order + AXES * m;
        for (int i = 0; i < AXES; i++) {
          for (int j = 0; j < AXES; j++) {
            double sum = 0;
            for (int k = 0; k < AXES; k++) {
              sum += turn[AXES * i + k] * s[at + j * order + k];
            }
            half[AXES * j + i] = sum;
          }
        }
        for (int i = 0; i < AXES; i++) {
          for (int j = 0; j < AXES; j++) {
            double sum = 0;
            for (int k = 0; k < AXES; k++) {
              sum += half[AXES * k + i] * turn[AXES * j + k];
            }
            out[at + j * order + i] = sum;
          }
        }
      }
    }
    return out;
  }
}
