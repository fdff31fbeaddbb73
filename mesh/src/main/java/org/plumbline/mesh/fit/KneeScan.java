package org.plumbline.mesh.fit;

import org.plumbline.mesh.surface.TriangleSurface;

/**
 * Segmented surfaces of one knee in one frame, and what they do not tell.
 *
 * @param femur distal femur, bone or cartilage
 * @param tibiaBone tibial plateaus, bone
 * @param tibiaCartilage tibial cartilage of both compartments; its upper side counts
 * @param femoralCartilage thickness of cartilage on {@code femur}, mm; 0 if the surface is the
 *     cartilage's own
 * @param axes which way the axes of the frame point; y must be near the tibia's mechanical axis
 * @param left whether it is a left knee
 */
public record KneeScan(
    TriangleSurface femur,
    TriangleSurface tibiaBone,
    TriangleSurface tibiaCartilage,
    double femoralCartilage,
    ScanAxes axes,
    boolean left) {
  /** Thickest femoral cartilage that is believed, mm. */
  private static final double MOST_CARTILAGE = 5;

  public KneeScan {
    if (!(femoralCartilage >= 0 && femoralCartilage <= MOST_CARTILAGE)) {
      throw new IllegalArgumentException(
          "femoral cartilage is " + femoralCartilage + " mm, outside 0 … " + MOST_CARTILAGE);
    }
  }

  /** The same with all surfaces in the axes of a right limb. */
  KneeScan inLimbAxes() {
    return mapped(axes.toLimb(left), new double[3]);
  }

  KneeScan mapped(double[] matrix, double[] shift) {
    return new KneeScan(
        femur.mapped(matrix, shift),
        tibiaBone.mapped(matrix, shift),
        tibiaCartilage.mapped(matrix, shift),
        femoralCartilage,
        axes,
        left);
  }
}
