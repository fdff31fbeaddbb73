package org.plumbline.mesh.anatomy;

/** Clamps and switches with a continuous first derivative, so that surfaces show no crease. */
final class Smooth {
  private Smooth() {}

  /** 0 up to t = 0, 1 from t = 1, between them 3t² - 2t³. */
  static double step(double t) {
    double c = Math.min(1, Math.max(0, t));
    return c * c * (3 - 2 * c);
  }

  /**
   * min(a, b) - max(0, k - |a - b|)² / (4k): never above the minimum, and equal to it where a and b
   * are further apart than k.
   */
  static double min(double a, double b, double k) {
    double overlap = Math.max(0, k - Math.abs(a - b));
    return Math.min(a, b) - overlap * overlap / (4 * k);
  }

  /** -min(-a, -b): never below the maximum. */
  static double max(double a, double b, double k) {
    return -min(-a, -b, k);
  }
}
