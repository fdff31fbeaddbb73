package org.plumbline.models.study.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.Triple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The free body of a case in its file: where it stands and one entry per force. */
final class FreeBodyJson {
  private static final String ROTATION = "rotation";
  private static final String TRANSLATION = "translation_mm";
  private static final String FORCES = "forces";

  private FreeBodyJson() {}

  static ObjectNode write(FreeBody body) {
    ObjectNode node = JsonText.object();
    ArrayNode rotation = node.putArray(ROTATION);
    for (double r : body.placement().r()) {
      rotation.add(JsonText.exact(r));
    }
    node.set(TRANSLATION, vector(body.placement().t()));
    ArrayNode forces = node.putArray(FORCES);
    for (BodyForce f : body.forces()) {
      ObjectNode force = forces.addObject();
      force.put("name", f.name());
      force.put("kind", f.kind().text());
      force.set("point_mm", vector(f.point()));
      force.set("force_N", vector(f.force()));
      force.set("moment_Nmm", vector(f.moment()));
    }
    return node;
  }

  private static ArrayNode vector(Triple v) {
    ArrayNode array = JsonText.object().putArray("v");
    for (double x : new double[] {v.x(), v.y(), v.z()}) {
      array.add(JsonText.exact(x));
    }
    return array;
  }

  static FreeBody read(JsonNode node) {
    JsonNode rotation = node.required(ROTATION);
    double[] r = new double[rotation.size()];
    for (int i = 0; i < r.length; i++) {
      r[i] = rotation.required(i).asDouble();
    }
    List<BodyForce> forces = new ArrayList<>();
    for (JsonNode f : node.required(FORCES)) {
      forces.add(
          new BodyForce(
              f.required("name").asString(),
              BodyForce.Kind.valueOf(f.required("kind").asString().toUpperCase(Locale.ROOT)),
              vector(f.required("point_mm")),
              vector(f.required("force_N")),
              vector(f.required("moment_Nmm"))));
    }
    return new FreeBody(new Placement(r, vector(node.required(TRANSLATION))), forces);
  }

  private static Triple vector(JsonNode v) {
    return new Triple(v.required(0).asDouble(), v.required(1).asDouble(), v.required(2).asDouble());
  }
}
