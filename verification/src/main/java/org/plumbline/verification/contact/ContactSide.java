package org.plumbline.verification.contact;

import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * One of two bodies in contact: its surface, and the elastic body behind it or none if it is rigid.
 * Immutable; condensed once, pressed as often as one likes.
 */
final class ContactSide {
  /** Distance within which a coordinate lies on a plane, mm. */
  private static final double ON_PLANE = 1e-9;

  private static final String BLOCK = "body";

  final ContactSurface surface;
  final Superelement element;

  private ContactSide(ContactSurface surface, Superelement element) {
    this.surface = surface;
    this.element = element;
  }

  /** Chooses displacement components that are held at zero. */
  @FunctionalInterface
  interface Held {
    boolean holds(double x, double y, double z, int axis);
  }

  /** Name of the block of every mesh here. */
  static String block() {
    return BLOCK;
  }

  static ContactSide rigid(ContactSurface surface) {
    return new ContactSide(surface, null);
  }

  /** A body of one material, condensed to the nodes of its surface. */
  static ContactSide elastic(Mesh mesh, ContactSurface surface, Elasticity material, Held held) {
    int[] components =
        IntStream.range(0, 3 * mesh.nodeCount())
            .filter(
                k ->
                    held.holds(
                        mesh.coordinate(k / 3, 0),
                        mesh.coordinate(k / 3, 1),
                        mesh.coordinate(k / 3, 2),
                        k % 3))
            .toArray();
    ElasticBody body = ElasticBody.withFixedComponents(mesh, Map.of(BLOCK, material), components);
    int[] retained = IntStream.range(0, surface.nodes()).map(surface::meshNode).toArray();
    return new ContactSide(surface, Superelement.of(body, retained, DenseKernels.best()));
  }

  static boolean near(double a, double b) {
    return Math.abs(a - b) < ON_PLANE;
  }

  boolean isElastic() {
    return element != null;
  }

  ContactBody body(String name, int frame) {
    return isElastic()
        ? ContactBody.elastic(
            name,
            frame,
            surface.referenceCoordinates(),
            element.flexibility(),
            new CondensedBody(element))
        : ContactBody.rigid(name, frame, surface.referenceCoordinates());
  }

  /** The whole surface as a patch of that body. */
  ContactPatch patch(int body) {
    return new ContactPatch(body, surface, IntStream.range(0, surface.nodes()).toArray());
  }

  /** Component of the force that the supports exert on the body in a displaced state, N. */
  double reaction(double[] displacement, int axis) {
    ElasticBody whole = element.body();
    double[] forces = new double[displacement.length];
    whole.internalForces(displacement, forces);
    double sum = 0;
    for (int k = axis; k < forces.length; k += 3) {
      if (whole.isHeld(k / 3, axis)) {
        sum += forces[k];
      }
    }
    return sum;
  }
}
