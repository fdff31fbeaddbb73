package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.assembly.SummedSpring;

/**
 * Writes a deck for FEBio, file format 4.0: solid domains by body and block, contact of type
 * sliding-elastic with augmentation, discrete springs, a rigid body for the free frame, one static
 * step.
 *
 * <p>A spring of FEBio acts along the line between two nodes. Springs to the ground, which resist
 * every direction alike, are written as three of length {@link DeckLoads#FAR_MM}, one along each
 * axis.
 */
public final class FebioDeck {
  private static final String[] AXES = {"x", "y", "z"};
  private static final String[] MOTIONS = {
    "Rx_dof", "Ry_dof", "Rz_dof", "Ru_dof", "Rv_dof", "Rw_dof"
  };
  private static final String[] TURNS = {"Ru", "Rv", "Rw"};
  private static final String FRAME = "frame";

  /** Load curve that rises from 0 to 1 in the step. */
  private static final String RAMP = " lc=\"1\"";

  private final Deck deck;
  private final DeckNumbers numbers;
  private final DeckLoads loads;
  private final List<Attachment> attachments = new ArrayList<>();
  private final DeckOutput out;
  private int nextNode;

  /**
   * Springs to the ground with one stiffness.
   *
   * @param ends where they act
   */
  private record Attachment(String name, double stiffness, List<End> ends) {}

  /**
   * A component that a spring of the ground acts on.
   *
   * @param number of the node
   * @param like mesh node of a body where it stands
   */
  private record End(int number, int axis, int body, int like) {}

  private FebioDeck(Deck deck, Appendable text) {
    this.deck = deck;
    this.numbers = new DeckNumbers(deck.bodies());
    this.loads = DeckLoads.of(deck);
    this.out = new DeckOutput(text);
    this.nextNode = numbers.firstPoint();
    for (int b = 0; b < deck.bodies().size(); b++) {
      attach(b);
    }
  }

  /**
   * Writes the file.
   *
   * @throws DeckRefusal if the model has something that FEBio has not
   */
  public static void write(Deck deck, Appendable text) {
    new FebioDeck(deck, text).write();
  }

  private void attach(int body) {
    GroundSprings springs = deck.bodies().get(body).required().springs();
    Map<Double, List<End>> groups = new LinkedHashMap<>();
    for (int s = 0; s < springs.size(); s++) {
      if (springs.stiffness(s) > 0) {
        int n = springs.node(s);
        List<End> ends = groups.computeIfAbsent(springs.stiffness(s), k -> new ArrayList<>());
        for (int axis = 0; axis < 3; axis++) {
          ends.add(new End(numbers.node(body, n), axis, body, n));
        }
      }
    }
    attach(body, "springs_", groups);
    LinearParts parts = deck.bodies().get(body).parts();
    Map<Double, List<End>> sums = new LinkedHashMap<>();
    for (int s = 0; s < parts.springs().size(); s++) {
      sums.computeIfAbsent(parts.springs().get(s).stiffness(), k -> new ArrayList<>())
          .add(new End(numbers.firstSum(body) + s / 3, s % 3, body, 0));
    }
    attach(body, "sums_", sums);
    // FEBio counts the unknowns of nodes that an element has; these have equations only.
    List<End> counted =
        IntStream.range(0, parts.further())
            .mapToObj(k -> new End(numbers.firstFurther(body) + k / 3, k % 3, body, 0))
            .toList();
    attach(body, "further_", counted.isEmpty() ? Map.of() : Map.of(0.0, counted));
  }

  private void attach(int body, String part, Map<Double, List<End>> groups) {
    groups.forEach(
        (stiffness, ends) ->
            attachments.add(
                new Attachment(name(body, part + (attachments.size() + 1)), stiffness, ends)));
  }

  private String framed(String name, int frame) {
    return DeckOutput.plain(name + deck.suffix(frame));
  }

  private String name(int body, String part) {
    return DeckOutput.plain(deck.bodies().get(body).name() + "_" + part);
  }

