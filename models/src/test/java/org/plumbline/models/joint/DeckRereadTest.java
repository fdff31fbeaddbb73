package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.deck.CalculixDeck;
import org.plumbline.solver.deck.CalculixSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.DeckBody;
import org.plumbline.solver.deck.DeckContact;
import org.plumbline.solver.deck.DeckPose;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.deck.FebioDeck;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/** Decks read back by a parser of the tests are the model: stiffness, surfaces, springs, loads. */
class DeckRereadTest {
  private static final double EXACT = 1e-10;

  /** Error of a ligament's table in its toe, relative to the force at the toe's end. */
  private static final double TABLE = 1e-4;

  private static final CaseKey GAIT = new CaseKey("gait-peak", 8);

  /** A format and its parser. */
  enum Format {
    FEBIO {
      @Override
      RereadDeck reread(Deck deck) {
        StringBuilder text = new StringBuilder();
        FebioDeck.write(deck, text);
        try {
          return FebFile.read(text.toString());
        } catch (XMLStreamException e) {
          throw new AssertionError(e);
        }
      }

      @Override
      String named(String body, String part) {
        return (body + "_" + part).replace('-', '_');
      }
    },
    CALCULIX {
      @Override
      RereadDeck reread(Deck deck) {
        StringBuilder text = new StringBuilder();
        CalculixDeck.write(deck, CalculixSettings.penalty(500), text);
        return InpFile.read(text.toString());
      }

      @Override
      String named(String body, String part) {
        return FEBIO.named(body, part).toUpperCase(Locale.ROOT);
      }
    };

    abstract RereadDeck reread(Deck deck);

    abstract String named(String body, String part);
  }

  private static Study study(String name, String... settings) {
    return StudyReader.read(
        name,
        Stream.concat(Stream.of("mesh=coarse"), Stream.of(settings)).map(Setting::parse).toList());
  }

  private static Deck varus() {
    return JointModels.deck(study("knee-varus"), GAIT, DeckPose.FREE, stage -> {})
        .withNotes(List.of("a note -- with hyphens", "Research and teaching only"));
  }

  private static Deck whole() {
    return JointModels.deck(
        study("knee-cadaver-1000N"),
        new CaseKey(loadOf("knee-cadaver-1000N"), 0),
        DeckPose.FREE,
        stage -> {});
  }

  private static String loadOf(String name) {
    return study(name).loadCases().get(0).name();
  }

  /** A smooth displacement of every node, mm. */
  private static double[] bent(Mesh mesh) {
    double[] u = new double[3 * mesh.nodeCount()];
    for (int n = 0; n < mesh.nodeCount(); n++) {
      double x = mesh.coordinate(n, 0) / 10;
      double y = mesh.coordinate(n, 1) / 10;
      double z = mesh.coordinate(n, 2) / 10;
      u[3 * n] = 0.01 * x * y - 0.02 * z;
      u[3 * n + 1] = 0.03 * Math.sin(x) + 0.01 * z * z;
      u[3 * n + 2] = 0.02 * y * z + 0.01 * Math.cos(y);
    }
    return u;
  }

  private static Map<Integer, double[]> byNumber(Deck deck, RereadDeck read, double[][] fields) {
    Map<Integer, double[]> u = new TreeMap<>();
    read.nodes.keySet().forEach(n -> u.put(n, new double[3]));
    int number = 1;
    for (int b = 0; b < fields.length; b++) {
      for (int n = 0; n < deck.bodies().get(b).mesh().nodeCount(); n++) {
        u.put(number++, Arrays.copyOfRange(fields[b], 3 * n, 3 * n + 3));
      }
    }
    return u;
  }

  /** Largest difference of K u between a deck and the product, relative to the largest force. */
  private static double stiffnessError(Deck deck, RereadDeck read, double[][] fields) {
    Map<Integer, double[]> forces = read.internalForces(byNumber(deck, read, fields));
    double worst = 0;
    int number = 1;
    for (int b = 0; b < fields.length; b++) {
      ElasticBody body = deck.bodies().get(b).elastic().orElseThrow();
      double[] own = new double[fields[b].length];
      body.internalForces(fields[b], own);
      double largest = Arrays.stream(own).map(Math::abs).max().orElseThrow();
      double difference = 0;
      for (int k = 0; k < own.length; k++) {
        difference = Math.max(difference, Math.abs(own[k] - forces.get(number + k / 3)[k % 3]));
      }
      number += body.mesh().nodeCount();
      worst = Math.max(worst, difference / largest);
    }
    return worst;
  }

