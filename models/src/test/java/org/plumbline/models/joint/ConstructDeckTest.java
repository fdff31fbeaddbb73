package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;

/**
 * Decks of a cut bone with its plate, screws, gap and hinge, read back by parsers and an element
 * routine of the tests: under any contact forces the bone moves as ours does.
 */
class ConstructDeckTest {
  /** Forces on nodes, relative to the largest: what the condensed solution is exact to. */
  private static final double EXACT = 1e-8;

  /** A case with a cut bone, its deck at our solution, and what was found. */
  private record Case(Deck deck, JointSolution solution, Map<String, Construct> constructs) {
    static Case of(String name, String loadCase, double angle, String... settings) {
      Study study =
          StudyReader.read(
                  name,
                  Stream.concat(Stream.of("mesh=coarse"), Stream.of(settings))
                      .map(Setting::parse)
                      .toList())
              .alone();
      CaseKey key = new CaseKey(loadCase, angle);
      KneeModel model = (KneeModel) JointModels.open(study, stage -> {});
      SettledJoint settled = model.settled(key);
      JointSolution solution = DeckParts.solved(key, settled.outcome());
      Map<String, Construct> constructs = model.constructs(settled);
      return new Case(new KneeDeck(study, key).solved(solution, constructs), solution, constructs);
    }

    int body(String name) {
      return deck.bodies().stream().map(DeckBody::name).toList().indexOf(name);
    }

    /** Number of the first node of a body. */
    int first(int body) {
      int first = 1;
      for (int b = 0; b < body; b++) {
        first += deck.bodies().get(b).mesh().nodeCount();
      }
      return first;
    }

    /** Turn of a body from where it was meshed. */
    double[] turn(int body) {
      double[] r = new double[9];
      boolean free = deck.bodies().get(body).name().equals(KneeDefinition.FREE_BODY);
      (free ? solution.configuration().pose(LimbPotentials.FREE) : Pose.atRest(0, 0, 0))
          .rotation(r);
      return r;
    }
  }

  private static double[] turned(double[] r, double[] field) {
    double[] out = new double[field.length];
    for (int k = 0; k < field.length; k++) {
      for (int i = 0; i < 3; i++) {
        out[k] += r[3 * (k % 3) + i] * field[k - k % 3 + i];
      }
    }
    return out;
  }

  /** A displacement of one body in its deck, at rest elsewhere, further unknowns found by it. */
  private static Map<Integer, double[]> field(RereadDeck read, int first, double[] u) {
    Map<Integer, double[]> all = new TreeMap<>();
    read.nodes.keySet().forEach(n -> all.put(n, new double[3]));
    for (int k = 0; k < u.length; k += 3) {
      all.put(first + k / 3, Arrays.copyOfRange(u, k, k + 3));
    }
    part(read, all);
    relax(read, all);
    return all;
  }

  /** Equations of nodes that a cell has: those that follow another. */
  private static List<RereadDeck.Equation> followers(RereadDeck read) {
    Set<Integer> inCells = new TreeSet<>();
    read.elements
        .values()
        .forEach(cells -> cells.values().forEach(c -> Arrays.stream(c).forEach(inCells::add)));
    return read.equations.stream().filter(e -> inCells.contains(e.node)).toList();
  }

  /** Sets the ways in which followers part to what they have parted by: y = Σ d Δu / Σ d². */
  private static void part(RereadDeck read, Map<Integer, double[]> u) {
    Set<Integer> further = read.further();
    Map<Integer, double[]> sums = new TreeMap<>();
    for (RereadDeck.Equation e : followers(read)) {
      double parted = u.get(e.node)[e.axis];
      for (double[] t : e.terms) {
        parted -= further.contains((int) t[0]) ? 0 : t[2] * u.get((int) t[0])[(int) t[1]];
      }
      for (double[] t : e.terms) {
        if (further.contains((int) t[0])) {
          double[] sum = sums.computeIfAbsent(key(t), k -> new double[2]);
          sum[0] += t[2] * parted;
          sum[1] += t[2] * t[2];
        }
      }
    }
    sums.forEach((k, sum) -> u.get(k / 3)[k % 3] = sum[0] / sum[1]);
  }

