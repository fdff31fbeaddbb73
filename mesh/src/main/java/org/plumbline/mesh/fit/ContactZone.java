package org.plumbline.mesh.fit;

/**
 * The part of a compartment over which surfaces are compared: an ellipse of the horizontal plane,
 * 0.7 of the plateau's half depth front to back (where the cartilage of the shape is not yet
 * thinned) and 9 mm to either side. Its middle is that of the plateaus front to back and, across,
 * lies halfway between the condyle's middle and the middle of the cartilage: where the two face
 * each other. Seen from a condyle's axis it reaches about 22° front and back and 25° across. mm.
 */
record ContactZone(double centerX, double centerZ, double halfDepth) {
  /** Share of the plateau's half depth. */
  static final double DEPTH_SHARE = 0.7;

  /** Half width, mm. */
  static final double HALF_WIDTH = 9;

  boolean contains(double x, double z) {
    double u = (x - centerX) / halfDepth;
    double v = (z - centerZ) / HALF_WIDTH;
    return u * u + v * v <= 1;
  }
}
