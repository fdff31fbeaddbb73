package org.plumbline.mesh.io;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.quality.CellMeasures;

/**
 * VTK's XML format of unstructured grids, one piece: arrays inline as text or base64, or appended
 * raw or in base64, plain or compressed by zlib (VTK file formats, "XML formats").
 *
 * <p>Points, lines and facets are left out. A cell array {@code block} whose numbers the field data
 * name ({@code block cortical} = 1, as {@link VtuWriter} does) makes the blocks, otherwise {@code
 * gmsh:physical}, otherwise all cells are {@code cells}. Arrays {@code set name} of points or cells
 * are sets of those that are not 0. Points and cells count from 1 in messages.
 */
final class VtuReader {
  /** Largest file, which is held in memory, bytes. */
  static final long MOST_BYTES = 1L << 29;

  private static final String DAMAGED = "the file is damaged or cut off: save it again";
  private static final String LABEL = "block";
  private static final String SET = "set ";

  private static final Set<String> SECTIONS =
      Set.of("FieldData", "PointData", "CellData", "Points", "Cells");

  /** VTK codes of points, lines and facets. */
  private static final int[] LOWER = {1, 2, 3, 4, 5, 6, 7, 8, 9, 21, 22, 23, 28, 34};

  private final String name;
  private final byte[] data;
  private final XmlScanner xml;
  private final MeshPlace counted;
  private final Map<String, Map<String, VtuArray>> sections = new HashMap<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private VtuArray.Coding coding;
  private int points = -1;
  private int cells = -1;

  /** An array in the appended data, whose start is known only at the end of the file. */
  private record Pending(String section, String array, String type, long offset, int position) {}

  private VtuReader(String name, byte[] data) {
    this.name = name;
    this.data = data;
    xml = new XmlScanner(name, data);
    counted = new MeshPlace(name + " (counted from 1)", 0);
  }

  static MeshDraft read(String name, byte[] data) {
    VtuReader reader = new VtuReader(name, data);
    reader.scan();
    return reader.draft();
  }

  private void scan() {
    if (!xml.next() || !xml.name().equals("VTKFile")) {
      throw xml.refuse(0, "begins without <VTKFile>", "this is no VTK XML file");
    }
    head();
    String section = "";
    int depth = 1;
    while (depth > 0 && xml.next()) {
      depth += xml.isStart() ? 1 : -1;
      if (!xml.isStart()) {
        section = SECTIONS.contains(xml.name()) ? "" : section;
        continue;
      }
      switch (xml.name()) {
        case "Piece" -> piece();
        case "DataArray", "Array" -> array(section);
        case "AppendedData" -> {
          appended();
          return;
        }
        default -> section = SECTIONS.contains(xml.name()) ? xml.name() : section;
      }
    }
    if (!pending.isEmpty()) {
      throw xml.refuse(data.length, "has no <AppendedData>", DAMAGED);
    }
  }

  private void head() {
    String type = xml.attribute("type", "");
    if (!type.equals("UnstructuredGrid")) {
      throw xml.refuse(
          0,
          "holds a grid of type '" + LineReader.shown(type) + "'",
          "save an UnstructuredGrid (.vtu)");
    }
    String order = xml.attribute("byte_order", "LittleEndian");
    String header = xml.attribute("header_type", "UInt32");
    String compressor = xml.attribute("compressor", "");
    if (!order.equals("LittleEndian") && !order.equals("BigEndian")
        || !header.equals("UInt32") && !header.equals("UInt64")) {
      throw xml.refuse(
          0,
          "has byte order '"
              + LineReader.shown(order)
              + "' and header '"
              + LineReader.shown(header)
              + "'",
          DAMAGED);
    }
    if (!compressor.isEmpty() && !compressor.equals("vtkZLibDataCompressor")) {
      throw xml.refuse(
          0,
          "is compressed by " + LineReader.shown(compressor),
          "save it with zlib or without compression");
    }
    coding =
        new VtuArray.Coding(
            order.equals("BigEndian") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
            header.equals("UInt64"),
            !compressor.isEmpty());
  }

  private void piece() {
    if (points >= 0) {
      throw xml.refuse(
          xml.position(), "has a second piece", "merge the pieces (ParaView: Merge Blocks)");
    }
    points = count("NumberOfPoints");
    cells = count("NumberOfCells");
  }

  private int count(String attribute) {
    String text = xml.attribute(attribute, "");
    if (!text.matches("[0-9]{1,9}")) {
      throw xml.refuse(
          xml.position(),
          attribute + " is '" + LineReader.shown(text) + "', not a whole number to 999999999",
          DAMAGED);
    }
    return Integer.parseInt(text);
  }

