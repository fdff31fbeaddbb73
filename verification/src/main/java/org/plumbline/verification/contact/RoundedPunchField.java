package org.plumbline.verification.contact;

/**
 * A flat-ended rigid punch with a rounded edge on an elastic half-space, axially symmetric: gap 0
 * for r < b, (r − b)²/2R beyond (Ciavarella 1999, Int J Solids Struct 36, 4149; Jäger 1995).
 *
 * <p>By Galin's and Sneddon's solution for any axially symmetric profile (Sneddon 1965), in the
 * form of the equivalent plane profile g(x) = x ∫ f'(r)/√(x² − r²) dr (Popov and Heß 2015, §§2.2,
 * 2.3):
 *
 * <pre>
 *   g'(x) = (2 √(x² − b²) − b arccos(b/x)) / R  for x > b, else 0,
 *   F = 2 E* ∫₀ᵃ x g'(x) dx,   p(r) = (1/π) E* ∫ᵣᵃ g'(x) / √(x² − r²) dx.
 * </pre>
 */
final class RoundedPunchField implements PressureField {
  private static final int INTERVALS = 400;
  private static final int BISECTIONS = 100;
  private static final int RINGS = 400;

  private final double flat;
  private final double rounding;
  private final double contactModulus;
  private final double radius;

  /**
   * @param force of the whole punch, N
   * @param flat b, mm
   * @param rounding R, mm
   */
  RoundedPunchField(double force, double flat, double rounding, double contactModulus) {
    this.flat = flat;
    this.rounding = rounding;
    this.contactModulus = contactModulus;
    double low = flat;
    double high = 2 * flat;
    while (force(high) < force) {
      high *= 2;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double a = (low + high) / 2;
      if (force(a) < force) {
        low = a;
      } else {
        high = a;
      }
    }
    radius = low;
  }

  private double slope(double x) {
    return x > flat
        ? (2 * Math.sqrt(x * x - flat * flat) - flat * Math.acos(flat / x)) / rounding
        : 0;
  }

  /** F of a contact radius. The square root at b is removed by x = b + v². */
  private double force(double a) {
    double end = Math.sqrt(a - flat);
    return 2 * contactModulus * simpson(end, v -> 2 * v * (flat + v * v) * slope(flat + v * v));
  }

  /** x² = r² + t², t = t_b + v² from where x = b, or from t = 0. */
  private double pressure(double r) {
    if (r >= radius) {
      return 0;
    }
    double first = r < flat ? Math.sqrt(flat * flat - r * r) : 0;
    double end = Math.sqrt(Math.sqrt(radius * radius - r * r) - first);
    return contactModulus
        / Math.PI
        * simpson(
            end,
            v -> {
              double x = Math.hypot(r, first + v * v);
              return x > 0 ? 2 * v * slope(x) / x : 0;
            });
  }

  private static double simpson(double end, java.util.function.DoubleUnaryOperator f) {
    double sum = f.applyAsDouble(0) + f.applyAsDouble(end);
    for (int i = 1; i < INTERVALS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(end * i / INTERVALS);
    }
    return sum * end / (3 * INTERVALS);
  }

  @Override
  public double at(double x, double y) {
    return pressure(Math.hypot(x, y));
  }

  @Override
  public double alongX() {
    return radius;
  }

  @Override
  public double alongY() {
    return radius;
  }

  @Override
  public double peak() {
    double peak = 0;
    for (int i = 0; i < RINGS; i++) {
      peak = Math.max(peak, pressure(radius * i / RINGS));
    }
    return peak;
  }

  @Override
  public double secondMomentX() {
    double force = 0;
    double moment = 0;
    for (int i = 0; i < RINGS; i++) {
      double r = radius * (i + 0.5) / RINGS;
      double p = pressure(r);
      force += p * r;
      moment += p * r * r * r / 2;
    }
    return moment / force;
  }

  @Override
  public double secondMomentY() {
    return secondMomentX();
  }
}
