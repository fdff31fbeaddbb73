package org.plumbline.solver.equilibrium;

import java.util.Optional;

/**
 * A body as contact sees it: its retained nodes and how they yield under forces.
 *
 * <p>The flexibility F (3m × 3m, column by column, symmetric) gives the displacement of the
 * retained nodes per unit force on them in the axes of the body's frame; without one the body is
 * rigid.
 */
public final class ContactBody {
  private final String name;
  private final int frame;
  private final double[] reference;
  private final double[] flexibility;
  private final WholeBody whole;

  private ContactBody(
      String name, int frame, double[] reference, double[] flexibility, WholeBody whole) {
    this.name = name;
    this.frame = frame;
    this.reference = reference.clone();
    this.flexibility = flexibility;
    this.whole = whole;
  }

  /**
   * An elastic body.
   *
   * @param frame number of the frame that carries it
   * @param reference coordinates of the retained nodes in the reference configuration, mm, 3 per
   *     node
   * @param flexibility F, mm/N, kept without copying
   * @param whole the uncondensed body
   * @throws IllegalArgumentException if the sizes do not match
   */
  public static ContactBody elastic(
      String name, int frame, double[] reference, double[] flexibility, WholeBody whole) {
    if (flexibility.length != reference.length * reference.length) {
      throw new IllegalArgumentException(
          "flexibility of '"
              + name
              + "' has "
              + flexibility.length
              + " entries, "
              + reference.length
              + "² are needed");
    }
    return new ContactBody(name, frame, reference, flexibility, whole);
  }

  /**
   * The same contact nodes on a body that yields otherwise.
   *
   * @throws IllegalArgumentException if the sizes do not match
   */
  public ContactBody withFlexibility(double[] other, WholeBody behind) {
    return elastic(name, frame, reference, other, behind);
  }

  /** A body that does not deform. */
  public static ContactBody rigid(String name, int frame, double[] reference) {
    return new ContactBody(name, frame, reference, null, null);
  }

  public String name() {
    return name;
  }

  public int frame() {
    return frame;
  }

  public boolean isElastic() {
    return flexibility != null;
  }

  /** Number of retained nodes. */
  public int nodes() {
    return reference.length / 3;
  }

  /** The uncondensed body, if there is one. */
  public Optional<WholeBody> whole() {
    return Optional.ofNullable(whole);
  }

  double[] reference() {
    return reference;
  }

  double[] flexibility() {
    return flexibility;
  }

  /** Displacement of some nodes along a force on them, mean over nodes and directions, mm/N. */
  double meanFlexibility(int[] some) {
    double sum = 0;
    for (int node : some) {
      for (int k = 3 * node; k < 3 * node + 3; k++) {
        sum += flexibility[k * reference.length + k];
      }
    }
    return sum / (3 * some.length);
  }

  /** F f at all retained nodes of an elastic body, mm. */
  double[] displacement(double[] forces) {
    int size = reference.length;
    double[] u = new double[size];
    for (int n = 0; n < size; n += 3) {
      double fx = forces[n];
      double fy = forces[n + 1];
      double fz = forces[n + 2];
      if (fx != 0 || fy != 0 || fz != 0) {
        int x = n * size;
        int y = x + size;
        int z = y + size;
        for (int i = 0; i < size; i++) {
          u[i] += fx * flexibility[x + i] + fy * flexibility[y + i] + fz * flexibility[z + i];
        }
      }
    }
    return u;
  }
}
