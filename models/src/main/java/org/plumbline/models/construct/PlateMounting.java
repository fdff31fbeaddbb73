package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.models.fixation.ScrewPattern;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.fixation.SeatedScrew;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.solver.assembly.BeamChain;
import org.plumbline.solver.assembly.BeamPath;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.TimoshenkoBeam;

/**
 * The screws of a plate laid into the meshes of the fragments they hold. Those that lie beyond the
 * modelled shaft stand on its rigid end, with only their free length to bend. Immutable.
 */
final class PlateMounting {
  /** Longest beam of a screw inside bone, mm: about a cell of the standard mesh. */
  private static final double SPACING = 3;

  /** Where the screw of a head goes. */
  enum Ground {
    JOINT_SIDE,
    SHAFT_SIDE,
    RIGID_END
  }

  private final SeatedPlate plate;
  private final EmbeddedBeams inJointSide;
  private final EmbeddedBeams inShaftSide;
  private final Ground[] ground;
  private final int[] chain;

  private PlateMounting(
      SeatedPlate plate,
      EmbeddedBeams inJointSide,
      EmbeddedBeams inShaftSide,
      Ground[] ground,
      int... chain) {
    this.plate = plate;
    this.inJointSide = inJointSide;
    this.inShaftSide = inShaftSide;
    this.ground = ground;
    this.chain = chain;
  }

  /**
   * Lays the screws.
   *
   * @param jointSide mesh of the fragment that carries the joint, closed
   * @param shaftSide mesh of the other fragment, closed
   */
  static PlateMounting of(SeatedPlate plate, Mesh jointSide, Mesh shaftSide) {
    CellLocator nearJoint = new CellLocator(jointSide);
    CellLocator nearShaft = new CellLocator(shaftSide);
    List<BeamChain> joint = new ArrayList<>();
    List<BeamChain> shaft = new ArrayList<>();
    int n = plate.screws().size();
    Ground[] ground = new Ground[n];
    int[] chain = new int[n];
    int rigid = 0;
    for (int i = 0; i < n; i++) {
      SeatedScrew screw = plate.screws().get(i);
      switch (screw.screw().end()) {
        case HEAD -> {
          ground[i] = Ground.JOINT_SIDE;
          chain[i] = joint.size();
          joint.add(chain(plate, screw, nearJoint));
        }
        case STEM -> {
          ground[i] = screw.inMesh() ? Ground.SHAFT_SIDE : Ground.RIGID_END;
          chain[i] = screw.inMesh() ? shaft.size() : rigid++;
          if (screw.inMesh()) {
            shaft.add(chain(plate, screw, nearShaft));
          }
        }
      }
    }
    return new PlateMounting(
        plate,
        EmbeddedBeams.in(nearJoint, joint),
        EmbeddedBeams.in(nearShaft, shaft),
        ground,
        chain);
  }

  private static BeamChain chain(SeatedPlate plate, SeatedScrew screw, CellLocator bone) {
    ScrewPattern pattern = plate.plate().screws();
    return BeamPath.through(bone, screw.line(), screw.screw().lengthMm())
        .heldFrom(screw.freeMm())
        .chain(SPACING, pattern.section(), material(pattern));
  }

  private static BeamMaterial material(ScrewPattern pattern) {
    HardwareMaterial m = pattern.material();
    return new BeamMaterial(m.modulusMPa(), m.poissonRatio());
  }

  SeatedPlate plate() {
    return plate;
  }

  EmbeddedBeams inJointSide() {
    return inJointSide;
  }

  EmbeddedBeams inShaftSide() {
    return inShaftSide;
  }

  /** Number of screws. */
  int screws() {
    return ground.length;
  }

  Ground ground(int screw) {
    return ground[screw];
  }

  /** Number of screws on the rigid end. */
  int onRigidEnd() {
    return (int) Arrays.stream(ground).filter(g -> g == Ground.RIGID_END).count();
  }

  /** Number of a screw among those of its fragment, or among those on the rigid end. */
  int chain(int screw) {
    return chain[screw];
  }

  /**
   * Plate and screws as pieces: the beams of the plate, then those of each screw from head to tip.
   * Of a screw on the rigid end they are two, its free length and the rest.
   */
  List<HardwareBeam> pieces(ShaftTurn turn) {
    List<HardwareBeam> pieces = new ArrayList<>(plate.pieces(turn::apply));
    for (int s = 0; s < screws(); s++) {
      List<Vector3D> points = points(s, turn);
      for (int i = 1; i < points.size(); i++) {
        Vector3D a = points.get(i - 1);
        Vector3D b = points.get(i);
        pieces.add(
            HardwareBeam.screw(
                plate.plate().screws().diameterMm(),
                a.getX(),
                a.getY(),
                a.getZ(),
                b.getX(),
                b.getY(),
                b.getZ()));
      }
    }
    return pieces;
  }

  private List<Vector3D> points(int screw, ShaftTurn turn) {
    SeatedScrew s = plate.screws().get(screw);
    if (ground[screw] == Ground.RIGID_END) {
      return List.of(turn.apply(s.head()), turn.apply(s.entry()), turn.apply(s.tip()));
    }
    boolean above = ground[screw] == Ground.JOINT_SIDE;
    BeamChain line = (above ? inJointSide : inShaftSide).chain(chain[screw]);
    List<Vector3D> points = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Vector3D p =
          new Vector3D(line.coordinate(i, 0), line.coordinate(i, 1), line.coordinate(i, 2));
      points.add(above ? p : turn.apply(p));
    }
    return points;
  }

  /** Where a screw enters the bone once the cut has opened, mm. */
  double[] entry(int screw, ShaftTurn turn) {
    return turn.apply(plate.screws().get(screw).entry()).toArray();
  }

  /**
   * The free length of a screw on the rigid end of the shaft, from its head to the bone, where it
   * is clamped.
   *
   * @param turn where points of the shaft are once the cut has opened
   */
  TimoshenkoBeam stub(int screw, ShaftTurn turn) {
    SeatedScrew s = plate.screws().get(screw);
    Vector3D head = turn.apply(s.head());
    Vector3D entry = turn.apply(s.entry());
    double[] ends = {
      head.getX(), head.getY(), head.getZ(), entry.getX(), entry.getY(), entry.getZ()
    };
    ScrewPattern pattern = plate.plate().screws();
    return TimoshenkoBeam.between(
        ends, new double[] {0, 1, 0}, pattern.section(), material(pattern));
  }
}
