package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * An ankle as mechanics: what acts on it, and how talus and fibula find their poses under the
 * plafond, or the talus is held. Immutable.
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
  private final AnklePotentials potentials;
  private final Map<String, Double> layers;

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
    this.potentials = new AnklePotentials(shape, ligaments);
    double tibial = confinedModulus / (shape.talarCartilage() + shape.tibialCartilage());
    double fibular = confinedModulus / (shape.talarCartilage() + shape.fibularCartilage());
    layers =
        Map.of(
            AnkleMesher.PLAFOND, tibial, AnkleMesher.MEDIAL, tibial, AnkleMesher.LATERAL, fibular);
  }

  /** All that acts in a case besides contact. */
  List<Potential> potentials(AnkleCase c) {
    return potentials.of(c);
  }

  /** An ankle whose talus and fibula find their places. */
  JointMechanics free() {
    return with(frames());
  }

  /**
   * An ankle whose talus is held shifted, without tilt, as in the rigs that measured it; the fibula
   * is displaced with it. The load is {@link #proximal}.
   *
   * @param lateral shift, mm
   */
  JointMechanics shifted(double lateral) {
    return with(frames(OptionalDouble.of(lateral)));
  }

  private JointMechanics with(List<Frame> frames) {
    return new JointMechanics(joint, joint.bodies(), this::layerStiffness, frames, SCALE_LENGTH);
  }

  /** A load along the long axis: all that acts on a talus that is held shifted. */
  List<Potential> proximal(double force) {
    Vector3D above = new Vector3D(0, FAR, 0);
    return List.of(
        potentials.load(AnkleCase.before(force, SubtalarState.FREE, FibulaState.CUT, above)));
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
    if (lateral.isEmpty()) {
      return frames();
    }
    double shift = lateral.getAsDouble();
    Vector3D f = AnklePotentials.fibularOrigin();
    return List.of(
        Frame.ground(),
        Frame.freeExcept("talus", Pose.atRest(0, 0, 0).plus(LATERAL, shift), 2, 3, 4, 5),
        new Frame("fibula", Pose.atRest(f.getX(), f.getY(), f.getZ()).plus(LATERAL, shift), 0));
  }

  /** Ground, talus and fibula, where the search for them begins. */
  static List<Frame> frames() {
    Vector3D f = AnklePotentials.fibularOrigin();
    return List.of(
        Frame.ground(),
        Frame.freeExcept("talus", Pose.atRest(0, 0, 0), LimbPotentials.FLEXION),
        Frame.freeExcept("fibula", Pose.atRest(f.getX(), f.getY(), f.getZ())));
  }
}
