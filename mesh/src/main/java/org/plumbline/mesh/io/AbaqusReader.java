package org.plumbline.mesh.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;

/**
 * The mesh in an Abaqus or CalculiX input file: {@code *NODE}, {@code *ELEMENT}, {@code *NSET},
 * {@code *ELSET}, {@code *SURFACE} and {@code *INCLUDE}; what else stands in a deck is left out.
 *
 * <p>The {@code ELSET} of {@code *ELEMENT} names the block of its cells ({@code cells} without
 * one); an {@code *ELSET} is a cell set, a surface of element faces a facet set. Names count
 * without regard to case, in the spelling they have first. Keywords that make nodes or cells out of
 * others, and parts and instances, are refused.
 */
final class AbaqusReader {
  /** Members of all sets together; a few lines can ask for any number. */
  private static final int MOST_MEMBERS = 10_000_000;

  private static final int MOST_CONTINUED = 16;
  private static final String NO_SET = "cells";
  private static final Set<String> PARTS = Set.of("*PART", "*INSTANCE", "*ASSEMBLY");
  private static final Set<String> GENERATORS =
      Set.of("*NGEN", "*NFILL", "*NCOPY", "*NMAP", "*ELGEN", "*ELCOPY", "*SYSTEM");

  private final AbaqusIncludes includes;
  private final MeshDraft draft;
  private final Map<String, String> spelling = new HashMap<>();
  private final Map<String, IntList> elementSets = new LinkedHashMap<>();
  private final Set<String> blockNames = new HashSet<>();
  private int members;
  private LineReader in;
  private String keyword = "";
  private final Map<String, String> parameters = new HashMap<>();

  private AbaqusReader(Path file) throws IOException {
    includes = new AbaqusIncludes(file);
    draft = new MeshDraft(file.toString());
  }

  static MeshDraft read(Path file) throws IOException {
    AbaqusReader reader = new AbaqusReader(file);
    reader.file(file.toString(), file);
    reader.elementSets.forEach(
        (name, cells) -> {
          if (!reader.blockNames.contains(name)) {
            reader.draft.cellSets.put(name, cells);
          }
        });
    return reader.draft;
  }

  private void file(String name, Path file) throws IOException {
    LineReader outer = in;
    try (InputStream bytes = Files.newInputStream(file);
        LineReader lines = new LineReader(name, bytes, ',')) {
      in = lines;
      boolean more = nextLine();
      while (more) {
        if (!in.startsWith("*")) {
          throw in.place()
              .refuse(
                  "'" + LineReader.shown(in.text()) + "' stands before the first keyword",
                  "this is no Abaqus or CalculiX input file");
        }
        more = keyword();
      }
    } finally {
      in = outer;
    }
  }

  /** Moves to the next line that is neither empty nor a comment. */
  private boolean nextLine() throws IOException {
    while (in.next()) {
      if (!in.isEmpty() && !in.startsWith("**")) {
        return true;
      }
    }
    return false;
  }

  private boolean nextData() throws IOException {
    return nextLine() && !in.startsWith("*");
  }

  // Whether another keyword line stands there.
  private boolean keyword() throws IOException {
    MeshPlace place = in.place();
    header();
    if (PARTS.contains(keyword)) {
      throw place.refuse(
          keyword + " is not read: a mesh stands in the axes of its file",
          "write the input file without parts and assemblies");
    }
    if (GENERATORS.contains(keyword)) {
      throw place.refuse(
          keyword + " is not read: nodes and cells must be written out",
          "let the preprocessor write every node and element");
    }
    return switch (keyword) {
      case "*NODE" -> nodes(place);
      case "*ELEMENT" -> elements(place);
      case "*NSET" -> set(place, "NSET", draft.nodes, draft.nodeSets);
      case "*ELSET" -> set(place, "ELSET", draft.cells, elementSets);
      case "*SURFACE" -> surface(place);
      case "*INCLUDE" -> include(place);
      default -> skip();
    };
  }

