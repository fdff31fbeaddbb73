package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.BodyForce.Kind;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.Triple;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.CoordinateLoad;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Cuts the free frame of a solution free: every contact, load, muscle, ligament and restraint as a
 * force at a point (docs/theory.md, eq. R11).
 */
final class FreeBodyReading {
  private static final String CONTACT = "contact_";
  private static final String HELD = "held_motions";

  private final Configuration configuration;
  private final int frame;
  private final Pose pose;
  private final Triple origin;
  private final Triple[] axes = new Triple[3];
  private final List<BodyForce> forces = new ArrayList<>();

  private FreeBodyReading(Configuration configuration, int frame) {
    this.configuration = configuration;
    this.frame = frame;
    this.pose = configuration.pose(frame);
    this.origin = new Triple(pose.origin(0), pose.origin(1), pose.origin(2));
    double[] w = new double[9];
    pose.rotationAxes(w);
    for (int k = 0; k < 3; k++) {
      axes[k] = new Triple(w[3 * k], w[3 * k + 1], w[3 * k + 2]);
    }
  }

  /** The free frame with all that acts on it. */
  static FreeBody of(
      List<Potential> potentials, List<CompartmentContact> compartments, JointSolution solution) {
    FreeBodyReading reading = new FreeBodyReading(solution.configuration(), LimbPotentials.FREE);
    for (CompartmentContact c : compartments) {
      reading.contact(CONTACT + c.name(), c.direct());
      c.above().ifPresent(m -> reading.contact(CONTACT + c.name() + "_meniscus", m));
    }
    return reading.with(potentials, solution);
  }

  /**
   * A frame that one contact presses on as the secondary side.
   *
   * @param frame its number
   * @param name of the contact's force
   */
  static FreeBody of(
      int frame,
      List<Potential> potentials,
      String name,
      ContactResult contact,
      JointSolution solution) {
    return of(frame, potentials, Map.of(name, contact), solution);
  }

  /**
   * A frame that contacts press on as the secondary side, among other frames.
   *
   * @param frame its number
   * @param potentials those that act on it
   * @param contacts by the names of their forces, in this order
   */
  static FreeBody of(
      int frame,
      List<Potential> potentials,
      Map<String, ContactResult> contacts,
      JointSolution solution) {
    FreeBodyReading reading = new FreeBodyReading(solution.configuration(), frame);
    contacts.forEach(reading::contact);
    return reading.with(potentials, solution);
  }

  private FreeBody with(List<Potential> potentials, JointSolution solution) {
    potentials.forEach(this::potential);
    held(solution);
    return new FreeBody(placement(), forces);
  }

  private Placement placement() {
    double[] r = new double[9];
    pose.rotation(r);
    Triple turned =
        new Placement(r, Triple.ZERO).apply(new Triple(pose.ox(), pose.oy(), pose.oz()));
    return new Placement(r, origin.minus(turned));
  }

  /** The pressure of a surface on the free body, as one force at its centre. */
  private void contact(String name, ContactResult c) {
    Triple force = Triple.ZERO;
    Triple moment = Triple.ZERO;
    Triple weighted = Triple.ZERO;
    double weight = 0;
    for (int n = 0; n < c.secondaryNodes(); n++) {
      Triple f = new Triple(c.secondaryForce(n, 0), c.secondaryForce(n, 1), c.secondaryForce(n, 2));
      Triple x =
          new Triple(
              c.secondaryPosition(n, 0), c.secondaryPosition(n, 1), c.secondaryPosition(n, 2));
      force = force.plus(f);
      moment = moment.plus(x.minus(origin).cross(f));
      weighted =
          weighted.plus(new Triple(f.length() * x.x(), f.length() * x.y(), f.length() * x.z()));
      weight += f.length();
    }
    Triple centre =
        weight > 0
            ? new Triple(weighted.x() / weight, weighted.y() / weight, weighted.z() / weight)
            : origin;
    add(name, Kind.CONTACT, Optional.of(centre), force, moment);
  }

  private void potential(Potential p) {
    double[] gradient = new double[configuration.size()];
    p.addGradient(configuration, gradient);
    double[] q = new double[Pose.COORDINATES];
    for (int k = 0; k < q.length; k++) {
      q[k] = -gradient[Pose.COORDINATES * frame + k];
    }
    if (p instanceof LineElement line) {
      FramePoint end = line.a().frame() == frame ? line.a() : line.b();
      generalized(line.name(), kind(line), Optional.of(end.position(configuration)), q);
    } else if (p instanceof DeadForce dead) {
      generalized(dead.name(), Kind.LOAD, Optional.of(dead.point().position(configuration)), q);
    } else if (p instanceof CoordinateSpring spring) {
      generalized(spring.name(), Kind.RESTRAINT, Optional.empty(), q);
    } else if (p instanceof CoordinateLoad load) {
      generalized(load.name(), Kind.LOAD, Optional.empty(), q);
    } else {
      throw new IllegalArgumentException(
          "no name for the force of a " + p.getClass().getSimpleName());
    }
  }

  private static Kind kind(LineElement line) {
    if (line.name().startsWith(LimbPotentials.LIGAMENT)) {
      return Kind.LIGAMENT;
    }
    return line.name().startsWith(LimbPotentials.MUSCLE) ? Kind.MUSCLE : Kind.LOAD;
  }

  /** What keeps the prescribed coordinates where they are. */
  private void held(JointSolution solution) {
    double[] q = new double[Pose.COORDINATES];
    for (int k = 0; k < q.length; k++) {
      q[k] = solution.reaction(frame, k);
    }
    generalized(HELD, Kind.RESTRAINT, Optional.empty(), q);
  }

  /**
   * A generalized force as force and moment: Q_k = F_k for translations, Q_k = M · w_k for
   * rotations, M about the frame's origin.
   */
  private void generalized(String name, Kind kind, Optional<double[]> point, double[] q) {
    Triple[] dual = {axes[1].cross(axes[2]), axes[2].cross(axes[0]), axes[0].cross(axes[1])};
    double volume =
        axes[0].x() * dual[0].x() + axes[0].y() * dual[0].y() + axes[0].z() * dual[0].z();
    double[] m = new double[3];
    for (int k = 0; k < 3; k++) {
      double part = q[3 + k] / volume;
      m[0] += part * dual[k].x();
      m[1] += part * dual[k].y();
      m[2] += part * dual[k].z();
    }
    Triple moment = new Triple(m[0], m[1], m[2]);
    add(
        name,
        kind,
        point.map(p -> new Triple(p[0], p[1], p[2])),
        new Triple(q[0], q[1], q[2]),
        moment);
  }

  private void add(
      String name, Kind kind, Optional<Triple> point, Triple force, Triple aboutOrigin) {
    Triple at = point.orElse(origin);
    Triple rest = aboutOrigin.minus(at.minus(origin).cross(force));
    forces.add(new BodyForce(name, kind, at, force, rest));
  }
}
