package org.plumbline.models.joint;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads back what the tests need of a FEBio file, as a tree of tags. */
final class FebFile {
  private final RereadDeck deck = new RereadDeck();

  /** A tag with its text, attributes and children. */
  private static final class Tag {
    final String name;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Tag> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Tag(String name) {
      this.name = name;
    }

    List<Tag> all(String child) {
      return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    Tag one(String child) {
      return all(child).get(0);
    }

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }

    String text() {
      return text.toString().trim();
    }

    int[] ints() {
      return Arrays.stream(text().split(",")).mapToInt(Integer::parseInt).toArray();
    }

    double[] doubles() {
      return Arrays.stream(text().split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    double number() {
      return Double.parseDouble(text());
    }
  }

  static RereadDeck read(String xml) throws XMLStreamException {
    FebFile file = new FebFile();
    file.fill(file.tree(xml));
    return file.deck;
  }

  private Tag tree(String xml) throws XMLStreamException {
    XMLStreamReader in = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
    Tag root = new Tag("");
    List<Tag> open = new ArrayList<>(List.of(root));
    while (in.hasNext()) {
      Tag top = open.get(open.size() - 1);
      switch (in.next()) {
        case XMLStreamConstants.COMMENT -> deck.comments.add(in.getText().trim());
        case XMLStreamConstants.CHARACTERS -> top.text.append(in.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          Tag tag = new Tag(in.getLocalName());
          for (int i = 0; i < in.getAttributeCount(); i++) {
            tag.attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
          }
          top.children.add(tag);
          open.add(tag);
        }
        case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
        default -> {}
      }
    }
    return root.one("febio_spec");
  }

  private void fill(Tag spec) {
    spec.children.forEach(c -> deck.sections.add(c.name));
    Tag mesh = spec.one("Mesh");
    for (Tag part : mesh.all("Nodes")) {
      part.children.forEach(n -> put(deck.nodes, n));
    }
    for (Tag part : mesh.all("Elements")) {
      Map<Integer, int[]> cells = new LinkedHashMap<>();
      part.children.forEach(
          e -> {
            if (cells.put(Integer.parseInt(e.attribute("id")), e.ints()) != null) {
              throw new AssertionError("element " + e.attribute("id") + " twice");
            }
          });
      deck.elements.put(part.attribute("name"), cells);
      deck.types.put(part.attribute("name"), part.attribute("type"));
    }
    for (Tag set : mesh.all("NodeSet")) {
      deck.nodeSets.put(set.attribute("name"), Arrays.stream(set.ints()).boxed().toList());
    }
    for (Tag s : mesh.all("Surface")) {
      deck.surfaces.put(s.attribute("name"), s.children.stream().map(Tag::ints).toList());
    }
    for (Tag p : mesh.all("SurfacePair")) {
      deck.pairs.put(
          p.attribute("name"), new String[] {p.one("primary").text(), p.one("secondary").text()});
    }
    materials(spec);
    springs(spec, mesh);
    boundary(spec);
    for (Tag c : spec.all("Contact").stream().flatMap(t -> t.children.stream()).toList()) {
      if (!deck.pairs.containsKey(c.attribute("surface_pair"))) {
        deck.dangling.add(c.attribute("surface_pair"));
      }
    }
    deck.pairs.values().stream()
        .flatMap(Arrays::stream)
        .filter(s -> !deck.surfaces.containsKey(s))
        .forEach(deck.dangling::add);
  }

  private static void put(Map<Integer, double[]> nodes, Tag node) {
    if (nodes.put(Integer.parseInt(node.attribute("id")), node.doubles()) != null) {
      throw new AssertionError("node " + node.attribute("id") + " twice");
    }
  }

  private void materials(Tag spec) {
    Map<String, double[]> named = new LinkedHashMap<>();
    for (Tag m : spec.one("Material").children) {
      switch (m.attribute("type")) {
        case "isotropic elastic" ->
            named.put(m.attribute("name"), new double[] {m.one("E").number(), m.one("v").number()});
        case "orthotropic elastic" -> {
          double[] c = new double[9];
          String[] keys = {"E1", "E2", "E3", "v12", "v23", "v31", "G12", "G23", "G31"};
          for (int i = 0; i < 9; i++) {
            c[i] = m.one(keys[i]).number();
          }
          // ν31 / E3 = ν13 / E1
          c[5] *= c[0] / c[2];
          named.put(m.attribute("name"), c);
        }
        case "rigid body" -> {
          RereadDeck.Rigid rigid = new RereadDeck.Rigid();
          rigid.centre = m.one("center_of_mass").doubles();
          deck.rigids.put(m.attribute("name"), rigid);
        }
        default -> throw new AssertionError(m.attribute("type"));
      }
    }
    for (Tag d : spec.one("MeshDomains").children) {
      if (!deck.elements.containsKey(d.attribute("name"))
          || !named.containsKey(d.attribute("mat"))) {
        deck.dangling.add(d.attribute("name"));
      }
      deck.materials.put(d.attribute("name"), named.get(d.attribute("mat")));
    }
    for (Tag data : spec.all("MeshData").stream().flatMap(t -> t.children.stream()).toList()) {
      List<Integer> ids = List.copyOf(deck.elements.get(data.attribute("elem_set")).keySet());
      for (Tag e : data.children) {
        double[] a = e.one("a").doubles();
        double[] d = e.one("d").doubles();
        deck.axes.put(
            ids.get(Integer.parseInt(e.attribute("lid")) - 1),
            new double[] {a[0], a[1], a[2], d[0], d[1], d[2]});
      }
    }
  }

  private void springs(Tag spec, Tag mesh) {
    Map<String, Tag> sets = new LinkedHashMap<>();
    mesh.all("DiscreteSet").forEach(d -> sets.put(d.attribute("name"), d));
    for (Tag discrete : spec.all("Discrete")) {
      Map<String, Tag> materials = new LinkedHashMap<>();
      discrete.all("discrete_material").forEach(m -> materials.put(m.attribute("id"), m));
      for (Tag d : discrete.all("discrete")) {
        Tag set = sets.get(d.attribute("discrete_set"));
        Tag material = materials.get(d.attribute("dmat"));
        if (set == null || material == null) {
          deck.dangling.add(d.attribute("discrete_set"));
          continue;
        }
        for (Tag element : set.children) {
          int[] ends = element.ints();
          if (material.attribute("type").equals("nonlinear spring")) {
            RereadDeck.Spring spring = new RereadDeck.Spring(ends[0], ends[1]);
            material
                .one("force")
                .one("points")
                .children
                .forEach(p -> spring.table.add(p.doubles()));
            deck.springs.put(d.attribute("discrete_set"), spring);
          } else {
            far(ends, material.one("E").number());
          }
        }
      }
    }
  }

  /** A long spring along one axis. */
  private void far(int[] ends, double stiffness) {
    double[] k = deck.ground.computeIfAbsent(ends[1], n -> new double[3]);
    int along = -1;
    for (int a = 0; a < 3; a++) {
      if (deck.nodes.get(ends[0])[a] != deck.nodes.get(ends[1])[a]) {
        if (along >= 0) {
          throw new AssertionError("spring of node " + ends[1] + " is along no axis");
        }
        along = a;
      }
    }
    k[along] += stiffness;
  }

  private void boundary(Tag spec) {
    for (Tag bc : spec.one("Boundary").children) {
      if (bc.attribute("type").equals("linear constraint")) {
        equation(bc);
        continue;
      }
      List<Integer> set = set(bc);
      switch (bc.attribute("type")) {
        case "zero displacement" -> {
          String[] keys = {"x_dof", "y_dof", "z_dof"};
          for (int a = 0; a < 3; a++) {
            if (bc.one(keys[a]).text().equals("1")) {
              hold(set, a, 0);
            }
          }
        }
        case "prescribed displacement" ->
            hold(set, "xyz".indexOf(bc.one("dof").text()), bc.one("value").number());
        case "rigid" -> deck.rigids.get(bc.one("rb").text()).nodes.addAll(set);
        default -> throw new AssertionError(bc.attribute("type"));
      }
    }
    for (Tag rigid : spec.all("Rigid")) {
      for (Tag bc : rigid.all("rigid_bc")) {
        String[] keys = {"Rx_dof", "Ry_dof", "Rz_dof", "Ru_dof", "Rv_dof", "Rw_dof"};
        for (int k = 0; k < 6; k++) {
          deck.rigids.get(bc.one("rb").text()).fixed[k] = bc.one(keys[k]).text().equals("1");
        }
      }
      for (Tag load : rigid.all("rigid_load")) {
        deck.rigids.get(load.one("rb").text())
                .moment[List.of("Ru", "Rv", "Rw").indexOf(load.one("dof").text())] +=
            load.one("value").number();
      }
    }
    for (Tag load : spec.all("Loads").stream().flatMap(t -> t.children.stream()).toList()) {
      for (int n : set(load)) {
        double[] f = deck.forces.computeIfAbsent(n, k -> new double[3]);
        double[] v = load.one("value").doubles();
        for (int a = 0; a < 3; a++) {
          f[a] += v[a];
        }
      }
    }
  }

  private void equation(Tag bc) {
    RereadDeck.Equation e =
        new RereadDeck.Equation((int) bc.one("node").number(), "xyz".indexOf(bc.one("dof").text()));
    for (Tag t : bc.all("child_dof")) {
      e.add(
          (int) t.one("node").number(),
          "xyz".indexOf(t.one("dof").text()),
          t.one("value").number());
    }
    deck.equations.add(e);
  }

  private List<Integer> set(Tag tag) {
    List<Integer> set = deck.nodeSets.get(tag.attribute("node_set"));
    if (set == null) {
      deck.dangling.add(tag.attribute("node_set"));
      return List.of();
    }
    return set;
  }

  private void hold(List<Integer> set, int axis, double value) {
    for (int n : set) {
      deck.held.computeIfAbsent(n, k -> new double[] {Double.NaN, Double.NaN, Double.NaN})[axis] =
          value;
    }
  }
}
