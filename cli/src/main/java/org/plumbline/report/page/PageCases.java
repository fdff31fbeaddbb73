package org.plumbline.report.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases of a plan in the order of the page's tables: second parameter, load case, angle. */
final class PageCases {
  private final PagePlan plan;
  private final List<String> values;
  private final List<String> loadCases;
  private final List<Double> angles;
  private final Map<CaseKey, Solved> solved = new HashMap<>();

  PageCases(PagePlan plan) {
    this.plan = plan;
    this.values = plan.axis2Values();
    this.loadCases = plan.result().loadCases();
    this.angles = plan.result().anglesDeg();
    for (Outcome o : plan.result().outcomes()) {
      if (o instanceof Solved s) {
        solved.put(s.key(), s);
      }
    }
  }

  /** The angles that are kept; their indices go into the node where some are not. */
  Set<Double> keptAngles(PageDetail detail, ObjectNode node) {
    int[] kept = detail.keptAngles(plan);
    if (kept.length < angles.size()) {
      ArrayNode indices = node.putArray("kept");
      Arrays.stream(kept).forEach(indices::add);
    }
    return Arrays.stream(kept).mapToObj(angles::get).collect(Collectors.toSet());
  }

  int size() {
    return values.size() * loadCases.size() * angles.size();
  }

  /** One node per case, in three nested arrays. */
  ArrayNode each(Function<Optional<Solved>, JsonNode> of) {
    ArrayNode all = PageNumbers.array();
    for (String value : values) {
      ArrayNode ofValue = all.addArray();
      for (String load : loadCases) {
        ArrayNode ofLoad = ofValue.addArray();
        for (double angle : angles) {
          ofLoad.add(of.apply(Optional.ofNullable(solved.get(new CaseKey(load, angle, value)))));
        }
      }
    }
    return all;
  }
}
