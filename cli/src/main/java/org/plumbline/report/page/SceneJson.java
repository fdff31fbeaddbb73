package org.plumbline.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Solved;
import org.plumbline.report.chart.PressureScale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The joint in space as data: parts, their motions, and the pressure on their surfaces. */
final class SceneJson {
  private static final int DIGITS = 8;
  private static final String BODY = "body";
  private static final int NARROW = 1 << 16;

  private final PagePlan plan;
  private final PageCases cases;
  private final PageScene scene;
  private final PageDetail detail;
  private final double side;

  SceneJson(PagePlan plan, PageCases cases, PageScene scene, PageDetail detail) {
    this.plan = plan;
    this.detail = detail;
    this.cases = cases;
    this.scene = scene;
    this.side = plan.leftSide() ? -1 : 1;
  }

  ObjectNode node() {
    double quantum = PageNumbers.quantum(largest());
    ObjectNode node = PageNumbers.object();
    node.set("quantum", PageNumbers.number(quantum, PageNumbers.TABLE_DIGITS));
    ArrayNode parts = node.putArray("parts");
    for (PageScene.Part p : scene.parts()) {
      parts.add(part(p, quantum));
    }
    ArrayNode motions = node.putArray("motions");
    motions.add(bodyMotion());
    for (PageScene.Motion m : scene.motions()) {
      ObjectNode motion = motions.addObject();
      motion.put("key", m.key());
      boolean alike = m.values().size() == 1;
      motion.put("per", alike ? "angle" : "axis");
      ArrayNode values = motion.putArray("values");
      for (List<double[]> one : m.values()) {
        ArrayNode angles = alike ? values : values.addArray();
        one.forEach(v -> angles.add(PageNumbers.numbers(DIGITS, sided(v))));
      }
    }
    node.set("pressure", pressure());
    return node;
  }

  private double largest() {
    double most = 0;
    for (PageScene.Part p : scene.parts()) {
      List<double[]> all = new ArrayList<>(p.shapes());
      all.add(p.xyz());
      for (double[] xyz : all) {
        for (double v : xyz) {
          most = Math.max(most, Math.abs(v));
        }
      }
    }
    return most;
  }

  private ObjectNode part(PageScene.Part p, double quantum) {
    ObjectNode node = PageNumbers.object();
    node.put("key", p.key());
    node.put("name", p.name());
    node.put("kind", p.kind().text());
    node.put("positions", PageNumbers.shorts(sided3(p.xyz()), quantum));
    boolean wide = p.xyz().length / 3 > NARROW;
    node.put("wide", wide);
    node.put("indices", PageNumbers.indices(turned(p.triangles()), wide));
    ArrayNode motions = node.putArray("motions");
    if (p.followsBody()) {
      motions.add(0);
    }
    for (int m = 0; m < scene.motions().size(); m++) {
      if (scene.motions().get(m).key().equals(p.motion())) {
        motions.add(1 + m);
      }
    }
    if (!p.shapes().isEmpty()) {
      ArrayNode shapes = node.putArray("shapes");
      for (double[] shape : p.shapes()) {
        if (shape.length == 0) {
          shapes.addNull();
        } else {
          shapes.add(PageNumbers.shorts(sided3(shape), quantum));
        }
      }
    }
    if (p.surface().isEmpty()) {
      node.putNull("surface");
    } else {
      node.put("surface", p.surface());
    }
    return node;
  }

  private ObjectNode bodyMotion() {
    ObjectNode motion = PageNumbers.object();
    motion.put("key", BODY);
    motion.put("per", "case");
    motion.set(
        "values",
        cases.each(
            solved ->
                solved
                    .flatMap(Solved::freeBody)
                    .map(FreeBody::placement)
                    .map(p -> (JsonNode) PageNumbers.numbers(DIGITS, sided(p.rows())))
                    .orElse(NullNode.getInstance())));
    return motion;
  }

  /** Mirrored for a left limb: S M S with S = diag(1, 1, −1). */
  private double[] sided(double[] m) {
    double[] s = m.clone();
    for (int k : new int[] {2, 6, 8, 9, 11}) {
      s[k] *= side;
    }
    return s;
  }

  private double[] sided3(double[] xyz) {
    double[] s = xyz.clone();
    for (int i = 2; i < s.length; i += 3) {
      s[i] *= side;
    }
    return s;
  }

  /** A mirror image turns triangles inside out: turn them back. */
  private int[] turned(int[] triangles) {
    if (side > 0) {
      return triangles;
    }
    int[] t = triangles.clone();
    for (int i = 0; i < t.length; i += 3) {
      t[i + 1] = triangles[i + 2];
      t[i + 2] = triangles[i + 1];
    }
    return t;
  }

  private ObjectNode pressure() {
    ObjectNode node = PageNumbers.object();
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (PageScene.Part p : scene.parts()) {
      if (!p.surface().isEmpty()) {
        counts.put(p.surface(), p.xyz().length / 3);
      }
    }
    double[] most = {0};
    cases.each(
        solved -> {
          solved.ifPresent(s -> most[0] = Math.max(most[0], largest(s)));
          return NullNode.getInstance();
        });
    double top = PressureScale.upTo(most[0]).max();
    node.set("max", PageNumbers.number(top, PageNumbers.TABLE_DIGITS));
    node.put("unit", "MPa");
    Set<Double> angles = cases.keptAngles(detail, node);
    if (detail.level() > 0 && plan.axis2Values().size() > 1) {
      node.put("axis2", Math.max(0, plan.axis2Values().indexOf(plan.shownAxis2())));
    }
    ArrayNode surfaces = node.putArray("surfaces");
    counts.forEach(
        (region, count) -> {
          ObjectNode surface = surfaces.addObject();
          surface.put("key", region);
          surface.put("name", plan.context().brief(region));
          surface.put("count", count);
          surface.set(
              "values",
              cases.each(
                  solved ->
                      map(solved.filter(s -> keeps(s, angles)), region)
                          .filter(m -> m.nodeCount() == count)
                          .map(m -> text(PageNumbers.bytes(values(m), top)))
                          .orElse(NullNode.getInstance())));
        });
    return node;
  }

  private boolean keeps(Solved s, Set<Double> angles) {
    return angles.contains(s.key().angleDeg()) && detail.keepsAxis2(plan, s.key().axis2Value());
  }

  private static JsonNode text(String value) {
    return tools.jackson.databind.node.StringNode.valueOf(value);
  }

  private static Optional<PressureMap> map(Optional<Solved> solved, String region) {
    return solved.flatMap(
        s -> s.maps().stream().filter(m -> m.region().equals(region)).findFirst());
  }

  private static double[] values(PressureMap m) {
    double[] values = new double[m.nodeCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = m.pressure(i);
    }
    return values;
  }

  private static double largest(Solved s) {
    double most = 0;
    for (PressureMap m : s.maps()) {
      for (int i = 0; i < m.nodeCount(); i++) {
        most = Math.max(most, m.pressure(i));
      }
    }
    return most;
  }
}
