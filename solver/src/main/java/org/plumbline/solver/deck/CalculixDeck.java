package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.assembly.SummedSpring;

/**
 * Writes a deck for CalculiX (keywords of Abaqus): nodes and elements by body and block, surfaces,
 * materials, face-to-face contact with a linear penalty, springs, one static step of small strains.
 *
 * <p>Contact springs of CalculiX live on the dependent surface, which is our primary one.
 */
public final class CalculixDeck {
  private static final int PER_LINE = 12;

  /** Corners of the faces S1 … S6 of a brick and S1 … S5 of a prism, in the order of its nodes. */
  private static final int[][] BRICK = {
    {0, 1, 2, 3}, {4, 7, 6, 5}, {0, 4, 5, 1}, {1, 5, 6, 2}, {2, 6, 7, 3}, {3, 7, 4, 0}
  };

  private static final int[][] PRISM = {
    {0, 1, 2}, {3, 5, 4}, {0, 3, 4, 1}, {1, 4, 5, 2}, {2, 5, 3, 0}
  };

  private final Deck deck;
  private final CalculixSettings settings;
  private final DeckNumbers numbers;
  private final DeckLoads loads;
  private final DeckOutput out;
  private int nextNode;
  private int nextElement;
  private int firstForce;

  private CalculixDeck(Deck deck, CalculixSettings settings, Appendable text) {
    this.deck = deck;
    this.settings = settings;
    this.numbers = new DeckNumbers(deck.bodies());
    this.loads = DeckLoads.of(deck);
    this.out = new DeckOutput(text);
    this.nextNode = numbers.firstPoint();
    this.nextElement = numbers.firstSpring();
  }

  /**
   * Writes the file.
   *
   * @throws DeckRefusal if the model has something that CalculiX has not
   */
  public static void write(Deck deck, CalculixSettings settings, Appendable text) {
    new CalculixDeck(deck, settings, text).write();
  }

  private void write() {
    deck.bodies().forEach(DeckBody::required);
    deck.notes().forEach(n -> out.line("** ", n));
    out.line("*HEADING").line(deck.notes().isEmpty() ? "Plumbline" : deck.notes().get(0));
    meshes();
    materials();
    attachments();
    for (int b = 0; b < deck.bodies().size(); b++) {
      if (!deck.bodies().get(b).parts().isEmpty()) {
        parts(b);
      }
    }
    List<Frame> frames = frames();
    contacts();
    step(frames);
  }

  private static String set(String body, String part) {
    return DeckOutput.plain(body + "_" + part).toUpperCase(Locale.ROOT);
  }

  private String set(int body, String part) {
    return set(deck.bodies().get(body).name(), part);
  }

  private void meshes() {
    for (int b = 0; b < deck.bodies().size(); b++) {
      Mesh mesh = deck.bodies().get(b).mesh();
      out.line("*NODE, NSET=", set(b, "NODES"));
      for (int n = 0; n < mesh.nodeCount(); n++) {
        node(
            numbers.node(b, n),
            mesh.coordinate(n, 0),
            mesh.coordinate(n, 1),
            mesh.coordinate(n, 2));
      }
      int cell = 0;
      for (CellBlock block : mesh.blocks()) {
        boolean brick = block.type() == CellType.HEX8;
        out.line(
            "*ELEMENT, TYPE=", brick ? settings.brick() : "C3D6", ", ELSET=", set(b, block.name()));
        for (int c = 0; c < block.size(); c++) {
          StringBuilder text = new StringBuilder().append(numbers.cell(b, cell++));
          for (int k = 0; k < block.type().nodes(); k++) {
            text.append(", ").append(numbers.node(b, block.node(c, k)));
          }
          out.line(text);
        }
      }
      for (String name : mesh.nodeSetNames()) {
        nodeSet(set(b, name), b, mesh.nodeSet(name).nodes());
      }
      for (int axis = 0; axis < 3; axis++) {
        int[] held = deck.bodies().get(b).held(axis);
        if (held.length > 0) {
          nodeSet(set(b, "HELD_" + (axis + 1)), b, held);
        }
      }
    }
  }