  private void write() {
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    deck.notes().forEach(n -> out.line(VtuDeck.comment(n).stripTrailing()));
    out.line("<febio_spec version=\"4.0\">");
    out.line("<Module type=\"solid\"/>");
    FebioProcedure.control(out);
    materials();
    mesh();
    domains();
    FebioProcedure.fibres(deck, out);
    boundary();
    rigid();
    loads();
    FebioProcedure.contact(deck, out);
    discrete();
    out.line("<LoadData>");
    out.line("<load_controller id=\"1\" name=\"ramp\" type=\"loadcurve\">");
    out.line("<interpolate>LINEAR</interpolate>").line("<extend>CONSTANT</extend>");
    out.line("<points>").line("<pt>0,0</pt>").line("<pt>1,1</pt>").line("</points>");
    out.line("</load_controller>").line("</LoadData>");
    FebioProcedure.results(deck, out);
    out.line("</febio_spec>");
  }

  private void materials() {
    out.line("<Material>");
    int id = 0;
    for (int b = 0; b < deck.bodies().size(); b++) {
      DeckBody body = deck.bodies().get(b);
      for (CellBlock block : body.mesh().blocks()) {
        DeckMaterial m =
            DeckMaterial.of(body.name(), block, body.required().material(block.name()));
        String type = m.isIsotropic() ? "isotropic elastic" : "orthotropic elastic";
        out.line(
            "<material id=\"",
            ++id,
            "\" name=\"",
            name(b, block.name()),
            "\" type=\"",
            type,
            "\">");
        FebioProcedure.constants(m, out);
        out.line("</material>");
      }
    }
    for (int k = 1; k <= deck.frames().size(); k++) {
      DeckFrame f = deck.frames().get(k - 1);
      out.line("<material id=\"", ++id, "\" name=\"", framed(FRAME, k), "\" type=\"rigid body\">");
      out.line("<density>1</density>");
      out.line(
          "<center_of_mass>", f.origin(0), ",", f.origin(1), ",", f.origin(2), "</center_of_mass>");
      out.line("</material>");
    }
    out.line("</Material>");
  }

  private void mesh() {
    out.line("<Mesh>");
    for (int b = 0; b < deck.bodies().size(); b++) {
      Mesh mesh = deck.bodies().get(b).mesh();
      out.line("<Nodes name=\"", name(b, "nodes"), "\">");
      for (int n = 0; n < mesh.nodeCount(); n++) {
        node(
            numbers.node(b, n),
            mesh.coordinate(n, 0),
            mesh.coordinate(n, 1),
            mesh.coordinate(n, 2));
      }
      out.line("</Nodes>");
    }
    points();
    for (int b = 0; b < deck.bodies().size(); b++) {
      int cell = 0;
      for (CellBlock block : deck.bodies().get(b).mesh().blocks()) {
        String type = block.type() == CellType.HEX8 ? "hex8" : "penta6";
        out.line("<Elements type=\"", type, "\" name=\"", name(b, block.name()), "\">");
        for (int c = 0; c < block.size(); c++) {
          int[] nodes = new int[block.type().nodes()];
          block.nodes(c, nodes);
          out.line("<elem id=\"", numbers.cell(b, cell++), "\">", list(b, nodes), "</elem>");
        }
        out.line("</Elements>");
      }
    }
    sets();
    surfaces();
    springSets();
    out.line("</Mesh>");
  }

  private void node(int number, double x, double y, double z) {
    out.line("<node id=\"", number, "\">", x, ",", y, ",", z, "</node>");
  }

  private String list(int body, int[] nodes) {
    return Arrays.stream(nodes)
        .mapToObj(n -> String.valueOf(numbers.node(body, n)))
        .collect(Collectors.joining(","));
  }

  /** Number of the first point that springs and forces on the frame act on. */
  private int framePoints() {
    return numbers.firstPoint();
  }

  private int forcePoints() {
    return framePoints() + 2 * loads.springs().size();
  }

  private int farPoints() {
    return forcePoints() + loads.forces().size();
  }

  /** Ends of springs, points of forces, far ends of attachments. */
  private void points() {
    beside();
    if (loads.springs().isEmpty() && loads.forces().isEmpty() && attachments.isEmpty()) {
      return;
    }
    out.line("<Nodes name=\"points\">");
    for (DeckSpring s : loads.springs()) {
      for (int end = 0; end < 2; end++) {
        node(nextNode++, s.end(end, 0), s.end(end, 1), s.end(end, 2));
      }
    }
    for (DeckLoads.PointForce p : loads.forces()) {
      node(nextNode++, p.x(), p.y(), p.z());
    }
    for (Attachment a : attachments) {
      for (End e : a.ends()) {
        Mesh mesh = deck.bodies().get(e.body()).mesh();
        double[] x = {
          mesh.coordinate(e.like(), 0), mesh.coordinate(e.like(), 1), mesh.coordinate(e.like(), 2)
        };
        x[e.axis()] -= DeckLoads.FAR_MM;
        node(nextNode++, x[0], x[1], x[2]);
      }
    }
    out.line("</Nodes>");
  }

