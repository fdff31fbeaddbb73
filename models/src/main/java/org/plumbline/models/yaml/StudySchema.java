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
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of study files: what may stand where, within which limits, what it means and what
 * it is if left out. The one place where defaults are written down. One part is common, the other
 * belongs to the joint ({@link JointForm}).
 */
public final class StudySchema {
  /** Version of the file format, the value of the key {@code schema}. */
  public static final int VERSION = 1;

  private static final String COMMON = "study";
  private static final Map<List<String>, StudySchema> KNOWN = new ConcurrentHashMap<>();

  private final String text;
  private final JsonNode root;
  private final Schema schema;

  private StudySchema(JointForm joint) {
    this.root = composed(joint);
    this.text = root.toPrettyString();
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(root.deepCopy());
    inline(root);
  }

  /**
   * The common schema with the sections of a joint after the key {@code joint}; a section that is
   * called like a common key stands in its place.
   */
  private static ObjectNode composed(JointForm joint) {
    ObjectNode whole = load(COMMON);
    ObjectNode own = load(joint.joint());
    ((ArrayNode) whole.get("required")).addAll((ArrayNode) own.get("required"));
    ObjectNode common = (ObjectNode) whole.get("properties");
    ObjectNode sections = (ObjectNode) own.get("properties");
    kinds((ObjectNode) common.get("joint"));
    AngleSection.limit(common, joint.angles());
    ObjectNode together = whole.putObject("properties");
    for (Map.Entry<String, JsonNode> key : common.properties()) {
      together.set(
          key.getKey(),
          sections.path(key.getKey()).isObject() ? sections.get(key.getKey()) : key.getValue());
      if (key.getKey().equals("joint")) {
        sections.properties().stream()
            .filter(s -> !common.has(s.getKey()))
            .forEach(s -> together.set(s.getKey(), s.getValue()));
      }
    }
    return whole;
  }

  /** The joints that there are. */
  private static void kinds(ObjectNode rule) {
    List<String> names = names();
    names.forEach(rule.putArray("enum")::add);
    rule.put(
        "$comment",
        "only "
            + String.join(" and ", names)
            + (names.size() == 1 ? " exists" : " exist")
            + " so far");
  }

  private static List<String> names() {
    return JointForms.all().stream().map(JointForm::joint).toList();
  }

  /** Puts what a reference within the schema points at in its place. */
  private void inline(JsonNode node) {
    for (JsonNode child : node) {
      inline(child);
    }
    if (node instanceof ObjectNode mapping) {
      for (String key : mapping.propertyStream().map(Map.Entry::getKey).toList()) {
        String reference = mapping.get(key).path("$ref").asString("");
        if (!reference.isEmpty()) {
          mapping.set(key, root.at(reference.substring(1)).deepCopy());
        }
      }
    }
  }

  /** The schema of a joint's studies. */
  static StudySchema of(JointForm joint) {
    return KNOWN.computeIfAbsent(
        List.of(joint.joint(), String.join(" ", names())), key -> new StudySchema(joint));
  }

  /** The schema that a study is to be checked against, by the joint it names. */
  static StudySchema of(JsonNode study) {
    return of(JointForms.of(study));
  }

  /** The schema of a joint's studies as JSON, for editors that complete and check while typing. */
  public static String text(String joint) {
    return of(JointForms.named(joint)).text;
  }

  private static ObjectNode load(String name) {
    String resource = name + ".schema.json";
    try (InputStream in = StudySchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " beside " + StudySchema.class);
      }
      return (ObjectNode)
          JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
