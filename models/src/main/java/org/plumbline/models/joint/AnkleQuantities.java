package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.study.Quantity;

/** What the rows of the ankle's results mean. */
final class AnkleQuantities {
  private static final String QUARTERS = "anterior_*, posterior_*";
  private static final String PLAFOND = QUARTERS + ", joint";
  private static final String EVERYWHERE = PLAFOND + ", medial_malleolus, fibula";
  private static final String THEORY = "docs/theory.md, section 11";
  private static final String DEG = "deg";

  private static final List<Quantity> ALL =
      List.of(
          of(
              EVERYWHERE,
              "force_normal",
              "N",
              "Size of the contact force on a quarter of the plafond, on all of it, or on a"
                  + " malleolus."),
          of(PLAFOND, "force_axial", "N", "Part of that force along the force on the plafond."),
          of(
              PLAFOND,
              "force_share",
              "%",
              "Part of the plafond's force that is carried here; the quarters add up to 100 %."),
          of(EVERYWHERE, "pressure_peak", "MPa", "Largest nodal contact pressure."),
          of(PLAFOND, "pressure_p95", "MPa", "Pressure that 95 % of the contact area lies below."),
          of(
              PLAFOND,
              "pressure_mean",
              "MPa",
              "Mean of the pressure over the contact area; rough below some 20 mm²."),
          of(EVERYWHERE, "contact_area", "mm2", "Area inside the contour of zero pressure."),
          of(
              PLAFOND,
              "center_of_pressure_x",
              "mm",
              "Centre of pressure from the trochlea's axis; anterior > 0."),
          of(
              PLAFOND,
              "center_of_pressure_z",
              "mm",
              "The same sideways from the groove; lateral > 0 on either side."),
          of(
              "joint",
              "translation_x, translation_y, translation_z",
              "mm",
              "Shift of the talus from the reference pose: anterior, proximal, lateral > 0."),
          of("joint", "talar_tilt", DEG, "Tilt of the talus under load; valgus > 0."),
          of("joint", "talar_rotation", DEG, "Turn of the talus about the long axis."),
          of("joint", "fibula_translation_z", "mm", "Shift of the distal fibula; lateral > 0."),
          of("joint", "ligament_*", "N", "Tension of a ligament bundle."),
          of(
              "joint",
              "force_balance_error, moment_balance_error",
              "1",
              "Force and moment on talus and fibula that are left unbalanced, of the load."),
          of(
              "joint",
              "uncondensed_residual",
              "1",
              "Residual of the whole bodies under the contact forces; 0 for rigid ones."),
          of("joint", "smallest_stiffness", "N/mm", "Smallest eigenvalue of the tangent."),
          of("joint", "passes", "1", "Geometry passes until the joint was at rest."),
          limb("tas", DEG, "Tibial surface angle: medial, tibial axis to plafond; valgus > 90."),
          limb("ldta", DEG, "Lateral distal tibial angle, 180° less TAS."),
          limb("wedge_height", "mm", "Height of the wedge at the cortex of its base."),
          limb(
              "load_line",
              "mm",
              "Where the load's line crosses the height of the crests, unloaded; lateral > 0."),
          malunion(
              "adta",
              DEG,
              "Anterior distal tibial angle, from the line ankle to knee to the line over both lips"
                  + " of the plafond, which the model has level: 90 in a straight tibia;"
                  + " procurvatum > 90."),
          malunion("hka", DEG, "Hip-knee-ankle deviation of the bones; valgus > 0."),
          malunion("mmpta", DEG, "Medial proximal tibial angle, to the line from knee to ankle."),
          malunion(
              "mechanical_axis_deviation",
              "mm",
              "Distance of the knee from the line hip to ankle; the line lateral > 0."),
          malunion(
              "weight_bearing_line", "%", "Where that line crosses the plateau; lateral edge 100."),
          malunion("limb_length", "mm", "Hip centre to ankle centre."),
          malunion("tibial_length", "mm", "Knee centre to ankle centre."),
          malunion(
              "angulation",
              DEG,
              "Between the axes of both parts, what the correction leaves; beyond straight < 0."),
          malunion("cora_level", "mm", "Centre of rotation of angulation, below the knee (D2)."),
          malunion(
              "axis_offset",
              "mm",
              "Ankle centre from the axis of the proximal part, in the plane of the angulation."),
          malunion(
              "cut_translation",
              "mm",
              "Shift of the lower part in the cut, away from the side that it leaned to > 0 (D6)."),
          malunion("cut_opening", "mm", "Opening in the middle of the cut; overlap < 0 (D7)."),
          malunion("tibial_length_gain", "mm", "What the correction adds to the tibia's length."));

  private AnkleQuantities() {}

  private static Quantity of(String region, String name, String unit, String meaning) {
    return new Quantity(region, name, unit, meaning, THEORY);
  }

  private static Quantity limb(String name, String unit, String meaning) {
    return new Quantity("limb", name, unit, meaning, THEORY);
  }

  private static Quantity malunion(String name, String unit, String meaning) {
    return new Quantity("limb", name, unit, meaning, "docs/theory.md, section 12");
  }

  /** All of them. */
  static List<Quantity> all() {
    return ALL;
  }
}
