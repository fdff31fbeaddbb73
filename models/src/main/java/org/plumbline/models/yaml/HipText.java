package org.plumbline.models.yaml;

import java.util.Locale;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.hip.HipDimensions;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.HipOsteotomy;
import org.plumbline.models.hip.HipPatient;
import org.plumbline.models.joint.HipSettings;
import tools.jackson.databind.node.ObjectNode;

/** How the hip's part of a study is written. */
final class HipText {
  private HipText() {}

  static void write(HipSettings s, ObjectNode study) {
    patient(s.patient(), study.putObject("patient"));
    shape(s.shape(), study.putObject("shape"));
    stance(s.stance(), study.putObject("stance"));
    TissueSection.write(s.tissues(), study);
    labrum(s.labrum(), study.putObject("labrum"));
    osteotomy(s.osteotomy(), study.putObject("osteotomy"));
  }

  private static void put(ObjectNode node, String key, double value) {
    node.set(key, StudyWriter.number(value));
  }

  private static void patient(HipPatient p, ObjectNode node) {
    node.put("side", p.side().name().toLowerCase(Locale.ROOT));
    put(node, "body_weight_N", p.bodyWeightN());
    put(node, "lcea_deg", p.lceaDeg());
    put(node, "acetabular_index_deg", p.acetabularIndexDeg());
    put(node, "sharp_deg", p.sharpDeg());
    put(node, "acetabular_version_deg", p.acetabularVersionDeg());
    put(node, "neck_shaft_deg", p.neckShaftDeg());
    put(node, "femoral_version_deg", p.femoralVersionDeg());
  }

  private static void shape(HipDimensions d, ObjectNode node) {
    put(node, "head_radius_mm", d.headRadiusMm());
    put(node, "clearance_mm", d.clearanceMm());
    put(node, "fossa_half_angle_deg", d.fossaHalfAngleDeg());
    put(node, "notch_deg", d.notchDeg());
    put(node, "neck_length_mm", d.neckLengthMm());
    put(node, "neck_radius_mm", d.neckRadiusMm());
    put(node, "subchondral_thickness_mm", d.subchondralThicknessMm());
    put(node, "socket_wall_mm", d.socketWallMm());
  }

  private static void stance(FrontalBalance b, ObjectNode node) {
    put(node, "abductor_arm_mm", b.abductorArm());
    put(node, "abductor_angle_deg", b.abductorAngleDeg());
    put(node, "load_arm_mm", b.loadArm());
    put(node, "load_share_body_weights", b.loadShare());
  }

  private static void labrum(HipLabrum l, ObjectNode node) {
    node.put("state", l.state().text());
    put(node, "height_mm", l.heightMm());
    put(node, "base_mm", l.baseMm());
    put(node, "circumferential_youngs_modulus_MPa", l.circumferentialModulusMPa());
    put(node, "radial_youngs_modulus_MPa", l.radialModulusMPa());
  }

  private static void osteotomy(HipOsteotomy o, ObjectNode node) {
    node.put("type", o.type().text());
    put(node, "anterior_deg", o.anteriorDeg());
    put(node, "version_deg", o.versionDeg());
  }
}
