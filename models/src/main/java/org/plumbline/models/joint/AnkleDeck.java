package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckFrame;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.deck.Holding;
import org.plumbline.solver.equilibrium.Frame;
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

  /**
   * The whole model: tibia held, talus and fibula free, but for what is held of them, where the
   * search for their places begins.
   *
   * @throws DeckRefusal if the model has parts that other codes have not
   */
  Deck free(CaseKey key) {
    DeckParts.requireElastic(study);
    OptionalDouble shift = study.own(AnkleSettings.class).talarShiftMm();
    List<Frame> frames = AnkleMechanics.frames(shift);
    AnkleMechanics mechanics =
        AnkleDefinition.mechanics(study, CondensedJoint.rigid(mesh, AnkleDefinition.FRAMED));
    AnkleCase asked = AnkleDefinition.ankleCase(study, key);
    Tissues tissues = AnkleDefinition.tissues(study);
    List<DeckBody> bodies = new ArrayList<>();
    for (BodyMesh b : mesh.bodies()) {
      int frame = 1 + AnkleDefinition.FRAMED.indexOf(b.name());
      bodies.add(
          frame == 0
              ? DeckBody.elastic(b.name(), tissues.body(b), Holding.still())
              : DeckParts.placed(
                  b,
                  tissues,
                  frames.get(frame).initial(),
                  new double[3],
                  new Holding.OnFrame(frame)));
    }
    return new Deck(
        List.of(),
        bodies,
        DeckParts.contacts(mesh),
        frames.subList(1, frames.size()).stream().map(DeckFrame::new).toList(),
        shift.isPresent() ? mechanics.proximal(asked.force()) : mechanics.potentials(asked));
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
