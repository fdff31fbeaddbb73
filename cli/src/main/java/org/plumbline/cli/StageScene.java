package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.JointStage.Solid;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PressureMap;
import org.plumbline.report.page.PageScene;
import org.plumbline.report.page.PageScene.Kind;
import org.plumbline.report.page.PageScene.Motion;
import org.plumbline.report.page.PageScene.Part;

/**
 * Turns a joint at every angle into a scene to be turned by a slider.
 *
 * <p>Facets come from the skin of the last stage; a part that only turns and slides from stage to
 * stage gets a motion, one that deforms gets its vertices at every angle. Surfaces that carry
 * pressure replace the facets that lie on them.
 */
final class StageScene {
  /** Parts that fit a rigid motion to this are rigid, mm. */
  private static final double RIGID_MM = 1e-3;

  private final String follower;
  private final List<JointStage> stages;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Motion> motions = new LinkedHashMap<>();

  /**
   * What a facet belongs to.
   *
   * @param tissue name of the block if its body has others too and it is fibrous; else empty
   */
  private record Group(String body, String part, Kind kind, String tissue) {
    String key() {
      return body + "-" + part + "-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private StageScene(String follower, List<JointStage> stages, List<Motion> moved) {
    this.follower = follower;
    this.stages = stages;
    moved.forEach(m -> motions.put(m.key(), m));
  }

  /**
   * The scene.
   *
   * @param stages one per angle, or a single one if nothing is cut
   * @param surfaces pressure maps of any case
   * @param follower name of the body that finds its place; empty if its place is not known
   * @param moved motions of bodies that the operation itself moves, by their names
   */
  static PageScene of(
      List<JointStage> stages, List<PressureMap> surfaces, String follower, List<Motion> moved) {
    StageScene scene = new StageScene(follower, stages, moved);
    Set<String> pressed = new HashSet<>();
    surfaces.forEach(m -> addNodes(m, pressed));
    Map<String, Group> under = new HashMap<>();
    JointStage last = stages.get(stages.size() - 1);
    for (Solid solid : solids(last)) {
      scene.solid(solid, pressed, under);
    }
    surfaces.forEach(m -> scene.surface(m, under));
    return new PageScene(scene.parts, List.copyOf(scene.motions.values()));
  }

  private static List<Solid> solids(JointStage stage) {
    return Stream.concat(stage.solids().stream(), stage.taken().stream()).toList();
  }

  private static String place(double x, double y, double z) {
    return kept(x) + " " + kept(y) + " " + kept(z);
  }

  /** A coordinate as pressure maps keep it in files, so that both sides are rounded alike. */
  private static String kept(double x) {
    return NumberText.rounded(x, PressureMap.KEPT_DIGITS);
  }

  private static String place(PressureMap m, int node) {
    return place(m.place(node, 0), m.place(node, 1), m.place(node, 2));
  }

  private static void addNodes(PressureMap m, Set<String> pressed) {
    for (int n = 0; n < m.nodeCount(); n++) {
      pressed.add(place(m, n));
    }
  }

  private void solid(Solid solid, Set<String> pressed, Map<String, Group> under) {
    Mesh mesh = solid.mesh();
    Group[] groups = groups(solid);
    BoundaryFacets skin = BoundaryFacets.of(mesh);
    Map<Group, List<Integer>> triangles = new LinkedHashMap<>();
    for (int f = 0; f < skin.size(); f++) {
      Group group = groups[skin.cell(f)];
      boolean soft = group.kind() == Kind.LAYER || group.kind() == Kind.DISC;
      if (soft && lies(mesh, skin, f, pressed)) {
        for (int k = 0; k < skin.corners(f); k++) {
          under.put(place(mesh, skin.node(f, k)), group);
        }
        continue;
      }
      List<Integer> of = triangles.computeIfAbsent(group, g -> new ArrayList<>());
      for (int k = 2; k < skin.corners(f); k++) {
        of.addAll(List.of(skin.node(f, 0), skin.node(f, k - 1), skin.node(f, k)));
      }
    }
    triangles.forEach((group, of) -> part(mesh.nodeCount(), group, of));
  }

