package org.plumbline.mesh.anatomy;

/**
 * Clinical dimensions of a meniscus, in relation to the plateau it lies on. Lengths in mm.
 *
 * <p>Angles go about the plateau's trough, seen from above: 0° points outward, away from the middle
 * of the knee, positive angles lie in front, negative ones behind. The outer border follows the rim
 * of the plateau; the section reaches inward from it as far as its width allows, but not to where
 * the condyle seated on the plateau leaves less room than the inner edge needs.
 *
 * @param bodyWidth width of the section, except at the horns and where the gap leaves no room
 * @param rimHeight height that the section does not exceed, however wide the gap
 * @param innerHeight height of the inner edge
 * @param innerRelief how far the inner edge stays below the seated condyle; falls to nothing at the
 *     outer border, with the square of the distance from it
 * @param halfAngleDeg angle at which either horn ends
 * @param hornTaperDeg stretch before the end of a horn over which the section becomes that of its
 *     end
 * @param hornShare width at the end of a horn as a share of {@code bodyWidth}
 * @param hornHeight height that the section does not exceed at the end of a horn
 * @param hornRelief how far the whole section stays below the seated condyle at the end of a horn
 * @param overhang how far the outer border stands beyond the plateau's rim at the side
 * @param endOverhang the same in front and behind; negative inside the rim
 * @param extrusion how far the meniscus is displaced outward along each angle's ray, most at 0° and
 *     nothing at the horns; it keeps its section
 * @param resection what a meniscectomy removed
 */
public record MeniscusShape(
    double bodyWidth,
    double rimHeight,
    double innerHeight,
    double innerRelief,
    double halfAngleDeg,
    double hornTaperDeg,
    double hornShare,
    double hornHeight,
    double hornRelief,
    double overhang,
    double endOverhang,
    double extrusion,
    MeniscusResection resection) {

  /** A healthy meniscus: whole and in its place. */
  public MeniscusShape(
      double bodyWidth,
      double rimHeight,
      double innerHeight,
      double innerRelief,
      double halfAngleDeg,
      double hornTaperDeg,
      double hornShare,
      double hornHeight,
      double hornRelief,
      double overhang,
      double endOverhang) {
    this(
        bodyWidth,
        rimHeight,
        innerHeight,
        innerRelief,
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
        hornHeight,
        hornRelief,
        overhang,
        endOverhang,
        0,
        MeniscusResection.none());
  }

  /**
   * Medial meniscus of the generic knee.
   *
   * <ul>
   *   <li>Width 12 mm where there is room: largest widths 12.5 to 18.8 mm, means 8.6 to 10.1 mm
   *       (Bloecker 2011, MRI).
   *   <li>Height 5 mm: 4.4 mm at mid-body on a plate 68.5 mm wide (smith2019), 4.8 mm scaled to the
   *       75 mm of the generic knee.
   *   <li>Overhang 2 mm: healthy extrusion 1.24 ± 1.18 mm in men, 1.83 ± 1.06 mm in women (Bloecker
   *       2011, BMC Musculoskelet Disord 12:248).
   *   <li>Ends 1 mm inside the rim: 41.2 mm long on a plate of 43 mm (smith2019).
   *   <li>By judgement: a C that is open toward the eminence, as thin inside as can be meshed well,
   *       and horns that run down to roots 2 mm high and 1 mm clear of the condyle.
   * </ul>
   */
  public static MeniscusShape genericMedial() {
    return new MeniscusShape(12, 5, 0.5, 0.2, 125, 25, 0.55, 2, 1, 2, -1);
  }

  /**
   * Lateral meniscus of the generic knee. Height 5.5 mm at mid-body (smith2019; 6.0 mm scaled);
   * inner edge and horns as medially; width 10 mm, overhang 1.5 mm and a nearly closed ring by
   * judgement; ends 2 mm inside the rim: 31.7 mm long on a plate of 37 mm (smith2019).
   */
  public static MeniscusShape genericLateral() {
    return new MeniscusShape(10, 5.5, 0.5, 0.2, 150, 25, 0.55, 2, 1, 1.5, -2);
  }

  /** Room between plateau and seated condyle that the inner edge needs at an angle, mm. */
  double innerRoom(double angleDeg) {
    return innerHeight + innerRelief + reliefAt(angleDeg);
  }

  /** Room left between the whole section and the condyle at an angle, mm. */
  double reliefAt(double angleDeg) {
    return hornRelief * (1 - bodyShare(angleDeg));
  }

  /** 1 along the body, falling to 0 at the end of a horn. */
  double bodyShare(double angleDeg) {
    return Smooth.step((halfAngleDeg - Math.abs(angleDeg)) / hornTaperDeg);
  }

  /** Height that the section does not exceed at an angle, mm. */
  double heightAt(double angleDeg) {
    return hornHeight + (rimHeight - hornHeight) * bodyShare(angleDeg);
  }

  /** This meniscus after a partial meniscectomy. */
  public MeniscusShape trimmed(MeniscusResection removed) {
    return new MeniscusShape(
        bodyWidth,
        rimHeight,
        innerHeight,
        innerRelief,
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
        hornHeight,
        hornRelief,
        overhang,
        endOverhang,
        extrusion,
        removed);
  }

  /**
   * This meniscus displaced outward.
   *
   * @param distance displacement at 0°, mm, in place of any before
   */
  public MeniscusShape extruded(double distance) {
    return new MeniscusShape(
        bodyWidth,
        rimHeight,
        innerHeight,
        innerRelief,
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
        hornHeight,
        hornRelief,
        overhang,
        endOverhang,
        distance,
        resection);
  }
}
