package org.plumbline.solver.equilibrium;

import org.plumbline.solver.contact.ContactSurface;

/**
 * A contact surface as part of a body: which retained node stands behind each node of the surface.
 */
public final class ContactPatch {
  private final int body;
  private final ContactSurface surface;
  private final int[] retained;

  /**
   * @param body number of the body in its system
   * @param retained retained node of the body for each node of the surface; copied
   */
  public ContactPatch(int body, ContactSurface surface, int[] retained) {
    if (retained.length != surface.nodes()) {
      throw new IllegalArgumentException(
          "surface has "
              + surface.nodes()
              + " nodes but "
              + retained.length
              + " retained nodes are named");
    }
    this.body = body;
    this.surface = surface;
    this.retained = retained.clone();
  }

  public int body() {
    return body;
  }

  public ContactSurface surface() {
    return surface;
  }

  /** Retained node of the body behind a node of the surface. */
  public int retained(int surfaceNode) {
    return retained[surfaceNode];
  }

  /**
   * Mean displacement of a node, over nodes and directions, under the force of unit pressure on one
   * facet, mm/MPa; 0 on a rigid body.
   */
  double indentation(ContactBody itsBody) {
    double facet = surface.facetSize() * surface.facetSize();
    return itsBody.isElastic() ? facet * itsBody.meanFlexibility(retained) : 0;
  }

  /** Picks the surface's part of a vector over the body's retained nodes, 3 per node. */
  void gather(double[] bodyVector, double[] surfaceVector) {
    for (int i = 0; i < retained.length; i++) {
      System.arraycopy(bodyVector, 3 * retained[i], surfaceVector, 3 * i, 3);
    }
  }
}
