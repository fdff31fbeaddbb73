package org.plumbline.models.construct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.models.construct.PlateMounting.Ground;
import org.plumbline.solver.assembly.BeamFrame;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.FrameJoint;
import org.plumbline.solver.assembly.SummedSpring;
import org.plumbline.solver.condense.Followers;
import org.plumbline.solver.deck.LinearParts;
import org.plumbline.solver.element.TimoshenkoBeam;

/**
 * What a construct has beside the cells of its bone, in terms that other codes have: screws with
 * their threads, plate, block and face of the bridge as springs on sums of displacement components
 * and nodes that follow others.
 *
 * <p>Unknowns are those of a field of the construct, then what the plate has besides the heads of
 * its screws, then the ways of the face.
 */
final class ConstructParts {
  private static final int AXES = 3;

  private final Construct construct;
  private final List<SummedSpring> springs = new ArrayList<>();
  private int unknowns;

  private ConstructParts(Construct construct) {
    this.construct = construct;
    this.unknowns = construct.fieldSize();
  }

  static LinearParts of(Construct construct) {
    return new ConstructParts(construct).parts();
  }

  private LinearParts parts() {
    SubMesh above = construct.bone().cut().part(Part.JOINT_SIDE);
    SubMesh below = construct.bone().cut().part(Part.SHAFT_SIDE);
    Bonded bonded = construct.bonded();
    ElasticBody joint = bonded.bodies().fragment().substructure().body();
    ElasticBody shaft = bonded.bodies().body(0).body();
    int nodes = construct.bone().mesh().nodeCount();
    double[] still = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    screws(joint, above::wholeNode, AXES * nodes, still);
    screws(
        shaft,
        n -> construct.bone().onShaftSide(below.wholeNode(n)),
        AXES * nodes + AXES * (joint.nodes() - joint.mesh().nodeCount()),
        bonded.turn().plane().turn(bonded.turn().angleRad()));
    bonded.plate().ifPresent(this::plate);
    bonded
        .fastened()
        .standing()
        .ifPresent(b -> springs.add(b.spring(n -> bonded.seam().boneNode(n, construct.bone()))));
    List<LinearParts.Follower> followers = followers(bonded);
    return new LinearParts(nodes, unknowns - AXES * nodes, springs, followers);
  }

  /**
   * Screws of a fragment.
   *
   * @param place node of the bone that each node of the fragment's mesh is
   * @param first place of what its screws have besides
   * @param turn from the fragment's axes
   */
  private void screws(ElasticBody side, IntUnaryOperator place, int first, double[] turn) {
    int meshNodes = side.mesh().nodeCount();
    for (SummedSpring s : side.beamSprings()) {
      Map<Integer, Double> sum = new TreeMap<>();
      for (int i = 0; i < s.unknowns().length; i++) {
        int node = s.unknowns()[i] / AXES;
        int axis = s.unknowns()[i] % AXES;
        int to =
            node < meshNodes ? AXES * place.applyAsInt(node) : first + AXES * (node - meshNodes);
        for (int a = 0; a < AXES; a++) {
          sum.merge(to + a, turn[AXES * a + axis] * s.factors()[i], Double::sum);
        }
      }
      springs.add(LinearParts.spring(s.stiffness(), sum));
    }
  }

  private void plate(MountedPlate plate) {
    PlateMounting m = plate.mounting();
    BeamFrame frame = plate.frame();
    List<FrameJoint> joints = m.plate().joints();
    int[] place = new int[BeamFrame.PER_NODE * frame.nodes()];
    for (int k = 0; k < place.length; k++) {
      int node = k / BeamFrame.PER_NODE;
      int component = k % BeamFrame.PER_NODE;
      place[k] =
          joints.get(node).shares(component) ? construct.headPlace(node) + component : unknowns++;
    }
    for (int b = 0; b < frame.beams(); b++) {
      int beam = b;
      beam(
          frame.beam(b),
          i ->
              Map.of(
                  place[
                      BeamFrame.PER_NODE * frame.node(beam, i / BeamFrame.PER_NODE)
                          + i % BeamFrame.PER_NODE],
                  1.0));
    }
    for (int s = 0; s < m.screws(); s++) {
      if (m.ground(s) == Ground.RIGID_END) {
        int head = construct.headPlace(s);
        RigidEnd end = RigidEnd.of(construct.bones());
        double[] entry = m.entry(s, plate.turn());
        beam(
            m.stub(s, plate.turn()),
            i ->
                i < BeamFrame.PER_NODE
                    ? Map.of(head + i, 1.0)
                    : end.motion(entry, i - BeamFrame.PER_NODE));
      }
    }
  }

  /** What each unknown of a beam is a sum of. */
  @FunctionalInterface
  private interface Ends {
    Map<Integer, Double> sum(int unknown);
  }

  private void beam(TimoshenkoBeam beam, Ends ends) {
    double[] d = new double[TimoshenkoBeam.ORDER];
    for (int k = 0; k < TimoshenkoBeam.DEFORMATIONS; k++) {
      double stiffness = beam.deformation(k, d);
      Map<Integer, Double> sum = new HashMap<>();
      for (int i = 0; i < d.length; i++) {
        double factor = d[i];
        if (factor != 0) {
          ends.sum(i).forEach((u, c) -> sum.merge(u, factor * c, Double::sum));
        }
      }
      springs.add(LinearParts.spring(stiffness, sum));
    }
  }

  /** The bridge's side of a crack follows the joint's side. */
  private List<LinearParts.Follower> followers(Bonded bonded) {
    if (bonded.fastened().face().isEmpty()) {
      return List.of();
    }
    int[] crack = bonded.seam().crack();
    List<Followers.Way> ways = bonded.fastened().followers().ways();
    List<List<Integer>> numbers = IntStream.range(0, crack.length).mapToObj(n -> list()).toList();
    List<List<Double>> directions =
        IntStream.range(0, crack.length).<List<Double>>mapToObj(n -> new ArrayList<>()).toList();
    for (Followers.Way way : ways) {
      int unknown = unknowns++;
      for (int p = 0; p < way.pairs().length; p++) {
        numbers.get(way.pairs()[p]).add(unknown);
        for (int a = 0; a < AXES; a++) {
          directions.get(way.pairs()[p]).add(way.directions()[AXES * p + a]);
        }
      }
      if (way.stiffness() > 0) {
        springs.add(LinearParts.spring(way.stiffness(), Map.of(unknown, 1.0)));
      }
    }
    List<LinearParts.Follower> all = new ArrayList<>();
    for (int i = 0; i < crack.length; i++) {
      all.add(
          new LinearParts.Follower(
              construct.bone().onBridge(crack[i]),
              crack[i],
              numbers.get(i).stream().mapToInt(Integer::intValue).toArray(),
              directions.get(i).stream().mapToDouble(Double::doubleValue).toArray()));
    }
    return all;
  }

  private static List<Integer> list() {
    return new ArrayList<>();
  }
}
