package org.plumbline.models.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.ShapeSettings;
import org.plumbline.models.study.SurfaceSettings;
import tools.jackson.databind.JsonNode;

/** The key {@code shape}: dimensions that must fit each other. */
final class ShapeSection {
  private static final String KEY = "shape";

  /** Sagittal radii of a plateau below this are bowls or balls, mm. */
  private static final double SMALLEST_SAGITTAL_MM = 25;

  private static final double LEAST_EMINENCE_MM = 8;
  private static final double MOST_EMINENCE_MM = 40;
  private static final int SHOWN_DIGITS = 4;

  private ShapeSection() {}

  /** Surfaces come first: what was measured on them stands in for the dimensions. */
  static Optional<ShapeSettings> read(Draft draft, SurfaceFiles files) {
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    Optional<SurfaceSettings> surfaces = SurfaceSection.read(draft, files);
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    compartment(draft, KEY + ".medial.");
    compartment(draft, KEY + ".lateral.");
    eminence(draft);
    if (draft.clear("tissues")) {
      notAbove(draft, KEY + ".cartilage_rim_mm", "tissues.cartilage.thickness_mm");
    }
    if (!draft.clear(KEY)) {
      return Optional.empty();
    }
    SortedMap<String, Double> values = new TreeMap<>();
    flatten("", draft.at(KEY), values);
    return Optional.of(new ShapeSettings(values, surfaces));
  }

  private static void compartment(Draft draft, String prefix) {
    String sagittal = prefix + "plateau_sagittal_radius_mm";
    String condyle = prefix + "condyle_sagittal_radius_mm";
    double radius = draft.number(sagittal);
    if (Math.abs(radius) < SMALLEST_SAGITTAL_MM) {
      draft.problem(
          sagittal,
          "is " + NumberText.exact(radius) + " mm; its size must be at least 25 mm",
          "positive is concave, negative convex; a flat plateau has a large radius such as 1000");
    } else if (radius > 0 && radius <= draft.number(condyle)) {
      below(draft, sagittal, condyle);
    }
    String coronal = prefix + "plateau_coronal_radius_mm";
    if (draft.number(coronal) <= draft.number(prefix + "condyle_coronal_radius_mm")) {
      below(draft, coronal, prefix + "condyle_coronal_radius_mm");
    }
  }

  /** Room between the discs for the eminence, mm; the mesh needs as much. */
  private static void eminence(Draft draft) {
    double room =
        draft.number(KEY + ".lateral.trough_z_mm")
            - draft.number(KEY + ".lateral.plateau_half_width_mm")
            - draft.number(KEY + ".medial.trough_z_mm")
            - draft.number(KEY + ".medial.plateau_half_width_mm");
    if (room < LEAST_EMINENCE_MM || room > MOST_EMINENCE_MM) {
      draft.problem(
          KEY,
          "leaves "
              + NumberText.rounded(room, SHOWN_DIGITS)
              + " mm between the plateaus (from trough_z_mm and plateau_half_width_mm of both); it"
              + " must be "
              + NumberText.exact(LEAST_EMINENCE_MM)
              + " to "
              + NumberText.exact(MOST_EMINENCE_MM)
              + " mm",
          room < LEAST_EMINENCE_MM
              ? "move the troughs apart or make the plateaus narrower"
              : "move the troughs together or make the plateaus wider");
    }
  }

  private static void below(Draft draft, String path, String other) {
    draft.problem(
        path,
        "is "
            + NumberText.exact(draft.number(path))
            + " mm, not more than "
            + KeyPath.lastKey(other)
            + " = "
            + NumberText.exact(draft.number(other))
            + " mm",
        "a condyle only fits a plateau that is flatter than itself");
  }

  private static void notAbove(Draft draft, String path, String other) {
    if (draft.number(path) > draft.number(other)) {
      draft.problem(
          path,
          "is "
              + NumberText.exact(draft.number(path))
              + " mm, more than "
              + other
              + " = "
              + NumberText.exact(draft.number(other))
              + " mm",
          "the layer is thinnest at its rim");
    }
  }

  private static void flatten(String prefix, JsonNode node, SortedMap<String, Double> values) {
    for (Map.Entry<String, JsonNode> e : node.properties()) {
      String key = KeyPath.child(prefix, e.getKey());
      if (key.equals(SurfaceSection.NAME)) {
        continue;
      }
      if (e.getValue().isObject()) {
        flatten(key, e.getValue(), values);
      } else {
        values.put(key, e.getValue().asDouble());
      }
    }
  }
}
