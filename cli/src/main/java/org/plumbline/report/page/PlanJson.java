package org.plumbline.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.models.study.CaseGroups;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.models.study.LoadLine;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Solved;
import org.plumbline.report.ReportContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One plan as data: who and what, every quantity of every case, the limb, the forces, the scene.
 *
 * <p>A page stays small: beyond {@link #MOST_NUMBERS} numbers quantities are left out, those of the
 * regions that share the load last, and forces are given for the shown value of a second swept
 * parameter only. What is left out is named.
 */
final class PlanJson {
  /** About one megabyte of text. */
  static final int MOST_NUMBERS = 100_000;

  /** Quantities of a region that the page's views ask for; the first of its rows. */
  private static final int NEEDED = 7;

  private static final int POINT_DIGITS = 7;
  private static final int FORCE_DIGITS = 9;
  private static final String LIMB = "limb";

  private final PagePlan plan;
  private final ReportContext context;
  private final PageCases cases;
  private final ObjectNode node = PageNumbers.object();

  private final PageDetail detail;

  private PlanJson(PagePlan plan, PageDetail detail) {
    this.plan = plan;
    this.detail = detail;
    this.context = plan.context();
    this.cases = new PageCases(plan);
  }

  static ObjectNode of(PagePlan plan, PageDetail detail) {
    PlanJson json = new PlanJson(plan, detail);
    json.words();
    json.axes();
    json.quantities();
    json.limb();
    json.failed();
    json.landmarks();
    json.context.loadLine().ifPresent(json::loadLine);
    json.node.set("sketch", SketchJson.node(plan.sketches()));
    json.node.set("forces", new ForcesJson(plan, json.cases, detail).node());
    plan.outline().ifPresent(o -> json.node.set("body", SketchJson.node(o, plan.leftSide())));
    plan.scene()
        .ifPresentOrElse(
            s -> json.node.set("scene", new SceneJson(plan, json.cases, s, detail).node()),
            () -> json.node.putNull("scene"));
    return json.node;
  }

  private void words() {
    node.put("study", plan.result().study());
    node.put("title", plan.result().title());
    node.put("label", plan.result().label());
    node.put("side", plan.leftSide() ? "left" : "right");
    node.put("operation", plan.operation());
    node.put("joint", context.page().joint());
    ObjectNode texts = node.putObject("texts");
    new TreeMap<>(context.page().texts()).forEach(texts::put);
    ArrayNode facts = node.putArray("facts");
    context.facts().forEach(f -> facts.addObject().put("name", f.name()).put("value", f.value()));
    ArrayNode warnings = node.putArray("warnings");
    context.warnings().forEach(warnings::add);
    node.put("modelNote", context.modelNote());
    context
        .target()
        .ifPresentOrElse(
            t -> {
              ObjectNode target = node.putObject("target");
              target.set("angle", PageNumbers.number(t.angleDeg(), PageNumbers.TABLE_DIGITS));
              target.set("solved", PageNumbers.number(t.solvedDeg(), PageNumbers.TABLE_DIGITS));
              target.put("words", t.meaning());
            },
            () -> node.putNull("target"));
    node.put("targetNote", context.targetNote());
  }

  private void axes() {
    node.put("angleName", context.angleName());
    ArrayNode angles = node.putArray("angles");
    plan.result().anglesDeg().forEach(a -> angles.add(PageNumbers.number(a, 10)));
    Optional<SecondAxis> axis = plan.result().axis2();
    if (axis.isPresent()) {
      ObjectNode axis2 = node.putObject("axis2");
      axis2.put("key", axis.get().key());
      axis2.put("name", context.brief(axis.get().key()));
      ArrayNode values = axis2.putArray("values");
      axis.get().values().forEach(values::add);
      axis2.put("own", Math.max(0, axis.get().values().indexOf(plan.shownAxis2())));
    } else {
      node.putNull("axis2");
    }
    loadCases();
    ArrayNode compartments = node.putArray("compartments");
    plan.result()
        .compartments()
        .forEach(c -> compartments.addObject().put("key", c).put("name", context.brief(c)));
  }

  private void loadCases() {
    CaseGroups groups = CaseGroups.of(plan.result().loadCases());
    Map<String, String> heading = new HashMap<>();
    groups.sequences().forEach(g -> g.members().forEach(m -> heading.put(m, g.name())));
    groups.tests().forEach(g -> g.members().forEach(m -> heading.put(m, g.name())));
    ArrayNode loads = node.putArray("loadCases");
    for (String c : plan.result().loadCases()) {
      String group = heading.get(c);
      loads
          .addObject()
          .put("key", c)
          .put("name", context.heading(c))
          .put("group", group == null ? "" : context.brief(group));
    }
    String first = groups.single().isEmpty() ? "" : groups.single().get(0);
    int shown = plan.result().loadCases().indexOf(plan.shownLoadCase());
    node.put("shown", shown < 0 ? Math.max(0, plan.result().loadCases().indexOf(first)) : shown);
  }

  private record Quantity(String region, String name, String unit) {}

  /**
   * What a page that runs short keeps: of the regions that share the load those that stand first in
   * each, so that all regions lose alike, then of the others.
   */
  private Set<Quantity> first(int most, List<Quantity> all) {
    Map<String, Integer> count = new HashMap<>();
    Map<Quantity, Integer> rank = new HashMap<>();
    List<String> regions = plan.result().compartments();
    for (Quantity q : all) {
      int place = count.merge(q.region(), 1, Integer::sum);
      rank.put(q, regions.contains(q.region()) ? place : Integer.MAX_VALUE);
    }
    return all.stream()
        .sorted(Comparator.comparing(rank::get))
        .limit(most)
        .collect(Collectors.toSet());
  }

  private void quantities() {
    Map<Quantity, Map<Solved, Double>> found = new LinkedHashMap<>();
    for (Outcome o : plan.result().outcomes()) {
      if (o instanceof Solved s) {
        for (Row r : s.rows()) {
          found
              .computeIfAbsent(
                  new Quantity(r.region(), r.quantity(), r.unit()), q -> new HashMap<>())
              .put(s, r.value());
        }
      }
    }
    List<Quantity> wanted = new ArrayList<>(found.keySet());
    wanted.sort(
        Comparator.comparing((Quantity q) -> !plan.result().compartments().contains(q.region())));
    int needed = NEEDED * plan.result().compartments().size();
    int most = Math.max(needed, detail.mostNumbers() / Math.max(1, cases.size()));
    ArrayNode all = node.putArray("quantities");
    Set<Quantity> kept = first(most, wanted);
    for (Quantity q : wanted) {
      if (!kept.contains(q)) {
        continue;
      }
      ObjectNode one = described(q.region(), q.name(), q.unit());
      Map<Solved, Double> values = found.get(q);
      one.set(
          "values",
          cases.each(
              s -> number(s.map(c -> values.getOrDefault(c, Double.NaN)).orElse(Double.NaN))));
      all.add(one);
    }
    node.put("omitted", Math.max(0, wanted.size() - most));
  }

  private static JsonNode number(double value) {
    return PageNumbers.number(value, PageNumbers.TABLE_DIGITS);
  }

  private ObjectNode described(String region, String quantity, String unit) {
    return PageNumbers.object()
        .put("region", region)
        .put("quantity", quantity)
        .put("name", context.heading(quantity))
        .put("regionName", context.brief(region))
        .put("unit", unit)
        .put("decimals", decimals(unit));
  }

  /** Decimals that a reader can use. */
  private static int decimals(String unit) {
    return switch (unit) {
      case "N", "mm2", "mm3", "N mm", "N/mm" -> 0;
      case "MPa", "N m" -> 2;
      case "1" -> 4;
      default -> 1;
    };
  }

  /** Rows that do not depend on the load. */
  private void limb() {
    Map<String, Row> first = new LinkedHashMap<>();
    Map<List<Object>, Double> values = new HashMap<>();
    for (Row r : plan.result().limbRows()) {
      first.putIfAbsent(r.quantity(), r);
      values.put(List.of(r.axis2Value(), r.quantity(), r.angleDeg()), r.value());
    }
    ArrayNode all = node.putArray("limb");
    for (Row row : first.values()) {
      ObjectNode one = described(LIMB, row.quantity(), row.unit());
      ArrayNode byValue = one.putArray("values");
      for (String v : plan.axis2Values()) {
        ArrayNode byAngle = byValue.addArray();
        for (double angle : plan.result().anglesDeg()) {
          byAngle.add(number(values.getOrDefault(List.of(v, row.quantity(), angle), Double.NaN)));
        }
      }
      all.add(one);
    }
  }

  private void failed() {
    ArrayNode all = node.putArray("failed");
    for (Outcome o : plan.result().outcomes()) {
      if (o instanceof Failed f) {
        all.addObject()
            .put("axis2", Math.max(0, plan.axis2Values().indexOf(f.key().axis2Value())))
            .put("load", plan.result().loadCases().indexOf(f.key().loadCase()))
            .put("angle", plan.result().anglesDeg().indexOf(f.key().angleDeg()))
            .put("kind", f.kind())
            .put("reason", f.reason());
      }
    }
  }

  private void landmarks() {
    if (plan.limbs().isEmpty() || plan.limbs().get(0).isEmpty()) {
      node.putNull("landmarks");
      return;
    }
    List<String> roles = List.of("upper", "joint", "lower", "lineStart", "lineEnd");
    ObjectNode all = node.putObject("landmarks");
    for (int k = 0; k < roles.size(); k++) {
      ArrayNode byValue = all.putArray(roles.get(k));
      for (List<LimbLandmarks> angles : plan.limbs()) {
        ArrayNode byAngle = byValue.addArray();
        for (LimbLandmarks limb : angles) {
          Spot s = limb.spots().get(k);
          byAngle.add(
              PageNumbers.numbers(POINT_DIGITS, s.x(), s.y(), plan.leftSide() ? -s.z() : s.z()));
        }
      }
    }
    ObjectNode names = all.putObject("names");
    LimbLandmarks limb = plan.limbs().get(0).get(0);
    for (int k = 0; k < roles.size(); k++) {
      names.put(roles.get(k), context.brief(limb.spots().get(k).key()));
    }
  }

  private void loadLine(LoadLine line) {
    ObjectNode one = node.putObject("loadLine");
    one.put("quantity", line.quantity());
    one.put("name", line.name());
    one.put("scale", line.scale());
    ArrayNode targets = one.putArray("targets");
    line.targets()
        .forEach(
            t ->
                targets
                    .addObject()
                    .put("name", t.name())
                    .set("percent", PageNumbers.number(t.percent(), FORCE_DIGITS)));
  }
}
