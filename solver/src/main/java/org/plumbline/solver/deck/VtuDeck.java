package org.plumbline.solver.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;

/**
 * Writes the mesh of a deck for ParaView: cells with the labels "body" and "block", then the facet
 * sets as quadrilaterals whose block is the name of the set.
 */
public final class VtuDeck {
  private VtuDeck() {}

  /** Writes the file; the stream stays open. */
  public static void write(Deck deck, OutputStream out) throws IOException {
    UnstructuredGrid grid = new UnstructuredGrid();
    for (DeckBody b : deck.bodies()) {
      grid.body(b.name(), b.mesh());
    }
    for (DeckBody b : deck.bodies()) {
      double[] x = b.mesh().coordinates();
      for (String set : b.mesh().facetSetNames()) {
        grid.facets(b.name(), b.mesh().facetSet(set), x);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    VtuWriter.write(grid, file);
    out.write(noted(file.toByteArray(), deck.notes()));
  }

  /** An XML file with comments after its first line. */
  public static byte[] noted(byte[] xml, List<String> notes) throws IOException {
    int end = 0;
    while (xml[end] != '\n') {
      end++;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(xml, 0, end + 1);
    for (String note : notes) {
      out.write(comment(note).getBytes(StandardCharsets.UTF_8));
    }
    out.write(Arrays.copyOfRange(xml, end + 1, xml.length));
    return out.toByteArray();
  }

  /** A line with a comment, without the double hyphens that XML forbids. */
  static String comment(String note) {
    return "<!-- " + note.replaceAll("-(?=-)", "- ").replaceAll("-$", "- ") + " -->\n";
  }
}
