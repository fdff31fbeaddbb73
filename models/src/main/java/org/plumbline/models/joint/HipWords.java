package org.plumbline.models.joint;

import java.util.Map;
import java.util.Optional;
import org.plumbline.models.hip.HipOperation;
import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Study;

/** Words of the hip for reports. */
final class HipWords {
  private static final Map<String, String> CAPTIONS =
      SharedCaptions.with(
          Map.entry("force_axial", "force along the joint force"),
          Map.entry("center_of_pressure_y", "centre of pressure, y (proximal)"),
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
          Map.entry("Tönnis", "Tönnis, angle of the socket's roof"),
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
          Map.entry("stance.abductor_arm_mm", "abductor arm before the operation"),
          Map.entry("labrum.state", "labrum"),
          Map.entry("labrum.height_mm", "height of the labrum"),
          Map.entry("labrum.base_mm", "base of the labrum"),
          Map.entry(
              "labrum.circumferential_youngs_modulus_MPa",
              "modulus of the labrum along its fibres"),
          Map.entry("labrum.radial_youngs_modulus_MPa", "modulus of the labrum across its fibres"),
          Map.entry("patient.lcea_deg", "LCEA before the operation"),
          Map.entry("patient.acetabular_index_deg", "acetabular index before the operation"),
          Map.entry("shape.clearance_mm", "clearance"),
          Map.entry("shape.head_radius_mm", "head radius"));

  private static final Map<String, String> PAGE =
      Map.ofEntries(
          Map.entry("plateau.title", "Socket from above"),
          Map.entry("plateau.label", "Contact pressure on the lunate from above. {sides}."),
          Map.entry(
              "plateau.caption",
              "The socket is drawn as it was before the operation; the pressure is that at the"
                  + " angle. One colour scale for all angles and load cases."),
          Map.entry(
              "joint.caption",
              "The fragment turns as at the angle. Drag to turn, Ctrl and wheel to zoom; with the"
                  + " keyboard arrows turn, + and \u2212 zoom."),
          Map.entry("joint.upper", "Femur"),
          Map.entry("sketch.title", "The hip from the front"),
          Map.entry(
              "sketch.caption",
              "Standing on one leg: the abductors at their arm hold the weight at its own about the"
                  + " centre of the head, and the joint bears both. Angles, arms and forces are the"
                  + " plan's, outlines are schematic. Dashed: the bones at the first angle."),
          Map.entry("forces.knee", "head's centre"),
          Map.entry("forces.opensMedial", "adducts the femur"),
          Map.entry("forces.opensLateral", "abducts the femur"),
          Map.entry(
              "forces.caption",
              "The femur's head, cut free: what the load case presses it into the socket with, and"
                  + " the pressure of the socket, seen from the front. What is computed in three"
                  + " dimensions balances in three dimensions."),
          Map.entry(
              "hero.before", "Before the operation the {side} part carries {share} of the load"),
          Map.entry("hero.only", "At {angle} the {side} part carries {share} of the load"),
          Map.entry("hero.first", "At {angle} the {side} part carries {share} of the load"),
          Map.entry(
              "hero.down",
              "At {angle} the {side} part carries {share} of the load, down from {before} before"),
          Map.entry(
              "hero.up",
              "At {angle} the {side} part carries {share} of the load, up from {before} before"),
          Map.entry(
              "hero.same", "At {angle} the {side} part carries {share} of the load, as before"));

  private HipWords() {}

  /** What a study's model is made of. */
  static String model(Study study) {
    return study.own(HipSettings.class).labrum().present()
        ? "with labrum, no seal or capsule"
        : "cartilage only, no labrum or capsule";
  }

  /** Words for an operation. */
  static JointWords words(HipOperation operation) {
    return switch (operation) {
      case PERIACETABULAR -> words("Lateral rotation", "rotation", "lcea");
      case FEMORAL_VARUS -> words("Varus turn", "varus turn", "neck_shaft");
      case FEMORAL_VALGUS -> words("Valgus turn", "valgus turn", "neck_shaft");
      case FEMORAL_DEROTATION -> words("Derotation", "derotation", "femoral_version");
    };
  }

  private static JointWords words(String angle, String correction, String alignment) {
    return new JointWords(
        angle,
        correction,
        alignment,
        false,
        CAPTIONS,
        new JointWords.MapSides("posterior", "anterior", "inferior", "superior"),
        Optional.empty(),
        PAGE);
  }
}
