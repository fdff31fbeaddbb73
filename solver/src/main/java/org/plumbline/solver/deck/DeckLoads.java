package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.solver.equilibrium.AxialLaw;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ConstantTension;
import org.plumbline.solver.equilibrium.CoordinateLoad;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.ElasticSupport;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * What acts on the free frames of a deck, in terms that other codes have: springs along a line,
 * forces at points, moments.
 *
 * <p>A restraint on one coordinate becomes springs of {@link #FAR_MM} along an axis, whose
 * direction hardly changes: that on a translation one through the origin, that on a rotation a
 * pair, one on either side of it, whose own stiffness against translation is taken off the first. A
 * support that couples a shift with the tilt about an axis across it is two such springs, at the
 * heights where they have its stiffness and its coupling.
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
  private final Deck deck;
  private final Configuration placed;

  /**
   * A dead force on a point of a frame.
   *
   * @param frame number of the frame
   * @param x where the point stands, mm
   * @param fx component, N
   */
  record PointForce(
      String name, int frame, double x, double y, double z, double fx, double fy, double fz) {}

  /** A constant moment on a frame, N·mm. */
  record Moment(String name, int frame, double mx, double my, double mz) {

    double about(int axis) {
      return axis == 0 ? mx : axis == 1 ? my : mz;
    }
  }

  private DeckLoads(Deck deck) {
    this.deck = deck;
    placed =
        new Configuration(
            Stream.concat(
                    Stream.of(Pose.atRest(0, 0, 0)), deck.frames().stream().map(DeckFrame::pose))
                .toList());
  }

  /** The loads of a deck; none without a free frame. */
  static DeckLoads of(Deck deck) {
    DeckLoads loads = new DeckLoads(deck);
    double[] ml = new double[1 + deck.frames().size()];
    double[] turn = new double[ml.length];
    for (Potential p : deck.potentials()) {
      if (p instanceof LineElement line) {
        loads.line(line);
      } else if (p instanceof DeadForce f) {
        double[] x = f.point().position(loads.placed);
        loads.forces.add(
            new PointForce(f.name(), f.point().frame(), x[0], x[1], x[2], f.fx(), f.fy(), f.fz()));
      } else if (p instanceof CoordinateLoad c) {
        loads.coordinate(c);
      } else if (p instanceof CoordinateSpring s && s.coordinate() == ALONG_Z) {
        ml[s.frame()] += s.stiffness();
      } else if (p instanceof CoordinateSpring s && s.coordinate() == ABOUT_Y) {
        turn[s.frame()] += s.stiffness();
      } else if (p instanceof ElasticSupport support) {
        loads.support(support);
      } else {
        throw new DeckRefusal(
            "a "
                + p.getClass().getSimpleName()
                + " on the free frame has no counterpart in other codes; export the pose of the"
                + " solution instead (--pose solution)");
      }
    }
    for (int frame = 1; frame < ml.length; frame++) {
      loads.restraints(frame, ml[frame], turn[frame]);
    }
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
    boolean turned = line.b().frame() == 0;
    FramePoint first = turned ? line.b() : line.a();
    FramePoint second = turned ? line.a() : line.b();
    double[] a = first.position(placed);
    double[] b = second.position(placed);
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
            line.name(),
            line.law() instanceof ConstantTension,
            new int[] {first.frame(), second.frame()},
            ends,
            elongation,
            force));
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
    Pose pose = placed.pose(c.frame());
    if (c.coordinate() < 3) {
      double[] f = new double[3];
      f[c.coordinate()] = c.force();
      forces.add(
          new PointForce(
              c.name(),
              c.frame(),
              pose.origin(0),
              pose.origin(1),
              pose.origin(2),
              f[0],
              f[1],
              f[2]));
      return;
    }
    double[] axes = new double[9];
    pose.rotationAxes(axes);
    int at = 3 * (c.coordinate() - 3);
    moments.add(
        new Moment(
            c.name(),
            c.frame(),
            c.force() * axes[at],
            c.force() * axes[at + 1],
            c.force() * axes[at + 2]));
  }

  /** Springs along z: one through the origin, two at arms along x. */
  private void restraints(int frame, double alongZ, double aboutY) {
    double pair = aboutY / (2 * ARM_MM * ARM_MM);
    String end = deck.suffix(frame);
    // Measured from the reference pose: a frame placed elsewhere has them stretched already.
    far("restraint_translation" + end, frame, ALONG_Z, 0, 0, alongZ - 2 * pair, 0);
    far("restraint_rotation_front" + end, frame, ALONG_Z, 0, ARM_MM, pair, 0);
    far("restraint_rotation_back" + end, frame, ALONG_Z, 0, -ARM_MM, pair, 0);
  }

  /**
   * A support whose coordinates are uncoupled but for a shift with the tilt about the horizontal
   * axis across it: along x with rz, along z with rx.
   */
  private void support(ElasticSupport s) {
    int frame = s.frame();
    for (int i = 0; i < Pose.COORDINATES; i++) {
      for (int j = 0; j < i; j++) {
        boolean known = j == 0 && i == 5 || j == ALONG_Z && i == 3;
        if (!known && s.stiffness(i, j) != 0) {
          throw new DeckRefusal(
              "a support of frame "
                  + frame
                  + " couples coordinates "
                  + j
                  + " and "
                  + i
                  + ", for which no spring along a line stands; export the pose of the solution"
                  + " instead (--pose solution)");
        }
      }
    }
    Pose pose = placed.pose(frame);
    if (pose.rx() != 0 || pose.ry() != 0 || pose.rz() != 0) {
      throw new DeckRefusal(
          "frame "
              + frame
              + " is turned where the deck has it, and what supports it is told of small turns only;"
              + " export the pose of the solution instead (--pose solution)");
    }
    String end = deck.suffix(frame);
    far("support_y" + end, frame, 1, 0, 0, s.stiffness(1, 1), s.rest(1));
    double pair = s.stiffness(4, 4) / (2 * ARM_MM * ARM_MM);
    far(
        "support_turn_front" + end,
        frame,
        ALONG_Z,
        0,
        ARM_MM,
        pair,
        s.rest(2) - ARM_MM * s.rest(4));
    far(
        "support_turn_back" + end,
        frame,
        ALONG_Z,
        0,
        -ARM_MM,
        pair,
        s.rest(2) + ARM_MM * s.rest(4));
    // A point at height h moves along x by tx − h rz, along z by tz + h rx.
    coupled("support_x" + end, frame, 0, s, 5, -1, 0);
    coupled("support_z" + end, frame, ALONG_Z, s, 3, 1, 2 * pair);
  }

  /**
   * Two springs along an axis with the stiffness of a shift, of the tilt, and their coupling.
   *
   * @param sign of the shift of a point above the origin for a positive tilt
   * @param already stiffness along the axis that other springs have
   */
  private void coupled(
      String name, int frame, int axis, ElasticSupport s, int tilt, int sign, double already) {
    double k = s.stiffness(axis, axis) - already;
    double middle = sign * s.stiffness(axis, tilt) / k;
    double square = s.stiffness(tilt, tilt) / k - middle * middle;
    if (!(k > 0 && square >= 0)) {
      throw new DeckRefusal(
          "a support of frame "
              + frame
              + " is not positive along axis "
              + axis
              + " (stiffness "
              + k
              + " N/mm); export the pose of the solution instead (--pose solution)");
    }
    double half = Math.sqrt(square);
    for (int side = 1; side >= -1; side -= 2) {
      double height = middle + side * half;
      far(
          name + (side > 0 ? "_upper" : "_lower"),
          frame,
          axis,
          height,
          0,
          k / 2,
          s.rest(axis) + sign * height * s.rest(tilt));
    }
  }

  /**
   * A spring of {@link #FAR_MM} along an axis.
   *
   * @param up height of its point over the origin of the frame, mm
   * @param front arm of its point along x, mm
   * @param rest where along the axis its point is at rest, from the reference pose, mm
   */
  private void far(
      String name, int frame, int axis, double up, double front, double stiffness, double rest) {
    if (stiffness == 0) {
      return;
    }
    Pose pose = placed.pose(frame);
    double[] at = {
      pose.origin(0) + front * Math.cos(pose.ry()),
      pose.origin(1) + up,
      pose.origin(2) - front * Math.sin(pose.ry())
    };
    double along =
        pose.coordinate(axis) - (axis == ALONG_Z ? front * Math.sin(pose.ry()) : 0) - rest;
    double[] ends = {at[0], at[1], at[2], at[0], at[1], at[2]};
    ends[axis] -= FAR_MM;
    double[] elongation = {-LINEAR_MM, LINEAR_MM};
    double[] force = {stiffness * (along - LINEAR_MM), stiffness * (along + LINEAR_MM)};
    springs.add(new DeckSpring(name, false, new int[] {0, frame}, ends, elongation, force));
  }
}
