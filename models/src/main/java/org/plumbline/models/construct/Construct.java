package org.plumbline.models.construct;

import java.util.Arrays;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.Substructure;

/**
 * A cut bone opened by one angle: fragments, bridge and gap bonded to one elastic structure, held
 * at the end of the shaft. Displacements are in the axes of the joint's side. Immutable.
 */
public final class Construct {
  private static final int AXES = 3;

  private final OpenedBone bone;
  private final ElasticBody whole;
  private final int[] contactNodes;
  private final BondedBodies bonded;
  private final Interface boundary;

  Construct(
      OpenedBone bone,
      ElasticBody whole,
      int[] contactNodes,
      Interface boundary,
      BondedBodies bonded) {
    this.bone = bone;
    this.whole = whole;
    this.contactNodes = contactNodes;
    this.boundary = boundary;
    this.bonded = bonded;
  }

  public OpenedBone bone() {
    return bone;
  }

  /** The structure as one body, assembled but never factored: what proofs and stresses refer to. */
  public ElasticBody whole() {
    return whole;
  }

  /** Node of {@link #whole} behind a contact node. */
  public int contactNode(int i) {
    return contactNodes[i];
  }

  /** Forces on the contact nodes behind a displacement that nothing else caused, N. */
  public double[] contactForces(double[] displacement) {
    double[] forces = new double[displacement.length];
    whole.internalForces(displacement, forces);
    double[] onContact = new double[AXES * contactNodes.length];
    for (int i = 0; i < contactNodes.length; i++) {
      System.arraycopy(forces, AXES * contactNodes[i], onContact, AXES * i, AXES);
    }
    return onContact;
  }

  /** Flexibility of the contact nodes, mm/N; order three times their number, column-major. */
  public double[] flexibility() {
    return bonded.flexibility();
  }

  /**
   * Displacement of every node under forces on the contact nodes.
   *
   * @param contactForces three per contact node, N
   * @param displacement receives three per node of {@link #whole}, mm
   */
  public void solve(double[] contactForces, double[] displacement) {
    solve(contactForces, new double[AXES * bone.cut().whole().nodeCount()], displacement);
  }

  /**
   * Displacement of every node under forces on the contact nodes and elsewhere on the joint's side.
   *
   * @param contactForces three per contact node, N
   * @param jointSideForces three per node of the closed bone, N; must be zero off the joint's side
   * @param displacement receives three per node of {@link #whole}, mm
   */
  public void solve(double[] contactForces, double[] jointSideForces, double[] displacement) {
    Arrays.fill(displacement, 0);
    Substructure fragment = bonded.fragment().substructure();
    SubMesh side = bone.cut().part(Part.JOINT_SIDE);
    double[] loads = new double[AXES * side.mesh().nodeCount()];
    for (int n = 0; n < side.mesh().nodeCount(); n++) {
      System.arraycopy(jointSideForces, AXES * side.wholeNode(n), loads, AXES * n, AXES);
    }
    double[] felt = fragment.condense(loads);
    double[] onContact = contactForces.clone();
    for (int k = 0; k < onContact.length; k++) {
      onContact[k] += felt[k];
    }
    double[] onInterface = new double[AXES * boundary.size()];
    System.arraycopy(felt, onContact.length, onInterface, 0, felt.length - onContact.length);
    double[] x = bonded.interfaceDisplacement(onContact, onInterface);
    double[] retained =
        Arrays.copyOf(bonded.contactDisplacement(onContact, x), AXES * fragment.retainedNodes());
    System.arraycopy(x, 0, retained, onContact.length, retained.length - onContact.length);
    double[] u = new double[loads.length];
    fragment.expand(retained, loads, u);
    for (int n = 0; n < side.mesh().nodeCount(); n++) {
      System.arraycopy(u, AXES * n, displacement, AXES * side.wholeNode(n), AXES);
    }
    shaftSide(bonded.partDisplacement(0, x), displacement);
    bone.wedge().ifPresent(wedge -> between(wedge, bonded.partDisplacement(1, x), displacement));
  }

  private static void between(SubMesh wedge, double[] u, double[] displacement) {
    for (int n = 0; n < wedge.mesh().nodeCount(); n++) {
      System.arraycopy(u, AXES * n, displacement, AXES * wedge.wholeNode(n), AXES);
    }
  }

  private void shaftSide(double[] u, double[] displacement) {
    SubMesh side = bone.cut().part(Part.SHAFT_SIDE);
    double[] turn = bone.turn();
    for (int n = 0; n < side.mesh().nodeCount(); n++) {
      int to = AXES * bone.onShaftSide(side.wholeNode(n));
      for (int a = 0; a < AXES; a++) {
        displacement[to + a] =
            turn[AXES * a] * u[AXES * n]
                + turn[AXES * a + 1] * u[AXES * n + 1]
                + turn[AXES * a + 2] * u[AXES * n + 2];
      }
    }
  }

  /**
   * ‖K u − f‖ / ‖f‖ over the nodes that are not held, with K assembled cell by cell; 0 for no force
   * and no displacement.
   */
  public double residual(double[] displacement, double[] contactForces) {
    double[] r = new double[displacement.length];
    whole.internalForces(displacement, r);
    double load = 0;
    for (int i = 0; i < contactNodes.length; i++) {
      for (int a = 0; a < AXES; a++) {
        double f = contactForces[AXES * i + a];
        r[AXES * contactNodes[i] + a] -= f;
        load += f * f;
      }
    }
    double sum = 0;
    for (int k = 0; k < r.length; k++) {
      if (!whole.isHeld(k / AXES, k % AXES)) {
        sum += r[k] * r[k];
      }
    }
    if (load == 0) {
      return sum == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.sqrt(sum / load);
  }
}
