package org.plumbline.models.yaml;

import java.util.Locale;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.AnklePatient;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.joint.AnkleSettings;
import tools.jackson.databind.node.ObjectNode;

/** How the ankle's part of a study is written. */
final class AnkleText {
  private AnkleText() {}

  static void write(AnkleSettings s, ObjectNode study) {
    patient(s.patient(), study.putObject("patient"));
    shape(s.shape(), study.putObject("shape"));
    TissueSection.writeWithoutThickness(s.tissues(), study);
    study.putObject("fibula").put("state", s.fibula().text());
    study.putObject("hindfoot").put("subtalar", s.subtalar().text());
    ObjectNode talus = study.putObject("talus");
    s.talarShiftMm().ifPresent(v -> put(talus, "shift_mm", v));
    if (s.osteotomy() instanceof MalunionCorrection malunion) {
      AnkleMalunion.write(malunion, study);
    } else {
      osteotomy((AnkleOsteotomy) s.osteotomy(), study.putObject("osteotomy"));
    }
  }

  private static void put(ObjectNode node, String key, double value) {
    node.set(key, StudyWriter.number(value));
  }

  private static void patient(AnklePatient p, ObjectNode node) {
    node.put("side", p.side().name().toLowerCase(Locale.ROOT));
    put(node, "body_weight_N", p.bodyWeightN());
    put(node, "tas_deg", p.tasDeg());
    put(node, "tibia_length_mm", p.tibiaLengthMm());
  }

  private static void shape(AnkleShape s, ObjectNode node) {
    put(node, "dome_radius_mm", s.trochlea().radius());
    put(node, "trochlea_width_front_mm", s.trochlea().widthFront());
    put(node, "trochlea_width_middle_mm", s.trochlea().widthMiddle());
    put(node, "trochlea_width_rear_mm", s.trochlea().widthRear());
    put(node, "trochlea_arc_deg", s.trochlea().arc());
    put(node, "groove_depth_mm", s.trochlea().grooveDepth());
    put(node, "crest_spacing_mm", s.trochlea().crestSpacing());
    put(node, "clearance_mm", s.mortise().clearance());
    put(node, "plafond_length_mm", s.mortise().length());
    put(node, "gutter_mm", s.mortise().gutter());
    put(node, "medial_malleolus_mm", s.mortise().medialHeight());
    put(node, "lateral_malleolus_mm", s.mortise().lateralHeight());
    put(node, "talar_cartilage_mm", s.talarCartilage());
    put(node, "tibial_cartilage_mm", s.tibialCartilage());
    put(node, "fibular_cartilage_mm", s.fibularCartilage());
    put(node, "subchondral_thickness_mm", s.shell());
  }

  private static void osteotomy(AnkleOsteotomy o, ObjectNode node) {
    node.put("type", o.wedge().text());
    put(node, "centre_height_mm", o.centreHeightMm());
    put(node, "centre_lateral_mm", o.centreLateralMm());
    put(node, "wedge_width_mm", o.wedgeWidthMm());
  }
}
