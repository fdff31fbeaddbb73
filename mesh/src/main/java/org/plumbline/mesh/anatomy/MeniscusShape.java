package org.plumbline.mesh.anatomy;

/**
 * Clinical dimensions of a meniscus, in relation to the plateau it lies on. Lengths in mm.
 *
 * <p>Angles go about the plateau's trough, seen from above: 0° points outward, away from the middle
 * of the knee, positive angles lie in front, negative ones behind. The outer border follows the rim
 * of the plateau; the section reaches inward from it as far as its width allows, but not to where
 * condyle and plateau are closer than the inner edge is high.
 *
 * @param bodyWidth width of the section, except at the horns and where the gap leaves no room
 * @param rimHeight height that the section does not exceed, however wide the gap
 * @param innerHeight height of the inner edge, where the section begins; least gap it reaches into
 * @param halfAngleDeg angle at which either horn ends
 * @param hornTaperDeg stretch before the end of a horn over which the section narrows
 * @param hornShare width at the end of a horn as a share of {@code bodyWidth}
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
    double halfAngleDeg,
    double hornTaperDeg,
    double hornShare,
    double overhang,
    double endOverhang,
    double extrusion,
    MeniscusResection resection) {

  /** A healthy meniscus: whole and in its place. */
  public MeniscusShape(
      double bodyWidth,
      double rimHeight,
      double innerHeight,
      double halfAngleDeg,
      double hornTaperDeg,
      double hornShare,
      double overhang,
      double endOverhang) {
    this(
        bodyWidth,
        rimHeight,
        innerHeight,
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
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
   *   <li>Height 6 mm: between the mid-body heights of 4.4 and 5.5 mm of a segmented knee
   *       (smith2019) and largest thicknesses of 6.8 to 7.7 mm (Bloecker 2011).
   *   <li>Overhang 2 mm: healthy extrusion 1.24 ± 1.18 mm in men, 1.83 ± 1.06 mm in women (Bloecker
   *       2011, BMC Musculoskelet Disord 12:248).
   *   <li>Ends 1 mm inside the rim: 41.2 mm long on a plate of 43 mm (smith2019).
   *   <li>Inner edge, angle and horns by judgement: a C that is open toward the eminence, and as
   *       thin inside as can be meshed well.
   * </ul>
   */
  public static MeniscusShape genericMedial() {
    return new MeniscusShape(12, 6, 0.9, 125, 25, 0.55, 2, -1);
  }

  /**
   * Lateral meniscus of the generic knee. Height, inner edge and horns as medially; width 10 mm,
   * overhang 1.5 mm and a nearly closed ring by judgement; ends 2 mm inside the rim: 31.7 mm long
   * on a plate of 37 mm (smith2019).
   */
  public static MeniscusShape genericLateral() {
    return new MeniscusShape(10, 6, 0.9, 150, 25, 0.55, 1.5, -2);
  }

  /** This meniscus after a partial meniscectomy. */
  public MeniscusShape trimmed(MeniscusResection removed) {
    return new MeniscusShape(
        bodyWidth,
        rimHeight,
        innerHeight,
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
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
        halfAngleDeg,
        hornTaperDeg,
        hornShare,
        overhang,
        endOverhang,
        distance,
        resection);
  }
}
