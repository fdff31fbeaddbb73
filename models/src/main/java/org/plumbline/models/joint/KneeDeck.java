package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.load.KneeLoad;
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

/** A case of a study of the knee as a deck for other codes. */
final class KneeDeck {
  private final Study study;
  private final CaseKey key;
  private final JointMesh mesh;

  /**
   * @param study without a second swept parameter
   * @param key load case and angle
   */
  KneeDeck(Study study, CaseKey key) {
    this.study = study;
    this.key = key;
    this.mesh = KneeDefinition.mesh(study);
  }

  /**
   * The meshes alone, a cut bone open as it is at the angle, plate and screws as solids.
   *
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its wedge
   */
  Deck meshes() {
    List<DeckBody> bodies = new ArrayList<>();
    if (study.own(KneeSettings.class).construct().isPresent() && key.angleDeg() > 0) {
      List<JointStage> stages = ConstructStages.of(study, mesh, List.of(key.angleDeg()));
      stages
          .get(stages.size() - 1)
          .solids()
          .forEach(s -> bodies.add(DeckBody.mesh(s.name(), s.mesh())));
    } else {
      mesh.bodies().forEach(b -> bodies.add(DeckBody.mesh(b.name(), b.mesh())));
    }
    return new Deck(List.of(), bodies, List.of(), Optional.empty(), List.of());
  }

  /**
   * The whole model, the femur free in its unloaded pose.
   *
   * @throws DeckRefusal if the model has parts that other codes have not
   */
  Deck free() {
    requireWhole();
    KneeLoad load = load();
    Frame femur =
        KneeDefinition.femur(
            load.flexionDeg().orElse(study.own(KneeSettings.class).flexionDeg()), load.hold());
    return new Deck(
        List.of(),
        bodies(femur.initial(), new double[3], new Holding.OnFrame()),
        DeckParts.contacts(mesh),
        Optional.of(new DeckFrame(femur)),
        KneeModel.potentials(study, key));
  }

  /**
   * The bodies and contacts, the femur lifted from the pose of a solution and moved down to it.
   *
   * @throws DeckRefusal if the model has parts that other codes have not
   */
  Deck solved(JointSolution solution) {
    requireWhole();
    Pose pose = solution.configuration().pose(LimbPotentials.FREE);
    List<String> notes = new ArrayList<>();
    notes.addAll(DeckParts.standing("femur", pose));
    notes.add("  here " + DeckParts.LIFT_MM + " mm above that pose, and moved down to it");
    notes.addAll(DeckParts.forces(KneeModel.potentials(study, key), solution.configuration()));
    return new Deck(
        notes,
        bodies(
            pose,
            new double[] {0, DeckParts.LIFT_MM, 0},
            new Holding.Moved(0, -DeckParts.LIFT_MM, 0)),
        DeckParts.contacts(mesh),
        Optional.empty(),
        List.of());
  }

  /**
   * Refuses what no other code has.
   *
   * @throws DeckRefusal naming it
   */
  void requireWhole() {
    DeckParts.requireElastic(study);
    if (study.own(KneeSettings.class).construct().isPresent() && key.angleDeg() > 0) {
      throw new DeckRefusal(
          String.format(
              Locale.ROOT,
              "study '%s' has a construct: at %s° its plate and screws are beams embedded by their"
                  + " line and its hinge has a state, which have no counterpart in the other code;"
                  + " export angle 0, or a study without the key 'construct', or the mesh with"
                  + " --format vtu or gmsh",
              study.name(),
              key.angleDeg()));
    }
  }

  private KneeLoad load() {
    return KneeModel.load(study, key);
  }

  private List<DeckBody> bodies(Pose femur, double[] moved, Holding femurs) {
    Tissues tissues = KneeDefinition.tissues(study);
    List<DeckBody> out = new ArrayList<>();
    for (BodyMesh b : mesh.bodies()) {
      boolean free = b.name().equals(KneeDefinition.FREE_BODY);
      DeckBody body =
          free
              ? DeckParts.placed(b, tissues, femur, moved, femurs)
              : DeckBody.elastic(b.name(), tissues.body(b), Holding.still());
      out.add(body);
    }
    return out;
  }
}
