package org.plumbline.mesh.anatomy;

/**
 * Outline of a bone on one level: a superellipse of exponent 2.5 about (centerX, 0) on the plane y
 * = height + tilt · x. Lengths in mm.
 *
 * @param height y of the plane at x = 0
 * @param tilt rise of the plane per mm of x, dimensionless
 * @param centerX middle of the outline front to back
 * @param halfDepth half axis front to back
 * @param halfWidth half axis across
 */
public record OutlineLoop(
    double height, double tilt, double centerX, double halfDepth, double halfWidth) {
  OutlineLoop scaled(double depth, double width) {
    return new OutlineLoop(height, tilt, centerX * depth, halfDepth * depth, halfWidth * width);
  }
}
