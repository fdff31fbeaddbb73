package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.equilibrium.AxialLaw;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ConstantTension;
import org.plumbline.solver.equilibrium.CoordinateLoad;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * What acts on the free frame of a deck, in terms that other codes have: springs along a line,
 * forces at points, moments.
 *
 * <p>A restraint on one coordinate becomes springs of {@link #FAR_MM} along an axis, whose
 * direction hardly changes: that on a translation one through the origin, that on a rotation a
 * pair, one on either side of it, whose own stiffness against translation is taken off the first.
 */
final class DeckLoads {
  /** Length of a spring that stands for a restraint along an axis, mm. */
  static final double FAR_MM = 1e4;

  /** Points of a ligament's table between slack and the end of its toe. */
  private static final int TOE_POINTS = 60;

  /** Strain up to which a ligament's table goes. */
  private static final double LARGEST_STRAIN = 0.5;

  /** Arms of the pair of springs that stands for a restraint on a rotation, mm. */
  private static final double ARM_MM = 1000;

  /** How far a linear table goes to either side, mm. */
  private static final double LINEAR_MM = 300;

  /** Where a translation along z and the rotation about y act, see {@link Pose}. */
  private static final int ALONG_Z = 2;

  private static final int ABOUT_Y = 4;

  private final List<DeckSpring> springs = new ArrayList<>();
  private final List<PointForce> forces = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final Configuration placed;

  /**
   * A dead force on a point of the frame.
   *
   * @param x where the point stands, mm
   * @param fx component, N
   */
  record PointForce(String name, double x, double y, double z, double fx, double fy, double fz) {}

  /** A constant moment on the frame, N·mm. */
  record Moment(String name, double mx, double my, double mz) {

    double about(int axis) {
      return axis == 0 ? mx : axis == 1 ? my : mz;
    }
  }

  private DeckLoads(Pose pose) {
    placed = new Configuration(List.of(Pose.atRest(0, 0, 0), pose));
  }

  /** The loads of a deck; none without a free frame. */
  static DeckLoads of(Deck deck) {
    DeckLoads loads = new DeckLoads(deck.frame().map(DeckFrame::pose).orElse(Pose.atRest(0, 0, 0)));
    double ml = 0;
    double turn = 0;
    for (Potential p : deck.potentials()) {
      if (p instanceof LineElement line) {
        loads.line(line);
      } else if (p instanceof DeadForce f) {
        double[] x = f.point().position(loads.placed);
        loads.forces.add(new PointForce(f.name(), x[0], x[1], x[2], f.fx(), f.fy(), f.fz()));
      } else if (p instanceof CoordinateLoad c) {
        loads.coordinate(c);
      } else if (p instanceof CoordinateSpring s && s.coordinate() == ALONG_Z) {
        ml += s.stiffness();
      } else if (p instanceof CoordinateSpring s && s.coordinate() == ABOUT_Y) {
        turn += s.stiffness();
      } else {
        throw new DeckRefusal(
            "a "
                + p.getClass().getSimpleName()
                + " on the free frame has no counterpart in other codes; export the pose of the"
                + " solution instead (--pose solution)");
      }
    }
    loads.restraints(ml, turn);
    return loads;
  }

  List<DeckSpring> springs() {
    return springs;
  }

  List<PointForce> forces() {
    return forces;
  }

  List<Moment> moments() {
    return moments;
  }

  private void line(LineElement line) {
    FramePoint ground = line.a().frame() == 0 ? line.a() : line.b();
    FramePoint free = line.a().frame() == 0 ? line.b() : line.a();
    double[] a = ground.position(placed);
    double[] b = free.position(placed);
    double[] ends = {a[0], a[1], a[2], b[0], b[1], b[2]};
    double length = line.length(placed);
    double[] lengths = lengths(line.law(), length);
    double[] elongation = new double[lengths.length];
    double[] force = new double[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      elongation[i] = lengths[i] - length;
      force[i] = line.law().force(lengths[i]);
    }
    springs.add(
        new DeckSpring(
            line.name(), line.law() instanceof ConstantTension, ends, elongation, force));
  }

  /** Lengths at which a law is tabulated: linear between them, or nearly so. */
  private static double[] lengths(AxialLaw law, double length) {
    if (law instanceof ConstantTension) {
      return new double[] {length / 2, 2 * length};
    }
    LigamentLaw ligament = (LigamentLaw) law;
    double rest = ligament.restLength();
    double[] out = new double[TOE_POINTS + 3];
    out[0] = rest / 2;
    for (int i = 0; i <= TOE_POINTS; i++) {
      out[1 + i] = rest * (1 + 2 * ligament.toeStrain() * i / TOE_POINTS);
    }
    out[TOE_POINTS + 2] = rest * (1 + LARGEST_STRAIN);
    return out;
  }

  private void coordinate(CoordinateLoad c) {
    Pose pose = placed.pose(1);
    if (c.coordinate() < 3) {
      double[] f = new double[3];
      f[c.coordinate()] = c.force();
      forces.add(
          new PointForce(
              c.name(), pose.origin(0), pose.origin(1), pose.origin(2), f[0], f[1], f[2]));
      return;
    }
    double[] axes = new double[9];
    pose.rotationAxes(axes);
    int at = 3 * (c.coordinate() - 3);
    moments.add(
        new Moment(
            c.name(), c.force() * axes[at], c.force() * axes[at + 1], c.force() * axes[at + 2]));
  }

  /** Springs along z: one through the origin, two at arms along x. */
  private void restraints(double alongZ, double aboutY) {
    double pair = aboutY / (2 * ARM_MM * ARM_MM);
    far("restraint_translation", 0, alongZ - 2 * pair);
    far("restraint_rotation_front", ARM_MM, pair);
    far("restraint_rotation_back", -ARM_MM, pair);
  }

  private void far(String name, double arm, double stiffness) {
    if (stiffness == 0) {
      return;
    }
    // Measured from the reference pose: a frame placed elsewhere has them stretched already.
    Pose pose = placed.pose(1);
    double along = pose.tz() - arm * Math.sin(pose.ry());
    double x = pose.origin(0) + arm * Math.cos(pose.ry());
    double y = pose.origin(1);
    double z = pose.origin(2) - arm * Math.sin(pose.ry());
    double[] ends = {x, y, z - FAR_MM, x, y, z};
    double[] elongation = {-LINEAR_MM, LINEAR_MM};
    double[] force = {stiffness * (along - LINEAR_MM), stiffness * (along + LINEAR_MM)};
    springs.add(new DeckSpring(name, false, ends, elongation, force));
  }
}
