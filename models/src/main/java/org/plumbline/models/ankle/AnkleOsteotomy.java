package org.plumbline.models.ankle;

import java.util.Objects;
import org.plumbline.models.patient.Range;

/**
 * A planned wedge above the malleoli; its angle is swept.
 *
 * @param wedge side and way
 * @param centreHeightMm height of the centre of rotation above the crests
 * @param centreLateralMm its place, lateral > 0
 * @param wedgeWidthMm from the centre to the cortex at the wedge's base
 */
public record AnkleOsteotomy(
    SupramalleolarWedge wedge, double centreHeightMm, double centreLateralMm, double wedgeWidthMm)
    implements AnkleOperation {
  private static final Range WIDTH =
      new Range("wedge_width_mm", "mm", 5, 80, "the base lies on the cortex");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public AnkleOsteotomy {
    Objects.requireNonNull(wedge, "wedge");
    WIDTH.require(wedgeWidthMm);
    new SupramalleolarOsteotomy(wedge, 0, centreHeightMm, centreLateralMm, 0);
  }

  @Override
  public String text() {
    return wedge.text();
  }

  /**
   * At an angle.
   *
   * @param crestHeight height of the crests above the origin, mm
   */
  public SupramalleolarOsteotomy at(double angleDeg, double crestHeight) {
    return new SupramalleolarOsteotomy(
        wedge, angleDeg, centreHeightMm, centreLateralMm, crestHeight);
  }
}