  /** Points for the further unknowns of bodies and for sums; where they are means nothing. */
  private void beside() {
    for (int b = 0; b < deck.bodies().size(); b++) {
      LinearParts parts = deck.bodies().get(b).parts();
      if (parts.isEmpty()) {
        continue;
      }
      Mesh mesh = deck.bodies().get(b).mesh();
      int count = DeckNumbers.points(parts.further()) + DeckNumbers.points(parts.springs().size());
      out.line("<Nodes name=\"", name(b, "parts"), "\">");
      for (int p = 0; p < count; p++) {
        node(
            numbers.firstFurther(b) + p,
            mesh.coordinate(0, 0),
            mesh.coordinate(0, 1),
            mesh.coordinate(0, 2));
      }
      out.line("</Nodes>");
    }
  }

  private void sets() {
    for (int b = 0; b < deck.bodies().size(); b++) {
      Mesh mesh = deck.bodies().get(b).mesh();
      for (String set : mesh.nodeSetNames()) {
        nodeSet(name(b, set), list(b, mesh.nodeSet(set).nodes()));
      }
      for (int axis = 0; axis < 3; axis++) {
        int[] held = deck.bodies().get(b).held(axis);
        if (held.length > 0) {
          nodeSet(name(b, "held_" + AXES[axis]), list(b, held));
        }
      }
    }
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (int axis = 0; axis < 3; axis++) {
        String spare = spare(b, axis);
        if (!spare.isEmpty()) {
          nodeSet(name(b, "spare_" + AXES[axis]), spare);
        }
      }
    }
    List<List<String>> carried = new ArrayList<>();
    IntStream.rangeClosed(0, deck.frames().size()).forEach(f -> carried.add(new ArrayList<>()));
    for (int s = 0; s < loads.springs().size(); s++) {
      for (int end = 0; end < 2; end++) {
        carried
            .get(loads.springs().get(s).frame(end))
            .add(String.valueOf(framePoints() + 2 * s + end));
      }
    }
    for (int p = 0; p < loads.forces().size(); p++) {
      carried.get(loads.forces().get(p).frame()).add(String.valueOf(forcePoints() + p));
    }
    IntStream.range(farPoints(), nextNode).mapToObj(String::valueOf).forEach(carried.get(0)::add);
    for (int b = 0; b < deck.bodies().size(); b++) {
      if (deck.bodies().get(b).holding() instanceof Holding.OnFrame on) {
        carried.get(on.frame()).add(list(b, deck.bodies().get(b).held()));
      }
    }
    if (!carried.get(0).isEmpty()) {
      nodeSet("ground_points", String.join(",", carried.get(0)));
    }
    for (int f = 1; f <= deck.frames().size(); f++) {
      nodeSet(framed("rigid_nodes", f), String.join(",", carried.get(f)));
    }
    for (int p = 0; p < loads.forces().size(); p++) {
      nodeSet(
          "point_" + DeckOutput.plain(loads.forces().get(p).name()),
          String.valueOf(forcePoints() + p));
    }
  }

  /** Points of a body with a component along an axis that nothing uses. */
  private String spare(int body, int axis) {
    LinearParts parts = deck.bodies().get(body).parts();
    List<String> points = new ArrayList<>();
    spare(numbers.firstFurther(body), parts.further(), axis, points);
    spare(numbers.firstSum(body), parts.springs().size(), axis, points);
    return String.join(",", points);
  }

  private static void spare(int first, int components, int axis, List<String> points) {
    int last = DeckNumbers.points(components) - 1;
    if (last >= 0 && 3 * last + axis >= components) {
      points.add(String.valueOf(first + last));
    }
  }

  private void nodeSet(String name, String numbersOfNodes) {
    out.line("<NodeSet name=\"", name, "\">", numbersOfNodes, "</NodeSet>");
  }

  private void surfaces() {
    Set<String> written = new LinkedHashSet<>();
    for (DeckContact c : deck.contacts()) {
      surface(c.primaryBody(), c.primary(), written);
      surface(c.secondaryBody(), c.secondary(), written);
    }
    for (DeckContact c : deck.contacts()) {
      out.line("<SurfacePair name=\"", DeckOutput.plain(c.name()), "\">");
      out.line("<primary>", name(c.primaryBody(), c.primary()), "</primary>");
      out.line("<secondary>", name(c.secondaryBody(), c.secondary()), "</secondary>");
      out.line("</SurfacePair>");
    }
  }

  private void surface(int body, String set, Set<String> written) {
    if (!written.add(name(body, set))) {
      return;
    }
    FacetSet facets = deck.bodies().get(body).mesh().facetSet(set);
    out.line("<Surface name=\"", name(body, set), "\">");
    for (int f = 0; f < facets.size(); f++) {
      int[] corners = {facets.node(f, 0), facets.node(f, 1), facets.node(f, 2), facets.node(f, 3)};
      out.line("<quad4 id=\"", f + 1, "\">", list(body, corners), "</quad4>");
    }
    out.line("</Surface>");
  }

  private void springSets() {
    for (int s = 0; s < loads.springs().size(); s++) {
      out.line("<DiscreteSet name=\"", DeckOutput.plain(loads.springs().get(s).name()), "\">");
      out.line("<delem>", framePoints() + 2 * s, ",", framePoints() + 2 * s + 1, "</delem>");
      out.line("</DiscreteSet>");
    }
    int far = farPoints();
    for (Attachment a : attachments) {
      out.line("<DiscreteSet name=\"", a.name(), "\">");
      for (End e : a.ends()) {
        out.line("<delem>", far++, ",", e.number(), "</delem>");
      }
      out.line("</DiscreteSet>");
    }
  }

  private void domains() {
    out.line("<MeshDomains>");
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (CellBlock block : deck.bodies().get(b).mesh().blocks()) {
        String name = name(b, block.name());
        out.line("<SolidDomain name=\"", name, "\" mat=\"", name, "\"/>");
      }
    }
    out.line("</MeshDomains>");
  }

  private void boundary() {
    out.line("<Boundary>");
    for (int b = 0; b < deck.bodies().size(); b++) {
      if (deck.bodies().get(b).holding() instanceof Holding.Moved moved) {
        for (int axis = 0; axis < 3; axis++) {
          if (deck.bodies().get(b).held(axis).length > 0) {
            hold(name(b, "held_" + AXES[axis]), axis, moved.along(axis));
          }
        }
      }
    }
    if (!loads.springs().isEmpty() || !attachments.isEmpty()) {
      for (int axis = 0; axis < 3; axis++) {
        hold("ground_points", axis, 0);
      }
    }
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (int axis = 0; axis < 3; axis++) {
        if (!spare(b, axis).isEmpty()) {
          hold(name(b, "spare_" + AXES[axis]), axis, 0);
        }
      }
      sums(b);
    }
    for (int f = 1; f <= deck.frames().size(); f++) {
      out.line(
          "<bc name=\"",
          framed("carried", f),
          "\" node_set=\"",
          framed("rigid_nodes", f),
          "\" type=\"rigid\">");
      out.line("<rb>", framed(FRAME, f), "</rb>").line("</bc>");
    }
    out.line("</Boundary>");
  }

  /** What springs act on, and followers, as linear constraints. */
  private void sums(int body) {
    LinearParts parts = deck.bodies().get(body).parts();
    int number = 0;
    for (SummedSpring s : parts.springs()) {
      Map<Integer, Double> sum = new TreeMap<>();
      for (int i = 0; i < s.unknowns().length; i++) {
        sum.put(s.unknowns()[i], s.factors()[i]);
      }
      constraint(
          body, numbers.firstSum(body) + number / 3, number % 3, name(body, "sum_" + number), sum);
      number++;
    }
    for (LinearParts.Follower f : parts.followers()) {
      for (int axis = 0; axis < 3; axis++) {
        String name = name(body, "follower_" + f.node() + "_" + AXES[axis]);
        constraint(body, numbers.node(body, f.node()), axis, name, f.sum(axis));
      }
    }
  }

  private void constraint(int body, int node, int axis, String name, Map<Integer, Double> sum) {
    out.line("<bc name=\"", name, "\" type=\"linear constraint\">");
    out.line("<node>", node, "</node>").line("<dof>", AXES[axis], "</dof>");
    sum.forEach(
        (unknown, factor) ->
            out.line(
                "<child_dof><node>",
                numbers.carrier(body, unknown),
                "</node><dof>",
                AXES[unknown % 3],
                "</dof><value>",
                factor,
                "</value></child_dof>"));
    out.line("</bc>");
  }

  private void hold(String set, int axis, double value) {
    String name = set + "_" + AXES[axis];
    String type = value == 0 ? "zero displacement" : "prescribed displacement";
    out.line("<bc name=\"", name, "\" node_set=\"", set, "\" type=\"", type, "\">");
    if (value == 0) {
      for (int a = 0; a < 3; a++) {
        out.line("<", AXES[a], "_dof>", a == axis ? 1 : 0, "</", AXES[a], "_dof>");
      }
    } else {
      out.line("<dof>", AXES[axis], "</dof>");
      out.line("<value", RAMP, ">", value, "</value>").line("<relative>0</relative>");
    }
    out.line("</bc>");
  }

  private void rigid() {
    if (deck.frames().isEmpty()) {
      return;
    }
    out.line("<Rigid>");
    for (int f = 1; f <= deck.frames().size(); f++) {
      out.line("<rigid_bc name=\"", framed("prescribed", f), "\" type=\"rigid_fixed\">");
      out.line("<rb>", framed(FRAME, f), "</rb>");
      for (int k = 0; k < MOTIONS.length; k++) {
        int fixed = deck.frames().get(f - 1).isFree(k) ? 0 : 1;
        out.line("<", MOTIONS[k], ">", fixed, "</", MOTIONS[k], ">");
      }
      out.line("</rigid_bc>");
    }
    for (DeckLoads.Moment m : loads.moments()) {
      for (int axis = 0; axis < 3; axis++) {
        if (m.about(axis) != 0) {
          out.line(
              "<rigid_load name=\"",
              DeckOutput.plain(m.name()),
              "_",
              AXES[axis],
              "\" type=\"rigid_moment\">");
          out.line("<rb>", framed(FRAME, m.frame()), "</rb>");
          out.line("<dof>", TURNS[axis], "</dof>");
          out.line("<value", RAMP, ">", m.about(axis), "</value>").line("</rigid_load>");
        }
      }
    }
    out.line("</Rigid>");
  }

  private void loads() {
    if (loads.forces().isEmpty()) {
      return;
    }
    out.line("<Loads>");
    for (DeckLoads.PointForce p : loads.forces()) {
      String name = DeckOutput.plain(p.name());
      out.line(
          "<nodal_load name=\"", name, "\" node_set=\"point_", name, "\" type=\"nodal_force\">");
      out.line("<value", RAMP, ">", p.fx(), ",", p.fy(), ",", p.fz(), "</value>");
      out.line("</nodal_load>");
    }
    out.line("</Loads>");
  }

  private void discrete() {
    if (loads.springs().isEmpty() && attachments.isEmpty()) {
      return;
    }
    out.line("<Discrete>");
    int id = 0;
    for (DeckSpring s : loads.springs()) {
      out.line(
          "<discrete_material id=\"",
          ++id,
          "\" name=\"",
          DeckOutput.plain(s.name()),
          "\" type=\"nonlinear spring\">");
      out.line("<scale", s.isLoad() ? RAMP : "", ">1</scale>");
      out.line("<measure>elongation</measure>");
      out.line("<force type=\"point\">");
      out.line("<interpolate>LINEAR</interpolate>").line("<extend>EXTRAPOLATE</extend>");
      out.line("<points>");
      for (int i = 0; i < s.points(); i++) {
        out.line("<pt>", s.elongation(i), ",", s.force(i), "</pt>");
      }
      out.line("</points>").line("</force>").line("</discrete_material>");
    }
    for (Attachment a : attachments) {
      out.line(
          "<discrete_material id=\"", ++id, "\" name=\"", a.name(), "\" type=\"linear spring\">");
      out.line("<E>", a.stiffness(), "</E>").line("</discrete_material>");
    }
    id = 0;
    for (DeckSpring s : loads.springs()) {
      out.line("<discrete dmat=\"", ++id, "\" discrete_set=\"", DeckOutput.plain(s.name()), "\"/>");
    }
    for (Attachment a : attachments) {
      out.line("<discrete dmat=\"", ++id, "\" discrete_set=\"", a.name(), "\"/>");
    }
    out.line("</Discrete>");
  }
}
