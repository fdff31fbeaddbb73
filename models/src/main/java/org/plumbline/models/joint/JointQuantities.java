package org.plumbline.models.joint;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.models.study.Quantity;

/**
 * What the rows of the results mean, those of a loaded joint first, then those of a construct and
 * of the limb.
 */
public final class JointQuantities {
  private static final String SURFACES = "medial, lateral, *_meniscus";
  private static final String CONTACT = "docs/theory.md, section 8";
  private static final String POSE = "docs/theory.md, section 6";

  private static final List<Quantity> LOADED =
      List.of(
          of(
              SURFACES + ", *_direct, *_femur",
              "force_normal",
              "N",
              "Size of the contact force: on the whole plateau of a side, on the plateau under its"
                  + " meniscus, directly from cartilage to cartilage, or of all that presses on the"
                  + " condyle.",
              CONTACT),
          of(SURFACES, "force_axial", "N", "Its part along the tibial mechanical axis.", CONTACT),
          of(
              SURFACES + ", *_direct",
              "force_share",
              "%",
              "Part of the compressive force along the tibial mechanical axis that passes here, of"
                  + " both plateaus together.",
              CONTACT),
          of(SURFACES, "pressure_peak", "MPa", "Largest nodal contact pressure.", CONTACT),
          of(
              SURFACES,
              "pressure_p95",
              "MPa",
              "Pressure that 95 % of the contact area lies below. Beside a meniscus it may exceed the"
                  + " peak, which is of the mean pressure over each node's area.",
              CONTACT),
          of(
              SURFACES,
              "pressure_mean",
              "MPa",
              "Contact force over contact area; rough where few nodes are pressed.",
              CONTACT),
          of(
              SURFACES,
              "contact_area",
              "mm2",
              "Area inside the contour of zero pressure.",
              "docs/decisions/0004"),
          of(
              "medial, lateral",
              "center_of_pressure_x",
              "mm",
              "Centre of pressure on the plateau; anterior > 0.",
              CONTACT),
          of(
              "medial, lateral",
              "center_of_pressure_z",
              "mm",
              "Centre of pressure on the plateau; lateral > 0 on either leg.",
              CONTACT),
          of(
              "*_meniscus",
              "attachment_force",
              "N",
              "What the attachments of a meniscus pull or push the bone with.",
              "docs/decisions/0022"),
          of(
              "joint",
              "menisci_share",
              "%",
              "Part of the compressive force that passes through both menisci.",
              CONTACT),
          of(
              "joint",
              "ligament_*",
              "N",
              "Tension of a ligament's bundle.",
              "Blankevoort and Huiskes 1991; docs/theory.md, section 1"),
          of(
              "joint",
              "strain_*",
              "1",
              "Strain of a ligament's bundle against its slack length; slack < 0.",
              "Blankevoort and Huiskes 1991; docs/theory.md, section 1"),
          of(
              "joint",
              "restraint_ml",
              "N",
              "Force of the soft spring that stands for all that holds the femur sideways.",
              "docs/theory.md, section 1"),
          of(
              "joint",
              "restraint_ie",
              "N mm",
              "Moment of the soft spring that stands for all that holds axial rotation.",
              "docs/theory.md, section 1"),
          of(
              "joint",
              "hold_internal_rotation",
              "N mm",
              "Moment that holds the axial rotation where a load case holds it.",
              "docs/decisions/0036"),
          of(
              "joint",
              "hold_anterior",
              "N",
              "Force that holds the anterior slide where a load case holds it.",
              "docs/decisions/0036"),
          of(
              "joint",
              "translation_*",
              "mm",
              "Where the femur stands against its place as meshed: x anterior, y proximal, z"
                  + " lateral.",
              POSE),
          of(
              "joint",
              "axial_rotation",
              "deg",
              "Turn of the femur about the vertical axis of the joint.",
              POSE),
          of(
              "joint",
              "laxity_varus, laxity_valgus, laxity_internal, laxity_external",
              "deg",
              "Turn of the joint under the moment of a laxity test, from its seated state.",
              "docs/decisions/0026"),
          of(
              "joint",
              "laxity_anterior, laxity_posterior",
              "mm",
              "Slide of the joint under the force of a laxity test, from its seated state.",
              "docs/decisions/0026"),
          of(
              "joint",
              "force_balance_error",
              "1",
              "Largest resultant of forces on the free body over the load: part of the proof.",
              "docs/theory.md, section 6"),
          of(
              "joint",
              "moment_balance_error",
              "1",
              "The same of moments.",
              "docs/theory.md, section 6"),
          of(
              "joint",
              "uncondensed_residual",
              "1",
              "Imbalance of the whole, uncondensed bodies under the contact forces found, over these.",
              "docs/theory.md, section 6"),
          of(
              "joint",
              "smallest_stiffness",
              "N/mm",
              "Smallest eigenvalue of the tangent of the joint's pose, rotations scaled by a lever:"
                  + " how stable it stands.",
              "docs/decisions/0006"),
          of(
              "joint",
              "passes",
              "1",
              "Geometry passes until the joint settled.",
              "docs/decisions/0018"));

