package org.plumbline.solver.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

/**
 * Writes the mesh of a deck in Gmsh's format 4.1, text: a physical volume for each block of each
 * body and a physical surface for each of its facet sets. Mechanics and node sets have no place in
 * this format.
 */
public final class GmshDeck {
  private static final int QUADRANGLE = 3;
  private static final int HEXAHEDRON = 5;
  private static final int PRISM = 6;

  private final Deck deck;
  private final DeckNumbers numbers;
  private final List<Part> volumes = new ArrayList<>();
  private final List<Part> surfaces = new ArrayList<>();

  /** One entity: what it is called, its type in Gmsh, and its corners as numbers of the deck. */
  private static final class Part {
    final int body;
    final String name;
    final int type;
    final int corners;
    final int[] nodes;

    Part(int body, String name, int type, int corners, int[] nodes) {
      this.body = body;
      this.name = name;
      this.type = type;
      this.corners = corners;
      this.nodes = nodes;
    }

    int size() {
      return nodes.length / corners;
    }
  }

  private GmshDeck(Deck deck) {
    this.deck = deck;
    this.numbers = new DeckNumbers(deck.bodies());
    for (int b = 0; b < deck.bodies().size(); b++) {
      DeckBody body = deck.bodies().get(b);
      for (CellBlock block : body.mesh().blocks()) {
        volumes.add(
            new Part(
                b,
                body.name() + " " + block.name(),
                block.type() == CellType.HEX8 ? HEXAHEDRON : PRISM,
                block.type().nodes(),
                numbered(b, block.connectivity())));
      }
      for (String name : body.mesh().facetSetNames()) {
        FacetSet set = body.mesh().facetSet(name);
        surfaces.add(
            new Part(b, body.name() + " " + name, QUADRANGLE, 4, numbered(b, set.connectivity())));
      }
    }
  }

  /** Writes the file. */
  public static void write(Deck deck, Appendable out) {
    new GmshDeck(deck).write(new DeckOutput(out));
  }

  private int[] numbered(int body, int[] nodes) {
    return Arrays.stream(nodes).map(n -> numbers.node(body, n)).toArray();
  }

  private void write(DeckOutput out) {
    out.line("$Comments");
    deck.notes().forEach(out::line);
    out.line("$EndComments");
    out.line("$MeshFormat").line("4.1 0 8").line("$EndMeshFormat");
    out.line("$PhysicalNames").line(volumes.size() + surfaces.size());
    names(out, 2, surfaces);
    names(out, 3, volumes);
    out.line("$EndPhysicalNames");
    out.line("$Entities").line("0 0 ", surfaces.size(), " ", volumes.size());
    entities(out, surfaces);
    entities(out, volumes);
    out.line("$EndEntities");
    nodes(out);
    elements(out);
  }

  private static void names(DeckOutput out, int dimension, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      out.line(dimension, " ", i + 1, " \"", parts.get(i).name, "\"");
    }
  }

  /** Tag, bounding box, one physical group of the same tag, no boundary. */
  private void entities(DeckOutput out, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double[] box = box(part);
      StringBuilder text = new StringBuilder().append(i + 1);
      for (double v : box) {
        text.append(' ').append(DeckOutput.number(v));
      }
      out.line(text, " 1 ", i + 1, " 0");
    }
  }

  private double[] box(Part part) {
    Mesh mesh = deck.bodies().get(part.body).mesh();
    double[] box = new double[6];
    Arrays.fill(box, 0, 3, Double.POSITIVE_INFINITY);
    Arrays.fill(box, 3, 6, Double.NEGATIVE_INFINITY);
    for (int number : part.nodes) {
      for (int a = 0; a < 3; a++) {
        double x = mesh.coordinate(number - numbers.node(part.body, 0), a);
        box[a] = Math.min(box[a], x);
        box[3 + a] = Math.max(box[3 + a], x);
      }
    }
    return box;
  }

  /** The nodes of a body belong to its first volume. */
  private void nodes(DeckOutput out) {
    int count = numbers.firstPoint() - 1;
    out.line("$Nodes").line(deck.bodies().size(), " ", count, " 1 ", count);
    for (int b = 0; b < deck.bodies().size(); b++) {
      Mesh mesh = deck.bodies().get(b).mesh();
      out.line("3 ", firstVolume(b), " 0 ", mesh.nodeCount());
      for (int n = 0; n < mesh.nodeCount(); n++) {
        out.line(numbers.node(b, n));
      }
      for (int n = 0; n < mesh.nodeCount(); n++) {
        out.line(mesh.coordinate(n, 0), " ", mesh.coordinate(n, 1), " ", mesh.coordinate(n, 2));
      }
    }
    out.line("$EndNodes");
  }

  private int firstVolume(int body) {
    for (int i = 0; i < volumes.size(); i++) {
      if (volumes.get(i).body == body) {
        return i + 1;
      }
    }
    throw new DeckRefusal("body '" + deck.bodies().get(body).name() + "' has no cells");
  }

  private void elements(DeckOutput out) {
    int count =
        surfaces.stream().mapToInt(Part::size).sum() + volumes.stream().mapToInt(Part::size).sum();
    out.line("$Elements");
    out.line(surfaces.size() + volumes.size(), " ", count, " 1 ", count);
    int tag = elements(out, 3, volumes, 1);
    elements(out, 2, surfaces, tag);
    out.line("$EndElements");
  }

  private static int elements(DeckOutput out, int dimension, List<Part> parts, int first) {
    int tag = first;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      out.line(dimension, " ", i + 1, " ", part.type, " ", part.size());
      for (int c = 0; c < part.size(); c++) {
        StringBuilder text = new StringBuilder().append(tag++);
        for (int k = 0; k < part.corners; k++) {
          text.append(' ').append(part.nodes[c * part.corners + k]);
        }
        out.line(text);
      }
    }
    return tag;
  }
}
