package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.GroundSprings;

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

  /** Springs of a body to the ground with one stiffness. */
  private record Attachment(int body, String name, double stiffness, List<Integer> nodes) {}

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
    Map<Double, List<Integer>> groups = new LinkedHashMap<>();
    for (int s = 0; s < springs.size(); s++) {
      if (springs.stiffness(s) > 0) {
        groups.computeIfAbsent(springs.stiffness(s), k -> new ArrayList<>()).add(springs.node(s));
      }
    }
    groups.forEach(
        (stiffness, nodes) ->
            attachments.add(
                new Attachment(
                    body, name(body, "springs_" + (attachments.size() + 1)), stiffness, nodes)));
  }

  private String name(int body, String part) {
    return DeckOutput.plain(deck.bodies().get(body).name() + "_" + part);
  }

  private void write() {
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    deck.notes().forEach(n -> out.line(VtuDeck.comment(n).stripTrailing()));
    out.line("<febio_spec version=\"4.0\">");
    out.line("<Module type=\"solid\"/>");
    control();
    materials();
    mesh();
    domains();
    fibres();
    boundary();
    rigid();
    loads();
    contact();
    discrete();
    out.line("<LoadData>");
    out.line("<load_controller id=\"1\" name=\"ramp\" type=\"loadcurve\">");
    out.line("<interpolate>LINEAR</interpolate>").line("<extend>CONSTANT</extend>");
    out.line("<points>").line("<pt>0,0</pt>").line("<pt>1,1</pt>").line("</points>");
    out.line("</load_controller>").line("</LoadData>");
    results();
    out.line("</febio_spec>");
  }

  private void control() {
    out.line("<Control>");
    out.line("<analysis>STATIC</analysis>");
    out.line("<time_steps>20</time_steps>").line("<step_size>0.05</step_size>");
    out.line("<solver type=\"solid\">");
    out.line("<symmetric_stiffness>non-symmetric</symmetric_stiffness>");
    out.line("<max_refs>25</max_refs>");
    out.line("<qn_method type=\"BFGS\"><max_ups>0</max_ups></qn_method>");
    out.line("</solver>");
    out.line("<time_stepper type=\"default\">");
    out.line("<max_retries>10</max_retries>").line("<opt_iter>15</opt_iter>");
    out.line("<dtmin>0.001</dtmin>").line("<dtmax>0.05</dtmax>");
    out.line("</time_stepper>").line("</Control>");
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
        constants(m);
        out.line("</material>");
      }
    }
    if (deck.frame().isPresent()) {
      DeckFrame f = deck.frame().get();
      out.line("<material id=\"", ++id, "\" name=\"", FRAME, "\" type=\"rigid body\">");
      out.line("<density>1</density>");
      out.line(
          "<center_of_mass>", f.origin(0), ",", f.origin(1), ",", f.origin(2), "</center_of_mass>");
      out.line("</material>");
    }
    out.line("</Material>");
  }

  /** ν₃₁ is load along 3: ν₁₃ E₃ / E₁. */
  private void constants(DeckMaterial m) {
    if (m.isIsotropic()) {
      out.line("<E>", m.youngsModulus(), "</E>").line("<v>", m.poissonRatio(), "</v>");
      return;
    }
    for (int k = 0; k < 3; k++) {
      out.line("<E", k + 1, ">", m.modulus(k), "</E", k + 1, ">");
    }
    out.line("<G12>", m.shear(0), "</G12>").line("<G23>", m.shear(1), "</G23>");
    out.line("<G31>", m.shear(2), "</G31>").line("<v12>", m.poisson(0), "</v12>");
    out.line("<v23>", m.poisson(1), "</v23>");
    out.line("<v31>", m.poisson(2) * m.modulus(2) / m.modulus(0), "</v31>");
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
      Mesh mesh = deck.bodies().get(a.body()).mesh();
      for (int n : a.nodes()) {
        for (int axis = 0; axis < 3; axis++) {
          double[] x = {mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2)};
          x[axis] -= DeckLoads.FAR_MM;
          node(nextNode++, x[0], x[1], x[2]);
        }
      }
    }
    out.line("</Nodes>");
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
    List<String> fixed = new ArrayList<>();
    List<String> carried = new ArrayList<>();
    for (int s = 0; s < loads.springs().size(); s++) {
      fixed.add(String.valueOf(framePoints() + 2 * s));
      carried.add(String.valueOf(framePoints() + 2 * s + 1));
    }
    IntStream.range(forcePoints(), farPoints()).mapToObj(String::valueOf).forEach(carried::add);
    IntStream.range(farPoints(), nextNode).mapToObj(String::valueOf).forEach(fixed::add);
    for (int b = 0; b < deck.bodies().size(); b++) {
      if (deck.bodies().get(b).holding() instanceof Holding.OnFrame) {
        carried.add(list(b, deck.bodies().get(b).held()));
      }
    }
    if (!fixed.isEmpty()) {
      nodeSet("ground_points", String.join(",", fixed));
    }
    if (deck.frame().isPresent()) {
      nodeSet("rigid_nodes", String.join(",", carried));
    }
    for (int p = 0; p < loads.forces().size(); p++) {
      nodeSet(
          "point_" + DeckOutput.plain(loads.forces().get(p).name()),
          String.valueOf(forcePoints() + p));
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
      for (int n : a.nodes()) {
        for (int axis = 0; axis < 3; axis++) {
          out.line("<delem>", far++, ",", numbers.node(a.body(), n), "</delem>");
        }
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

  private void fibres() {
    boolean any = false;
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (CellBlock block : deck.bodies().get(b).mesh().blocks()) {
        if (block.fibres().isPresent()) {
          if (!any) {
            out.line("<MeshData>");
            any = true;
          }
          out.line("<ElementData type=\"mat_axis\" elem_set=\"", name(b, block.name()), "\">");
          for (int c = 0; c < block.size(); c++) {
            double[] q = DeckMaterial.axes(block.fibres().get(), c);
            out.line("<elem lid=\"", c + 1, "\">");
            out.line("<a>", q[0], ",", q[1], ",", q[2], "</a>");
            out.line("<d>", q[3], ",", q[4], ",", q[5], "</d>");
            out.line("</elem>");
          }
          out.line("</ElementData>");
        }
      }
    }
    if (any) {
      out.line("</MeshData>");
    }
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
    if (deck.frame().isPresent()) {
      out.line("<bc name=\"carried\" node_set=\"rigid_nodes\" type=\"rigid\">");
      out.line("<rb>", FRAME, "</rb>").line("</bc>");
    }
    out.line("</Boundary>");
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
    if (deck.frame().isEmpty()) {
      return;
    }
    out.line("<Rigid>");
    out.line("<rigid_bc name=\"prescribed\" type=\"rigid_fixed\">").line("<rb>", FRAME, "</rb>");
    for (int k = 0; k < MOTIONS.length; k++) {
      out.line("<", MOTIONS[k], ">", deck.frame().get().isFree(k) ? 0 : 1, "</", MOTIONS[k], ">");
    }
    out.line("</rigid_bc>");
    for (DeckLoads.Moment m : loads.moments()) {
      for (int axis = 0; axis < 3; axis++) {
        if (m.about(axis) != 0) {
          out.line(
              "<rigid_load name=\"",
              DeckOutput.plain(m.name()),
              "_",
              AXES[axis],
              "\" type=\"rigid_moment\">");
          out.line("<rb>", FRAME, "</rb>").line("<dof>", TURNS[axis], "</dof>");
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

  private void contact() {
    if (deck.contacts().isEmpty()) {
      return;
    }
    out.line("<Contact>");
    for (DeckContact c : deck.contacts()) {
      String name = DeckOutput.plain(c.name());
      out.line(
          "<contact name=\"", name, "\" surface_pair=\"", name, "\" type=\"sliding-elastic\">");
      out.line("<laugon>AUGLAG</laugon>").line("<tolerance>0.02</tolerance>");
      out.line("<gaptol>0</gaptol>").line("<penalty>1</penalty>");
      out.line("<auto_penalty>1</auto_penalty>").line("<two_pass>0</two_pass>");
      out.line("<search_tol>0.01</search_tol>").line("<search_radius>5</search_radius>");
      out.line("<symmetric_stiffness>0</symmetric_stiffness>");
      out.line("<minaug>0</minaug>").line("<maxaug>20</maxaug>");
      out.line("<fric_coeff>0</fric_coeff>").line("</contact>");
    }
    out.line("</Contact>");
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

  private void results() {
    out.line("<Output>").line("<plotfile type=\"febio\">");
    for (String v :
        List.of("displacement", "stress", "contact pressure", "contact gap", "reaction forces")) {
      out.line("<var type=\"", v, "\"/>");
    }
    for (DeckContact c : deck.contacts()) {
      out.line(
          "<var type=\"contact force\" surface=\"", name(c.primaryBody(), c.primary()), "\"/>");
    }
    out.line("</plotfile>").line("</Output>");
  }
}