  private static final String GAP = "docs/theory.md, eqs. W1 to W3";

  private static final List<Quantity> CONSTRUCT =
      List.of(
          of(
              "gap, femur_gap",
              "force_axial",
              "N",
              "Compressive force through the cut along the mechanical axis of the cut bone: contact,"
                  + " and ligaments and muscles that insert on the joint's side.",
              GAP),
          of(
              "gap, femur_gap",
              "motion_normal",
              "mm",
              "Motion of the lips against each other under load, square to the cut, at a named point:"
                  + " entry (middle of the opened cortex), anterior, posterior (outermost); of an"
                  + " anterior wedge entry, medial, lateral. Opening > 0, closing < 0.",
              "docs/theory.md, eq. W2"),
          of(
              "gap, femur_gap",
              "motion_shear",
              "mm",
              "The same along the cut; a size.",
              "docs/theory.md, eq. W2"),
          of(
              "gap, femur_gap",
              "strain",
              "%",
              "Size of that motion over the height of the gap at the point (interfragmentary strain).",
              "Perren 1979; docs/theory.md, eq. W3"),
          of(
              "gap, femur_gap",
              "strain_class",
              "1",
              "What the largest strain lets form: 0 bone (up to 2 %), 1 fibrocartilage (up to 10 %), 2"
                  + " granulation tissue (up to 100 %), 3 nothing.",
              "Perren 1979"),
          of(
              "gap, femur_gap",
              "stiffness_entry",
              "N/mm",
              "Axial force through the cut over the closing at its entry: stiffness of the construct"
                  + " between these two points. No row where the gap does not close.",
              "docs/theory.md, eq. W2"),
          of(
              "gap, femur_gap",
              "motion_largest",
              "mm",
              "Size of the largest of these motions.",
              "docs/theory.md, eq. W2"),
          of(
              "gap, femur_gap",
              "sinking_medial, sinking_lateral",
              "mm",
              "How far the most medial or lateral bone beside the joint moves along the axis of the cut"
                  + " bone against the end of the modelled shaft; away from the joint > 0.",
              "docs/theory.md, eq. W16"),
          of(
              "gap, femur_gap",
              "stiffness_medial, stiffness_lateral",
              "N/mm",
              "Axial force through the cut over that sinking; no row where that side rises.",
              "docs/theory.md, eq. W16"),
          of(
              "gap, femur_gap",
              "face_pressed",
              "N",
              "Of a closed wedge: sum of the forces with which nodes of the bonded faces press on each"
                  + " other, square to the cut.",
              "docs/theory.md, eq. C42"),
          of(
              "gap, femur_gap",
              "face_pulled",
              "N",
              "Of a closed wedge: sum of the forces by which the bond keeps nodes of the faces from"
                  + " parting.",
              "docs/theory.md, eq. C42"),
          of(
              "hinge, femur_hinge",
              "moment",
              "N m",
              "Of a bounded or fractured hinge: moment across the bridge about its neutral axis; where"
                  + " the load opens the gap > 0.",
              "docs/theory.md, eq. W10"),
          of(
              "hinge, femur_hinge",
              "moment_bound",
              "N m",
              "Of a bounded hinge: the moment at which it turns.",
              "docs/theory.md, eqs. W11 and W12"),
          of(
              "hinge, femur_hinge",
              "plastic_rotation",
              "deg",
              "Of a bounded hinge: by how much it turns at that moment; opening > 0.",
              "docs/theory.md, eq. W12"),
          of(
              "hinge, femur_hinge",
              "pressing_force",
              "N",
              "Of a bounded or fractured hinge: force across the bridge, square to the cut.",
              "docs/theory.md, eq. W13"),
          of(
              "hinge, femur_hinge",
              "crack_closed",
              "%",
              "Of a fractured hinge: part of the crack's area that presses.",
              "docs/theory.md, eq. W13"),
          of(
              "hinge, femur_hinge",
              "crack_opening",
              "mm",
              "Of a fractured hinge: widest opening of the crack.",
              "docs/theory.md, eq. W13"),
          of(
              "hinge, femur_hinge",
              "opening_strain",
              "%",
              "Strain of the bone bridge from bending it while the wedge is made, t α / (2 L);"
                  + " plastic beyond yield, and apart from the strain under load.",
              "docs/theory.md, eq. W4"),
          of(
              "hinge, femur_hinge",
              "opening_margin",
              "1",
              "Yield strain of cortical bone in tension, 0.7 %, over the opening strain; below 1 the"
                  + " bridge yields while the wedge is made.",
              "docs/theory.md, eq. W5"),
          of(
              "hinge, femur_hinge",
              "load_strain_tension",
              "%",
              "Largest principal strain of the bone bridge under load.",
              "docs/theory.md, eq. W5"),
          of(
              "hinge, femur_hinge",
              "load_strain_compression",
              "%",
              "Smallest principal strain of the bone bridge under load, as a positive number.",
              "docs/theory.md, eq. W5"),
          of(
              "hinge, femur_hinge",
              "load_margin",
              "1",
              "Smaller of yield over strain under load, in tension (0.7 %) and compression (1.0 %).",
              "docs/theory.md, eq. W5"),
          of(
              "plate, femur_plate",
              "von_mises",
              "MPa",
              "Largest von Mises stress of the plate's beams, without holes.",
              "docs/theory.md, eqs. B6 and B9"),
          of(
              "plate, femur_plate",
              "yield_margin",
              "1",
              "Yield stress of its material over that stress.",
              "docs/theory.md, eq. W6; hardware-materials.csv"),
          of(
              "plate, femur_plate",
              "fatigue_margin",
              "1",
              "Fatigue limit of its material over that stress; no row for a material without one.",
              "docs/theory.md, eq. W6; hardware-materials.csv"),
          of(
              "plate, femur_plate",
              "screws_von_mises",
              "MPa",
              "Largest von Mises stress of the most loaded screw, without threads.",
              "docs/decisions/0038"),
          of(
              "plate, femur_plate",
              "screws_yield_margin",
              "1",
              "Yield stress of the screws' material over that stress.",
              "docs/theory.md, eq. W6; hardware-materials.csv"),
          of(
              "plate, femur_plate",
              "screws_fatigue_margin",
              "1",
              "Fatigue limit of the screws' material over that stress.",
              "docs/theory.md, eq. W6; hardware-materials.csv"),
          of(
              "graft, femur_graft",
              "von_mises_p95",
              "MPa",
              "Von Mises stress in the gap's filling that 95 % of its volume stay below.",
              "docs/theory.md, section 8"),
          of(
              "graft, femur_graft",
              "compression_p95",
              "MPa",
              "Largest compressive principal stress that 95 % of its volume stay below.",
              "docs/theory.md, eq. W17"),
          of(
              "graft, femur_graft",
              "crush_margin",
              "1",
              "Compressive strength of the filling over that stress, where it is known.",
              "docs/theory.md, eq. W17; gap-fillers.csv"),
          of(
              "plate, femur_plate",
              "block_force",
              "N",
              "Of a spacer plate: force with which its block holds the lips apart; 0 if it is loose.",
              "docs/theory.md, eq. W15"),
          of(
              "plate, femur_plate",
              "block_pressure",
              "MPa",
              "That force over the area that the block stands on.",
              "docs/theory.md, eq. W15"));

  private JointQuantities() {}

  private static Quantity of(
      String region, String name, String unit, String meaning, String source) {
    return new Quantity(region, name, unit, meaning, source);
  }

  /** All of them, those of {@link LimbQuantities} last. */
  public static List<Quantity> all() {
    return Stream.of(LOADED, CONSTRUCT, LimbQuantities.all()).flatMap(List::stream).toList();
  }
}
