package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckContact;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.deck.Holding;
import org.plumbline.solver.deck.LinearParts;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/** What the decks of all joints are made of. */
final class DeckParts {
  /**
   * How far from the pose of a solution a body that finds its place starts, mm: more than two
   * layers of cartilage ever yield, so that nothing touches at first.
   */
  static final double LIFT_MM = 1.5;

  private DeckParts() {}

  /**
   * The solution that an outcome is.
   *
   * @throws DeckRefusal if it is none, or not proven
   */
  static JointSolution solved(CaseKey key, EquilibriumOutcome outcome) {
    Optional<Failed> failure = SolutionReading.failure(key, outcome);
    if (failure.isEmpty()) {
      return (JointSolution) outcome;
    }
    throw new DeckRefusal(
        "case "
            + key
            + " has no proven equilibrium ("
            + failure.get().kind()
            + ": "
            + failure.get().reason()
            + "), so that there is no pose to export; take --pose free, or another angle or load"
            + " case");
  }

  /**
   * Refuses rigid bones on an elastic foundation.
   *
   * @throws DeckRefusal naming them
   */
  static void requireElastic(Study study) {
    if (study.fidelity() == Fidelity.FOUNDATION) {
      throw new DeckRefusal(
          "the elastic foundation between rigid bones has no counterpart in other codes; export"
              + " with --fidelity fe, or the mesh with --format vtu or gmsh");
    }
  }

  /** The pairs of a mesh. */
  static List<DeckContact> contacts(JointMesh mesh) {
    List<DeckContact> out = new ArrayList<>();
    for (Articulation a : mesh.articulations()) {
      out.add(
          new DeckContact(
              JointContacts.name(a),
              number(mesh, a.lowerBody()),
              a.lowerFacets(),
              number(mesh, a.upperBody()),
              a.upperFacets()));
    }
    return out;
  }

  private static int number(JointMesh mesh, String body) {
    return mesh.bodies().indexOf(mesh.body(body));
  }

  /**
   * A body at a pose.
   *
   * @param away from that pose, mm
   */
  static DeckBody placed(
      BodyMesh body, Tissues tissues, Pose pose, double[] away, Holding holding) {
    return placed(body.name(), tissues.body(body), LinearParts.none(), pose, away, holding);
  }

  /**
   * The same of an elastic body.
   *
   * @param parts what it has beside its cells, in its own axes
   * @param away from that pose, mm
   */
  static DeckBody placed(
      String name, ElasticBody body, LinearParts parts, Pose pose, double[] away, Holding holding) {
    double[] placed = new double[3 * body.mesh().nodeCount()];
    pose.place(body.mesh().coordinates(), null, placed);
    double[] turn = new double[9];
    pose.rotation(turn);
    for (int k = 0; k < placed.length; k++) {
      placed[k] += away[k % 3];
    }
    return DeckBody.elastic(name, body, holding).with(parts).at(placed, turn);
  }

  /** The way back of a body that starts away from its pose. */
  static Holding back(double[] away) {
    return new Holding.Moved(0 - away[0], 0 - away[1], 0 - away[2]);
  }

  /** Where a body stands, in words for a header. */
  static List<String> standing(String body, Pose pose) {
    return List.of(
        body + ": origin at " + words(pose.ox(), pose.oy(), pose.oz()) + " mm, moved by",
        "  " + words(pose.tx(), pose.ty(), pose.tz()) + " mm, turned about x, y, z (z first) by",
        "  " + words(pose.rx(), pose.ry(), pose.rz()) + " rad");
  }

  static String words(double x, double y, double z) {
    return x + " " + y + " " + z;
  }

  /** Forces of the lines at a configuration, in words for a header. */
  static List<String> forces(List<Potential> potentials, Configuration configuration) {
    List<String> notes = new ArrayList<>();
    for (Potential p : potentials) {
      if (p instanceof LineElement line) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%s at that pose: %s N (not in this deck)",
                line.name(),
                line.force(configuration)));
      }
    }
    return notes;
  }
}
