package org.plumbline.mesh.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

/**
 * The mesh of an Abaqus or CalculiX input file: nodes, one {@code *ELEMENT} per block, node and
 * cell sets, facet sets as surfaces of element faces. Fibres are not written. {@link AbaqusReader}
 * gives back the same mesh; a facet then starts at the first corner of its cell's face.
 */
final class AbaqusWriter {
  /** Entries of a line, as both programs allow. */
  private static final int PER_LINE = 16;

  private static final int LONGEST_NAME = 80;

  /** Characters of a number that CalculiX reads. */
  private static final int WIDTH = 20;

  /** Digits that tell every double from its neighbours. */
  private static final int DIGITS = 17;

  private final Mesh mesh;
  private final BufferedWriter out;

  private AbaqusWriter(Mesh mesh, BufferedWriter out) {
    this.mesh = mesh;
    this.out = out;
  }

  static void write(Mesh mesh, Writer to) throws IOException {
    BufferedWriter out = new BufferedWriter(to);
    new AbaqusWriter(mesh, out).write();
    out.flush();
  }

  private void write() throws IOException {
    out.write("*NODE\n");
    for (int n = 0; n < mesh.nodeCount(); n++) {
      out.write(
          (n + 1)
              + ", "
              + number(mesh.coordinate(n, 0))
              + ", "
              + number(mesh.coordinate(n, 1))
              + ", "
              + number(mesh.coordinate(n, 2))
              + "\n");
    }
    Set<String> taken = new HashSet<>();
    int id = 1;
    for (CellBlock block : mesh.blocks()) {
      String name = name(block.name(), taken);
      out.write("*ELEMENT, TYPE=" + AbaqusType.name(block.type()) + ", ELSET=" + name + "\n");
      int[] nodes = new int[block.type().nodes()];
      int[] entries = new int[nodes.length + 1];
      for (int c = 0; c < block.size(); c++) {
        block.nodes(c, nodes);
        nodes = NodeOrder.ABAQUS.toFile(block.type(), nodes);
        entries[0] = id++;
        for (int k = 0; k < nodes.length; k++) {
          entries[k + 1] = nodes[k] + 1;
        }
        list(entries, 0, true);
      }
    }
    for (String name : mesh.cellSetNames()) {
      out.write("*ELSET, ELSET=" + name(name, taken) + "\n");
      list(mesh.cellSet(name).cells(), 1, false);
    }
    for (String name : mesh.nodeSetNames()) {
      out.write("*NSET, NSET=" + name(name, new HashSet<>()) + "\n");
      list(mesh.nodeSet(name).nodes(), 1, false);
    }
    FacetTable facets = mesh.facetSetNames().isEmpty() ? null : new FacetTable(mesh);
    for (String name : mesh.facetSetNames()) {
      out.write("*SURFACE, NAME=" + name(name, new HashSet<>()) + ", TYPE=ELEMENT\n");
      surface(mesh.facetSet(name), facets);
    }
  }

  /** A number with as many digits as its 20 characters hold. */
  static String number(double value) {
    String shortest = Double.toString(value);
    if (shortest.length() <= WIDTH) {
      return shortest;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = DIGITS; ; digits--) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      String plain = rounded.toPlainString().replaceFirst("^(-?)0\\.", "$1.");
      String whole = rounded.unscaledValue() + "E" + -rounded.scale();
      String text = plain.length() <= WIDTH ? plain : whole;
      if (text.length() <= WIDTH) {
        // as it will be written when it has been read
        String again = Double.toString(Double.parseDouble(text));
        return again.length() <= WIDTH ? again : text;
      }
    }
  }

  private void surface(FacetSet set, FacetTable facets) throws IOException {
    int[] corners = new int[4];
    for (int f = 0; f < set.size(); f++) {
      for (int k = 0; k < corners.length; k++) {
        corners[k] = set.node(f, k);
      }
      int found = facets.find(corners);
      if (found < 0) {
        throw new IllegalArgumentException(
            "facet " + f + " of set '" + set.name() + "' is no face of a cell");
      }
      out.write((FacetTable.cell(found) + 1) + ", S" + (FacetTable.face(found) + 1) + "\n");
    }
  }

  // A cell goes on behind a comma, a set does not need to.
  private void list(int[] entries, int shift, boolean goesOn) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int k = 0; k < entries.length; k++) {
      line.append(entries[k] + shift);
      boolean last = k + 1 == entries.length;
      boolean full = (k + 1) % PER_LINE == 0;
      line.append(last ? "\n" : full ? goesOn ? ",\n" : "\n" : ", ");
    }
    out.write(line.toString());
  }

  private static String name(String name, Set<String> taken) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[^\",=*\n\r]+")) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' cannot name a set in an input file: 1 to "
              + LONGEST_NAME
              + " characters without quotes, commas, =, * and line breaks");
    }
    if (!taken.add(name.toUpperCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "two blocks or cell sets are named '" + name + "' where case does not count");
    }
    return name.matches("[A-Za-z][A-Za-z0-9_-]*") ? name : "\"" + name + "\"";
  }
}
