package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.ContactFragment;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Substructure;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.MaterialField;

/**
 * A body of a joint in two pieces: some layers of cells about its contact nodes, and all others.
 * Each is meshed, assembled and factored by itself; bonded where they meet they are the body.
 */
final class PartedBody {
  /** Layers of cells that stay with the joint surface. */
  private static final int LAYERS = 3;

  private final ContactBody body;
  private final BondedBodies bonded;

  private PartedBody(ContactBody body, BondedBodies bonded) {
    this.body = body;
    this.bonded = bonded;
  }

  /** A piece, and where the nodes of the body are in it; −1 for those that it has not. */
  private record Piece(ElasticBody body, int[] number) {}

  static PartedBody of(CondensedJoint joint, int number) {
    ElasticBody source = joint.bodies().elastic(number);
    Mesh mesh = source.mesh();
    int[] contact = CondensedJoint.articularNodes(joint.mesh(), joint.mesh().bodies().get(number));
    boolean[] near = near(mesh, contact);
    Piece surface = piece(source, near, true);
    Piece rest = piece(source, near, false);
    List<Integer> shared = new ArrayList<>();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      if (surface.number[n] >= 0 && rest.number[n] >= 0 && !source.isHeld(n, 0)) {
        shared.add(n);
      }
    }
    int[] first = new int[contact.length + shared.size()];
    int[] second = new int[shared.size()];
    int[] places = new int[shared.size()];
    for (int i = 0; i < first.length; i++) {
      int node = i < contact.length ? contact[i] : shared.get(i - contact.length);
      first[i] = surface.number[node];
    }
    for (int i = 0; i < second.length; i++) {
      second[i] = rest.number[shared.get(i)];
      places[i] = i;
    }
    DenseKernels kernels = DenseKernels.best();
    FactorizationCount count = new FactorizationCount();
    ContactFragment fragment =
        ContactFragment.of(
            Substructure.of(surface.body, first, kernels, count), contact.length, kernels);
    BondedBodies bonded =
        new BondedBodies.Builder(fragment, places.length)
            .add(Substructure.of(rest.body, second, kernels, count), places)
            .bond(kernels);
    return new PartedBody(joint.bodies().contacts().get(number), bonded);
  }

  /** Cells within so many layers of the contact nodes, in the order of all blocks. */
  private static boolean[] near(Mesh mesh, int... contact) {
    boolean[] node = new boolean[mesh.nodeCount()];
    Arrays.stream(contact).forEach(n -> node[n] = true);
    boolean[] cell = new boolean[mesh.cellCount()];
    for (int layer = 0; layer < LAYERS; layer++) {
      boolean[] reached = node.clone();
      int at = 0;
      for (CellBlock block : mesh.blocks()) {
        int[] nodes = new int[block.type().nodes()];
        for (int c = 0; c < block.size(); c++, at++) {
          block.nodes(c, nodes);
          if (Arrays.stream(nodes).anyMatch(n -> reached[n])) {
            cell[at] = true;
            Arrays.stream(nodes).forEach(n -> node[n] = true);
          }
        }
      }
    }
    return cell;
  }

  private static Piece piece(ElasticBody source, boolean[] near, boolean wanted) {
    Mesh mesh = source.mesh();
    int[] number = new int[mesh.nodeCount()];
    Arrays.fill(number, -1);
    MeshBuilder builder = new MeshBuilder();
    Map<String, MaterialField> materials = new LinkedHashMap<>();
    List<Integer> fixed = new ArrayList<>();
    int count = 0;
    int at = 0;
    for (CellBlock block : mesh.blocks()) {
      List<Integer> connectivity = new ArrayList<>();
      int[] nodes = new int[block.type().nodes()];
      for (int c = 0; c < block.size(); c++, at++) {
        block.nodes(c, nodes);
        for (int n : near[at] == wanted ? nodes : new int[0]) {
          if (number[n] < 0) {
            number[n] = count++;
            builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
            if (source.isHeld(n, 0)) {
              fixed.add(number[n]);
            }
          }
          connectivity.add(number[n]);
        }
      }
      if (!connectivity.isEmpty()) {
        builder.block(block.name(), block.type(), connectivity.stream().mapToInt(i -> i).toArray());
        materials.put(block.name(), source.material(block.name()));
      }
    }
    int[] held = fixed.stream().mapToInt(i -> i).toArray();
    return new Piece(new ElasticBody(builder.build(), materials, held), number);
  }

  /** The body as contact sees it, with the whole one behind it for the proof. */
  ContactBody bonded() {
    return body.withFlexibility(bonded.flexibility(), body.whole().orElseThrow());
  }
}
