package org.plumbline.models.study.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of {@code case.json}: rows, proof, warnings and pressure maps of one solved case, with
 * the digest of what went into it.
 */
final class CaseFile {
  private static final int FORMAT = 2;

  private CaseFile() {}

  static String write(Solved solved, String inputSha256, String label) {
    ObjectNode node = JsonText.object();
    node.put("format", FORMAT);
    node.put("input_sha256", inputSha256);
    node.put("label", label);
    node.put("load_case", solved.key().loadCase());
    node.set("angle_deg", JsonText.exact(solved.key().angleDeg()));
    if (!solved.key().axis2Value().isEmpty()) {
      node.put("axis2_value", solved.key().axis2Value());
    }
    ArrayNode rows = node.putArray("rows");
    for (Row r : solved.rows()) {
      ArrayNode row = rows.addArray();
      row.add(r.axis2()).add(r.axis2Value()).add(r.region()).add(r.quantity());
      row.add(JsonText.exact(finite(solved.key(), r))).add(r.unit());
    }
    node.set("proof", proof(solved.proof()));
    ArrayNode warnings = node.putArray("warnings");
    solved.warnings().forEach(warnings::add);
    ArrayNode maps = node.putArray("pressure_maps");
    solved.maps().forEach(m -> maps.add(map(m)));
    solved.freeBody().ifPresent(b -> node.set("free_body", FreeBodyJson.write(b)));
    return JsonText.write(node);
  }

  private static double finite(CaseKey key, Row row) {
    if (!Double.isFinite(row.value())) {
      throw new IllegalArgumentException(
          "case " + key + ": " + row.quantity() + " in " + row.region() + " is " + row.value());
    }
    return row.value();
  }

  private static ObjectNode proof(Proof p) {
    ObjectNode node = JsonText.object();
    node.set("force_imbalance", JsonText.exact(p.forceImbalance()));
    node.set("moment_imbalance", JsonText.exact(p.momentImbalance()));
    node.set("largest_penetration_mm", JsonText.exact(p.largestPenetration()));
    node.set("largest_tension_MPa", JsonText.exact(p.largestTension()));
    node.set("uncondensed_residual", JsonText.exact(p.uncondensedResidual()));
    node.set("uncondensed_gap_mm", JsonText.exact(p.uncondensedGap()));
    node.set("smallest_eigenvalue_N_per_mm", JsonText.exact(p.smallestEigenvalue()));
    node.put("passes", p.passes());
    return node;
  }

  private static ObjectNode map(PressureMap m) {
    ObjectNode node = JsonText.object();
    node.put("region", m.region());
    ArrayNode across = node.putArray("across_mm");
    ArrayNode along = node.putArray("along_mm");
    ArrayNode height = node.putArray("height_mm");
    ArrayNode pressure = node.putArray("pressure_MPa");
    for (int i = 0; i < m.nodeCount(); i++) {
      across.add(JsonText.rounded(m.across(i), PressureMap.KEPT_DIGITS));
      along.add(JsonText.rounded(m.along(i), PressureMap.KEPT_DIGITS));
      height.add(JsonText.rounded(m.height(i), PressureMap.KEPT_DIGITS));
      pressure.add(JsonText.rounded(m.pressure(i), PressureMap.KEPT_DIGITS));
    }
    if (m.laidFlat()) {
      ArrayNode places = node.putArray("place_mm");
      for (int i = 0; i < 3 * m.nodeCount(); i++) {
        places.add(JsonText.rounded(m.place(i / 3, i % 3), PressureMap.KEPT_DIGITS));
      }
    }
    ArrayNode facets = node.putArray("facets");
    for (int f = 0; f < m.facetCount(); f++) {
      for (int c = 0; c < 4; c++) {
        facets.add(m.facetNode(f, c));
      }
    }
    return node;
  }

  /** Digest of the inputs that a case file was made from. */
  static String inputSha256(String text) {
    return JsonText.read(text).path("input_sha256").asString("");
  }

  /** What a case file says about its model. */
  static String label(String text) {
    return JsonText.read(text).path("label").asString("");
  }

  /** The case in a file; its rows belong to the named study. */
  static Solved read(String text, String study) {
    JsonNode node = JsonText.read(text);
    CaseKey key =
        new CaseKey(
            node.required("load_case").asString(),
            node.required("angle_deg").asDouble(),
            node.path("axis2_value").asString(""));
    List<Row> rows = new ArrayList<>();
    for (JsonNode r : node.required("rows")) {
      rows.add(
          new Row(
              study,
              key.loadCase(),
              key.angleDeg(),
              r.required(0).asString(),
              r.required(1).asString(),
              r.required(2).asString(),
              r.required(3).asString(),
              r.required(4).asDouble(),
              r.required(5).asString()));
    }
    List<String> warnings = new ArrayList<>();
    node.required("warnings").forEach(w -> warnings.add(w.asString()));
    List<PressureMap> maps = new ArrayList<>();
    node.required("pressure_maps").forEach(m -> maps.add(readMap(m)));
    Optional<FreeBody> freeBody =
        Optional.ofNullable(node.get("free_body")).map(FreeBodyJson::read);
    return new Solved(key, rows, maps, freeBody, readProof(node.required("proof")), warnings);
  }

  private static Proof readProof(JsonNode p) {
    return new Proof(
        p.required("force_imbalance").asDouble(),
        p.required("moment_imbalance").asDouble(),
        p.required("largest_penetration_mm").asDouble(),
        p.required("largest_tension_MPa").asDouble(),
        p.required("uncondensed_residual").asDouble(),
        p.required("uncondensed_gap_mm").asDouble(),
        p.required("smallest_eigenvalue_N_per_mm").asDouble(),
        p.required("passes").asInt());
  }

  private static PressureMap readMap(JsonNode m) {
    int[] facets = new int[m.required("facets").size()];
    for (int i = 0; i < facets.length; i++) {
      facets[i] = m.required("facets").required(i).asInt();
    }
    PressureMap map =
        new PressureMap(
            m.required("region").asString(),
            doubles(m.required("across_mm")),
            doubles(m.required("along_mm")),
            doubles(m.required("height_mm")),
            doubles(m.required("pressure_MPa")),
            facets);
    return m.has("place_mm") ? map.meshedAt(doubles(m.required("place_mm"))) : map;
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.required(i).asDouble();
    }
    return values;
  }
}
