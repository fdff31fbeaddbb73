package org.plumbline.models.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes studies as YAML that reads back to an equal study, with every default written out. */
public final class StudyWriter {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .build();

  private StudyWriter() {}

  /**
   * The whole study under a comment.
   *
   * @param remark one line on what is made of it, for instance {@code cartilage only}; may be empty
   */
  public static String write(Study study, String remark) {
    return (remark.isEmpty() ? "" : "# " + remark.replaceAll("\\R", " ") + "\n") + write(study);
  }

  /** The whole study. */
  public static String write(Study study) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", StudySchema.VERSION);
    node.put("name", study.name());
    node.put("title", study.title());
    node.put("source", study.source());
    node.put("joint", study.joint());
    mechanics(study, node);
    JointForm form = JointForms.named(study.joint());
    form.writePaths(study.own(), node);
    ArrayNode cases = node.putArray("load_cases");
    study.loadCases().forEach(c -> cases.add(form.writeLoad(c)));
    ArrayNode angles = node.putArray("angles_deg");
    study.anglesDeg().forEach(a -> angles.add(number(a)));
    TargetSection.write(form, study.target(), node.putObject(TargetSection.NAME));
    study.axis2().ifPresent(a -> secondAxis(a, node.putObject(SecondAxisSection.NAME)));
    if (!study.published().isEmpty()) {
      PublishedSection.write(study.published(), node.putArray(PublishedSection.NAME));
    }
    return MAPPER.writeValueAsString(node);
  }

  /**
   * Only what decides a case's result: not the names, texts, angles, load cases and target. Equal
   * texts mean equal mechanics.
   */
  public static String mechanics(Study study) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("joint", study.joint());
    mechanics(study, node);
    return MAPPER.writeValueAsString(node);
  }

  /** One load case without its meaning. Equal texts mean equal loads. */
  public static String loads(Study study, String loadCase) {
    ObjectNode node =
        JointForms.named(study.joint()).writeLoad(study.loadCase(loadCase, LoadCase.class));
    node.remove("meaning");
    return MAPPER.writeValueAsString(node);
  }

  private static void mechanics(Study s, ObjectNode node) {
    JointForm form = JointForms.named(s.joint());
    form.write(s.own(), node);
    node.put("mesh", s.resolution().name().toLowerCase(Locale.ROOT));
    node.put("fidelity", s.fidelity().name().toLowerCase(Locale.ROOT));
    if (StudySchema.of(form).keys("").contains("flexion_deg")) {
      node.set("flexion_deg", number(s.own().flexionDeg()));
    }
  }

  private static void secondAxis(SecondAxis axis, ObjectNode node) {
    node.put("key", axis.key());
    ArrayNode values = node.putArray("values");
    for (String value : axis.values()) {
      if (axis.numeric()) {
        values.add(number(Double.parseDouble(value)));
      } else if (value.equals("true") || value.equals("false")) {
        values.add(Boolean.parseBoolean(value));
      } else {
        values.add(value);
      }
    }
  }

  static ArrayNode vector(Vector3D v) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    node.add(number(v.getX())).add(number(v.getY())).add(number(v.getZ()));
    return node;
  }

  static DecimalNode number(double value) {
    return DecimalNode.valueOf(new BigDecimal(NumberText.exact(value)));
  }
}
