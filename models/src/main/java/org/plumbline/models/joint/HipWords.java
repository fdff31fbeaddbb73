package org.plumbline.models.joint;

import java.util.Map;
import java.util.Optional;
import org.plumbline.models.study.JointWords;

/** Words of the hip for reports. */
final class HipWords {
  private static final Map<String, String> CAPTIONS =
      Map.ofEntries(
          Map.entry("force_axial", "force along the joint force"),
          Map.entry("pressure_p95", "95th percentile pressure"),
          Map.entry("center_of_pressure_x", "centre of pressure, x (anterior)"),
          Map.entry("center_of_pressure_y", "centre of pressure, y (proximal)"),
          Map.entry("center_of_pressure_z", "centre of pressure, z (lateral)"),
          Map.entry("joint_force", "joint force on the head"),
          Map.entry("contact_joint", "contact with the socket"),
          Map.entry("held_motions", "what holds the rotations"),
          Map.entry("hold_rotation", "moment that holds the rotations"),
          Map.entry("unheld_rotations", "rotations that nothing holds"),
          Map.entry("translation_x", "translation of the femur, x (anterior)"),
          Map.entry("translation_y", "translation of the femur, y (proximal)"),
          Map.entry("translation_z", "translation of the femur, z (lateral)"),
          Map.entry("lcea", "LCEA, lateral centre-edge angle"),
          Map.entry("acea", "ACEA, anterior centre-edge angle"),
          Map.entry("acetabular_index", "acetabular index, Tönnis angle"),
          Map.entry("sharp", "Sharp's angle"),
          Map.entry("acetabular_version", "acetabular version"),
          Map.entry("coverage", "coverage of the head"),
          Map.entry("neck_shaft", "neck-shaft angle"),
          Map.entry("femoral_version", "femoral version"),
          Map.entry("femoral_offset", "femoral offset"),
          Map.entry("abductor_arm", "abductor arm"),
          Map.entry("abductor_force", "abductor force on one leg"),
          Map.entry("stance_force", "joint force on one leg, frontal balance"),
          Map.entry("stance_inclination", "inclination of that force"),
          Map.entry("osteotomy.anterior_deg", "anterior rotation"),
          Map.entry("osteotomy.version_deg", "rotation about the vertical"),
          Map.entry("osteotomy.type", "operation"),
          Map.entry("stance.abductor_arm_mm", "abductor arm before the operation"),
          Map.entry("patient.body_weight_N", "body weight"),
          Map.entry("patient.body_mass_kg", "body mass"),
          Map.entry("patient.lcea_deg", "LCEA before the operation"),
          Map.entry("patient.acetabular_index_deg", "acetabular index before the operation"),
          Map.entry("shape.clearance_mm", "clearance"),
          Map.entry("shape.head_radius_mm", "head radius"),
          Map.entry("tissues.cartilage.youngs_modulus_MPa", "cartilage modulus"),
          Map.entry("tissues.cartilage.poissons_ratio", "Poisson's ratio of cartilage"),
          Map.entry("tissues.cartilage.thickness_mm", "cartilage thickness"));

  private static final Map<String, String> PAGE =
      Map.of(
          "plateau.title",
          "Socket from above",
          "plateau.label",
          "Contact pressure on the lunate from above. {sides}.",
          "plateau.caption",
          "The socket is drawn as it was before the operation; the pressure is that at the angle."
              + " One colour scale for all angles and load cases.",
          "joint.caption",
          "The socket is drawn as it was before the operation. Drag to turn, Ctrl and wheel to zoom;"
              + " with the keyboard arrows turn, + and − zoom.",
          "hero.before",
          "Before the operation the {side} part carries {share} of the load",
          "hero.only",
          "At {angle} the {side} part carries {share} of the load",
          "hero.first",
          "At {angle} the {side} part carries {share} of the load",
          "hero.down",
          "At {angle} the {side} part carries {share} of the load, down from {before} before",
          "hero.up",
          "At {angle} the {side} part carries {share} of the load, up from {before} before",
          "hero.same",
          "At {angle} the {side} part carries {share} of the load, as before");

  private HipWords() {}

  static JointWords words() {
    return new JointWords(
        "Rotation",
        "rotation",
        "lcea",
        CAPTIONS,
        new JointWords.MapSides("posterior", "anterior", "inferior", "superior"),
        Optional.empty(),
        PAGE);
  }
}
