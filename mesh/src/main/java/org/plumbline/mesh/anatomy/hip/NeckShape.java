package org.plumbline.mesh.anatomy.hip;

/**
 * Neck and shaft of a proximal femur, without trochanters.
 *
 * @param neckShaft neck-shaft angle, degrees
 * @param version femoral version, head forward of the shaft > 0, degrees
 * @param length from the centre of the head to the axis of the shaft, mm
 * @param neckRadius of the neck where it leaves the head, mm
 * @param baseRadius where the neck bends into the shaft, mm
 * @param shaftRadius at the end of the shaft, mm
 * @param stub straight part of the shaft, mm
 * @param cartilageReach where the cartilage of the head ends, from the head's pole, degrees
 */
public record NeckShape(
    double neckShaft,
    double version,
    double length,
    double neckRadius,
    double baseRadius,
    double shaftRadius,
    double stub,
    double cartilageReach) {

  /** Neck-shaft angle 127°, version 12°. */
  public static NeckShape normal() {
    return new NeckShape(127, 12, 55, 16, 18, 15, 30, 118);
  }

  /** The same with other angles. */
  public NeckShape withAngles(double neckShaftDeg, double versionDeg) {
    return new NeckShape(
        neckShaftDeg,
        versionDeg,
        length,
        neckRadius,
        baseRadius,
        shaftRadius,
        stub,
        cartilageReach);
  }
}
