package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.construct.PlateMounting.Ground;
import org.plumbline.solver.assembly.BeamFrame;
import org.plumbline.solver.assembly.CondensedFrame;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.element.TimoshenkoBeam;

/**
 * A plate over an opened gap, bent without stress to where its screws are. Immutable.
 *
 * <p>Heads of screws stand on the interface with their displacement and, if they are locked in the
 * plate, their rotation.
 */
final class MountedPlate {
  private static final int PER_NODE = BeamFrame.PER_NODE;

  private final PlateMounting mounting;
  private final Seam seam;
  private final ShaftTurn turn;
  private final BeamFrame frame;
  private final CondensedFrame condensed;

  MountedPlate(PlateMounting mounting, Seam seam, ShaftTurn turn) {
    this.mounting = mounting;
    this.seam = seam;
    this.turn = turn;
    this.frame = mounting.plate().frame(turn::apply);
    this.condensed = frame.condensed(mounting.plate().joints());
  }

  /** Adds the plate, and the screws on the rigid end, to the parts of a structure. */
  void bond(BondedBodies.Builder parts) {
    parts.add(numbers(), condensed.stiffness());
    for (int s = 0; s < mounting.screws(); s++) {
      if (mounting.ground(s) == Ground.RIGID_END) {
        int head = seam.head(s);
        parts.add(new int[] {head, head + 1}, stubStiffness(s));
      }
    }
  }

  /** Interface number of each three shared unknowns of the plate. */
  private int[] numbers() {
    int[] numbers = new int[condensed.size() / 3];
    for (int k = 0; k < numbers.length; k++) {
      int unknown = condensed.unknown(3 * k);
      numbers[k] = seam.head(unknown / PER_NODE) + unknown % PER_NODE / 3;
    }
    return numbers;
  }

  /** Stiffness of a screw's head over its clamped entry: displacement, then rotation. */
  private double[] stubStiffness(int screw) {
    double[] whole = new double[TimoshenkoBeam.ORDER * TimoshenkoBeam.ORDER];
    mounting.stub(screw, turn).stiffness(whole);
    double[] head = new double[PER_NODE * PER_NODE];
    for (int i = 0; i < PER_NODE; i++) {
      System.arraycopy(whole, TimoshenkoBeam.ORDER * i, head, PER_NODE * i, PER_NODE);
    }
    return head;
  }

  /**
   * Forces that plate and stubs exert on nothing but interface nodes: adds K u.
   *
   * @param x displacement of the interface
   * @param forces three per interface node, N and N·mm
   */
  void addForces(double[] x, double[] forces) {
    addForces(numbers(), condensed.stiffness(), x, forces);
    for (int s = 0; s < mounting.screws(); s++) {
      if (mounting.ground(s) == Ground.RIGID_END) {
        int head = seam.head(s);
        addForces(new int[] {head, head + 1}, stubStiffness(s), x, forces);
      }
    }
  }

  private static void addForces(int[] numbers, double[] k, double[] x, double[] forces) {
    int order = 3 * numbers.length;
    for (int i = 0; i < order; i++) {
      double sum = 0;
      for (int j = 0; j < order; j++) {
        sum += k[i * order + j] * x[3 * numbers[j / 3] + j % 3];
      }
      forces[3 * numbers[i / 3] + i % 3] += sum;
    }
  }

  /** Displacement of the plate's nodes, six each: mm and radians. */
  private double[] plateField(double[] x) {
    int[] numbers = numbers();
    double[] shared = new double[3 * numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      System.arraycopy(x, 3 * numbers[k], shared, 3 * k, 3);
    }
    return condensed.displacement(shared);
  }

  /** Largest von Mises stress of the plate, MPa. */
  double plateStress(double[] x) {
    double[] u = plateField(x);
    double largest = 0;
    for (int b = 0; b < frame.beams(); b++) {
      largest = Math.max(largest, frame.vonMises(u, b));
    }
    return largest;
  }

  /**
   * Largest von Mises stress of a screw, MPa.
   *
   * @param jointSide field of the joint's side in its axes
   * @param shaftSide field of the shaft's side in its axes
   */
  double screwStress(int screw, double[] x, double[] jointSide, double[] shaftSide) {
    return switch (mounting.ground(screw)) {
      case JOINT_SIDE -> chainStress(mounting.inJointSide(), mounting.chain(screw), jointSide);
      case SHAFT_SIDE -> chainStress(mounting.inShaftSide(), mounting.chain(screw), shaftSide);
      case RIGID_END -> {
        double[] ends = new double[TimoshenkoBeam.ORDER];
        System.arraycopy(x, 3 * seam.head(screw), ends, 0, PER_NODE);
        yield mounting.stub(screw, turn).largestVonMises(ends);
      }
    };
  }

  private static double chainStress(EmbeddedBeams beams, int chain, double[] field) {
    double largest = 0;
    for (int b = 0; b + 1 < beams.chain(chain).size(); b++) {
      largest = Math.max(largest, beams.vonMises(field, chain, b));
    }
    return largest;
  }

  /**
   * How the pieces of {@link PlateMounting#pieces} move and what they bear, in their order.
   *
   * @param jointSide field of the joint's side in its axes
   * @param shaftSide field of the shaft's side in its axes
   */
  List<LoadedPiece> loaded(double[] x, double[] jointSide, double[] shaftSide) {
    List<LoadedPiece> all = new ArrayList<>();
    double[] u = plateField(x);
    for (int b = 0; b < frame.beams(); b++) {
      double[] moved = new double[TimoshenkoBeam.ORDER];
      for (int e = 0; e < 2; e++) {
        System.arraycopy(u, PER_NODE * frame.node(b, e), moved, PER_NODE * e, PER_NODE);
      }
      all.add(new LoadedPiece(moved, frame.vonMises(u, b)));
    }
    for (int s = 0; s < mounting.screws(); s++) {
      switch (mounting.ground(s)) {
        case JOINT_SIDE -> chain(mounting.inJointSide(), mounting.chain(s), jointSide, all);
        case SHAFT_SIDE -> {
          int first = all.size();
          chain(mounting.inShaftSide(), mounting.chain(s), shaftSide, all);
          all.subList(first, all.size()).forEach(p -> turn.toJoint(p.moved()));
        }
        case RIGID_END -> {
          double[] ends = new double[TimoshenkoBeam.ORDER];
          System.arraycopy(x, 3 * seam.head(s), ends, 0, PER_NODE);
          all.add(new LoadedPiece(ends, mounting.stub(s, turn).largestVonMises(ends)));
          all.add(new LoadedPiece(new double[TimoshenkoBeam.ORDER], Double.NaN));
        }
      }
    }
    return all;
  }

  private static void chain(
      EmbeddedBeams beams, int chain, double[] field, List<LoadedPiece> pieces) {
    for (int b = 0; b + 1 < beams.chain(chain).size(); b++) {
      double[] moved = new double[TimoshenkoBeam.ORDER];
      for (int e = 0; e < 2; e++) {
        for (int a = 0; a < 3; a++) {
          moved[PER_NODE * e + a] = beams.displacement(field, chain, b + e, a);
          moved[PER_NODE * e + 3 + a] = field[3 * beams.rotationNode(chain, b + e) + a];
        }
      }
      pieces.add(new LoadedPiece(moved, beams.vonMises(field, chain, b)));
    }
  }

  /** The plate as beams, bent to where its holes are. */
  BeamFrame frame() {
    return frame;
  }

  ShaftTurn turn() {
    return turn;
  }

  PlateMounting mounting() {
    return mounting;
  }
}
