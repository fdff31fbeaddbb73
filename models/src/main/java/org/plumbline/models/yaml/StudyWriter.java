package org.plumbline.models.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.AppliedForce;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.ForceSize;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.load.SideView;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
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
    JointForms.named(study.joint()).writePaths(study.own(), node);
    ArrayNode cases = node.putArray("load_cases");
    study.loadCases().forEach(c -> cases.add(loadCase(c)));
    ArrayNode angles = node.putArray("angles_deg");
    study.anglesDeg().forEach(a -> angles.add(number(a)));
    node.set("target", target(study.target()));
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
  public static String loads(LoadCase load) {
    ObjectNode node = loadCase(load);
    node.remove("meaning");
    return MAPPER.writeValueAsString(node);
  }

  private static void mechanics(Study s, ObjectNode node) {
    JointForms.named(s.joint()).write(s.own(), node);
    node.put("mesh", s.resolution().name().toLowerCase(Locale.ROOT));
    node.put("fidelity", s.fidelity().name().toLowerCase(Locale.ROOT));
    node.set("flexion_deg", number(s.own().flexionDeg()));
  }

  private static ObjectNode loadCase(LoadCase c) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", c.name());
    node.set("axial_body_weights", number(c.axialBodyWeights()));
    node.set("central_body_weights", number(c.centralBodyWeights()));
    node.set("adduction_lever_mm", number(c.adductionLeverMm()));
    node.put("meaning", c.meaning());
    c.flexionDeg().ifPresent(f -> node.set("flexion_deg", number(f)));
    if (!c.moment().equals(AppliedMoment.NONE)) {
      node.set("adduction_moment_N_m", number(c.moment().adductionNm()));
      node.set("internal_rotation_moment_N_m", number(c.moment().internalRotationNm()));
    }
    if (!c.forces().isEmpty()) {
      ArrayNode forces = node.putArray("forces");
      for (AppliedForce f : c.forces()) {
        ObjectNode force = sized(forces.addObject(), f.name(), f.size());
        force.set("point_mm", vector(f.pointMm()));
        force.set("direction", vector(f.direction()));
      }
    }
    if (!c.muscles().isEmpty()) {
      ArrayNode muscles = node.putArray("muscles");
      for (MuscleLine m : c.muscles()) {
        ObjectNode muscle = sized(muscles.addObject(), m.name(), m.size());
        muscle.set("proximal_mm", vector(m.proximalMm()));
        muscle.set("distal_mm", vector(m.distalMm()));
        muscle.put("fragment", m.fragment().name().toLowerCase(Locale.ROOT));
      }
    }
    if (c.sideView() != SideView.ALONG_LIMB) {
      node.put("side_view", c.sideView().text());
    }
    if (!c.hold().equals(Hold.NONE)) {
      ObjectNode hold = node.putObject("hold");
      c.hold().internalRotationDeg().ifPresent(a -> hold.set("internal_rotation_deg", number(a)));
      c.hold().anteriorMm().ifPresent(d -> hold.set("anterior_mm", number(d)));
    }
    return node;
  }

  private static ObjectNode sized(ObjectNode node, String name, ForceSize size) {
    node.put("name", name);
    if (size.newtons() > 0) {
      node.set("force_N", number(size.newtons()));
    } else {
      node.set("force_body_weights", number(size.bodyWeights()));
    }
    return node;
  }

  private static ArrayNode vector(Vector3D v) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    node.add(number(v.getX())).add(number(v.getY())).add(number(v.getZ()));
    return node;
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

  private static ObjectNode target(TargetSettings t) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", t.kind().text());
    if (!t.loadCase().isEmpty()) {
      node.put("load_case", t.loadCase());
    }
    t.percent().ifPresent(p -> node.set("percent", number(p)));
    if (t.kind() == TargetSettings.Kind.LEAST_MEDIAL_LOAD) {
      if (t.lateralCapMPa().isPresent()) {
        node.set("lateral_cap_MPa", number(t.lateralCapMPa().getAsDouble()));
      } else {
        node.put("lateral_cap_MPa", "neutral");
      }
    }
    return node;
  }

  static DecimalNode number(double value) {
    return DecimalNode.valueOf(new BigDecimal(NumberText.exact(value)));
  }
}
