package org.plumbline.models.joint;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.models.study.Quantity;

/** What the rows of the hip's results mean. */
final class HipQuantities {
  private static final String REGIONS = "*_medial, *_lateral";
  private static final String ALL_OF_IT = REGIONS + ", labrum, joint";
  private static final String LUNATE = "docs/theory.md, section 10, eq. H18";
  private static final String ALIGNMENT = "docs/theory.md, section 10";
  private static final String DEG = "deg";

  /** What {@link SolutionReading#residuals} adds for any joint. */
  private static final List<String> RESIDUALS =
      List.of(
          "force_balance_error",
          "moment_balance_error",
          "uncondensed_residual",
          "smallest_stiffness",
          "passes");

  private static final List<Quantity> OWN =
      List.of(
          of(
              ALL_OF_IT,
              "force_normal",
              "N",
              "Size of the contact force on a sixth of the lunate, on the labrum, or on all of it.",
              LUNATE),
          of(ALL_OF_IT, "force_axial", "N", "Part of that force along the joint force.", LUNATE),
          of(
              ALL_OF_IT,
              "force_share",
              "%",
              "Part of the joint force that is carried here; the six regions, and the labrum where"
                  + " there is one, add up to 100 %.",
              LUNATE),
          of(ALL_OF_IT, "pressure_peak", "MPa", "Largest nodal contact pressure.", LUNATE),
          of(
              ALL_OF_IT,
              "pressure_p95",
              "MPa",
              "Pressure that 95 % of the contact area lies below.",
              LUNATE),
          of(
              ALL_OF_IT,
              "pressure_mean",
              "MPa",
              "Mean of the pressure over the contact area; rough below some 20 mm².",
              LUNATE),
          of(
              ALL_OF_IT,
              "contact_area",
              "mm2",
              "Area inside the contour of zero pressure; those of the regions add up.",
              "docs/decisions/0004"),
          of(
              ALL_OF_IT,
              "center_of_pressure_x",
              "mm",
              "Centre of pressure from the centre of the head before loading, on the fragment as it"
                  + " was before the operation; anterior > 0.",
              LUNATE),
          of(ALL_OF_IT, "center_of_pressure_y", "mm", "The same upward; proximal > 0.", LUNATE),
          of(
              ALL_OF_IT,
              "center_of_pressure_z",
              "mm",
              "The same sideways; lateral > 0 on either side.",
              LUNATE),
          of(
              "joint",
              "translation_x, translation_y, translation_z",
              "mm",
              "Shift of the femur from the concentric pose: anterior, proximal, lateral > 0.",
              ALIGNMENT),
          of(
              "joint",
              "unheld_rotations",
              "1",
              "Rotations of the femur that nothing holds, a frictionless ball; they are frozen.",
              "docs/decisions/0062"),
          of(
              "joint",
              "hold_rotation",
              "N mm",
              "Moment about the head's centre that the frozen rotations bear.",
              "docs/decisions/0062"),
          limb("lcea", DEG, "Lateral centre-edge angle: vertical to the rim, frontal section."),
          limb("acea", DEG, "Anterior centre-edge angle: the same in the false profile."),
          limb(
              "acetabular_index",
              DEG,
              "Tönnis angle: rise of the roof from fossa to rim, frontal section."),
          limb("sharp", DEG, "Sharp's angle: inclination of the opening in the frontal section."),
          limb("acetabular_version", DEG, "Opening of the socket forward of lateral, from above."),
          limb("coverage", "%", "Part of the head's disc, from above, that lies under the rim."),
          limb("neck_shaft", DEG, "Neck-shaft angle."),
          limb("femoral_version", DEG, "Version of the neck, forward > 0."),
          limb("femoral_offset", "mm", "Head's centre to the shaft's axis, in the neck's plane."),
          limb("abductor_arm", "mm", "Abductors' line from the head's centre, frontal plane."),
          limb("abductor_force", "BW", "Pull of the abductors on one leg, by frontal balance."),
          limb("stance_force", "BW", "Joint force on one leg, by frontal balance."),
          limb(
              "stance_inclination",
              DEG,
              "Its inclination, medial of the vertical as it acts on the socket."));

  private HipQuantities() {}

  private static Quantity of(
      String region, String name, String unit, String meaning, String source) {
    return new Quantity(region, name, unit, meaning, source);
  }

  private static Quantity limb(String name, String unit, String meaning) {
    return new Quantity("limb", name, unit, meaning, ALIGNMENT);
  }

  /** All of them. */
  static List<Quantity> all() {
    Stream<Quantity> residuals =
        JointQuantities.all().stream()
            .filter(q -> RESIDUALS.stream().anyMatch(r -> q.explains("joint", r)));
    return Stream.concat(OWN.stream(), residuals).toList();
  }
}
