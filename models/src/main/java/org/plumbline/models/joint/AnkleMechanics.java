package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Equilibrium of an ankle: talus and fibula find their poses under the plafond, in either fidelity.
 * Immutable; one call never changes another.
 *
 * <p>Flexion of the talus is held: a roller turns freely, and what stops it in life are muscles.
 */
final class AnkleMechanics {
  /** Half the distance that turns rotations into lengths, mm: half a trochlea. */
  static final double SCALE_LENGTH = 14;

  private static final int LATERAL = 2;

  /** Height of a point that a proximal load aims at, mm. */
  private static final double FAR = 1e4;

  private final CondensedJoint joint;
  private final AnkleShape shape;
  private final AnklePotentials potentials;
  private final Map<String, Double> layers;
  private final EquilibriumSolver solver = new EquilibriumSolver(EquilibriumSettings.standard());
  private final EquilibriumSolver starter = new EquilibriumSolver(EquilibriumSettings.starting());

  /**
   * @param joint with frames for talus and fibula, in this order
   * @param confinedModulus of cartilage that cannot spread, MPa
   */
  AnkleMechanics(
      CondensedJoint joint,
      AnkleShape shape,
      double confinedModulus,
      List<AnkleLigament> ligaments) {
    this.joint = joint;
    this.shape = shape;
    this.potentials = new AnklePotentials(shape, ligaments);
    double tibial = confinedModulus / (shape.talarCartilage() + shape.tibialCartilage());
    double fibular = confinedModulus / (shape.talarCartilage() + shape.fibularCartilage());
    layers =
        Map.of(
            AnkleMesher.PLAFOND, tibial, AnkleMesher.MEDIAL, tibial, AnkleMesher.LATERAL, fibular);
  }

  /** The bodies of a mesh without elasticity, on the frames that this class moves. */
  static CondensedJoint rigid(JointMesh mesh) {
    return CondensedJoint.rigid(mesh, AnkleMesher.TALUS, AnkleMesher.FIBULA);
  }

  /** All that acts in a case besides contact. */
  List<Potential> potentials(AnkleCase c) {
    return potentials.of(c);
  }

  /** Equilibrium of rigid bodies on an elastic foundation. */
  EquilibriumOutcome foundation(AnkleCase c) {
    return solver.solve(bed(free(), potentials.of(c)));
  }

  /** Equilibrium of the elastic bodies, started from the pose on the foundation. */
  EquilibriumOutcome elastic(AnkleCase c) {
    return elastic(free(), potentials.of(c));
  }

  /**
   * A talus that is held shifted, without tilt, as in the rigs that measured it; the fibula is
   * displaced with it. The load is proximal.
   *
   * @param lateral shift, mm
   */
  EquilibriumOutcome shiftedOnFoundation(double force, double lateral) {
    return solver.solve(bed(shifted(lateral), proximal(force)));
  }

  /** The same with elastic bodies. */
  EquilibriumOutcome shiftedElastic(double force, double lateral) {
    return elastic(shifted(lateral), proximal(force));
  }

  /** A load along the long axis: all that acts on a talus that is held shifted. */
  List<Potential> proximal(double force) {
    Vector3D above = new Vector3D(0, FAR, 0);
    return List.of(
        potentials.load(AnkleCase.before(force, SubtalarState.FREE, FibulaState.CUT, above)));
  }

  private EquilibriumOutcome elastic(List<Frame> frames, List<Potential> acting) {
    EquilibriumOutcome start = starter.solve(bed(frames, acting));
    Configuration pose =
        start instanceof JointSolution seated
            ? seated.configuration()
            : new Configuration(frames.stream().map(Frame::initial).toList());
    return solver.solve(
        new JointSystem(frames, joint.bodies().contacts(), joint.pairings(), acting, SCALE_LENGTH),
        pose);
  }

  private JointSystem bed(List<Frame> frames, List<Potential> acting) {
    List<ContactBody> bodies = joint.rigidBodies();
    List<ContactPairing> pairings =
        joint.pairings(1).stream()
            .map(
                p ->
                    new ContactPairing(
                        p.name(),
                        p.primary(),
                        p.secondary(),
                        p.settings(),
                        layerStiffness(p.name())))
            .toList();
    return new JointSystem(frames, bodies, pairings, acting, SCALE_LENGTH);
  }

  /** Stiffness of the elastic foundation of a pair, MPa/mm. */
  double layerStiffness(String pair) {
    return layers.get(pair);
  }

  /**
   * Ground, talus and fibula, where the search for them begins.
   *
   * @param lateral by how much the talus is held shifted, mm; empty if it is free
   */
  static List<Frame> frames(OptionalDouble lateral) {
    return lateral.isPresent() ? shifted(lateral.getAsDouble()) : free();
  }

  /** Ground, talus and fibula, where the search for them begins. */
  static List<Frame> free() {
    Vector3D f = AnklePotentials.fibularOrigin();
    return List.of(
        Frame.ground(),
        Frame.freeExcept("talus", Pose.atRest(0, 0, 0), LimbPotentials.FLEXION),
        Frame.freeExcept("fibula", Pose.atRest(f.getX(), f.getY(), f.getZ())));
  }

  private static List<Frame> shifted(double lateral) {
    Vector3D f = AnklePotentials.fibularOrigin();
    return List.of(
        Frame.ground(),
        Frame.freeExcept("talus", Pose.atRest(0, 0, 0).plus(LATERAL, lateral), 2, 3, 4, 5),
        new Frame("fibula", Pose.atRest(f.getX(), f.getY(), f.getZ()).plus(LATERAL, lateral), 0));
  }
}
