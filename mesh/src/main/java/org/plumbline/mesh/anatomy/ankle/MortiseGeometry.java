package org.plumbline.mesh.anatomy.ankle;

/**
 * Articular surfaces of an ankle as functions (docs/theory.md, eqs. A1 to A3): the groove, the
 * taper of the trochlea, and how far malleolar bone stands from the middle.
 *
 * <p>The trochlea is r(z) = R − g(z) about the origin, the plafond r(z) + c about (0, −c), both at
 * an angle φ from the proximal direction, forward > 0. Cartilage is measured along the radius.
 */
public final class MortiseGeometry {
  private final AnkleShape shape;
  private final TrochleaShape trochlea;
  private final MortiseShape mortise;

  public MortiseGeometry(AnkleShape shape) {
    this.shape = shape;
    this.trochlea = shape.trochlea();
    this.mortise = shape.mortise();
  }

  /** Depth g of the groove below the crests, mm: ½ D (1 + cos 2π z/S). */
  public double groove(double z) {
    return trochlea.grooveDepth() / 2 * (1 + Math.cos(2 * Math.PI * z / trochlea.crestSpacing()));
  }

  /** Outer radius of the talar cartilage, mm. */
  public double talarRadius(double z) {
    return trochlea.radius() - groove(z);
  }

  /** Radius of the tibial cartilage about its own axis, mm. */
  public double plafondRadius(double z) {
    return talarRadius(z) + mortise.clearance();
  }

  /** Height of the plafond's axis, mm; 0 without clearance, else below the trochlea's. */
  public double plafondAxis() {
    return -mortise.clearance();
  }

  /** Width of the trochlea at a place, mm: a parabola through front, middle and rear. */
  public double width(double x) {
    double s = Math.max(-1, Math.min(1, x / trochlea.reach()));
    double front = trochlea.widthFront() - trochlea.widthMiddle();
    double rear = trochlea.widthRear() - trochlea.widthMiddle();
    return trochlea.widthMiddle() + s * (front - rear) / 2 + s * s * (front + rear) / 2;
  }

  /** Half the angle that the plafond spans about its axis, radians. */
  public double plafondHalfAngle() {
    return Math.asin(mortise.length() / 2 / (trochlea.radius() + mortise.clearance()));
  }

  /** Half the angle that the trochlea spans, radians. */
  public double trochleaHalfAngle() {
    return Math.toRadians(trochlea.arc()) / 2;
  }

  /** Height of the plafond's front and rear edge at the crests, mm. */
  double edgeHeight() {
    return plafondAxis() + (trochlea.radius() + mortise.clearance()) * Math.cos(plafondHalfAngle());
  }

  /** Distance of the medial malleolus' bone from the middle, mm. */
  double medialBone(double x) {
    return width(x) / 2 + shape.talarCartilage() + mortise.gutter() + shape.tibialCartilage();
  }

  /** Distance of the fibula's bone from the middle, mm. */
  double lateralBone(double x) {
    return width(x) / 2 + shape.talarCartilage() + mortise.gutter() + shape.fibularCartilage();
  }

  /** Height of the tip of the medial malleolus, mm. */
  double medialTip() {
    return trochlea.radius() - mortise.medialHeight();
  }

  /** Height of the tip of the fibula, mm. */
  double lateralTip() {
    return trochlea.radius() - mortise.lateralHeight();
  }
}
