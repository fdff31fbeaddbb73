package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.deck.Holding;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * A case of a study of the ankle as a deck for other codes. Tibia, fibula and talus as they were
 * meshed: a wedge turns the leg above them, with the line of load and an intact fibula.
 */
final class AnkleDeck {
  /**
   * How far from their poses talus and fibula start, mm: the talus below the plafond and away from
   * the medial malleolus, the fibula farther to the side than it.
   */
  private static final Map<String, double[]> AWAY =
      Map.of(
          AnkleMesher.TALUS, new double[] {0, -DeckParts.LIFT_MM, 1},
          AnkleMesher.FIBULA, new double[] {0, 0, 1 + DeckParts.LIFT_MM});

  private final Study study;
  private final JointMesh mesh;

  /**
   * @param study without a second swept parameter
   */
  AnkleDeck(Study study) {
    this.study = study;
    this.mesh = AnkleDefinition.mesh(study);
  }

  /** Meshes in the reference pose. */
  Deck meshes() {
    List<DeckBody> bodies =
        mesh.bodies().stream().map(b -> DeckBody.mesh(b.name(), b.mesh())).toList();
    return new Deck(List.of(), bodies, List.of(), Optional.empty(), List.of());
  }

  /** Under loads an ankle has two bodies that find their places. */
  static DeckRefusal free(CaseKey key) {
    return new DeckRefusal(
        "case "
            + key
            + ": in an ankle two bodies find their places, talus and fibula, and what an intact"
            + " fibula leans on couples its shift with its tilt; a deck has one free frame and no"
            + " such spring. Take --pose solution, or --format vtu or gmsh");
  }

  /**
   * Bodies and contacts, talus and fibula away from the poses of a solution and moved back to them.
   *
   * @param acting what the equilibrium was found under
   */
  Deck solved(JointSolution solution, List<Potential> acting) {
    Tissues tissues = AnkleDefinition.tissues(study);
    List<String> notes = new ArrayList<>();
    List<DeckBody> bodies = new ArrayList<>();
    for (BodyMesh b : mesh.bodies()) {
      int frame = 1 + AnkleDefinition.FRAMED.indexOf(b.name());
      if (frame == 0) {
        bodies.add(DeckBody.elastic(b.name(), tissues.body(b), Holding.still()));
        continue;
      }
      Pose pose = solution.configuration().pose(frame);
      double[] away = AWAY.get(b.name());
      bodies.add(DeckParts.placed(b, tissues, pose, away, DeckParts.back(away)));
      notes.addAll(DeckParts.standing(b.name(), pose));
      notes.add(
          "  here "
              + DeckParts.words(away[0], away[1], away[2])
              + " mm from that pose, and moved back to it");
    }
    notes.addAll(DeckParts.forces(acting, solution.configuration()));
    return new Deck(notes, bodies, DeckParts.contacts(mesh), Optional.empty(), List.of());
  }
}
