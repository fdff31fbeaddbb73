package org.plumbline.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Triple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What acts on the body that finds its place, case by case: nine numbers a force. */
final class ForcesJson {
  private static final int DIGITS = 9;
  private static final int NUMBERS = 9;

  /** A force that never reaches this is left out, N; and a moment at an arm of 1 mm. */
  private static final double LEAST = 1e-3;

  private final PagePlan plan;
  private final PageCases cases;
  private final PageDetail detail;
  private final double side;

  ForcesJson(PagePlan plan, PageCases cases, PageDetail detail) {
    this.plan = plan;
    this.detail = detail;
    this.cases = cases;
    this.side = plan.leftSide() ? -1 : 1;
  }

  /** Null where no case tells its free body. */
  JsonNode node() {
    Map<String, BodyForce.Kind> listed = listed();
    if (listed.isEmpty()) {
      return NullNode.getInstance();
    }
    ObjectNode node = PageNumbers.object();
    ArrayNode list = node.putArray("list");
    listed.forEach(
        (name, kind) ->
            list.addObject()
                .put("key", name)
                .put("name", plan.context().heading(name))
                .put("kind", kind.text()));
    boolean few = (long) cases.size() * listed.size() * NUMBERS <= PlanJson.MOST_NUMBERS;
    PageDetail kept = few || detail.level() > 0 ? detail : new PageDetail(1);
    Set<Double> angles = cases.keptAngles(kept, node);
    node.set(
        "values",
        cases.each(
            solved ->
                solved
                    .filter(s -> kept.keepsAxis2(plan, s.key().axis2Value()))
                    .filter(s -> angles.contains(s.key().angleDeg()))
                    .flatMap(Solved::freeBody)
                    .map(b -> (JsonNode) forces(b, List.copyOf(listed.keySet())))
                    .orElse(NullNode.getInstance())));
    return node;
  }

  /** Forces that act in any case. */
  private Map<String, BodyForce.Kind> listed() {
    Map<String, BodyForce.Kind> listed = new LinkedHashMap<>();
    for (Outcome o : plan.result().outcomes()) {
      if (o instanceof Solved s && s.freeBody().isPresent()) {
        for (BodyForce f : s.freeBody().get().forces()) {
          if (f.force().length() > LEAST || f.moment().length() > LEAST) {
            listed.putIfAbsent(f.name(), f.kind());
          }
        }
      }
    }
    return listed;
  }

  private ArrayNode forces(FreeBody body, List<String> names) {
    ArrayNode all = PageNumbers.array();
    for (String name : names) {
      Optional<BodyForce> found =
          body.forces().stream().filter(f -> f.name().equals(name)).findFirst();
      Triple zero = Triple.ZERO;
      add(all, found.map(BodyForce::point).orElse(zero), 1, side);
      add(all, found.map(BodyForce::force).orElse(zero), 1, side);
      // A moment is an axial vector: a mirror at z = 0 turns its other two components.
      add(all, found.map(BodyForce::moment).orElse(zero), side, 1);
    }
    return all;
  }

  private static void add(ArrayNode all, Triple t, double xy, double z) {
    all.addAll(PageNumbers.numbers(DIGITS, xy * t.x(), xy * t.y(), z * t.z()));
  }
}