  /** Sets the other further unknowns so that no force acts on them: K_qq q = −f_q(q = 0). */
  private static void relax(RereadDeck read, Map<Integer, double[]> u) {
    List<int[]> q = new ArrayList<>();
    Map<Integer, Integer> place = new TreeMap<>();
    TreeSet<Integer> used = new TreeSet<>();
    read.equations.forEach(e -> e.terms.forEach(t -> used.add(3 * (int) t[0] + (int) t[1])));
    followers(read).forEach(e -> e.terms.forEach(t -> used.remove(key(t))));
    for (int n : read.further()) {
      for (int a = 0; a < 3; a++) {
        if (used.contains(3 * n + a)) {
          place.put(3 * n + a, q.size());
          q.add(new int[] {n, a});
        }
      }
    }
    Array2DRowRealMatrix k = new Array2DRowRealMatrix(q.size(), q.size());
    RealVector f = new ArrayRealVector(q.size());
    for (RereadDeck.Equation e : read.equations) {
      double[] ground = read.ground.get(e.node);
      if (ground == null || ground[e.axis] == 0) {
        continue;
      }
      double known = 0;
      for (double[] t : e.terms) {
        known += place.containsKey(key(t)) ? 0 : t[2] * u.get((int) t[0])[(int) t[1]];
      }
      for (double[] i : e.terms) {
        if (place.containsKey(key(i))) {
          f.addToEntry(place.get(key(i)), -ground[e.axis] * i[2] * known);
          for (double[] j : e.terms) {
            if (place.containsKey(key(j))) {
              k.addToEntry(place.get(key(i)), place.get(key(j)), ground[e.axis] * i[2] * j[2]);
            }
          }
        }
      }
    }
    if (!q.isEmpty()) {
      RealVector found = new LUDecomposition(k, 0).getSolver().solve(f);
      for (int i = 0; i < q.size(); i++) {
        u.get(q.get(i)[0])[q.get(i)[1]] = found.getEntry(i);
      }
    }
  }

  private static int key(double... term) {
    return 3 * (int) term[0] + (int) term[1];
  }

  /** Forces at the nodes of the deck under a field, dependent components handed on. */
  private static Map<Integer, double[]> forces(RereadDeck read, Map<Integer, double[]> u) {
    read.constrain(u);
    Map<Integer, double[]> f = read.internalForces(u);
    read.handOn(f);
    return f;
  }

  /**
   * Largest force that is left at a node that is not held when the bone moves as ours does under
   * random contact forces, relative to the largest of these.
   */
  private static double left(Case c, RereadDeck read, String name) {
    Construct construct = c.constructs().get(name);
    int body = c.body(name);
    int nodes = construct.bones().mesh().nodeCount();
    Random random = new Random(7);
    double[] onContact = new double[contactForces(construct)];
    double largest = 0;
    for (int k = 0; k < onContact.length; k++) {
      onContact[k] = random.nextDouble() - 0.5;
      largest = Math.max(largest, Math.abs(onContact[k]));
    }
    double[] whole = new double[construct.fieldSize()];
    construct.solve(onContact, whole);
    double[] expected = new double[3 * nodes];
    for (int i = 0; i < onContact.length; i++) {
      expected[3 * construct.contactNode(i / 3) + i % 3] = onContact[i];
    }
    double[] r = c.turn(body);
    Map<Integer, double[]> u =
        field(read, c.first(body), turned(r, Arrays.copyOf(whole, 3 * nodes)));
    Map<Integer, double[]> f = forces(read, u);
    double[] seen = turned(r, expected);
    double worst = 0;
    for (int k = 0; k < seen.length; k++) {
      if (!construct.bones().isHeld(k / 3, k % 3)) {
        worst = Math.max(worst, Math.abs(f.get(c.first(body) + k / 3)[k % 3] - seen[k]));
      }
    }
    for (int n : read.further()) {
      for (double force : f.get(n)) {
        worst = Math.max(worst, Math.abs(force));
      }
    }
    return worst / largest;
  }

  /** The sum whose spring bears most energy at our solution. */
  private static RereadDeck.Equation busiest(Case c, RereadDeck read) {
    int nodes = c.deck().bodies().get(0).mesh().nodeCount();
    Map<Integer, double[]> u = field(read, 1, Arrays.copyOf(c.solution().field(0), 3 * nodes));
    read.constrain(u);
    return Collections.max(
        read.equations,
        Comparator.comparingDouble(
            e -> {
              double[] k = read.ground.get(e.node);
              return k == null ? 0 : k[e.axis] * Math.pow(u.get(e.node)[e.axis], 2);
            }));
  }

  /** Three per contact node. */
  private static int contactForces(Construct construct) {
    return construct.contactForces(new double[construct.fieldSize()]).length;
  }

  @ParameterizedTest
  @CsvSource({
    "knee-varus-plate,gait-peak,10,construct.hinge.thickness_mm=10",
    "knee-varus-plate,gait-peak,10,construct.hinge.state=fractured",
    "knee-varus-plate,gait-peak,10,construct.gap.filling=peek_block",
    "knee-valgus-dfo,static-axis,8,construct.gap.filling=void",
  })
  @Tag("slow")
  void theCutBoneMovesAsOursUnderAnyLoad(
      String name, String loadCase, double angle, String setting) {
    Case c = Case.of(name, loadCase, angle, setting);
    assertThat(c.constructs()).isNotEmpty();
    for (DeckRereadTest.Format format : DeckRereadTest.Format.values()) {
      RereadDeck read = format.reread(c.deck());
      assertThat(read.dangling).isEmpty();
      for (String body : c.constructs().keySet()) {
        double left = left(c, read, body);
        System.out.printf("%s %s %s: %s: left %.1e%n", name, setting, format, body, left);
        assertThat(left).as("%s %s", format, body).isLessThan(EXACT);
      }
    }
  }

