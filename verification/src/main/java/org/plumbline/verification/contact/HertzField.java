package org.plumbline.verification.contact;

/**
 * Hertz's semi-ellipsoid of pressure, p = p₀ √(1 − x²/a² − y²/b²) (Johnson 1985, §§3.3, 4.2).
 *
 * @param alongX semi-axis along x, mm
 * @param alongY semi-axis along y, mm; infinite under a cylinder
 * @param peak p₀, MPa
 */
record HertzField(double alongX, double alongY, double peak) implements PressureField {
  private static final int BISECTIONS = 200;

  @Override
  public double at(double x, double y) {
    double s = x * x / (alongX * alongX) + y * y / (alongY * alongY);
    return s < 1 ? peak * Math.sqrt(1 - s) : 0;
  }

  @Override
  public double secondMomentX() {
    return alongX * alongX / (Double.isInfinite(alongY) ? 4 : 5);
  }

  @Override
  public double secondMomentY() {
    return alongY * alongY / 5;
  }

  /** 1/E* = Σ (1 − ν²)/E of two bodies of one Poisson's ratio; a modulus may be infinite. */
  static double contactModulus(double first, double second, double poisson) {
    double c = 1 - poisson * poisson;
    return 1 / (c / first + c / second);
  }

  /**
   * Surfaces apart by A x² + B y² before they touch. With e² = 1 − b²/a² (axis a where the surfaces
   * part more slowly; Johnson 1985, eqs. 4.26 to 4.28):
   *
   * <pre>
   *   A/B = (K(e) − E(e)) / (E(e) a²/b² − K(e)),   a³ = 3 F E(e) / (2 π E* (A + B) (1 − e²)).
   * </pre>
   *
   * @param force of the whole contact, N
   */
  static HertzField elliptic(double force, double contactModulus, double a, double b) {
    if (a > b) {
      HertzField turned = elliptic(force, contactModulus, b, a);
      return new HertzField(turned.alongY, turned.alongX, turned.peak);
    }
    double e = modulus(a / b);
    double narrow = 1 - e * e;
    double second = new EllipticIntegrals(e).second;
    double major =
        Math.cbrt(3 * force * second / (2 * Math.PI * contactModulus * (a + b) * narrow));
    double minor = major * Math.sqrt(narrow);
    return new HertzField(major, minor, 3 * force / (2 * Math.PI * major * minor));
  }

  /** e of a ratio A/B ≤ 1, by bisection: the ratio falls from 1 at e = 0. */
  private static double modulus(double ratio) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS && ratio < 1; i++) {
      double e = (low + high) / 2;
      EllipticIntegrals at = new EllipticIntegrals(e);
      double found = (at.first - at.second) / (at.second / (1 - e * e) - at.first);
      if (found > ratio) {
        low = e;
      } else {
        high = e;
      }
    }
    return low;
  }

  /**
   * Under a cylinder of radius R along y (Johnson 1985, eqs. 4.43, 4.45): a² = 4 P R / π E*, p₀ = 2
   * P / π a.
   *
   * @param perLength P, N/mm
   */
  static HertzField strip(double perLength, double contactModulus, double radius) {
    double a = Math.sqrt(4 * perLength * radius / (Math.PI * contactModulus));
    return new HertzField(a, Double.POSITIVE_INFINITY, 2 * perLength / (Math.PI * a));
  }
}
