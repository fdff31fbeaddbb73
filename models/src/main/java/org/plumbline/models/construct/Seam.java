package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.models.construct.PlateMounting.Ground;
import org.plumbline.solver.assembly.EmbeddedBeams;

/**
 * The nodes where fragments, bridge, gap and plate meet, numbered through: bone of the joint's
 * side, heads of its screws, bone of the shaft's side that it has alone, heads of its screws, heads
 * of screws on the rigid end, the bridge's side of a crack. A head counts as two nodes, its
 * displacement and its rotation. A node of the cut face appears on both sides.
 */
final class Seam {
  private static final int PER_HEAD = 2;

  private final CutMesh cut;
  private final Optional<PlateMounting> mounting;
  private final int[] joint;
  private final int[] shaft;
  private final int[] tied;
  private final int[] crack;

  /**
   * @param filled whether cells between the lips may come to bear on them
   * @param foot nodes of the lips that a block stands on
   * @throws IllegalStateException if nothing holds the fragments together
   */
  Seam(CutMesh cut, boolean filled, Optional<PlateMounting> mounting, Set<Integer> foot) {
    this.cut = cut;
    this.mounting = mounting;
    TreeSet<Integer> onJoint = new TreeSet<>();
    TreeSet<Integer> onShaft = new TreeSet<>();
    TreeSet<Integer> both = new TreeSet<>();
    TreeSet<Integer> cracked = new TreeSet<>();
    for (int n = 0; n < cut.whole().nodeCount(); n++) {
      if (cut.isTied(n)) {
        both.add(n);
      }
      if (cut.onCrack(n)) {
        cracked.add(n);
      }
      if (cut.isBridge(n)) {
        if (cut.part(Part.JOINT_SIDE).has(n)) {
          onJoint.add(n);
        } else if (cut.part(Part.SHAFT_SIDE).has(n)) {
          onShaft.add(n);
        }
      }
    }
    for (int f = 0; filled && f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        int n = cut.lipNode(f, k);
        onJoint.add(n);
        if (!cut.onHinge(n)) {
          onShaft.add(n);
        }
      }
    }
    for (int n : foot) {
      onJoint.add(n);
      if (!cut.onHinge(n)) {
        onShaft.add(n);
      }
    }
    onJoint.addAll(both);
    this.joint = ints(onJoint);
    this.shaft = ints(onShaft);
    this.tied = ints(both);
    this.crack = ints(cracked);
    if (size() == 0) {
      throw new IllegalStateException(
          "nothing holds the fragments together: the hinge is gone, the gap is empty and there is"
              + " no plate");
    }
  }

  private static int[] ints(TreeSet<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }

  private int heads(Ground ground) {
    int count = 0;
    for (int s = 0; mounting.isPresent() && s < mounting.get().screws(); s++) {
      count += mounting.get().ground(s) == ground ? 1 : 0;
    }
    return count;
  }

  private int jointSize() {
    return joint.length + PER_HEAD * heads(Ground.JOINT_SIDE);
  }

  /** Number of interface nodes. */
  int size() {
    return beforeCrack() + crack.length;
  }

  /** Number of the first node of the bridge's side of the crack. */
  private int beforeCrack() {
    return jointSize()
        + shaft.length
        + PER_HEAD * (heads(Ground.SHAFT_SIDE) + heads(Ground.RIGID_END));
  }

  /** Nodes of the closed bone on the crack, in the order of their numbers on the bridge's side. */
  int[] crack() {
    return crack.clone();
  }

  /** Number of a node of the closed bone on the joint's side; negative if it has none. */
  int number(int wholeNode) {
    return Arrays.binarySearch(joint, wholeNode);
  }

  /** Number of a node of the closed bone that the shaft's side has alone; negative if none. */
  int shaftNumber(int wholeNode) {
    int at = Arrays.binarySearch(shaft, wholeNode);
    return at < 0 ? at : jointSize() + at;
  }

  /** Nodes of the joint's side, of its body and in the order of their numbers. */
  int[] jointNodes() {
    int[] nodes = Arrays.stream(joint).map(cut.part(Part.JOINT_SIDE)::node).toArray();
    return mounting.map(m -> withHeads(nodes, m.inJointSide())).orElse(nodes);
  }

  private static int[] withHeads(int[] nodes, EmbeddedBeams screws) {
    int[] all = Arrays.copyOf(nodes, nodes.length + PER_HEAD * screws.size());
    for (int c = 0; c < screws.size(); c++) {
      all[nodes.length + PER_HEAD * c] = screws.displacementNode(c, 0);
      all[nodes.length + PER_HEAD * c + 1] = screws.rotationNode(c, 0);
    }
    return all;
  }

  /**
   * Interface nodes of the shaft's side, of its body: its own, heads, those it is tied at or parted
   * from by a crack.
   */
  int[] shaftNodes() {
    SubMesh side = cut.part(Part.SHAFT_SIDE);
    int[] own = Arrays.stream(shaft).map(side::node).toArray();
    int[] nodes = mounting.map(m -> withHeads(own, m.inShaftSide())).orElse(own);
    return IntStream.concat(
            Arrays.stream(nodes),
            IntStream.concat(Arrays.stream(tied), Arrays.stream(crack).filter(side::has))
                .map(side::node))
        .toArray();
  }

  /** Node of the opened bone with a number; negative for a head. */
  int boneNode(int number, OpenedBone bone) {
    if (number < joint.length) {
      return joint[number];
    }
    int below = number - jointSize();
    if (below >= 0 && below < shaft.length) {
      return bone.onShaftSide(shaft[below]);
    }
    int parted = number - beforeCrack();
    return parted >= 0 ? bone.onBridge(crack[parted]) : -1;
  }

  /** Number of each of {@link #shaftNodes}. */
  int[] shaftNumbers() {
    SubMesh side = cut.part(Part.SHAFT_SIDE);
    int own = shaft.length + PER_HEAD * heads(Ground.SHAFT_SIDE);
    return IntStream.concat(
            IntStream.range(jointSize(), jointSize() + own),
            IntStream.concat(
                Arrays.stream(tied).map(this::number),
                IntStream.range(0, crack.length)
                    .filter(i -> side.has(crack[i]))
                    .map(i -> beforeCrack() + i)))
        .toArray();
  }

  /** Number of the displacement of a screw's head; that of its rotation is the next. */
  int head(int screw) {
    PlateMounting m = mounting.orElseThrow();
    int chain = PER_HEAD * m.chain(screw);
    return switch (m.ground(screw)) {
      case JOINT_SIDE -> joint.length + chain;
      case SHAFT_SIDE -> jointSize() + shaft.length + chain;
      case RIGID_END -> jointSize() + shaft.length + PER_HEAD * heads(Ground.SHAFT_SIDE) + chain;
    };
  }

  /**
   * Nodes of bridge and gap that lie on the interface.
   *
   * @return first nodes of the wedge's mesh, then their numbers
   */
  int[][] wedgeNodes(OpenedBone bone, SubMesh wedge) {
    int[] shaftOf = new int[bone.mesh().nodeCount()];
    Arrays.fill(shaftOf, -1);
    for (int i = 0; i < shaft.length; i++) {
      shaftOf[bone.onShaftSide(shaft[i])] = jointSize() + i;
    }
    for (int i = 0; i < crack.length; i++) {
      shaftOf[bone.onBridge(crack[i])] = beforeCrack() + i;
    }
    int[] nodes = new int[wedge.mesh().nodeCount()];
    int[] numbers = new int[nodes.length];
    int count = 0;
    for (int n = 0; n < nodes.length; n++) {
      int whole = wedge.wholeNode(n);
      int onJoint = bone.isJointSide(whole) ? Arrays.binarySearch(joint, whole) : -1;
      int number = onJoint >= 0 ? onJoint : shaftOf[whole];
      if (number >= 0) {
        nodes[count] = n;
        numbers[count++] = number;
      }
    }
    return new int[][] {Arrays.copyOf(nodes, count), Arrays.copyOf(numbers, count)};
  }
}
