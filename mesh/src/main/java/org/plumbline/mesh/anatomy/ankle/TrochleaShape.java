package org.plumbline.mesh.anatomy.ankle;

/**
 * The articular roller on top of the talus. Lengths in mm.
 *
 * @param radius outer radius of its cartilage at the crests
 * @param widthFront at its anterior end
 * @param widthMiddle below the plafond's middle
 * @param widthRear at its posterior end
 * @param arc angle that it spans in the sagittal plane, degrees
 * @param grooveDepth of the bottom of the groove below the crests
 * @param crestSpacing from the medial to the lateral crest
 */
public record TrochleaShape(
    double radius,
    double widthFront,
    double widthMiddle,
    double widthRear,
    double arc,
    double grooveDepth,
    double crestSpacing) {
  /** An adult talus: radius 20.7, width 30, 28 and 25, groove 2 mm deep between crests 20 apart. */
  public static TrochleaShape normal() {
    return new TrochleaShape(20.7, 30, 28, 25, 110, 2, 20);
  }

  /** The same roller with a groove of another depth. */
  public TrochleaShape withGroove(double depth) {
    return new TrochleaShape(radius, widthFront, widthMiddle, widthRear, arc, depth, crestSpacing);
  }

  /** Half of its length from front to rear. */
  double reach() {
    return radius * Math.sin(Math.toRadians(arc) / 2);
  }
}
