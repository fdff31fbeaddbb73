package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.models.hip.HipCorrection;
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

/** A case of a study of the hip as a deck for other codes. */
final class HipDeck {
  /** The deck's free frame. */
  private static final int FREE = 1;

  private final Study study;
  private final CaseKey key;
  private final HipCorrection correction;
  private final JointMesh mesh;

  /**
   * @param study without a second swept parameter
   * @param key load case and angle
   */
  HipDeck(Study study, CaseKey key) {
    this.study = study;
    this.key = key;
    this.correction = HipDefinition.correction(study, key.angleDeg());
    this.mesh = HipDefinition.mesh(study);
  }

  /** Fragment and femur as the operation turns them, unloaded. */
  Deck meshes() {
    List<DeckBody> bodies = new ArrayList<>();
    for (BodyMesh b : mesh.bodies()) {
      Mesh whole = b.mesh();
      double[] placed = new double[3 * whole.nodeCount()];
      (isFemur(b) ? femur().initial() : fragment()).place(whole.coordinates(), null, placed);
      bodies.add(DeckBody.mesh(b.name(), whole.at(placed)));
    }
    return new Deck(List.of(), bodies, List.of(), Optional.empty(), List.of());
  }

  /**
   * The whole model: the fragment held as the operation turns it, the femur free to be shifted
   * under the joint force, its rotations prescribed. The head stands in the middle of the socket.
   *
   * @throws DeckRefusal if the model has parts that other codes have not
   */
  Deck free() {
    DeckParts.requireElastic(study);
    return new Deck(
        List.of(),
        bodies(femur().initial(), new double[3], new Holding.OnFrame()),
        DeckParts.contacts(mesh),
        Optional.of(new DeckFrame(femur())),
        HipDefinition.potentials(force(), FREE));
  }

  /** Bodies and contacts, the femur away from the pose of a solution and moved back to it. */
  Deck solved(JointSolution solution) {
    Pose pose = solution.configuration().pose(HipDefinition.FEMUR);
    double[] away = force().normalize().scalarMultiply(-DeckParts.LIFT_MM).toArray();
    List<String> notes = new ArrayList<>(DeckParts.standing(HipMesher.FEMUR, pose));
    notes.add(
        "  here "
            + DeckParts.LIFT_MM
            + " mm from that pose against the joint force, and moved back to it");
    Vector3D f = force();
    notes.add(
        "joint force: " + DeckParts.words(f.getX(), f.getY(), f.getZ()) + " N (not in this deck)");
    return new Deck(
        notes,
        bodies(pose, away, DeckParts.back(away)),
        DeckParts.contacts(mesh),
        Optional.empty(),
        List.of());
  }

  private List<DeckBody> bodies(Pose femur, double[] away, Holding holding) {
    Tissues tissues = HipDefinition.tissues(study);
    return mesh.bodies().stream()
        .map(
            b ->
                isFemur(b)
                    ? DeckParts.placed(b, tissues, femur, away, holding)
                    : DeckParts.placed(b, tissues, fragment(), new double[3], Holding.still()))
        .toList();
  }

  private static boolean isFemur(BodyMesh body) {
    return body.name().equals(HipMesher.FEMUR);
  }

  private Frame femur() {
    return HipDefinition.frames(correction).get(HipDefinition.FEMUR);
  }

  private Pose fragment() {
    return HipDefinition.pose(correction.fragment().rotation());
  }

  private Vector3D force() {
    return HipDefinition.jointForce(study, correction, key.loadCase());
  }
}
