package org.plumbline.solver.condense;

import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.SpdInverse;

/**
 * A fragment that bears contact, prepared once for any partner beyond its interface.
 *
 * <p>With contact dofs c and interface dofs i of its condensed stiffness S,
 *
 * <pre>
 *   F_c = S_cc⁻¹,   Ψ = −S_cc⁻¹ S_ci,   S_i = S_ii − S_ic S_cc⁻¹ S_ci,
 * </pre>
 *
 * the contact nodes yield F = F_c + Ψ X Ψᵀ when the interface as a whole yields X (eq. S11). Only X
 * changes with the partner. The fragment itself may float. Immutable.
 */
public final class ContactFragment {
  private final Substructure substructure;
  private final DenseKernels kernels;
  private final int contact;
  private final int interfaces;
  private final double[] heldFlexibility;
  private final double[] carry;
  private final double[] interfaceStiffness;

  private ContactFragment(
      Substructure substructure,
      DenseKernels kernels,
      int contact,
      double[] heldFlexibility,
      double[] carry,
      double[] interfaceStiffness) {
    this.substructure = substructure;
    this.kernels = kernels;
    this.contact = contact;
    this.interfaces = 3 * substructure.retainedNodes() - contact;
    this.heldFlexibility = heldFlexibility;
    this.carry = carry;
    this.interfaceStiffness = interfaceStiffness;
  }

  /**
   * Prepares a fragment.
   *
   * @param substructure retained are the contact nodes first, then the interface nodes
   * @param contactNodes number of contact nodes
   * @throws IllegalArgumentException if there is no contact or no interface node
   * @throws IllegalStateException if the interface does not hold the fragment
   */
  public static ContactFragment of(
      Substructure substructure, int contactNodes, DenseKernels kernels) {
    int n = 3 * substructure.retainedNodes();
    int c = 3 * contactNodes;
    int i = n - c;
    if (c <= 0 || i <= 0) {
      throw new IllegalArgumentException(
          contactNodes + " contact nodes of " + substructure.retainedNodes() + " retained ones");
    }
    double[] s = substructure.stiffness();
    double[] held = new double[c * c];
    double[] scale = new double[c];
    double[] coupling = new double[i * c]; // S_ic
    for (int j = 0; j < c; j++) {
      System.arraycopy(s, j * n, held, j * c, c);
      System.arraycopy(s, j * n + c, coupling, j * i, i);
      scale[j] = s[j * (n + 1)];
    }
    if (SpdInverse.invert(c, held, scale, kernels) >= 0) {
      throw new IllegalStateException(
          "the interface of " + i / 3 + " nodes does not hold the fragment");
    }
    double[] carry = new double[c * i]; // Ψ = −F_c S_ci
    kernels.gemm(
        DenseKernels.Op.PLAIN,
        DenseKernels.Op.TRANSPOSED,
        c,
        i,
        c,
        -1,
        held,
        0,
        c,
        coupling,
        0,
        i,
        0,
        carry,
        0,
        c);
    double[] own = new double[i * i];
    for (int j = 0; j < i; j++) {
      System.arraycopy(s, (c + j) * n + c, own, j * i, i);
    }
    kernels.gemm(
        DenseKernels.Op.PLAIN,
        DenseKernels.Op.PLAIN,
        i,
        i,
        c,
        1,
        coupling,
        0,
        i,
        carry,
        0,
        c,
        1,
        own,
        0,
        i);
    return new ContactFragment(substructure, kernels, c, held, carry, symmetric(own, i));
  }

  /** The mean of both triangles: they differ by rounding. */
  private static double[] symmetric(double[] a, int n) {
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        double mean = (a[i + j * n] + a[j + i * n]) / 2;
        a[i + j * n] = mean;
        a[j + i * n] = mean;
      }
    }
    return a;
  }

  public Substructure substructure() {
    return substructure;
  }

  /** Contact dofs. */
  public int contactDofs() {
    return contact;
  }

  /** Interface dofs. */
  public int interfaceDofs() {
    return interfaces;
  }

  /** S_i, the fragment's stiffness at its interface with contact free; do not write to it. */
  double[] interfaceStiffness() {
    return interfaceStiffness;
  }

  /**
   * Flexibility F of the contact nodes, mm/N, with X = (L Lᵀ)⁻¹ the flexibility of the interface.
   *
   * @param factor L, lower triangle, order of the interface dofs
   * @return (contact dofs)², symmetric, column-major
   */
  double[] flexibility(double[] factor) {
    double[] y = carry.clone();
    kernels.trsm(
        DenseKernels.Op.TRANSPOSED, contact, interfaces, factor, 0, interfaces, y, 0, contact);
    double[] f = heldFlexibility.clone();
    kernels.syrk(contact, interfaces, 1, y, 0, contact, f, 0, contact);
    for (int j = 0; j < contact; j++) {
      for (int i = j + 1; i < contact; i++) {
        f[j + i * contact] = f[i + j * contact];
      }
    }
    return f;
  }

  /** Forces on the interface that contact forces bring there while it is held: Ψᵀ f. */
  double[] toInterface(double[] contactForces) {
    double[] g = new double[interfaces];
    for (int j = 0; j < interfaces; j++) {
      double sum = 0;
      for (int i = 0; i < contact; i++) {
        sum += carry[j * contact + i] * contactForces[i];
      }
      g[j] = sum;
    }
    return g;
  }

  /** Displacement of the contact nodes: F_c f + Ψ x. */
  double[] contactDisplacement(double[] contactForces, double[] interfaceDisplacement) {
    double[] u = new double[contact];
    add(heldFlexibility, contactForces, u);
    add(carry, interfaceDisplacement, u);
    return u;
  }

  private static void add(double[] matrix, double[] x, double[] y) {
    int rows = y.length;
    for (int j = 0; j < x.length; j++) {
      if (x[j] != 0) {
        for (int i = 0; i < rows; i++) {
          y[i] += matrix[j * rows + i] * x[j];
        }
      }
    }
  }
}