  private static String place(Mesh mesh, int node) {
    return place(mesh.coordinate(node, 0), mesh.coordinate(node, 1), mesh.coordinate(node, 2));
  }

  private static boolean lies(Mesh mesh, BoundaryFacets skin, int f, Set<String> pressed) {
    for (int k = 0; k < skin.corners(f); k++) {
      if (!pressed.contains(place(mesh, skin.node(f, k)))) {
        return false;
      }
    }
    return true;
  }

  private static Group[] groups(Solid solid) {
    Group[] groups = new Group[solid.mesh().cellCount()];
    int cell = 0;
    for (CellBlock block : solid.mesh().blocks()) {
      for (int c = 0; c < block.size(); c++, cell++) {
        String part = solid.parts().get(solid.partOfCell()[cell]);
        Kind kind = kind(block, part);
        boolean among = kind == Kind.DISC && solid.mesh().blocks().size() > 1;
        groups[cell] = new Group(solid.name(), part, kind, among ? block.name() : "");
      }
    }
    return groups;
  }

  private static Kind kind(CellBlock block, String part) {
    if (block.fibres().isPresent()) {
      return Kind.DISC;
    }
    if (block.name().startsWith("cartilage")) {
      return Kind.LAYER;
    }
    if (part.equals(HardwareBeam.Kind.PLATE.text())
        || part.equals(HardwareBeam.Kind.SCREW.text())) {
      return Kind.METAL;
    }
    return switch (part) {
      case JointStage.WHOLE -> Kind.BONE;
      case "proximal" -> Kind.FRAGMENT;
      case "distal" -> Kind.OTHER_FRAGMENT;
      case "bridge" -> Kind.BRIDGE;
      case "graft" -> Kind.FILLING;
      case JointStage.TAKEN -> Kind.TAKEN;
      default -> Kind.BLOCK;
    };
  }

  private void part(int expected, Group group, List<Integer> corners) {
    Map<Integer, Integer> local = new LinkedHashMap<>();
    corners.forEach(n -> local.putIfAbsent(n, local.size()));
    int[] nodes = local.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] triangles = corners.stream().mapToInt(local::get).toArray();
    List<double[]> shapes = new ArrayList<>();
    for (JointStage stage : stages) {
      Optional<Mesh> mesh =
          solids(stage).stream()
              .filter(s -> s.name().equals(group.body()))
              .map(Solid::mesh)
              .findFirst();
      boolean there =
          mesh.isPresent()
              && (mesh.get().nodeCount() == expected || within(nodes, mesh.get()))
              && !(group.kind() == Kind.FILLING && mesh.get().nodeCount() != expected);
      shapes.add(there ? coordinates(mesh.orElseThrow(), nodes) : new double[0]);
    }
    add(group, triangles, shapes);
  }

  private static boolean within(int[] nodes, Mesh mesh) {
    return Arrays.stream(nodes).allMatch(n -> n < mesh.nodeCount());
  }

  private static double[] coordinates(Mesh mesh, int[] nodes) {
    double[] xyz = new double[3 * nodes.length];
    for (int i = 0; i < xyz.length; i++) {
      xyz[i] = mesh.coordinate(nodes[i / 3], i % 3);
    }
    return xyz;
  }

  private void add(Group group, int[] triangles, List<double[]> shapes) {
    double[] first = shapes.stream().filter(s -> s.length > 0).findFirst().orElseThrow();
    List<double[]> turns = new ArrayList<>();
    for (double[] shape : shapes) {
      RigidFit.of(first, shape, RIGID_MM).ifPresent(turns::add);
    }
    boolean rigid = turns.size() == shapes.size();
    boolean still = rigid && turns.stream().allMatch(RigidFit::isIdentity);
    String motion = rigid && !still ? motion(group, turns) : carrier(group.body());
    parts.add(
        new Part(
            group.key(),
            words(group),
            group.kind(),
            first,
            triangles,
            follows(group.body()),
            motion,
            rigid ? List.of() : shapes,
            ""));
  }

  /** Key of the motion that an operation gives a body; empty if it stays. */
  private String carrier(String body) {
    return motions.containsKey(body) ? body : "";
  }

