package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/**
 * Two soft layers, a paraboloid of radius 20 mm in a shallow bowl of radius 30 mm: small enough to
 * be solved in milliseconds, curved enough for normals to turn.
 */
final class SoftJoint {
  static final double BALL = 20;
  static final double BOWL = 30;
  private static final double HALF = 9;
  private static final int CELLS = 10;

  /** Elastic bodies or rigid ones on a foundation. */
  enum Kind {
    ELASTIC,
    FOUNDATION
  }

  private SoftJoint() {}

  /** Ground frame with the bowl, and a frame with the ball: flexion prescribed, the rest free. */
  static JointSystem of(Kind kind, double lift, List<Potential> potentials) {
    return of(kind, Pose.atRest(0, 12, 0).plus(1, lift), potentials, 5);
  }

  static JointSystem of(Kind kind, Pose pose, List<Potential> potentials, int... prescribed) {
    return of(kind, BOWL, pose, potentials, prescribed);
  }

  /** With a lower surface of the given radius, mm; infinity for a plate. */
  static JointSystem of(
      Kind kind, double bowlRadius, Pose pose, List<Potential> potentials, int... prescribed) {
    return of(CELLS, kind, bowlRadius, pose, potentials, prescribed);
  }

  /** The elastic joint of {@link #of(Kind, double, List)} with that many facets to a side. */
  static JointSystem meshed(int cells, double lift, List<Potential> potentials) {
    return of(cells, Kind.ELASTIC, BOWL, Pose.atRest(0, 12, 0).plus(1, lift), potentials, 5);
  }

  private static JointSystem of(
      int cells,
      Kind kind,
      double bowlRadius,
      Pose pose,
      List<Potential> potentials,
      int... prescribed) {
    Mesh bowl =
        Surfaces.graph(
            -HALF,
            HALF,
            cells,
            -HALF,
            HALF,
            cells,
            (x, z) -> (x * x + z * z) / (2 * bowlRadius),
            true);
    DoubleBinaryOperator profile = (x, z) -> (x * x + z * z) / (2 * BALL);
    Mesh ball =
        Surfaces.graph(
            -HALF + 0.4, HALF - 0.3, cells + 1, -HALF + 0.2, HALF - 0.5, cells + 1, profile, false);
    return of(kind, bowl, ball, pose, potentials, prescribed);
  }

  /**
   * A square punch with a rounded face, smaller than the plate that it is pressed on and tilted.
   */
  static JointSystem punch(Kind kind, Pose pose, List<Potential> potentials, int... prescribed) {
    Mesh plate = Surfaces.graph(-HALF, HALF, CELLS, -HALF, HALF, CELLS, (x, z) -> 0, true);
    Mesh punch =
        Surfaces.graph(-5, 5, 6, -5, 5, 6, (x, z) -> 0.01 * x + (x * x + z * z) / 400, false);
    return of(kind, plate, punch, pose, potentials, prescribed);
  }

  private static JointSystem of(
      Kind kind, Mesh bowl, Mesh ball, Pose pose, List<Potential> potentials, int... prescribed) {
    List<ContactBody> bodies = new ArrayList<>();
    bodies.add(body("bowl", 0, bowl, kind));
    bodies.add(body("ball", 1, ball, kind));
    ContactPairing pairing =
        new ContactPairing(
            "contact",
            patch(0, bowl),
            patch(1, ball),
            MortarSettings.production(),
            kind == Kind.FOUNDATION ? 8 : 0);
    return new JointSystem(
        List.of(Frame.ground(), Frame.freeExcept("ball", pose, prescribed)),
        bodies,
        List.of(pairing),
        potentials,
        20);
  }

  private static ContactPatch patch(int body, Mesh mesh) {
    ContactSurface s = ContactSurface.of(mesh, mesh.facetSet("surface"));
    return new ContactPatch(body, s, IntStream.range(0, s.nodes()).toArray());
  }

  private static ContactBody body(String name, int frame, Mesh mesh, Kind kind) {
    int surface = mesh.nodeCount() / 2;
    double[] reference = ContactSurface.of(mesh, mesh.facetSet("surface")).referenceCoordinates();
    if (kind == Kind.FOUNDATION) {
      return ContactBody.rigid(name, frame, reference);
    }
    ElasticBody elastic =
        new ElasticBody(
            mesh,
            Map.of("body", Elasticity.isotropic(10, 0.4)),
            IntStream.range(surface, 2 * surface).toArray());
    Superelement element =
        Superelement.of(elastic, IntStream.range(0, surface).toArray(), DenseKernels.plain());
    return ContactBody.elastic(name, frame, reference, element.flexibility(), null);
  }
}
