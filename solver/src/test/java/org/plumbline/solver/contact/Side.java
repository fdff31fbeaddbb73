package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.Map;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/** One side of a test problem: a surface, the flexibility behind it, and where it stands. */
final class Side {
  private static final double ON_PLANE = 1e-9;

  final ContactSurface surface;

  /** 3 per surface node: where the node stands before it yields, mm. */
  final double[] position;

  /** Column-major, 3 per surface node; null for a rigid side. */
  final double[] flexibility;

  /** What is behind the surface; null for a rigid side. */
  final ElasticBody body;

  private Side(ContactSurface surface, double[] position, double[] flexibility, ElasticBody body) {
    this.body = body;
    this.surface = surface;
    this.position = position;
    this.flexibility = flexibility;
  }

  /** Chooses displacement components. */
  interface Components {
    /** Whether the component of a mesh point along an axis is held at zero. */
    boolean holds(double x, double y, double z, int axis);
  }

  static Side rigid(ContactSurface surface) {
    return new Side(surface, surface.referenceCoordinates(), null, null);
  }

  static Side elastic(
      Mesh mesh, ContactSurface surface, double modulus, double poisson, Components held) {
    int[] components =
        java.util.stream.IntStream.range(0, 3 * mesh.nodeCount())
            .filter(
                k ->
                    held.holds(
                        mesh.coordinate(k / 3, 0),
                        mesh.coordinate(k / 3, 1),
                        mesh.coordinate(k / 3, 2),
                        k % 3))
            .toArray();
    ElasticBody body =
        ElasticBody.withFixedComponents(
            mesh, Map.of("body", Elasticity.isotropic(modulus, poisson)), components);
    int[] retained = new int[surface.nodes()];
    Arrays.setAll(retained, surface::meshNode);
    Superelement condensed = Superelement.of(body, retained, DenseKernels.best());
    return new Side(surface, surface.referenceCoordinates(), condensed.flexibility(), body);
  }

  /** The same side, moved rigidly. */
  Side moved(double dx, double dy, double dz) {
    double[] x = position.clone();
    for (int i = 0; i < x.length; i += 3) {
      x[i] += dx;
      x[i + 1] += dy;
      x[i + 2] += dz;
    }
    return new Side(surface, x, flexibility, body);
  }

  /** The same side with a flexibility multiplied by a factor. */
  Side softened(double factor) {
    return new Side(
        surface, position, Arrays.stream(flexibility).map(f -> factor * f).toArray(), null);
  }

  /** Adds F · forces. */
  void addResponse(double[] forces, double[] displacement) {
    if (flexibility == null) {
      return;
    }
    int n = position.length;
    for (int j = 0; j < n; j++) {
      double force = forces[j];
      if (force != 0) {
        for (int i = 0; i < n; i++) {
          displacement[i] += flexibility[j * n + i] * force;
        }
      }
    }
  }

  static boolean near(double a, double b) {
    return Math.abs(a - b) < ON_PLANE;
  }
}
