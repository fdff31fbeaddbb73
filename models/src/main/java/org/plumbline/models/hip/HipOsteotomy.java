package org.plumbline.models.hip;

import org.plumbline.models.patient.RefusedInput;

/**
 * A planned operation on a hip.
 *
 * <p>A periacetabular osteotomy is swept by its lateral rotation; how far the fragment is turned
 * forward and about the vertical besides holds at every angle, 0 too.
 *
 * @param type what is cut and which way it turns
 * @param anteriorDeg rotation of the fragment forward; 0 if the femur is cut
 * @param versionDeg rotation of the fragment about the vertical; 0 if the femur is cut
 */
public record HipOsteotomy(HipOperation type, double anteriorDeg, double versionDeg) {
  /**
   * @throws RefusedInput if a fragment is turned that is not cut, or farther than it can be
   */
  public HipOsteotomy {
    if (type.femoral() && (anteriorDeg != 0 || versionDeg != 0)) {
      throw new RefusedInput(
          anteriorDeg != 0 ? "anterior_deg" : "version_deg",
          "rotations of the acetabular fragment mean nothing for a "
              + type.text()
              + " osteotomy; set them to 0 or take the type "
              + HipOperation.PERIACETABULAR.text());
    }
    new PeriacetabularRotation(0, anteriorDeg, versionDeg);
  }

  /**
   * The hip at an angle of the operation.
   *
   * @param angleDeg lateral rotation of the fragment, or turn of the upper femur, degrees
   * @throws RefusedInput if what comes out is outside the range of hips
   */
  public HipCorrection apply(HipAnatomy hip, double angleDeg) {
    return switch (type) {
      case PERIACETABULAR ->
          new HipCorrection(
              hip, angleDeg, new PeriacetabularRotation(angleDeg, anteriorDeg, versionDeg), 0, 0);
      case FEMORAL_VARUS ->
          new HipCorrection(hip, angleDeg, PeriacetabularRotation.NONE, angleDeg, 0);
      case FEMORAL_VALGUS ->
          new HipCorrection(hip, angleDeg, PeriacetabularRotation.NONE, -angleDeg, 0);
      case FEMORAL_DEROTATION ->
          new HipCorrection(hip, angleDeg, PeriacetabularRotation.NONE, 0, angleDeg);
    };
  }
}
