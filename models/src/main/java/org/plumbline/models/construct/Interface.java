package org.plumbline.models.construct;

import java.util.Arrays;
import java.util.TreeSet;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;

/**
 * The nodes where fragments, bridge and gap meet, numbered through: those of the joint's side
 * first, then those that the shaft's side has alone. Nodes of the closed bone stand for themselves;
 * a node of the cut face appears on both sides.
 */
final class Interface {
  private final int[] joint;
  private final int[] shaft;
  private final int[] tied;

  /**
   * @param filled whether cells between the lips may come to bear on them
   */
  Interface(CutMesh cut, boolean filled) {
    TreeSet<Integer> onJoint = new TreeSet<>();
    TreeSet<Integer> onShaft = new TreeSet<>();
    TreeSet<Integer> both = new TreeSet<>();
    for (int n = 0; n < cut.whole().nodeCount(); n++) {
      if (cut.isTied(n)) {
        both.add(n);
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
    onJoint.addAll(both);
    this.joint = ints(onJoint);
    this.shaft = ints(onShaft);
    this.tied = ints(both);
  }

  private static int[] ints(TreeSet<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Number of interface nodes. */
  int size() {
    return joint.length + shaft.length;
  }

  /** Interface nodes of the joint's side, in their numbering, as nodes of the closed bone. */
  int[] jointNodes() {
    return joint;
  }

  /** Interface nodes of the shaft's side: those of its own, then the ones it is tied at. */
  int[] shaftNodes() {
    int[] nodes = Arrays.copyOf(shaft, shaft.length + tied.length);
    System.arraycopy(tied, 0, nodes, shaft.length, tied.length);
    return nodes;
  }

  /** Number of each of {@link #shaftNodes}. */
  int[] shaftNumbers() {
    int[] numbers = new int[shaft.length + tied.length];
    for (int i = 0; i < shaft.length; i++) {
      numbers[i] = joint.length + i;
    }
    for (int i = 0; i < tied.length; i++) {
      numbers[shaft.length + i] = Arrays.binarySearch(joint, tied[i]);
    }
    return numbers;
  }

  /**
   * Nodes of bridge and gap that lie on the interface.
   *
   * @return pairs: node of the wedge's mesh, number on the interface
   */
  int[][] wedgeNodes(OpenedBone bone, SubMesh wedge) {
    int[] shaftOf = new int[bone.mesh().nodeCount()];
    Arrays.fill(shaftOf, -1);
    for (int i = 0; i < shaft.length; i++) {
      shaftOf[bone.onShaftSide(shaft[i])] = joint.length + i;
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