  /** Sum of the forces of a deck on the tibia at our solution, less our contact force; relative. */
  private static double contactError(Case c, RereadDeck read) {
    int nodes = c.deck().bodies().get(0).mesh().nodeCount();
    Map<Integer, double[]> f =
        forces(read, field(read, 1, Arrays.copyOf(c.solution().field(0), 3 * nodes)));
    double[] sum = new double[3];
    for (int n = 1; n <= nodes; n++) {
      for (int a = 0; a < 3; a++) {
        sum[a] += read.held.containsKey(n) ? 0 : f.get(n)[a];
      }
    }
    double[] contact = new double[3];
    for (ContactResult r : c.solution().contacts()) {
      for (int a = 0; a < 3; a++) {
        contact[a] += r.force(a);
      }
    }
    assertThat(Math.abs(contact[1])).isGreaterThan(500);
    double worst = 0;
    for (int a = 0; a < 3; a++) {
      worst = Math.max(worst, Math.abs(sum[a] - contact[a]) / Math.abs(contact[1]));
    }
    return worst;
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void anythingWrongBesideTheCellsIsNoticed(DeckRereadTest.Format format) {
    Case c = Case.of("knee-varus-plate", "gait-peak", 10);
    RereadDeck read = format.reread(c.deck());
    assertThat(contactError(c, read)).isLessThan(EXACT);
    // A rigid motion of a bone that is not held meets no force.
    assertThat(rigidMotionError(c, read)).isLessThan(EXACT);
    // mutant: one spring a thousandth too stiff
    RereadDeck.Equation first = busiest(c, read);
    double[] ground = read.ground.get(first.node);
    ground[first.axis] *= 1.001;
    assertThat(left(c, read, "tibia")).isGreaterThan(EXACT);
    ground[first.axis] /= 1.001;
    assertThat(left(c, read, "tibia")).isLessThan(EXACT);
    // mutant: one weight off by a thousandth
    first.terms.get(0)[2] *= 1.001;
    assertThat(left(c, read, "tibia")).isGreaterThan(EXACT);
    first.terms.get(0)[2] /= 1.001;
    // mutant: a sum that no spring holds
    ground[first.axis] = 0;
    assertThat(left(c, read, "tibia")).isGreaterThan(EXACT);
  }

  /** Largest force under a shift and a turn of the whole tibia, relative to a deformation's. */
  private static double rigidMotionError(Case c, RereadDeck read) {
    int nodes = c.deck().bodies().get(0).mesh().nodeCount();
    double[] rigid = new double[3 * nodes];
    double[] bent = new double[3 * nodes];
    double[] turn = {0.01, -0.02, 0.03};
    for (int k = 0; k < rigid.length; k++) {
      double[] x = read.nodes.get(1 + k / 3);
      int b = (k % 3 + 1) % 3;
      int d = (k % 3 + 2) % 3;
      rigid[k] = 1 + k % 3 + turn[b] * x[d] - turn[d] * x[b];
      bent[k] = 0.01 * Math.sin(x[b] / 10);
    }
    return largest(forces(read, field(read, 1, rigid)))
        / largest(forces(read, field(read, 1, bent)));
  }

  private static double largest(Map<Integer, double[]> forces) {
    return forces.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  /** A state that loads decide is that of our solution; a linear construct needs none. */
  @Test
  @Tag("slow")
  void aFreeDeckKeepsTheStateThatWasFoundHere() {
    Study study =
        StudyReader.read(
                "knee-varus-plate",
                List.of(
                    Setting.parse("mesh=coarse"), Setting.parse("construct.hinge.state=fractured")))
            .alone();
    CaseKey key = new CaseKey("gait-peak", 10);
    Deck free = JointModels.deck(study, key, DeckPose.FREE, stage -> {});
    assertThat(free.notes())
        .anyMatch(
            n ->
                n.matches("tibia, hinge cracked: \\d+ of \\d+ pairs .* \\(as found here, kept\\)"));
    assertThat(free.frames()).hasSize(1);
    assertThat(free.bodies().get(0).parts().followers()).isNotEmpty();
    Deck solved = JointModels.deck(study, key, DeckPose.SOLUTION, stage -> {});
    assertThat(solved.frames()).isEmpty();
    assertThat(solved.bodies().get(0).parts().springs().size())
        .isEqualTo(free.bodies().get(0).parts().springs().size());
  }
}