  private boolean skip() throws IOException {
    boolean data = nextData();
    while (data) {
      data = nextData();
    }
    return in.startsWith("*");
  }

  private void header() throws IOException {
    parameters.clear();
    keyword = in.word(0).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    int from = 1;
    for (int k = 0; ; k++) {
      for (int f = from; f < in.fields(); f++) {
        String word = in.word(f);
        int sign = word.indexOf('=');
        String name = (sign < 0 ? word : word.substring(0, sign)).strip();
        String value = sign < 0 ? "" : word.substring(sign + 1).strip();
        parameters.put(name.toUpperCase(Locale.ROOT), unquoted(value));
      }
      if (!in.goesOn()) {
        return;
      }
      if (k == MOST_CONTINUED || !in.next()) {
        throw in.place()
            .refuse(keyword + " goes on behind its last line", "the file is damaged or cut off");
      }
      from = 0;
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private String spelt(String name) {
    return spelling.computeIfAbsent(name.toUpperCase(Locale.ROOT), k -> name);
  }

  private String required(MeshPlace place, String parameter) {
    String value = parameters.getOrDefault(parameter, "");
    if (value.isEmpty()) {
      throw place.refuse(keyword + " has no " + parameter + "=", "name it");
    }
    return value;
  }

  private void refuseInput(MeshPlace place) {
    if (parameters.containsKey("INPUT")) {
      throw place.refuse(keyword + " with INPUT= is not read", "use *INCLUDE, INPUT=file");
    }
  }

  private boolean nodes(MeshPlace place) throws IOException {
    refuseInput(place);
    IntList set =
        parameters.containsKey("NSET")
            ? draft.set(draft.nodeSets, spelt(required(place, "NSET")), place)
            : null;
    while (nextData()) {
      int id = in.id(0, "the number of a node");
      in.about("node", id);
      draft.node(
          id,
          in.real(1, "coordinate x"),
          in.real(2, "coordinate y"),
          in.real(3, "coordinate z"),
          in.place());
      if (set != null) {
        set.add(id);
      }
    }
    return in.startsWith("*");
  }

  private boolean elements(MeshPlace place) throws IOException {
    refuseInput(place);
    String typeName = required(place, "TYPE").toUpperCase(Locale.ROOT);
    CellType type = AbaqusType.of(typeName);
    if (type == null) {
      throw place.refuse(
          "element type "
              + LineReader.shown(typeName)
              + " is not read; C3D4, C3D6, C3D8, C3D10 and C3D20 are",
          "leave other elements out");
    }
    String block = parameters.containsKey("ELSET") ? spelt(required(place, "ELSET")) : NO_SET;
    blockNames.add(block);
    IntList set = draft.set(elementSets, block, place);
    int[] nodes = new int[type.nodes()];
    while (nextData()) {
      MeshPlace start = in.place();
      int id = in.id(0, "the number of an element");
      int from = 1;
      for (int k = 0; k < nodes.length; k++, from++) {
        if (from == in.fields() && from > 0) {
          if (!nextData()) {
            throw in.place()
                .refuse(
                    "element " + id + " ends after " + k + " of " + nodes.length + " nodes",
                    "the file is damaged or cut off: save it again");
          }
          from = 0;
        }
        in.about("element", id);
        nodes[k] = in.id(from, "a node");
      }
      if (from < in.fields()) {
        throw in.place()
            .refuse(
                "element " + id + " has more than the " + nodes.length + " nodes of its type",
                "check the element type");
      }
      draft.cell(block, type, id, NodeOrder.ABAQUS.fromFile(type, nodes), start);
      set.add(id);
    }
    return in.startsWith("*");
  }

  private boolean set(MeshPlace place, String kind, IdMap known, Map<String, IntList> sets)
      throws IOException {
    String name = spelt(required(place, kind));
    IntList set = draft.set(sets, name, place);
    if (kind.equals("NSET") && parameters.containsKey("ELSET")) {
      throw place.refuse("*NSET with ELSET= is not read", "write the nodes of the set out");
    }
    if (kind.equals("ELSET")) {
      // a set that is given members by name is no longer just the block
      blockNames.remove(name);
    }
    boolean generate = parameters.containsKey("GENERATE");
    while (nextData()) {
      if (generate) {
        generate(set, known);
        continue;
      }
      for (int f = 0; f < in.fields(); f++) {
        String word = in.word(f);
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
          add(set, in.id(f, "a member of set " + name));
          continue;
        }
        IntList other = sets.get(spelt(unquoted(word)));
        if (other == null || other == set) {
          throw in.place()
              .refuse(
                  "set '" + LineReader.shown(word) + "' is not there", "define it further above");
        }
        for (int k = 0, n = other.size(); k < n; k++) {
          add(set, other.get(k));
        }
      }
    }
    return in.startsWith("*");
  }

  private void add(IntList set, int member) {
    if (++members > MOST_MEMBERS) {
      throw in.place()
          .refuse("the sets have more than " + MOST_MEMBERS + " members", "leave sets out");
    }
    set.add(member);
  }

  private void generate(IntList set, IdMap known) {
    int from = in.id(0, "the first member");
    int to = in.id(1, "the last member");
    int step = in.fields() > 2 ? in.id(2, "the step") : 1;
    for (long member = from; member <= to; member += step) {
      if (known.find((int) member) < 0) {
        throw in.place()
            .refuse(
                "the set has member " + member + ", which is not there",
                "define sets below what they consist of");
      }
      add(set, (int) member);
    }
  }

  private boolean surface(MeshPlace place) throws IOException {
    String name = spelt(required(place, "NAME"));
    String type = parameters.getOrDefault("TYPE", "ELEMENT").toUpperCase(Locale.ROOT);
    if (!type.equals("ELEMENT")) {
      return skip();
    }
    IntList facets = draft.set(draft.facetSets, name, place);
    while (nextData()) {
      int face = face();
      String word = in.word(0);
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        facet(facets, in.id(0, "an element"), face);
        continue;
      }
      IntList set = elementSets.get(spelt(unquoted(word)));
      if (set == null) {
        throw in.place()
            .refuse(
                "element set '" + LineReader.shown(word) + "' is not there",
                "define it further above");
      }
      for (int k = 0; k < set.size(); k++) {
        facet(facets, set.get(k), face);
      }
    }
    return in.startsWith("*");
  }