  private void node(int number, double x, double y, double z) {
    out.line(
        number, ", ", DeckOutput.twenty(x), ", ", DeckOutput.twenty(y), ", ", DeckOutput.twenty(z));
  }

  private void nodeSet(String name, int body, int[] nodes) {
    out.line("*NSET, NSET=", name);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < nodes.length; i++) {
      text.append(numbers.node(body, nodes[i]));
      boolean last = i == nodes.length - 1 || i % PER_LINE == PER_LINE - 1;
      text.append(last ? "" : ", ");
      if (last) {
        out.line(text);
        text.setLength(0);
      }
    }
  }

  private void materials() {
    for (int b = 0; b < deck.bodies().size(); b++) {
      DeckBody body = deck.bodies().get(b);
      for (CellBlock block : body.mesh().blocks()) {
        DeckMaterial m =
            DeckMaterial.of(body.name(), block, body.required().material(block.name()));
        String name = set(b, block.name());
        if (!m.isIsotropic()) {
          orientations(b, block, name);
        }
        out.line("*MATERIAL, NAME=", name);
        if (m.isIsotropic()) {
          out.line("*ELASTIC").line(m.youngsModulus(), ", ", m.poissonRatio());
          out.line("*SOLID SECTION, ELSET=", name, ", MATERIAL=", name);
        } else {
          out.line("*ELASTIC, TYPE=ENGINEERING CONSTANTS");
          out.line(
              m.modulus(0),
              ", ",
              m.modulus(1),
              ", ",
              m.modulus(2),
              ", ",
              m.poisson(0),
              ", ",
              m.poisson(2),
              ", ",
              m.poisson(1),
              ", ",
              m.shear(0),
              ", ",
              m.shear(2));
          out.line(m.shear(1), ", 294.");
          out.line("*SOLID SECTION, ELSET=", name, ", MATERIAL=", name, ", ORIENTATION=", name);
        }
      }
    }
  }

  /** Axes 1 and 2 of every cell, as a distribution. */
  private void orientations(int body, CellBlock block, String name) {
    int first = 0;
    for (CellBlock other : deck.bodies().get(body).mesh().blocks()) {
      if (other == block) {
        break;
      }
      first += other.size();
    }
    out.line("*DISTRIBUTION, NAME=", name);
    out.line(", 1., 0., 0., 0., 1., 0.");
    for (int c = 0; c < block.size(); c++) {
      double[] q = deck.bodies().get(body).axes(block, c);
      StringBuilder text = new StringBuilder().append(numbers.cell(body, first + c));
      for (int k = 0; k < 6; k++) {
        text.append(", ").append(DeckOutput.twenty(q[k]));
      }
      out.line(text);
    }
    out.line("*ORIENTATION, NAME=", name, ", SYSTEM=RECTANGULAR").line(name);
  }

  /** Springs of bodies to the ground, grouped by stiffness: three elements for each. */
  private void attachments() {
    for (int b = 0; b < deck.bodies().size(); b++) {
      GroundSprings springs = deck.bodies().get(b).required().springs();
      Map<Double, List<Integer>> groups = new LinkedHashMap<>();
      for (int s = 0; s < springs.size(); s++) {
        if (springs.stiffness(s) > 0) {
          groups.computeIfAbsent(springs.stiffness(s), k -> new ArrayList<>()).add(springs.node(s));
        }
      }
      int group = 0;
      for (Map.Entry<Double, List<Integer>> g : groups.entrySet()) {
        group++;
        for (int axis = 1; axis <= 3; axis++) {
          String name = set(b, "SPRINGS_" + group + "_" + axis);
          out.line("*ELEMENT, TYPE=SPRING1, ELSET=", name);
          for (int n : g.getValue()) {
            out.line(nextElement++, ", ", numbers.node(b, n));
          }
          out.line("*SPRING, ELSET=", name).line(axis).line(g.getKey());
        }
      }
    }
  }

  /**
   * What a body has beside its cells: points that carry the further unknowns, points whose
   * components equations make the sums, springs of these to the ground, nodes that follow.
   */
  private void parts(int body) {
    LinearParts parts = deck.bodies().get(body).parts();
    points(body, "FURTHER", numbers.firstFurther(body), DeckNumbers.points(parts.further()));
    int first = numbers.firstSum(body);
    int sums = parts.springs().size();
    points(body, "SUMS", first, DeckNumbers.points(sums));
    out.line("*EQUATION");
    for (int s = 0; s < sums; s++) {
      SummedSpring spring = parts.springs().get(s);
      StringBuilder terms = equation(spring.unknowns().length + 1, first + s / 3, s % 3);
      for (int i = 0; i < spring.unknowns().length; i++) {
        term(terms, i + 1, body, spring.unknowns()[i], spring.factors()[i]);
      }
      out.line(terms);
    }
    for (LinearParts.Follower f : parts.followers()) {
      for (int axis = 0; axis < 3; axis++) {
        Map<Integer, Double> sum = f.sum(axis);
        StringBuilder terms = equation(sum.size() + 1, numbers.node(body, f.node()), axis);
        int i = 0;
        for (Map.Entry<Integer, Double> t : sum.entrySet()) {
          term(terms, ++i, body, t.getKey(), t.getValue());
        }
        out.line(terms);
      }
    }
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int s = 0; s < sums; s++) {
      String same = parts.springs().get(s).stiffness() + " " + s % 3;
      groups.computeIfAbsent(same, k -> new ArrayList<>()).add(s);
    }
    int group = 0;
    for (List<Integer> g : groups.values()) {
      String name = set(body, "SUM_" + ++group);
      out.line("*ELEMENT, TYPE=SPRING1, ELSET=", name);
      g.forEach(s -> out.line(nextElement++, ", ", first + s / 3));
      out.line("*SPRING, ELSET=", name).line(g.get(0) % 3 + 1);
      out.line(DeckOutput.twenty(parts.springs().get(g.get(0)).stiffness()));
    }
  }

  /** Points of a body that stand for components only; where they are means nothing. */
  private void points(int body, String name, int first, int count) {
    Mesh mesh = deck.bodies().get(body).mesh();
    out.line("*NODE, NSET=", set(body, name));
    for (int p = 0; p < count; p++) {
      node(first + p, mesh.coordinate(0, 0), mesh.coordinate(0, 1), mesh.coordinate(0, 2));
    }
  }

  private static StringBuilder equation(int terms, int node, int axis) {
    return new StringBuilder()
        .append(terms)
        .append('\n')
        .append(node)
        .append(", ")
        .append(axis + 1)
        .append(", -1.");
  }

  /** The next term of an equation; four stand in a line. */
  private void term(StringBuilder terms, int number, int body, int unknown, double factor) {
    terms
        .append(number % 4 == 0 ? "\n" : ", ")
        .append(numbers.carrier(body, unknown))
        .append(", ")
        .append(unknown % 3 + 1)
        .append(", ")
        .append(DeckOutput.twenty(factor));
  }

  /**
   * Numbers of the nodes that stand for a free frame.
   *
   * @param reference carries its translation
   * @param rotation carries its rotation
   */
  private record Frame(int reference, int rotation) {}

  private String framed(String name, int frame) {
    return DeckOutput.plain(name + deck.suffix(frame)).toUpperCase(Locale.ROOT);
  }

  private List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    if (deck.frames().isEmpty()) {
      return frames;
    }
    List<List<Integer>> carried = new ArrayList<>(List.of(new ArrayList<>()));
    for (int f = 1; f <= deck.frames().size(); f++) {
      DeckFrame frame = deck.frames().get(f - 1);
      frames.add(new Frame(nextNode, nextNode + 1));
      carried.add(new ArrayList<>());
      out.line("*NODE, NSET=", framed("FRAME", f));
      node(nextNode++, frame.origin(0), frame.origin(1), frame.origin(2));
      node(nextNode++, frame.origin(0), frame.origin(1), frame.origin(2));
    }
    int firstSpring = nextNode;
    for (DeckSpring s : loads.springs()) {
      for (int end = 0; end < 2; end++) {
        out.line("*NODE");
        node(nextNode, s.end(end, 0), s.end(end, 1), s.end(end, 2));
        carried.get(s.frame(end)).add(nextNode++);
      }
    }
    firstForce = nextNode;
    for (DeckLoads.PointForce p : loads.forces()) {
      out.line("*NODE");
      node(nextNode, p.x(), p.y(), p.z());
      carried.get(p.frame()).add(nextNode++);
    }
    out.line("*NSET, NSET=GROUND_POINTS");
    carried.get(0).forEach(out::line);
    for (int f = 1; f <= frames.size(); f++) {
      String rigid = framed("RIGID", f);
      out.line("*NSET, NSET=", rigid);
      for (int b = 0; b < deck.bodies().size(); b++) {
        if (deck.bodies().get(b).holding() instanceof Holding.OnFrame on && on.frame() == f) {
          for (int n : deck.bodies().get(b).held()) {
            out.line(numbers.node(b, n));
          }
        }
      }
      carried.get(f).forEach(out::line);
      Frame nodes = frames.get(f - 1);
      out.line(
          "*RIGID BODY, NSET=",
          rigid,
          ", REF NODE=",
          nodes.reference(),
          ", ROT NODE=",
          nodes.rotation());
    }
    for (int s = 0; s < loads.springs().size(); s++) {
      spring(loads.springs().get(s), firstSpring + 2 * s);
    }
    return frames;
  }

  private void spring(DeckSpring s, int node) {
    String name = DeckOutput.plain(s.name()).toUpperCase(Locale.ROOT);
    out.line("*ELEMENT, TYPE=SPRINGA, ELSET=", name);
    out.line(nextElement++, ", ", node, ", ", node + 1);
    out.line("*SPRING, NONLINEAR, ELSET=", name).line();
    for (int i = 0; i < s.points(); i++) {
      out.line(DeckOutput.twenty(s.force(i)), ", ", DeckOutput.twenty(s.elongation(i)));
    }
  }

  private void contacts() {
    if (deck.contacts().isEmpty()) {
      return;
    }
    Set<String> written = new HashSet<>();
    for (DeckContact c : deck.contacts()) {
      if (written.add(set(c.primaryBody(), c.primary()))) {
        surface(c.primaryBody(), c.primary());
      }
      if (written.add(set(c.secondaryBody(), c.secondary()))) {
        surface(c.secondaryBody(), c.secondary());
      }
    }
    out.line("*SURFACE INTERACTION, NAME=FRICTIONLESS");
    out.line("*SURFACE BEHAVIOR, PRESSURE-OVERCLOSURE=LINEAR").line(settings.penaltyMPaPerMm());
    for (DeckContact c : deck.contacts()) {
      out.line("** pair ", c.name());
      out.line("*CONTACT PAIR, INTERACTION=FRICTIONLESS, TYPE=SURFACE TO SURFACE");
      out.line(set(c.primaryBody(), c.primary()), ", ", set(c.secondaryBody(), c.secondary()));
    }
  }

  private void surface(int body, String name) {
    Mesh mesh = deck.bodies().get(body).mesh();
    Map<Long, int[]> faces = faces(mesh);
    FacetSet facets = mesh.facetSet(name);
    out.line("*SURFACE, NAME=", set(body, name), ", TYPE=ELEMENT");
    for (int f = 0; f < facets.size(); f++) {
      int[] face =
          faces.get(
              key(facets.node(f, 0), facets.node(f, 1), facets.node(f, 2), facets.node(f, 3)));
      out.line(numbers.cell(body, face[0]), ", S", face[1]);
    }
  }

  /** Cell and number of every face with four corners. */
  private static Map<Long, int[]> faces(Mesh mesh) {
    Map<Long, int[]> out = new HashMap<>();
    int cell = 0;
    for (CellBlock block : mesh.blocks()) {
      int[][] corners = block.type() == CellType.HEX8 ? BRICK : PRISM;
      for (int c = 0; c < block.size(); c++) {
        for (int f = 0; f < corners.length; f++) {
          if (corners[f].length == 4) {
            int[] q = corners[f];
            out.put(
                key(
                    block.node(c, q[0]),
                    block.node(c, q[1]),
                    block.node(c, q[2]),
                    block.node(c, q[3])),
                new int[] {cell, f + 1});
          }
        }
        cell++;
      }
    }
    return out;
  }

  /** A face is known by its diagonal with the smallest node. */
  private static long key(int a, int b, int c, int d) {
    int first = Math.min(a, c);
    int second = Math.min(b, d);
    int far = first < second ? Math.max(a, c) : Math.max(b, d);
    return (long) Math.min(first, second) << 32 | far;
  }

  private void step(List<Frame> frames) {
    out.line("*STEP, INC=", settings.increments());
    out.line("*STATIC");
    out.line(
        settings.firstIncrement(),
        ", 1., ",
        settings.smallestIncrement(),
        ", ",
        settings.largestIncrement());
    out.line("*BOUNDARY");
    for (int b = 0; b < deck.bodies().size(); b++) {
      if (deck.bodies().get(b).holding() instanceof Holding.Moved moved) {
        for (int axis = 0; axis < 3; axis++) {
          if (deck.bodies().get(b).held(axis).length > 0) {
            out.line(
                set(b, "HELD_" + (axis + 1)),
                ", ",
                axis + 1,
                ", ",
                axis + 1,
                ", ",
                moved.along(axis));
          }
        }
      }
    }
    for (int b = 0; b < deck.bodies().size(); b++) {
      LinearParts parts = deck.bodies().get(b).parts();
      spare(numbers.firstFurther(b), parts.further());
      spare(numbers.firstSum(b), parts.springs().size());
    }
    if (!frames.isEmpty()) {
      frameConditions(frames);
    }
    out.line("*NODE FILE").line("U, RF");
    out.line("*EL FILE").line("S");
    if (!deck.contacts().isEmpty()) {
      out.line("*CONTACT FILE").line("CDIS, CSTR");
    }
    for (DeckContact c : deck.contacts()) {
      out.line(
          "*CONTACT PRINT, SLAVE=",
          set(c.primaryBody(), c.primary()),
          ", MASTER=",
          set(c.secondaryBody(), c.secondary()));
      out.line("CF");
    }
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (int axis = 0; axis < 3; axis++) {
        if (deck.bodies().get(b).held(axis).length > 0
            && deck.bodies().get(b).holding() instanceof Holding.Moved) {
          out.line("*NODE PRINT, TOTALS=ONLY, NSET=", set(b, "HELD_" + (axis + 1))).line("RF");
        }
      }
    }
    for (int f = 1; f <= frames.size(); f++) {
      out.line("*NODE PRINT, NSET=", framed("FRAME", f)).line("U");
    }
    out.line("*END STEP");
  }

  /** Holds what the last of some points has of components that nothing uses. */
  private void spare(int first, int components) {
    for (int k = components; k < 3 * DeckNumbers.points(components); k++) {
      out.line(first + k / 3, ", ", k % 3 + 1, ", ", k % 3 + 1);
    }
  }

  private void frameConditions(List<Frame> frames) {
    out.line("GROUND_POINTS, 1, 3");
    for (int f = 0; f < frames.size(); f++) {
      for (int k = 0; k < 6; k++) {
        if (!deck.frames().get(f).isFree(k)) {
          int dof = k % 3 + 1;
          Frame nodes = frames.get(f);
          out.line(k < 3 ? nodes.reference() : nodes.rotation(), ", ", dof, ", ", dof);
        }
      }
    }
    if (loads.forces().isEmpty() && loads.moments().isEmpty()) {
      return;
    }
    out.line("*CLOAD");
    int node = firstForce;
    for (DeckLoads.PointForce p : loads.forces()) {
      double[] v = {p.fx(), p.fy(), p.fz()};
      for (int a = 0; a < 3; a++) {
        if (v[a] != 0) {
          out.line(node, ", ", a + 1, ", ", DeckOutput.twenty(v[a]));
        }
      }
      node++;
    }
    for (int f = 1; f <= frames.size(); f++) {
      for (int a = 0; a < 3; a++) {
        int frame = f;
        int axis = a;
        double sum =
            loads.moments().stream()
                .filter(m -> m.frame() == frame)
                .mapToDouble(m -> m.about(axis))
                .sum();
        if (sum != 0) {
          out.line(frames.get(f - 1).rotation(), ", ", a + 1, ", ", DeckOutput.twenty(sum));
        }
      }
    }
  }
}
