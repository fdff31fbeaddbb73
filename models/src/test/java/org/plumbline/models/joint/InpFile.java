package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads back what the tests need of a deck for CalculiX, line by line. */
final class InpFile {
  /** Corners of the faces of C3D8, from the manual, first corner 1. */
  private static final int[][] FACES = {
    {1, 2, 3, 4}, {5, 8, 7, 6}, {1, 5, 6, 2}, {2, 6, 7, 3}, {3, 7, 8, 4}, {4, 8, 5, 1}
  };

  private final RereadDeck deck = new RereadDeck();
  private final Map<String, double[]> materials = new LinkedHashMap<>();
  private final Map<String, Map<Integer, double[]>> distributions = new LinkedHashMap<>();
  private final Map<Integer, int[]> springEnds = new LinkedHashMap<>();
  private final Map<String, List<Integer>> springSets = new LinkedHashMap<>();
  private final Map<Integer, int[]> cells = new LinkedHashMap<>();
  private final Map<Integer, RereadDeck.Rigid> rotations = new LinkedHashMap<>();
  private final Map<Integer, RereadDeck.Rigid> references = new LinkedHashMap<>();

  static RereadDeck read(String text) {
    InpFile file = new InpFile();
    List<String> lines = text.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (line.length() > 132) {
        throw new AssertionError("line of " + line.length() + " characters: " + line);
      }
      if (line.startsWith("**")) {
        file.deck.comments.add(line.substring(2).trim());
        i++;
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("*")) {
        end++;
      }
      file.keyword(line, lines.subList(i + 1, end));
      i = end;
    }
    return file.deck;
  }

  private static Map<String, String> options(String line) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String part : line.split(",")) {
      String[] kv = part.trim().split("=");
      out.put(kv[0].toUpperCase(Locale.ROOT), kv.length > 1 ? kv[1].trim() : "");
    }
    return out;
  }

  private static String[] fields(String line) {
    String[] f = line.split(",");
    for (int k = 0; k < f.length; k++) {
      f[k] = f[k].trim();
      if (f[k].length() > 20 && !f[k].matches("[A-Z_0-9]+")) {
        throw new AssertionError("field of " + f[k].length() + " characters: " + f[k]);
      }
    }
    return f;
  }

  private void keyword(String line, List<String> data) {
    Map<String, String> o = options(line);
    String word = o.keySet().iterator().next();
    deck.sections.add(word);
    switch (word) {
      case "*NODE" -> data.stream().map(InpFile::fields).forEach(this::node);
      case "*ELEMENT" -> elements(o, data);
      case "*NSET" -> {
        List<Integer> set = new ArrayList<>();
        data.forEach(l -> Arrays.stream(fields(l)).map(Integer::valueOf).forEach(set::add));
        deck.nodeSets.put(o.get("NSET"), set);
      }
      case "*ELASTIC" -> elastic(o, data);
      case "*MATERIAL" -> materials.put(o.get("NAME"), new double[0]);
      case "*DISTRIBUTION" -> {
        Map<Integer, double[]> axes = new LinkedHashMap<>();
        data.stream()
            .skip(1)
            .map(InpFile::fields)
            .forEach(
                f ->
                    axes.put(
                        Integer.valueOf(f[0]),
                        Arrays.stream(f).skip(1).mapToDouble(Double::parseDouble).toArray()));
        distributions.put(o.get("NAME"), axes);
      }
      case "*ORIENTATION" -> deck.axes.putAll(distributions.get(data.get(0)));
      case "*SOLID SECTION" -> {
        if (!deck.elements.containsKey(o.get("ELSET"))
            || !materials.containsKey(o.get("MATERIAL"))) {
          deck.dangling.add(line);
        }
        deck.materials.put(o.get("ELSET"), materials.get(o.get("MATERIAL")));
      }
      case "*SPRING" -> spring(o, data);
      case "*SURFACE" ->
          deck.surfaces.put(o.get("NAME"), data.stream().map(l -> face(fields(l))).toList());
      case "*CONTACT PAIR" -> {
        String[] f = fields(data.get(0));
        deck.pairs.put(deck.comments.get(deck.comments.size() - 1).replace("pair ", ""), f);
        Arrays.stream(f).filter(s -> !deck.surfaces.containsKey(s)).forEach(deck.dangling::add);
      }
      case "*RIGID BODY" -> {
        RereadDeck.Rigid rigid = new RereadDeck.Rigid();
        rigid.nodes.addAll(deck.nodeSets.get(o.get("NSET")));
        references.put(Integer.valueOf(o.get("REF NODE")), rigid);
        rotations.put(Integer.valueOf(o.get("ROT NODE")), rigid);
        rigid.centre = deck.nodes.get(Integer.valueOf(o.get("REF NODE")));
        deck.rigids.put(o.get("NSET"), rigid);
      }
      case "*EQUATION" -> equations(data);
      case "*BOUNDARY" -> data.stream().map(InpFile::fields).forEach(this::boundary);
      case "*CLOAD" -> data.stream().map(InpFile::fields).forEach(this::load);
      default -> {}
    }
  }

  private void node(String[] f) {
    double[] x = Arrays.stream(f).skip(1).mapToDouble(Double::parseDouble).toArray();
    if (deck.nodes.put(Integer.valueOf(f[0]), x) != null) {
      throw new AssertionError("node " + f[0] + " twice");
    }
  }

  private void elements(Map<String, String> o, List<String> data) {
    boolean solid = o.get("TYPE").startsWith("C3D");
    Map<Integer, int[]> out = new LinkedHashMap<>();
    for (String line : data) {
      int[] f = Arrays.stream(fields(line)).mapToInt(Integer::parseInt).toArray();
      int[] nodes = Arrays.copyOfRange(f, 1, f.length);
      if ((solid ? cells : springEnds).put(f[0], nodes) != null
          || cells.containsKey(f[0]) && springEnds.containsKey(f[0])) {
        throw new AssertionError("element " + f[0] + " twice");
      }
      out.put(f[0], nodes);
    }
    if (solid) {
      deck.elements.put(o.get("ELSET"), out);
      deck.types.put(o.get("ELSET"), o.get("TYPE"));
    } else {
      springSets.put(o.get("ELSET"), List.copyOf(out.keySet()));
    }
  }

  private void elastic(Map<String, String> o, List<String> data) {
    List<Double> v = new ArrayList<>();
    data.forEach(l -> Arrays.stream(fields(l)).map(Double::valueOf).forEach(v::add));
    String last = null;
    for (String name : materials.keySet()) {
      last = name;
    }
    materials.put(
        last,
        o.containsKey("TYPE")
            // E1 E2 E3 ν12 ν13 ν23 G12 G13 G23
            ? new double[] {
              v.get(0), v.get(1), v.get(2), v.get(3), v.get(5), v.get(4), v.get(6), v.get(8),
              v.get(7)
            }
            : new double[] {v.get(0), v.get(1)});
  }

  private void spring(Map<String, String> o, List<String> data) {
    List<Integer> set = springSets.get(o.get("ELSET"));
    if (set == null) {
      deck.dangling.add(o.get("ELSET"));
      return;
    }
    if (!o.containsKey("NONLINEAR")) {
      int axis = Integer.parseInt(data.get(0)) - 1;
      for (int e : set) {
        deck.ground.computeIfAbsent(springEnds.get(e)[0], n -> new double[3])[axis] +=
            Double.parseDouble(data.get(1));
      }
      return;
    }
    if (!data.get(0).isEmpty()) {
      throw new AssertionError("SPRINGA needs an empty line first");
    }
    int[] ends = springEnds.get(set.get(0));
    RereadDeck.Spring spring = new RereadDeck.Spring(ends[0], ends[1]);
    data.stream()
        .skip(1)
        .map(InpFile::fields)
        .forEach(
            f ->
                spring.table.add(
                    new double[] {Double.parseDouble(f[1]), Double.parseDouble(f[0])}));
    deck.springs.put(o.get("ELSET"), spring);
  }

  /** Σ c u = 0, solved for the first component. */
  private void equations(List<String> data) {
    int i = 0;
    while (i < data.size()) {
      int terms = Integer.parseInt(data.get(i++).trim());
      List<String> f = new ArrayList<>();
      while (f.size() < 3 * terms) {
        String[] line = fields(data.get(i++));
        if (line.length > 12) {
          throw new AssertionError("more than four terms in a line");
        }
        f.addAll(Arrays.asList(line));
      }
      RereadDeck.Equation e =
          new RereadDeck.Equation(Integer.parseInt(f.get(0)), Integer.parseInt(f.get(1)) - 1);
      double own = -Double.parseDouble(f.get(2));
      for (int t = 1; t < terms; t++) {
        e.add(
            Integer.parseInt(f.get(3 * t)),
            Integer.parseInt(f.get(3 * t + 1)) - 1,
            Double.parseDouble(f.get(3 * t + 2)) / own);
      }
      deck.equations.add(e);
    }
  }

  private int[] face(String[] f) {
    int[] cell = cells.get(Integer.valueOf(f[0]));
    return Arrays.stream(FACES[Integer.parseInt(f[1].substring(1)) - 1])
        .map(c -> cell[c - 1])
        .toArray();
  }

  private List<Integer> target(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return List.of(Integer.valueOf(name));
    }
    if (!deck.nodeSets.containsKey(name)) {
      deck.dangling.add(name);
      return List.of();
    }
    return deck.nodeSets.get(name);
  }

  private void boundary(String[] f) {
    for (int n : target(f[0])) {
      for (int dof = Integer.parseInt(f[1]); dof <= Integer.parseInt(f[2]); dof++) {
        if (rotations.containsKey(n)) {
          rotations.get(n).fixed[dof + 2] = true;
        } else if (references.containsKey(n)) {
          references.get(n).fixed[dof - 1] = true;
        } else {
          deck.held
                  .computeIfAbsent(n, k -> new double[] {Double.NaN, Double.NaN, Double.NaN})[
                  dof - 1] =
              f.length > 3 ? Double.parseDouble(f[3]) : 0;
        }
      }
    }
  }

  private void load(String[] f) {
    int node = Integer.parseInt(f[0]);
    int dof = Integer.parseInt(f[1]) - 1;
    double value = Double.parseDouble(f[2]);
    if (rotations.containsKey(node)) {
      rotations.get(node).moment[dof] += value;
    } else {
      deck.forces.computeIfAbsent(node, k -> new double[3])[dof] += value;
    }
  }
}
