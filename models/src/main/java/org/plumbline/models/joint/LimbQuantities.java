package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.study.Quantity;

/** What the rows of region {@code limb} mean, in the order in which they stand in the results. */
public final class LimbQuantities {
  private static final String DEG = "deg";
  private static final String MM = "mm";

  private static final List<Quantity> ALL =
      List.of(
          limb("hka", DEG, "Bony hip-knee-ankle deviation, joint lines parallel; valgus > 0."),
          limb("hka_loaded", DEG, "The same with the joint's tilt under a load case."),
          limb("mmpta", DEG, "Medial angle between plateau line and tibial mechanical axis."),
          limb("mldfa", DEG, "Lateral angle between joint line and femoral mechanical axis."),
          limb(
              "jlca",
              DEG,
              "Convergence of the two joint lines under a load case; open laterally > 0."),
          limb(
              "joint_line_obliquity",
              DEG,
              "Plateau line against the horizontal when the hip-ankle line is vertical; medial side"
                  + " lower > 0."),
          limb(
              "slope",
              DEG,
              "Posterior slope of the plateau against the tibial axis; > 0 is steep."),
          limb(
              "mechanical_axis_deviation",
              MM,
              "Distance of the knee centre from the hip-ankle line; the line passing laterally > 0."),
          limb(
              "weight_bearing_line",
              "%",
              "Where the hip-ankle line crosses the plateau; 0 medial edge, 100 lateral edge."),
          limb("limb_length", MM, "Hip centre to ankle centre."),
          limb(
              "wedge_angle",
              DEG,
              "Of a double-level operation, with _tibia or _femur at the end: its part of the angle."),
          limb(
              "gap_height",
              MM,
              "Of an opening wedge: distance of the two lips where the cut enters the cortex."),
          limb(
              "base_height",
              MM,
              "Of a closing wedge: height of the removed bone at the cortex, between the ends of the"
                  + " two cuts."),
          limb(
              "base_step",
              MM,
              "Of a closing wedge: by how much the cortex beyond the cut stands out once closed;"
                  + " negative, stands back."),
          limb(
              "wedge_volume",
              "mm3",
              "Volume of the gap, or of the bone that a closing wedge takes out."),
          limb("limb_length_change", MM, "Change of limb_length by the operation; longer > 0."),
          limb("slope_change", DEG, "Change of slope by the operation; steeper > 0."),
          limb(
              "limb_flexion",
              DEG,
              "Bend of the bony limb in the side view while the joint stays as it is; flexed > 0."),
          limb(
              "fragment_translation_x",
              MM,
              "How far the operation carries the mechanical axis of the bone beyond the cut, at the"
                  + " height of the hinge; anterior > 0."),
          limb("fragment_translation_y", MM, "The same upward; proximal > 0."),
          limb("fragment_translation_z", MM, "The same sideways; lateral > 0."));

  private LimbQuantities() {}

  private static Quantity limb(String name, String unit, String meaning) {
    return new Quantity("limb", name, unit, meaning, source(name));
  }

  /**
   * Angles of the limb are those of its deformity analysis, the rest is the operation's geometry.
   */
  private static String source(String name) {
    return switch (name) {
      case "hka", "hka_loaded", "mmpta", "mldfa", "jlca", "mechanical_axis_deviation" ->
          "Paley, Principles of Deformity Correction; docs/theory.md, section 1";
      case "joint_line_obliquity" -> "Nakayama 2018; docs/theory.md, section 1";
      default -> "docs/theory.md, section 1";
    };
  }

  /** All of them. */
  public static List<Quantity> all() {
    return ALL;
  }
}
