package org.plumbline.models.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.study.Fibrocartilage;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.FibrocartilageState;
import org.plumbline.models.study.SurfaceSettings;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the knee's part of a study is written. */
final class KneeText {
  private KneeText() {}

  static void write(KneeSettings s, ObjectNode node) {
    node.set("patient", patient(s.patient()));
    ObjectNode shape = node.putObject("shape");
    for (Map.Entry<String, Double> e : s.shape().values().entrySet()) {
      ObjectNode parent = shape;
      String key = e.getKey();
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.')) {
        parent = parent.withObjectProperty(key.substring(0, dot));
        key = key.substring(dot + 1);
      }
      parent.set(key, StudyWriter.number(e.getValue()));
    }
    s.shape().surfaces().ifPresent(f -> surfaces(f, shape.putObject(SurfaceSection.NAME)));
    TissueSection.write(s.tissues(), node);
    ObjectNode restraints = node.putObject("restraints");
    restraints.set(
        "mediolateral_N_per_mm", StudyWriter.number(s.restraints().mediolateralNPerMm()));
    restraints.set("rotation_N_mm_per_rad", StudyWriter.number(s.restraints().rotationNmmPerRad()));
    ObjectNode ligaments = node.putObject("ligaments");
    ligaments.put("preset", s.ligaments().preset());
    ligaments.set("stiffness_scale", StudyWriter.number(s.ligaments().stiffnessScale()));
    ligaments.set("strain_offset", StudyWriter.number(s.ligaments().strainOffset()));
    node.set("menisci", menisci(s.fibrocartilage()));
    OperationText.write(s.osteotomy(), node.putObject("osteotomy"));
    s.construct().ifPresent(c -> ConstructSection.write(c, node.putObject(ConstructSection.NAME)));
  }

  static void writePaths(KneeSettings s, ObjectNode node) {
    s.shape()
        .surfaces()
        .ifPresent(
            f ->
                paths(f, node.withObjectProperty("shape").withObjectProperty(SurfaceSection.NAME)));
  }

  /** What decides a result: the bytes of the files, not where they are. */
  private static void surfaces(SurfaceSettings s, ObjectNode node) {
    node.put("use", s.use().text());
    node.put("unit", s.unit());
    node.put("axes", s.axes());
    node.set(SurfaceSection.CARTILAGE, StudyWriter.number(s.addedCartilageMm()));
    s.files().forEach((key, file) -> node.put(key + SurfaceSection.DIGEST, file.sha256()));
  }

  private static void paths(SurfaceSettings s, ObjectNode node) {
    s.files().forEach((key, file) -> node.put(key, file.path()));
  }

  private static ObjectNode patient(Patient p) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("side", p.side().name().toLowerCase(Locale.ROOT));
    node.set("body_weight_N", StudyWriter.number(p.bodyWeightN()));
    node.set("femur_length_mm", StudyWriter.number(p.femurLengthMm()));
    node.set("tibia_length_mm", StudyWriter.number(p.tibiaLengthMm()));
    node.set("plateau_width_mm", StudyWriter.number(p.plateauWidthMm()));
    node.set("mldfa_deg", StudyWriter.number(p.mldfaDeg()));
    node.set("mmpta_deg", StudyWriter.number(p.mmptaDeg()));
    p.standingJlcaDeg().ifPresent(j -> node.set("standing_jlca_deg", StudyWriter.number(j)));
    return node;
  }

  private static ObjectNode menisci(FibrocartilageSettings m) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String side : List.of("medial", "lateral")) {
      meniscus(side, m.of(side), node);
    }
    node.set(
        "circumferential_youngs_modulus_MPa", StudyWriter.number(m.circumferentialModulusMPa()));
    node.set("radial_youngs_modulus_MPa", StudyWriter.number(m.radialModulusMPa()));
    node.set("horn_stiffness_N_per_mm", StudyWriter.number(m.hornStiffness()));
    node.set("rim_stiffness_N_per_mm", StudyWriter.number(m.rimStiffness()));
    return node;
  }

  private static void meniscus(String side, Fibrocartilage m, ObjectNode node) {
    node.put(side, m.state().text());
    node.set(side + "_extrusion_mm", StudyWriter.number(m.extrusionMm()));
    if (m.state() == FibrocartilageState.PARTIAL) {
      ObjectNode trim = node.putObject(side + "_trim");
      trim.set("share", StudyWriter.number(m.trimShare()));
      trim.set("from_deg", StudyWriter.number(m.trimFromDeg()));
      trim.set("to_deg", StudyWriter.number(m.trimToDeg()));
    }
  }
}
