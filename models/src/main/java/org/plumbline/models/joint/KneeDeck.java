package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckFrame;
import org.plumbline.solver.deck.Holding;
import org.plumbline.solver.deck.LinearParts;
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
    if (isCut()) {
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

  /** Whether a bone is cut and opened, so that its construct is a part of the model. */
  boolean isCut() {
    return study.own(KneeSettings.class).construct().isPresent() && key.angleDeg() > 0;
  }

  /**
   * The whole model, the femur free in its unloaded pose.
   *
   * @param cut constructs in place of bones, by the name of the body
   */
  Deck free(Map<String, Construct> cut) {
    KneeLoad load = load();
    Frame femur =
        KneeDefinition.femur(
            load.flexionDeg().orElse(study.own(KneeSettings.class).flexionDeg()), load.hold());
    return new Deck(
        states(cut),
        bodies(cut, femur.initial(), new double[3], new Holding.OnFrame()),
        DeckParts.contacts(mesh),
        Optional.of(new DeckFrame(femur)),
        KneeModel.potentials(study, key));
  }

  /** The bodies and contacts of a joint without a cut, posed at a solution. */
  Deck solved(JointSolution solution) {
    return solved(solution, Map.of());
  }

  /**
   * The bodies and contacts, the femur lifted from the pose of a solution and moved down to it.
   *
   * @param cut constructs in place of bones, by the name of the body
   */
  Deck solved(JointSolution solution, Map<String, Construct> cut) {
    Pose pose = solution.configuration().pose(LimbPotentials.FREE);
    List<String> notes = new ArrayList<>(states(cut));
    notes.addAll(DeckParts.standing("femur", pose));
    notes.add("  here " + DeckParts.LIFT_MM + " mm above that pose, and moved down to it");
    notes.addAll(DeckParts.forces(KneeModel.potentials(study, key), solution.configuration()));
    return new Deck(
        notes,
        bodies(
            cut,
            pose,
            new double[] {0, DeckParts.LIFT_MM, 0},
            new Holding.Moved(0, -DeckParts.LIFT_MM, 0)),
        DeckParts.contacts(mesh),
        Optional.empty(),
        List.of());
  }

  private static List<String> states(Map<String, Construct> cut) {
    List<String> notes = new ArrayList<>();
    cut.forEach(
        (body, construct) ->
            construct
                .stateWords()
                .forEach(w -> notes.add(body + ", " + w + " (as found here, kept)")));
    return notes;
  }

  private KneeLoad load() {
    return KneeModel.load(study, key);
  }

  private List<DeckBody> bodies(
      Map<String, Construct> cut, Pose femur, double[] moved, Holding femurs) {
    Tissues tissues = KneeDefinition.tissues(study);
    List<DeckBody> out = new ArrayList<>();
    for (BodyMesh b : mesh.bodies()) {
      Optional<Construct> construct = Optional.ofNullable(cut.get(b.name()));
      ElasticBody body = construct.map(Construct::bones).orElseGet(() -> tissues.body(b));
      LinearParts parts = construct.map(Construct::parts).orElseGet(LinearParts::none);
      boolean free = b.name().equals(KneeDefinition.FREE_BODY);
      out.add(
          free
              ? DeckParts.placed(b.name(), body, parts, femur, moved, femurs)
              : DeckBody.elastic(b.name(), body, Holding.still()).with(parts));
    }
    return out;
  }
}