  private int face() {
    String word = in.fields() > 1 ? in.word(1).toUpperCase(Locale.ROOT) : "";
    if (!word.matches("S[1-6]")) {
      throw in.place()
          .refuse(
              "the face of surface elements is '" + LineReader.shown(word) + "', not S1 … S6",
              "write the faces of the surface out");
    }
    return word.charAt(1) - '1';
  }

  // Faces S1, S2, … come in the order of the library's.
  private void facet(IntList facets, int cell, int face) {
    if (draft.cells.find(cell) < 0) {
      throw in.place()
          .refuse("element " + cell + " is not there", "define surfaces below their elements");
    }
    MeshDraft.Cell found = draft.cellOf(cell);
    CellShape shape = found.type().shape();
    if (face >= shape.faces()) {
      throw in.place()
          .refuse(
              "element " + cell + " (" + found.type() + ") has no face S" + (face + 1),
              "check the surface");
    }
    for (int k = 0; k < 4; k++) {
      int id = k < shape.faceCorners(face) ? found.nodes()[shape.faceCorner(face, k)] : 0;
      add(facets, id);
    }
  }

  private boolean include(MeshPlace place) throws IOException {
    String name = required(place, "INPUT");
    boolean more = nextLine();
    if (more && !in.startsWith("*")) {
      throw in.place().refuse("data stand below *INCLUDE", "close them with a keyword");
    }
    Path file = includes.enter(name, place);
    file(name, file);
    includes.leave();
    return more;
  }
}
