package org.plumbline.models.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of study files: what may stand where, within which limits, what it means and what
 * it is if left out. The one place where defaults are written down.
 */
public final class StudySchema {
  /** Version of the file format, the value of the key {@code schema}. */
  public static final int VERSION = 1;

  private static final String RESOURCE = "study.schema.json";
  private static final StudySchema SHIPPED = new StudySchema();

  private final String text;
  private final JsonNode root;
  private final Schema schema;

  private StudySchema() {
    this.text = load();
    this.root = JsonMapper.shared().readTree(text);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(root.deepCopy());
    inline(root);
  }

  /** Puts what a reference within the schema points at in its place. */
  private void inline(JsonNode node) {
    for (JsonNode child : node) {
      inline(child);
    }
    if (node instanceof ObjectNode mapping && mapping.path("properties").isObject()) {
      ObjectNode properties = (ObjectNode) mapping.get("properties");
      for (String key : properties.propertyStream().map(Map.Entry::getKey).toList()) {
        String reference = properties.get(key).path("$ref").asString("");
        if (!reference.isEmpty()) {
          properties.set(key, root.at(reference.substring(1)).deepCopy());
        }
      }
    }
  }

  /** The schema that this version reads. */
  static StudySchema shipped() {
    return SHIPPED;
  }

  /** The schema as JSON, for editors that complete and check while typing. */
  public static String text() {
    return SHIPPED.text;
  }

  private static String load() {
    try (InputStream in = StudySchema.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  List<Error> validate(JsonNode study) {
    return schema.validate(study);
  }

  /** Schema of the value at a path of the study; missing if the path leads nowhere. */
  JsonNode at(String path) {
    JsonNode node = root;
    if (path.isEmpty()) {
      return node;
    }
    for (String step : KeyPath.steps(path)) {
      node = step.startsWith("[") ? node.path("items") : node.path("properties").path(step);
    }
    return node;
  }

  /** Keys that may stand in the mapping at a path. */
  List<String> keys(String path) {
    return at(path).path("properties").propertyStream().map(Map.Entry::getKey).toList();
  }

  /** Puts every default into a study that lacks it, nested mappings included. */
  void fillDefaults(ObjectNode study) {
    fill(study, root);
  }

  private static void fill(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode mapping) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        JsonNode preset = property.getValue().get("default");
        if (!mapping.has(property.getKey()) && preset != null) {
          mapping.set(property.getKey(), preset.deepCopy());
        }
        JsonNode child = mapping.get(property.getKey());
        if (child != null) {
          fill(child, property.getValue());
        }
      }
    } else if (value.isArray()) {
      value.forEach(e -> fill(e, schema.path("items")));
    }
  }
}