  private void array(String section) {
    String array = xml.attribute("Name", section);
    String type = xml.attribute("type", "");
    String format = xml.attribute("format", "ascii");
    int from = xml.position();
    if (!wanted(section, array)) {
      return;
    }
    switch (format) {
      case "ascii", "binary" -> {
        int end = from;
        while (end < data.length && data[end] != '<') {
          end++;
        }
        put(section, array, new VtuArray(xml, data, array, type, format, coding, from, end), from);
      }
      case "appended" -> {
        String offset = xml.attribute("offset", "");
        if (!offset.matches("[0-9]{1,18}")) {
          throw xml.refuse(from, "array '" + LineReader.shown(array) + "' has no offset", DAMAGED);
        }
        Pending there = new Pending(section, array, type, Long.parseLong(offset), from);
        if (pending.put(section + "\n" + array, there) != null) {
          throw twice(array, from);
        }
      }
      default ->
          throw xml.refuse(
              from,
              "array '"
                  + LineReader.shown(array)
                  + "' has format '"
                  + LineReader.shown(format)
                  + "'",
              "ascii, binary and appended are read");
    }
  }

  private static boolean wanted(String section, String array) {
    return switch (section) {
      case "Points", "Cells" -> true;
      case "FieldData" -> array.startsWith(LABEL + " ");
      case "CellData" ->
          array.equals(LABEL) || array.equals("gmsh:physical") || array.startsWith(SET);
      case "PointData" -> array.startsWith(SET);
      default -> false;
    };
  }

  private void put(String section, String array, VtuArray content, int position) {
    if (sections.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(array, content) != null) {
      throw twice(array, position);
    }
  }

  private MeshFileException twice(String array, int position) {
    return xml.refuse(
        position, "array '" + LineReader.shown(array) + "' is there twice", "keep one of them");
  }

  private void appended() {
    String encoding = xml.attribute("encoding", "base64");
    if (!encoding.equals("raw") && !encoding.equals("base64")) {
      throw xml.refuse(
          xml.position(),
          "appended data are encoded as '" + LineReader.shown(encoding) + "'",
          "raw and base64 are read");
    }
    int start = xml.position();
    while (start < data.length && data[start] != '_') {
      start++;
    }
    start++;
    for (Pending p : pending.values()) {
      if (start + p.offset > data.length) {
        throw xml.refuse(
            p.position,
            "array '"
                + LineReader.shown(p.array)
                + "' begins "
                + p.offset
                + " bytes behind the start of the appended data, of which there are "
                + Math.max(0, data.length - start),
            DAMAGED);
      }
      String format = encoding.equals("raw") ? "raw" : "binary";
      int from = (int) (start + p.offset);
      put(
          p.section,
          p.array,
          new VtuArray(xml, data, p.array, p.type, format, coding, from, data.length),
          p.position);
    }
  }

  private VtuArray required(String section, String array) {
    Map<String, VtuArray> there = sections.getOrDefault(section, Map.of());
    VtuArray found =
        section.equals("Points") && there.size() == 1
            ? there.values().iterator().next()
            : there.get(array);
    if (found == null) {
      throw xml.refuse(data.length, "has no array '" + array + "' of <" + section + ">", DAMAGED);
    }
    return found;
  }

  private MeshDraft draft() {
    if (points < 0) {
      throw xml.refuse(data.length, "has no <Piece>", DAMAGED);
    }
    VtuArray pointArray = required("Points", "Points");
    double[] x = pointArray.reals();
    if (x.length != 3 * (long) points) {
      throw pointArray.refuse(
          String.format(
              Locale.ROOT, "has %d numbers, not three for each of %d points", x.length, points));
    }
    MeshDraft draft = new MeshDraft(name);
    for (int n = 0; n < points; n++) {
      draft.node(n + 1, x[3 * n], x[3 * n + 1], x[3 * n + 2], counted);
    }
    cells(draft);
    turnWedges(draft, x);
    sets(draft, "PointData", points, draft.nodeSets, false);
    sets(draft, "CellData", cells, draft.cellSets, true);
    return draft;
  }

