package org.plumbline.solver.equilibrium;

import java.util.List;

/**
 * A stable equilibrium with its proof: only if {@link EquilibriumProof#holds} is it a result.
 *
 * <p>Displacement fields are those of the whole bodies in the axes of their own frames, three per
 * node, and null for rigid bodies.
 */
public final class JointSolution implements EquilibriumOutcome {
  private final Configuration configuration;
  private final List<ContactResult> contacts;
  private final double[][] fields;
  private final EquilibriumProof proof;
  private final double smallestEigenvalue;
  private final int unheldModes;
  private final int passes;
  private final double[] reactions;

  JointSolution(
      Configuration configuration,
      List<ContactResult> contacts,
      double[][] fields,
      EquilibriumProof proof,
      double smallestEigenvalue,
      int unheldModes,
      int passes,
      double[] reactions) {
    this.configuration = configuration;
    this.contacts = List.copyOf(contacts);
    this.fields = fields;
    this.proof = proof;
    this.smallestEigenvalue = smallestEigenvalue;
    this.unheldModes = unheldModes;
    this.passes = passes;
    this.reactions = reactions;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** One result per pairing, in the order of the system. */
  public List<ContactResult> contacts() {
    return contacts;
  }

  /** Displacement of every node of a whole body, mm, a copy; null for a rigid body. */
  public double[] field(int body) {
    return fields[body] == null ? null : fields[body].clone();
  }

  public EquilibriumProof proof() {
    return proof;
  }

  /** Smallest eigenvalue of the full tangent, rotations scaled to lengths, N/mm. */
  public double smallestEigenvalue() {
    return smallestEigenvalue;
  }

  /** Number of rigid motions that nothing holds; they were left as they began. */
  public int unheldModes() {
    return unheldModes;
  }

  /**
   * The generalized force that keeps a prescribed coordinate where it is, N or N·mm (eq. Q23); for
   * a free one what is left of its balance.
   *
   * @param coordinate 0 … 5, see {@link Pose}
   */
  public double reaction(int frame, int coordinate) {
    return reactions[Pose.COORDINATES * frame + coordinate];
  }

  /** Geometry passes used. */
  public int passes() {
    return passes;
  }
}
