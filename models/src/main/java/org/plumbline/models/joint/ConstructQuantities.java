package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.study.Quantity;

/** What the rows of regions {@code gap}, {@code hinge}, {@code plate} and {@code graft} mean. */
public final class ConstructQuantities {
  private static final String GAP = "gap";
  private static final String HINGE = "hinge";
  private static final String PLATE = "plate";
  private static final String GRAFT = "graft";
  private static final String MPA = "MPa";

  private static final List<Quantity> ALL =
      List.of(
          new Quantity(GAP, "force_axial", "N", "Force through the cut along the tibial axis."),
          new Quantity(
              GAP,
              "motion_normal",
              "mm",
              "With _entry, _anterior or _posterior at the end: motion of the cut faces against each"
                  + " other along their normal there; opening > 0."),
          new Quantity(GAP, "motion_shear", "mm", "At the same points: motion along the faces."),
          new Quantity(GAP, "motion_largest", "mm", "Size of the largest of these motions."),
          new Quantity(
              GAP,
              "strain",
              "%",
              "At the same points: size of the motion over the height of the gap."),
          new Quantity(
              GAP,
              "strain_class",
              "1",
              "What the worst strain lets form (Perren): 0 bone, 1 fibrocartilage, 2 granulation"
                  + " tissue, 3 none."),
          new Quantity(
              GAP,
              "stiffness_entry",
              "N/mm",
              "Axial force over the closing of the gap at the entry."),
          new Quantity(
              GAP,
              "sinking_medial",
              "mm",
              "Sinking of the most medial bone beside the joint along the tibial axis, against the end"
                  + " of the modelled shaft; down > 0."),
          new Quantity(GAP, "sinking_lateral", "mm", "The same of the most lateral bone."),
          new Quantity(
              GAP,
              "stiffness_medial",
              "N/mm",
              "Axial force over sinking_medial; no row where that side rises."),
          new Quantity(GAP, "stiffness_lateral", "N/mm", "Axial force over sinking_lateral."),
          new Quantity(
              HINGE,
              "opening_strain",
              "%",
              "Strain of the bridge while it is opened: beam formula."),
          new Quantity(HINGE, "opening_margin", "1", "Yield strain of cortex over opening_strain."),
          new Quantity(
              HINGE,
              "load_strain_tension",
              "%",
              "Largest principal strain of the bridge under load; the opening is not in it."),
          new Quantity(
              HINGE,
              "load_strain_compression",
              "%",
              "The same in compression, as a positive number."),
          new Quantity(
              HINGE,
              "load_margin",
              "1",
              "The smaller of yield over strain, in tension and compression."),
          new Quantity(
              HINGE,
              "moment",
              "N m",
              "Of a bounded or fractured hinge: moment across the bridge about its neutral axis; where"
                  + " the load opens the gap > 0."),
          new Quantity(
              HINGE, "moment_bound", "N m", "Of a bounded hinge: the moment at which it turns."),
          new Quantity(
              HINGE,
              "plastic_rotation",
              "deg",
              "Of a bounded hinge: by how much it turns at that moment; opening > 0."),
          new Quantity(
              HINGE,
              "pressing_force",
              "N",
              "Of a bounded or fractured hinge: force across the bridge, square to the cut."),
          new Quantity(
              HINGE,
              "crack_closed",
              "%",
              "Of a fractured hinge: part of the crack's area that presses."),
          new Quantity(
              HINGE, "crack_opening", "mm", "Of a fractured hinge: widest opening of the crack."),
          new Quantity(PLATE, "von_mises", MPA, "Largest von Mises stress of the plate."),
          new Quantity(PLATE, "yield_margin", "1", "Yield stress of its material over von_mises."),
          new Quantity(
              PLATE, "fatigue_margin", "1", "Fatigue strength over von_mises, where known."),
          new Quantity(
              PLATE,
              "screws_von_mises",
              MPA,
              "Largest von Mises stress of the worst screw; its margins are screws_yield_margin and"
                  + " screws_fatigue_margin."),
          new Quantity(
              PLATE,
              "block_force",
              "N",
              "Of a spacer plate: force with which its block holds the lips apart; 0 if it is loose."),
          new Quantity(
              PLATE, "block_pressure", MPA, "That force over the area that the block stands on."),
          new Quantity(
              GRAFT,
              "von_mises_p95",
              MPA,
              "Von Mises stress that 95 % of the filling's volume stay below."),
          new Quantity(
              GRAFT,
              "compression_p95",
              MPA,
              "Largest compressive principal stress that 95 % of its volume stay below."),
          new Quantity(
              GRAFT,
              "crush_margin",
              "1",
              "Compressive strength of the filling over compression_p95, where known."));

  private ConstructQuantities() {}

  /** All of them. */
  public static List<Quantity> all() {
    return ALL;
  }
}
