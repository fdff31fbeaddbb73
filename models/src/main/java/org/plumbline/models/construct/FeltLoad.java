package org.plumbline.models.construct;

import java.util.Arrays;
import org.plumbline.solver.condense.Substructure;

/**
 * A load on the joint's side as the condensed fragment feels it. Eliminated once, it serves every
 * state of the construct and the displacement of every node. Immutable.
 *
 * @param eliminated loads elsewhere than on contact nodes after forward elimination
 * @param onContact three per contact node, N
 * @param onInterface three per interface node, N
 * @param size sum of the magnitudes of all components, N
 */
record FeltLoad(double[] eliminated, double[] onContact, double[] onInterface, double size) {
  private static final int AXES = 3;

  /**
   * A load on contact nodes alone.
   *
   * @param fragment retains the contact nodes first
   * @param interfaceNodes number of nodes of the whole interface
   */
  static FeltLoad of(Substructure fragment, int interfaceNodes, double[] contactForces) {
    return new FeltLoad(
        new double[AXES * fragment.body().freeNodes()],
        contactForces.clone(),
        new double[AXES * interfaceNodes],
        magnitude(contactForces));
  }

  /**
   * A load on contact nodes and on any nodes of the fragment.
   *
   * @param loads three per node of the fragment, N
   */
  static FeltLoad of(
      Substructure fragment, int interfaceNodes, double[] contactForces, double[] loads) {
    double[] eliminated = fragment.eliminated(loads);
    double[] felt = fragment.felt(eliminated);
    double[] onContact = contactForces.clone();
    for (int k = 0; k < onContact.length; k++) {
      onContact[k] += felt[k];
    }
    double[] onInterface = new double[AXES * interfaceNodes];
    System.arraycopy(felt, onContact.length, onInterface, 0, felt.length - onContact.length);
    return new FeltLoad(
        eliminated, onContact, onInterface, magnitude(contactForces) + magnitude(loads));
  }

  private static double magnitude(double[] forces) {
    return Arrays.stream(forces).map(Math::abs).sum();
  }
}
