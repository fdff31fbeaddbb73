package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.equilibrium.Pose;

/** A case of a study of the hip as meshes for other programs. */
final class HipDeck {
  private HipDeck() {}

  /** Fragment and femur as the operation turns them, unloaded. */
  static Deck meshes(Study study, CaseKey key) {
    HipCorrection correction = HipDefinition.correction(study, key.angleDeg());
    List<DeckBody> bodies = new ArrayList<>();
    for (BodyMesh b : HipDefinition.mesh(study).bodies()) {
      boolean fragment = b.name().equals(HipMesher.ACETABULUM);
      Pose pose =
          HipDefinition.pose(fragment ? correction.fragment().rotation() : correction.femurTurn());
      Mesh mesh = b.mesh();
      double[] placed = new double[3 * mesh.nodeCount()];
      pose.place(mesh.coordinates(), null, placed);
      bodies.add(DeckBody.mesh(b.name(), mesh.at(placed)));
    }
    return new Deck(List.of(), bodies, List.of(), Optional.empty(), List.of());
  }

  /** Decks with mechanics are there for the knee only. */
  static DeckRefusal refusal() {
    return new DeckRefusal(
        "a hip is not written for other solvers: its frozen rotations have no counterpart in a"
            + " deck; export its meshes with --format vtu or gmsh");
  }
}