  /** Plate and screws go with the bone they hold: the one they are named after, or the only one. */
  private boolean follows(String body) {
    if (!JointStage.isHardware(body)) {
      return body.equals(follower) || body.equals(follower + "_" + JointStage.TAKEN);
    }
    List<String> cut =
        stages.get(stages.size() - 1).solids().stream()
            .filter(s -> !JointStage.isHardware(s.name()))
            .filter(s -> !s.parts().equals(List.of(JointStage.WHOLE)))
            .map(Solid::name)
            .toList();
    return body.equals(JointStage.HARDWARE)
        ? cut.equals(List.of(follower))
        : !follower.isEmpty() && body.startsWith(follower);
  }

  /** Parts that move alike share one motion. */
  private String motion(Group group, List<double[]> turns) {
    for (Motion m : motions.values()) {
      boolean same = m.values().size() == 1;
      for (int i = 0; i < turns.size() && same; i++) {
        same = RigidFit.alike(m.perAngle().get(i), turns.get(i));
      }
      if (same) {
        return m.key();
      }
    }
    Motion own = Motion.ofAngles(group.key(), turns);
    motions.put(own.key(), own);
    return own.key();
  }

  private static String words(Group group) {
    if (group.kind() == Kind.TAKEN) {
      return "bone taken out";
    }
    String body = group.body().replace('-', ' ');
    String part = group.part().equals(JointStage.WHOLE) ? "" : ", " + group.part();
    String soft = group.kind() == Kind.LAYER ? ", cartilage" : "";
    String tissue = group.tissue().isEmpty() ? "" : ", " + group.tissue();
    return body + part + soft + tissue;
  }

  /** A surface that carries pressure, seen from above; what it lies on says what it is. */
  private void surface(PressureMap m, Map<String, Group> under) {
    double[] xyz = new double[3 * m.nodeCount()];
    for (int n = 0; n < m.nodeCount(); n++) {
      for (int axis = 0; axis < 3; axis++) {
        xyz[3 * n + axis] = m.place(n, axis);
      }
    }
    int[] triangles = new int[6 * m.facetCount()];
    for (int f = 0; f < m.facetCount(); f++) {
      int[] corner = {0, 1, 2, 0, 2, 3};
      for (int k = 0; k < corner.length; k++) {
        triangles[6 * f + k] = m.facetNode(f, corner[k]);
      }
    }
    if (facesDown(xyz, triangles)) {
      for (int t = 0; t < triangles.length; t += 3) {
        int swap = triangles[t + 1];
        triangles[t + 1] = triangles[t + 2];
        triangles[t + 2] = swap;
      }
    }
    Optional<Group> lies = mostOf(m, under);
    parts.add(
        new Part(
            "surface-" + m.region(),
            m.region().replace('_', ' '),
            lies.map(Group::kind).orElse(Kind.LAYER),
            xyz,
            triangles,
            false,
            lies.map(g -> carrier(g.body())).orElse(""),
            List.of(),
            m.region()));
  }

  /** Where two tissues meet, the nodes are of either: a surface is of what most of it lies on. */
  private static Optional<Group> mostOf(PressureMap m, Map<String, Group> under) {
    Map<Group, Integer> nodes = new LinkedHashMap<>();
    for (int n = 0; n < m.nodeCount(); n++) {
      Group group = under.get(place(m, n));
      if (group != null) {
        nodes.merge(group, 1, Integer::sum);
      }
    }
    return nodes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Twice the area of a surface in plan, counted as the triangles run, is negative from above. */
  private static boolean facesDown(double[] xyz, int[] triangles) {
    double area = 0;
    for (int t = 0; t < triangles.length; t += 3) {
      int a = 3 * triangles[t];
      int b = 3 * triangles[t + 1];
      int c = 3 * triangles[t + 2];
      area +=
          (xyz[b + 2] - xyz[a + 2]) * (xyz[c] - xyz[a])
              - (xyz[b] - xyz[a]) * (xyz[c + 2] - xyz[a + 2]);
    }
    return area < 0;
  }
}
