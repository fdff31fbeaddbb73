package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.hip.ArticularDomain;
import org.plumbline.models.hip.CosinePressure;
import org.plumbline.models.hip.SphericalCap;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** A ball on an even layer in a part of a sphere: the product's search against closed forms. */
public final class PartialSphereGate implements Gate {
  private static final double RADIUS = 25;
  private static final double FORCE = 1800;

  /** Inclination of the force, degrees. */
  private static final double INCLINED = 10;

  /** The search ends at a balance of 1e-10; areas are integrated over meridians. */
  private static final double EXACT = 1e-6;

  private static final double HALF_SPHERE = 1e-12;

  private final double farther;

  public PartialSphereGate() {
    this(0);
  }

  /**
   * @param farther by how much the product's force leans more than the reference's, degrees
   */
  PartialSphereGate(double farther) {
    this.farther = farther;
  }

  @Override
  public String name() {
    return "hip-cosine";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "H1–H3";
  }

  @Override
  public String problem() {
    return "Pressure p₀ cos γ of a concentric ball under a force inclined by ϑ_R in half a sphere that"
        + " ends at a centre-edge angle ϑ_CE (Ipavec 1999): tan δ = cos² α / G, G = π/2 + α + sin α"
        + " cos α, δ = ϑ_CE + ϑ_R − α, p₀ = 3 R cos δ / 2 r² G, area r² (π + 2 α), solved here by"
        + " bisection. Half a sphere about the force: p₀ = 3 R / 2π r².";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (int sum = 10; sum <= 55; sum += scope.all() ? 5 : 15) {
      lune(sum, checks);
    }
    Vector3D load = direction(-INCLINED - farther).scalarMultiply(FORCE);
    CosinePressure half =
        CosinePressure.of(
            ArticularDomain.of(SphericalCap.hemisphere(direction(-INCLINED))), RADIUS, load);
    double peak = 3 * FORCE / (2 * Math.PI * RADIUS * RADIUS);
    checks.add(Check.relative("peak, half a sphere", "", "MPa", half.peak(), peak, HALF_SPHERE));
    double area = 2 * Math.PI * RADIUS * RADIUS;
    checks.add(Check.relative("area, half a sphere", "", "mm2", half.area(), area, HALF_SPHERE));
    return checks;
  }

  private void lune(double sumDeg, List<Check> checks) {
    double edge = sumDeg - INCLINED;
    CosinePressure found =
        CosinePressure.of(
            ArticularDomain.of(SphericalCap.hemisphere(direction(edge - 90))),
            RADIUS,
            direction(-INCLINED - farther).scalarMultiply(FORCE));
    double sum = Math.toRadians(sumDeg);
    double low = -Math.PI / 2 + 1e-9;
    double high = Math.PI / 2;
    while (high - low > Math.ulp(1.0)) {
      double a = (low + high) / 2;
      if (sum - a > Math.atan(Math.pow(Math.cos(a), 2) / spread(a))) {
        low = a;
      } else {
        high = a;
      }
    }
    double scale = 3 * FORCE * Math.cos(sum - low) / (2 * RADIUS * RADIUS * spread(low));
    double peak = low >= 0 ? scale : scale * Math.cos(low);
    String of = String.format(Locale.ROOT, ", ϑ_CE + ϑ_R %.0f°", sumDeg);
    checks.add(Check.relative("peak" + of, "", "MPa", found.peak(), peak, EXACT));
    double area = RADIUS * RADIUS * (Math.PI + 2 * low);
    checks.add(Check.relative("area" + of, "", "mm2", found.area(), area, EXACT));
  }

  private static double spread(double alpha) {
    return Math.PI / 2 + alpha + Math.sin(alpha) * Math.cos(alpha);
  }

  /** In the frontal plane, lateral of the vertical by so many degrees. */
  private static Vector3D direction(double lateralDeg) {
    double a = Math.toRadians(lateralDeg);
    return new Vector3D(0, Math.cos(a), Math.sin(a));
  }
}
