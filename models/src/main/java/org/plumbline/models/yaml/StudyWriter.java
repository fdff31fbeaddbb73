package org.plumbline.models.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.AppliedForce;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.ForceSize;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.load.SideView;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.study.Fibrocartilage;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.FibrocartilageState;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.SurfaceSettings;
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
    study
        .shape()
        .surfaces()
        .ifPresent(
            s ->
                paths(s, node.withObjectProperty("shape").withObjectProperty(SurfaceSection.NAME)));
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
    node.set("patient", patient(s.patient()));
    ObjectNode shape = node.putObject("shape");
    for (Map.Entry<String, Double> e : s.shape().values().entrySet()) {
      ObjectNode parent = shape;
      String key = e.getKey();
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.')) {
        parent = parent.withObjectProperty(key.substring(0, dot));
        key = key.substring(dot + 1);
      }
      parent.set(key, number(e.getValue()));
    }
    s.shape().surfaces().ifPresent(f -> surfaces(f, shape.putObject(SurfaceSection.NAME)));
    ObjectNode cartilage = node.putObject("tissues").putObject("cartilage");
    cartilage.set("youngs_modulus_MPa", number(s.tissues().cartilageModulusMPa()));
    cartilage.set("poissons_ratio", number(s.tissues().cartilagePoisson()));
    cartilage.set("thickness_mm", number(s.tissues().cartilageThicknessMm()));
    ObjectNode bone = node.withObjectProperty("tissues").putObject("bone");
    bone.set("cortical_youngs_modulus_MPa", number(s.tissues().corticalModulusMPa()));
    bone.set("trabecular_youngs_modulus_MPa", number(s.tissues().trabecularModulusMPa()));
    bone.set("poissons_ratio", number(s.tissues().bonePoisson()));
    ObjectNode restraints = node.putObject("restraints");
    restraints.set("mediolateral_N_per_mm", number(s.restraints().mediolateralNPerMm()));
    restraints.set("rotation_N_mm_per_rad", number(s.restraints().rotationNmmPerRad()));
    ObjectNode ligaments = node.putObject("ligaments");
    ligaments.put("preset", s.ligaments().preset());
    ligaments.set("stiffness_scale", number(s.ligaments().stiffnessScale()));
    ligaments.set("strain_offset", number(s.ligaments().strainOffset()));
    node.set("menisci", menisci(s.fibrocartilage()));
    OperationText.write(s.osteotomy(), node.putObject("osteotomy"));
    s.construct().ifPresent(c -> ConstructSection.write(c, node.putObject(ConstructSection.NAME)));
    node.put("mesh", s.resolution().name().toLowerCase(Locale.ROOT));
    node.put("fidelity", s.fidelity().name().toLowerCase(Locale.ROOT));
    node.set("flexion_deg", number(s.flexionDeg()));
  }

  /** What decides a result: the bytes of the files, not where they are. */
  private static void surfaces(SurfaceSettings s, ObjectNode node) {
    node.put("use", s.use().text());
    node.put("unit", s.unit());
    node.put("axes", s.axes());
    node.set(SurfaceSection.CARTILAGE, number(s.addedCartilageMm()));
    s.files().forEach((key, file) -> node.put(key + SurfaceSection.DIGEST, file.sha256()));
  }

  private static void paths(SurfaceSettings s, ObjectNode node) {
    s.files().forEach((key, file) -> node.put(key, file.path()));
  }

  private static ObjectNode patient(Patient p) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("side", p.side().name().toLowerCase(Locale.ROOT));
    node.set("body_weight_N", number(p.bodyWeightN()));
    node.set("femur_length_mm", number(p.femurLengthMm()));
    node.set("tibia_length_mm", number(p.tibiaLengthMm()));
    node.set("plateau_width_mm", number(p.plateauWidthMm()));
    node.set("mldfa_deg", number(p.mldfaDeg()));
    node.set("mmpta_deg", number(p.mmptaDeg()));
    p.standingJlcaDeg().ifPresent(j -> node.set("standing_jlca_deg", number(j)));
    return node;
  }

  private static ObjectNode menisci(FibrocartilageSettings m) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String side : List.of("medial", "lateral")) {
      meniscus(side, m.of(side), node);
    }
    node.set("circumferential_youngs_modulus_MPa", number(m.circumferentialModulusMPa()));
    node.set("radial_youngs_modulus_MPa", number(m.radialModulusMPa()));
    node.set("horn_stiffness_N_per_mm", number(m.hornStiffness()));
    node.set("rim_stiffness_N_per_mm", number(m.rimStiffness()));
    return node;
  }

  private static void meniscus(String side, Fibrocartilage m, ObjectNode node) {
    node.put(side, m.state().text());
    node.set(side + "_extrusion_mm", number(m.extrusionMm()));
    if (m.state() == FibrocartilageState.PARTIAL) {
      ObjectNode trim = node.putObject(side + "_trim");
      trim.set("share", number(m.trimShare()));
      trim.set("from_deg", number(m.trimFromDeg()));
      trim.set("to_deg", number(m.trimToDeg()));
    }
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
