package org.plumbline.models.construct;

import java.util.List;
import org.plumbline.mesh.Mesh;

/**
 * The bodies of a joint at one state of its cut bone, without load, to be looked at. Right limb,
 * mm; the bodies stand as meshed.
 *
 * @param angleDeg of the opening, 0 where the cut is closed or not made
 * @param cut whether the cut is made
 * @param solids bodies in their order, then the hardware
 * @param taken wedges of bone that were taken out, laid beside the bone they were in
 */
public record JointStage(double angleDeg, boolean cut, List<Solid> solids, List<Solid> taken) {
  /** Name of the body of plate and screws; of a second cut bone its name and _ stand before it. */
  public static final String HARDWARE = "hardware";

  /** Whether a body is plate and screws, of either bone. */
  public static boolean isHardware(String name) {
    return name.equals(HARDWARE) || name.endsWith("_" + HARDWARE);
  }

  /** Name of the part that a wedge which was taken out consists of, and end of its body's name. */
  public static final String TAKEN = "taken";

  /** Name of the part that a body which is not cut consists of. */
  public static final String WHOLE = "whole";

  public JointStage {
    solids = List.copyOf(solids);
    taken = List.copyOf(taken);
  }

  /**
   * A body.
   *
   * @param name of the body
   * @param parts names of its parts
   * @param partOfCell number of the part that each cell belongs to; not copied
   */
  public record Solid(String name, Mesh mesh, List<String> parts, int[] partOfCell) {
    public Solid {
      parts = List.copyOf(parts);
    }
  }
}