  private void cells(MeshDraft draft) {
    int[] connectivity = required("Cells", "connectivity").integers();
    VtuArray offsetArray = required("Cells", "offsets");
    int[] offsets = offsetArray.integers();
    int[] types = required("Cells", "types").integers();
    if (offsets.length != cells || types.length != cells) {
      throw offsetArray.refuse(
          String.format(
              Locale.ROOT,
              "has %d entries and 'types' %d for %d cells",
              offsets.length,
              types.length,
              cells));
    }
    String[] names = blockNames();
    int from = 0;
    for (int c = 0; c < cells; c++) {
      int end = offsets[c];
      if (end < from || end > connectivity.length) {
        throw offsetArray.refuse(
            String.format(
                Locale.ROOT,
                "lets cell %d end at %d, outside %d … %d",
                c + 1,
                end,
                from,
                connectivity.length));
      }
      CellType type = type(types[c]);
      if (type != null) {
        cell(draft, c + 1, type, names == null ? "cells" : names[c], connectivity, from, end);
      } else if (Arrays.binarySearch(LOWER, types[c]) < 0) {
        throw counted.refuse(
            "cell "
                + (c + 1)
                + " is of VTK type "
                + types[c]
                + "; of cells, 10, 12, 13, 24 and 25 are read (tetrahedra, bricks and prisms)",
            "convert it to tetrahedra, or to order 1 or incomplete order 2");
      }
      from = end;
    }
    if (from != connectivity.length) {
      throw offsetArray.refuse(
          "ends at " + from + ", 'connectivity' has " + connectivity.length + " entries");
    }
  }

  /** Wedges that all have their first triangle facing outward are turned; see {@link NodeOrder}. */
  private static void turnWedges(MeshDraft draft, double[] x) {
    List<MeshDraft.Block> wedges =
        draft.blocks().stream().filter(b -> b.type == CellType.WEDGE6).toList();
    int[] nodes = new int[CellType.WEDGE6.nodes()];
    for (MeshDraft.Block block : wedges) {
      for (int c = 0; c < block.ids.size(); c++) {
        for (int k = 0; k < nodes.length; k++) {
          nodes[k] = block.nodes.get(c * nodes.length + k) - 1;
        }
        if (!(CellMeasures.volume(CellType.WEDGE6, x, nodes, 0) < 0)) {
          return;
        }
      }
    }
    for (MeshDraft.Block block : wedges) {
      for (int k = 0; k < block.nodes.size(); k += 3) {
        int second = block.nodes.get(k + 1);
        block.nodes.set(k + 1, block.nodes.get(k + 2));
        block.nodes.set(k + 2, second);
      }
    }
  }

  private static CellType type(int code) {
    for (CellType type : CellType.values()) {
      if (type.vtkCode() == code) {
        return type;
      }
    }
    return null;
  }

  private void cell(
      MeshDraft draft, int id, CellType type, String block, int[] connectivity, int from, int end) {
    if (end - from != type.nodes()) {
      throw counted.refuse(
          "cell " + id + " (" + type + ") has " + (end - from) + " points, not " + type.nodes(),
          DAMAGED);
    }
    int[] nodes = new int[type.nodes()];
    for (int k = 0; k < nodes.length; k++) {
      int point = connectivity[from + k];
      if (point < 0 || point >= points) {
        throw counted.refuse(
            "cell " + id + " has point " + (point + 1L) + ", outside 1 … " + points, DAMAGED);
      }
      nodes[k] = point + 1;
    }
    draft.cell(block, type, id, NodeOrder.VTK.fromFile(type, nodes), counted);
  }

  /** Name of the block of every cell; null if there are none. */
  private String[] blockNames() {
    Map<String, VtuArray> there = sections.getOrDefault("CellData", Map.of());
    boolean own = there.containsKey(LABEL);
    VtuArray array = own ? there.get(LABEL) : there.get("gmsh:physical");
    if (array == null) {
      return null;
    }
    int[] labels = array.integers();
    if (labels.length != cells) {
      throw array.refuse("has " + labels.length + " numbers for " + cells + " cells");
    }
    Map<Integer, String> known = new TreeMap<>();
    if (own) {
      sections
          .getOrDefault("FieldData", Map.of())
          .forEach(
              (field, value) -> {
                int[] number = value.integers();
                if (number.length == 1) {
                  known.put(number[0], field.substring(LABEL.length() + 1));
                }
              });
    }
    String[] names = new String[cells];
    for (int c = 0; c < cells; c++) {
      names[c] = known.getOrDefault(labels[c], (own ? "block " : "physical ") + labels[c]);
    }
    return names;
  }

  private void sets(
      MeshDraft draft, String section, int count, Map<String, IntList> sets, boolean ofCells) {
    sections
        .getOrDefault(section, Map.of())
        .forEach(
            (array, content) -> {
              if (!array.startsWith(SET)) {
                return;
              }
              double[] values = content.reals();
              if (values.length != count) {
                throw content.refuse("has " + values.length + " numbers, not " + count);
              }
              IntList set = draft.set(sets, array.substring(SET.length()), counted);
              for (int k = 0; k < count; k++) {
                if (values[k] != 0 && (!ofCells || draft.cells.find(k + 1) >= 0)) {
                  set.add(k + 1);
                }
              }
            });
  }
}
