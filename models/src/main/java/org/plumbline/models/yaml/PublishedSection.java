package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.Finding;
import org.plumbline.models.study.NumberText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The optional key {@code published}: numbers of others beside those of the study. */
final class PublishedSection {
  static final String NAME = "published";

  private PublishedSection() {}

  static List<Finding> read(Draft draft) {
    List<Finding> found = new ArrayList<>();
    if (!draft.has(NAME) || !draft.clear(NAME)) {
      return found;
    }
    for (int i = 0; i < draft.at(NAME).size(); i++) {
      String at = NAME + "[" + i + "].";
      String quantity = draft.text(at + "quantity");
      int dot = quantity.indexOf('.');
      if (dot <= 0 || dot == quantity.length() - 1) {
        draft.problem(
            at + "quantity",
            "is '" + YamlScan.shown(quantity) + "', not a region and a quantity",
            "for instance gap.motion_normal_entry");
        continue;
      }
      draft
          .attempt(
              NAME + "[" + i + "]",
              () ->
                  new Finding(
                      draft.text(at + "what"),
                      quantity.substring(0, dot),
                      quantity.substring(dot + 1),
                      draft.text(at + "load_case"),
                      draft.number(at + "angle_deg"),
                      optional(draft, at + "axis2_value"),
                      optional(draft, at + "over_axis2_value"),
                      draft.number(at + "value"),
                      draft.text(at + "unit"),
                      draft.text(at + "source").strip()))
          .ifPresent(found::add);
    }
    return found;
  }

  private static String optional(Draft draft, String path) {
    if (!draft.has(path)) {
      return "";
    }
    return draft.at(path).isNumber() ? NumberText.exact(draft.number(path)) : draft.text(path);
  }

  static void write(List<Finding> published, ArrayNode node) {
    for (Finding f : published) {
      ObjectNode finding = node.addObject();
      finding.put("what", f.what());
      finding.put("quantity", f.region() + "." + f.quantity());
      finding.put("load_case", f.loadCase());
      finding.set("angle_deg", StudyWriter.number(f.angleDeg()));
      if (!f.axis2Value().isEmpty()) {
        finding.put("axis2_value", f.axis2Value());
      }
      if (f.isRatio()) {
        finding.put("over_axis2_value", f.overAxis2Value());
      }
      finding.set("value", StudyWriter.number(f.value()));
      finding.put("unit", f.unit());
      finding.put("source", f.source());
    }
  }
}
