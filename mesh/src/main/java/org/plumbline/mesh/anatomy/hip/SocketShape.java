package org.plumbline.mesh.anatomy.hip;

/**
 * What is measured on an acetabulum, degrees.
 *
 * @param centreEdge lateral centre-edge angle: from the vertical to the lateral rim in the frontal
 *     section through the centre of the head, lateral > 0
 * @param acetabularIndex Tönnis angle: rise of the roof from its medial end, at the fossa, to the
 *     rim, in the same section
 * @param sharp Sharp's angle: inclination of the line from the lowest to the lateral rim point of
 *     that section
 * @param version the opening's axis, forward of the lateral direction, seen from above
 * @param fossaHalfAngle half the angle at which the fossa is seen from the centre
 * @param notch azimuth about the fossa that stays free of cartilage below
 */
public record SocketShape(
    double centreEdge,
    double acetabularIndex,
    double sharp,
    double version,
    double fossaHalfAngle,
    double notch) {
  private static final double VERSION = 18;
  private static final double NOTCH = 65;

  /** Centre-edge angle 32°, index 5°: an ordinary adult. */
  public static SocketShape normal() {
    return new SocketShape(32, 5, 40, VERSION, 32, NOTCH);
  }

  /** Centre-edge angle 22°, index 10°. */
  public static SocketShape borderline() {
    return new SocketShape(22, 10, 44, VERSION, 29, NOTCH);
  }

  /** Centre-edge angle 10°, index 20°: a steep and shallow socket. */
  public static SocketShape dysplastic() {
    return new SocketShape(10, 20, 48, VERSION, 25, NOTCH);
  }
}
