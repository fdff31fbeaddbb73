package org.plumbline.verification.contact;

/**
 * The exact pressure of a contact problem whose force is known, about the origin.
 *
 * <p>Points scaled by the semi-axes, s = √(x²/a² + y²/b²), have s < 1 inside the contact.
 */
interface PressureField {
  /** Pressure at a point, MPa. */
  double at(double x, double y);

  /** Semi-axis along x, mm. */
  double alongX();

  /** Semi-axis along y, mm; infinite for a strip. */
  double alongY();

  /** Largest pressure, MPa. */
  double peak();

  /** ∫ p x² dA / ∫ p dA, mm². */
  double secondMomentX();

  /** ∫ p y² dA / ∫ p dA, mm²; of no meaning for a strip. */
  double secondMomentY();

  /** Pressure at the origin, MPa. */
  default double centre() {
    return at(0, 0);
  }
}