  private static double[][] bent(Deck deck) {
    return deck.bodies().stream()
        .map(b -> bent(b.elastic().orElseThrow().mesh()))
        .toArray(double[][]::new);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void stiffnessOfEveryBodyIsOurs(Format format) {
    Deck deck = varus();
    RereadDeck read = format.reread(deck);
    assertThat(stiffnessError(deck, read, bent(deck))).isLessThan(EXACT);
    // mutant: one Poisson ratio off by a thousandth
    String block = format.named("tibia", "cartilage-medial");
    read.materials.put(block, new double[] {10, 0.45045});
    assertThat(stiffnessError(deck, read, bent(deck))).isGreaterThan(EXACT);
    // mutant: one node moved by a nanometre
    read.materials.put(block, new double[] {10, 0.45});
    assertThat(stiffnessError(deck, read, bent(deck))).isLessThan(EXACT);
    read.nodes.get(1)[0] += 1e-6;
    assertThat(stiffnessError(deck, read, bent(deck))).isGreaterThan(EXACT);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void fibresAndAttachmentsAreOurs(Format format) {
    Deck deck = whole();
    RereadDeck read = format.reread(deck);
    assertThat(read.ground).isNotEmpty();
    assertThat(read.axes).isNotEmpty();
    assertThat(stiffnessError(deck, read, bent(deck))).isLessThan(EXACT);
    // mutant: fibres of one element turned by 90 degrees
    double[] axes = read.axes.values().iterator().next();
    double[] turned = {axes[3], axes[4], axes[5], axes[0], axes[1], axes[2]};
    read.axes.put(read.axes.keySet().iterator().next(), turned);
    assertThat(stiffnessError(deck, read, bent(deck))).isGreaterThan(EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void setsSurfacesAndNamesAreOurs(Format format) {
    Deck deck = whole();
    RereadDeck read = format.reread(deck);
    assertThat(read.dangling).isEmpty();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    read.elements.forEach((name, cells) -> sizes.put(name, cells.size()));
    for (DeckBody b : deck.bodies()) {
      for (CellBlock block : b.mesh().blocks()) {
        String name = format.named(b.name(), block.name());
        assertThat(sizes.remove(name)).as(name).isEqualTo(block.size());
      }
      for (String set : b.mesh().nodeSetNames()) {
        assertThat(read.nodeSets.get(format.named(b.name(), set)))
            .as(set)
            .hasSize(b.mesh().nodeSet(set).size());
      }
    }
    assertThat(sizes).isEmpty();
    assertThat(read.pairs).hasSize(6);
    for (DeckContact c : deck.contacts()) {
      String[] pair = read.pairs.get(c.name());
      DeckBody primary = deck.bodies().get(c.primaryBody());
      DeckBody secondary = deck.bodies().get(c.secondaryBody());
      assertThat(pair)
          .containsExactly(
              format.named(primary.name(), c.primary()),
              format.named(secondary.name(), c.secondary()));
      assertThat(read.area(pair[0])).isCloseTo(area(primary.mesh(), c.primary()), within(1e-8));
      assertThat(read.area(pair[1])).isCloseTo(area(secondary.mesh(), c.secondary()), within(1e-8));
    }
  }

  static double area(Mesh mesh, String set) {
    ContactSurface surface = ContactSurface.of(mesh, mesh.facetSet(set));
    double sum = 0;
    for (int f = 0; f < surface.facets(); f++) {
      for (int k = 0; k < 4; k++) {
        sum += corner(mesh, surface, f, k);
      }
    }
    return sum / 2;
  }

  /** Area of the triangle at a corner of a facet. */
  private static double corner(Mesh mesh, ContactSurface s, int facet, int corner) {
    double[] u = new double[3];
    double[] v = new double[3];
    for (int a = 0; a < 3; a++) {
      double x = mesh.coordinate(s.meshNode(s.node(facet, corner)), a);
      u[a] = mesh.coordinate(s.meshNode(s.node(facet, (corner + 1) % 4)), a) - x;
      v[a] = mesh.coordinate(s.meshNode(s.node(facet, (corner + 3) % 4)), a) - x;
    }
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }

  /**
   * Springs and loads of a deck at a pose of the frame: force, then moment about its origin along
   * the axes of its three rotations.
   */
  private static double[] wrench(Deck deck, RereadDeck read, Pose pose) {
    double[] sum = new double[6];
    Pose initial = deck.frame().orElseThrow().pose();
    double[] origin = {pose.origin(0), pose.origin(1), pose.origin(2)};
    for (RereadDeck.Spring s : read.springs.values()) {
      double[] a = read.nodes.get(s.a);
      double[] b = moved(read.nodes.get(s.b), initial, pose);
      double now = distance(a, b);
      double force = s.force(now - distance(a, read.nodes.get(s.b)));
      double[] f = new double[3];
      for (int k = 0; k < 3; k++) {
        f[k] = force * (a[k] - b[k]) / now;
      }
      add(sum, f, b, origin);
    }
    read.forces.forEach((n, f) -> add(sum, f, moved(read.nodes.get(n), initial, pose), origin));
    double[] axes = new double[9];
    pose.rotationAxes(axes);
    double[] out = Arrays.copyOf(sum, 6);
    for (int k = 0; k < 3; k++) {
      out[3 + k] = 0;
      for (int i = 0; i < 3; i++) {
        out[3 + k] += axes[3 * k + i] * (sum[3 + i] + read.rigid().moment[i]);
      }
    }
    return out;
  }

  private static void add(double[] sum, double[] f, double[] x, double[] origin) {
    for (int k = 0; k < 3; k++) {
      int i = (k + 1) % 3;
      int j = (k + 2) % 3;
      sum[k] += f[k];
      sum[3 + k] += (x[i] - origin[i]) * f[j] - (x[j] - origin[j]) * f[i];
    }
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** A point carried from one pose to another. */
  private static double[] moved(double[] x, Pose from, Pose to) {
    double[] r = new double[9];
    from.rotation(r);
    double[] arm = new double[3];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 3; i++) {
        arm[k] += r[3 * i + k] * (x[i] - from.origin(i));
      }
    }
    double[] reference = {to.ox() + arm[0], to.oy() + arm[1], to.oz() + arm[2]};
    double[] out = new double[3];
    to.place(reference, null, out);
    return out;
  }

  /** The same from the product: −∂Π/∂q. */
  private static double[] wrench(Deck deck, Pose pose) {
    Configuration c = new Configuration(List.of(Pose.atRest(0, 0, 0), pose));
    double[] gradient = new double[12];
    for (Potential p : deck.potentials()) {
      p.addGradient(c, gradient);
    }
    return Arrays.stream(gradient, 6, 12).map(g -> -g).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void springsAndLoadsAreOursAtAnyPose(Format format) {
    Deck deck = varus();
    RereadDeck read = format.reread(deck);
    Pose initial = deck.frame().orElseThrow().pose();
    Pose loaded = initial.plus(0, 1.5).plus(1, -1).plus(2, -0.8).plus(3, 0.02).plus(4, 0.05);
    for (Pose pose : List.of(initial, loaded)) {
      double[] ours = wrench(deck, pose);
      double[] theirs = wrench(deck, read, pose);
      double force = Math.abs(ours[1]);
      // The sixth is flexion, which is prescribed.
      for (int k = 0; k < 5; k++) {
        // Moments per 100 mm.
        double scale = k < 3 ? force : 100 * force;
        assertThat(theirs[k]).as("%s %s", k, pose).isCloseTo(ours[k], within(TABLE * scale));
      }
    }
    assertThat(read.rigid().fixed).containsExactly(false, false, false, false, false, true);
    // mutant: the adduction moment with the other sign
    read.rigid().moment[0] *= -1;
    assertThat(wrench(deck, read, initial)[3])
        .isNotCloseTo(wrench(deck, initial)[3], within(TABLE * 100 * 1000));
  }

  @ParameterizedTest
  @EnumSource
  void ligamentsHaveTheirForceAtAnyLength(Format format) {
    Deck deck = varus();
    RereadDeck read = format.reread(deck);
    int checked = 0;
    for (Potential p : deck.potentials()) {
      if (p instanceof LineElement line) {
        Configuration c =
            new Configuration(List.of(Pose.atRest(0, 0, 0), deck.frame().orElseThrow().pose()));
        String name = format == Format.FEBIO ? line.name() : line.name().toUpperCase(Locale.ROOT);
        double length = line.length(c);
        double full =
            line.law() instanceof LigamentLaw law ? law.toeStrain() * law.stiffness() : 1000;
        for (double elongation : new double[] {-2, 0, 0.3, 1, 2.5}) {
          assertThat(read.springs.get(name).force(elongation))
              .as("%s %s", name, elongation)
              .isCloseTo(line.law().force(length + elongation), within(TABLE * full));
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void sectionsStandInTheOrderThatFebioReads() {
    RereadDeck read = Format.FEBIO.reread(varus());
    assertThat(read.sections)
        .containsExactly(
            "Module",
            "Control",
            "Material",
            "Mesh",
            "MeshDomains",
            "Boundary",
            "Rigid",
            "Loads",
            "Contact",
            "Discrete",
            "LoadData",
            "Output");
    assertThat(read.comments).startsWith("a note - - with hyphens", "Research and teaching only");
    assertThat(Format.FEBIO.reread(whole()).sections)
        .containsSubsequence("MeshDomains", "MeshData", "Boundary");
  }

  /** Ligaments are there from the start, the cable of the limb's load rises with the loads. */
  @Test
  void onlyLoadsRiseInFebio() {
    StringBuilder text = new StringBuilder();
    FebioDeck.write(varus(), text);
    List<String> rising =
        Stream.of(text.toString().split("<discrete_material "))
            .skip(1)
            .filter(m -> m.contains("<scale lc=\"1\">"))
            .map(m -> m.replaceAll("(?s).*?name=\"([^\"]*)\".*", "$1"))
            .toList();
    assertThat(rising).containsExactly("limb_load");
  }

  @Test
  void decksAreTheSameEveryTime() {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    FebioDeck.write(varus(), first);
    FebioDeck.write(varus(), second);
    assertThat(first.toString()).isEqualTo(second.toString());
  }

  @Test
  void whatOtherCodesHaveNotIsRefused() {
    assertThatThrownBy(
            () ->
                JointModels.deck(
                    study("knee-varus", "fidelity=foundation"), GAIT, DeckPose.FREE, s -> {}))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("--fidelity fe");
  }

  /** At our solution: K u is the contact force, and the deck stands at our pose. */
  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void atOurSolutionStiffnessTimesDisplacementIsTheContactForce(Format format) {
    Study study = study("knee-varus");
    KneeModel model = (KneeModel) JointModels.open(study, stage -> {});
    JointSolution solution = (JointSolution) model.equilibrium(GAIT);
    Deck deck = new KneeDeck(study, GAIT).solved(solution);
    RereadDeck read = format.reread(deck);
    double[][] fields = {solution.field(0), solution.field(1)};
    // The femur's field is in its own axes, those of its mesh; so is its stiffness.
    Deck unmoved = JointModels.deck(study, GAIT, DeckPose.FREE, stage -> {});
    RereadDeck reference = format.reread(unmoved);
    assertThat(stiffnessError(unmoved, reference, fields)).isLessThan(EXACT);
    Map<Integer, double[]> forces = reference.internalForces(byNumber(unmoved, reference, fields));
    double[] sum = new double[3];
    int nodes = deck.bodies().get(0).mesh().nodeCount();
    for (int n = 1; n <= nodes; n++) {
      if (!reference.held.containsKey(n)) {
        for (int a = 0; a < 3; a++) {
          sum[a] += forces.get(n)[a];
        }
      }
    }
    double[] contact = new double[3];
    for (ContactResult r : solution.contacts()) {
      for (int a = 0; a < 3; a++) {
        contact[a] += r.force(a);
      }
    }
    assertThat(Math.abs(contact[1])).isGreaterThan(500);
    for (int a = 0; a < 3; a++) {
      assertThat(sum[a]).isCloseTo(contact[a], within(1e-8 * Math.abs(contact[1])));
    }
    standsAtOurPose(deck, read, solution);
  }

  private static void standsAtOurPose(Deck deck, RereadDeck read, JointSolution solution) {
    Mesh femur = deck.bodies().get(1).elastic().orElseThrow().mesh();
    double[] placed = new double[3 * femur.nodeCount()];
    solution.configuration().pose(1).place(femur.coordinates(), null, placed);
    int first = 1 + deck.bodies().get(0).mesh().nodeCount();
    int held = 0;
    for (int n = 0; n < femur.nodeCount(); n++) {
      double[] motion = read.held.get(first + n);
      held += motion == null ? 0 : 1;
      double down = motion == null ? -DeckParts.LIFT_MM : motion[1];
      assertThat(read.nodes.get(first + n)[0]).isCloseTo(placed[3 * n], within(1e-9));
      assertThat(read.nodes.get(first + n)[1] + down).isCloseTo(placed[3 * n + 1], within(1e-9));
      assertThat(read.nodes.get(first + n)[2]).isCloseTo(placed[3 * n + 2], within(1e-9));
    }
    assertThat(held).isEqualTo(femur.nodeSet("shaft-end").size());
  }
}
