package org.plumbline.verification.contact;

/**
 * How far nodal pressures are from an exact field.
 *
 * @param rms root mean square over primary nodes inside 0.8 of the semi-axes, relative to the exact
 *     peak
 * @param worst largest over the same nodes
 * @param peak largest nodal pressure, MPa
 * @param centre nodal pressure at the origin, MPa; NaN without a node there
 * @param secondX Σ F x² / Σ F over nodal forces, mm²
 * @param secondY the same along y
 */
record Deviation(
    double rms, double worst, double peak, double centre, double secondX, double secondY) {
  /** The edge of the active zone, a square root, is outside. */
  private static final double INSIDE = 0.8;

  private static final double AT_ORIGIN = 1e-9;

  static Deviation of(Pressing solved, PressureField exact) {
    double squares = 0;
    double worst = 0;
    double peak = 0;
    double centre = Double.NaN;
    int inside = 0;
    double total = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < solved.nodes(); i++) {
      double x = solved.reference(i, 0);
      double y = solved.reference(i, 1);
      double p = solved.pressure(i);
      peak = Math.max(peak, p);
      double strip = Double.isInfinite(exact.alongY()) ? 0 : y;
      if (Math.hypot(x, strip) < AT_ORIGIN) {
        centre = p;
      }
      if (Math.hypot(x / exact.alongX(), strip / exact.alongY()) < INSIDE) {
        double difference = p - exact.at(x, y);
        squares += difference * difference;
        worst = Math.max(worst, Math.abs(difference));
        inside++;
      }
      double force = solved.nodalForce(i);
      total += force;
      xx += force * x * x;
      yy += force * y * y;
    }
    return new Deviation(
        Math.sqrt(squares / inside) / exact.peak(),
        worst / exact.peak(),
        peak,
        centre,
        xx / total,
        yy / total);
  }
}
