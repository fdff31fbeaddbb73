package org.plumbline.models.hip;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * Pressure of a ball in a slightly larger socket lined with springs: p(q) = k max(0, q · d − c) on
 * the articular domain, d the displacement of the ball and c the radial clearance (docs/theory.md,
 * eq. H14). Without clearance it is the {@link CosinePressure}.
 *
 * @param displacement d, mm
 * @param stiffness k, aggregate modulus over summed thickness, MPa/mm
 * @param clearance c, mm
 * @param peak largest pressure, MPa
 * @param area area under pressure, mm²
 */
public record FoundationPressure(
    Vector3D displacement, double stiffness, double clearance, double peak, double area) {
  private static final Range STIFFNESS =
      new Range("stiffness_MPa_per_mm", "MPa/mm", 1e-3, 1e6, "springs must bear");
  private static final Range CLEARANCE =
      new Range("clearance_mm", "mm", 0, 5, "a larger ball does not enter, a smaller rattles");

  private static final int ITERATIONS = 200;
  private static final int HALVINGS = 50;

  /** Force that is left unbalanced, relative. */
  private static final double BALANCED = 1e-9;

  /** Rise of the potential, relative, that is noise of the integrals. */
  private static final double NOISE = 1e-7;

  /**
   * Aggregate modulus of a layer that cannot spread: E (1 − ν) / ((1 + ν)(1 − 2ν)).
   *
   * @param young MPa
   * @param poisson below ½
   */
  public static double aggregateModulus(double young, double poisson) {
    return young * (1 - poisson) / ((1 + poisson) * (1 - 2 * poisson));
  }

  /**
   * Balances a joint force, from the pose without clearance on.
   *
   * @param domain where cartilage is
   * @param radius of the sphere, mm
   * @param force of the head on the socket, N
   * @throws RefusedInput if the force is not contained, or a number is outside its range
   */
  public static FoundationPressure of(
      ArticularDomain domain, double radius, double clearance, double stiffness, Vector3D force) {
    STIFFNESS.require(stiffness);
    CLEARANCE.require(clearance);
    CosinePressure start = CosinePressure.of(domain, radius, force);
    // compared as k r² ∫ … = force, all divided by k r²
    double scale = stiffness * radius * radius;
    Vector3D load = force.scalarMultiply(1 / scale);
    Vector3D d = start.pole().scalarMultiply(start.scale() / stiffness + 2 * clearance);
    Touched state = new Touched(domain, d, clearance);
    for (int i = 0; i < ITERATIONS; i++) {
      if (state.force().subtract(load).getNorm() < BALANCED * load.getNorm()) {
        double deepest = d.getNorm() * Math.cos(state.integral.nearest()) - clearance;
        return new FoundationPressure(
            d, stiffness, clearance, stiffness * deepest, state.integral.area() * radius * radius);
      }
      Vector3D target = state.newton(load);
      double now = state.energy() - load.dotProduct(d);
      double allowed = now + NOISE * Math.abs(now);
      Vector3D next = target;
      state = new Touched(domain, next, clearance);
      double step = 1;
      for (int h = 0;
          h < HALVINGS
              && !(state.energy() - load.dotProduct(next) <= allowed && state.integral.area() > 0);
          h++) {
        step /= 2;
        next = new Vector3D(1 - step, d, step, target);
        state = new Touched(domain, next, clearance);
      }
      d = next;
    }
    throw new RefusedInput(
        "joint_force",
        "joint_force = "
            + force.getNorm()
            + " N presses so near the rim that no balance was found; try less clearance or a"
            + " larger centre-edge angle");
  }

  /** Pressure in a direction, MPa; the domain is not asked. */
  public double at(Vector3D direction) {
    return stiffness * Math.max(0, direction.dotProduct(displacement) - clearance);
  }

  /** What a displacement presses. */
  private static final class Touched {
    private final CapIntegral integral;
    private final Vector3D d;
    private final double clearance;

    Touched(ArticularDomain domain, Vector3D d, double clearance) {
      this.d = d;
      this.clearance = clearance;
      double reach = Math.acos(Math.min(1, clearance / d.getNorm()));
      integral = domain.about(d.normalize(), reach);
    }

    /** ∫ (q · d − c) q dω. */
    Vector3D force() {
      return CosinePressure.times(integral.second(), d).subtract(clearance, integral.moment());
    }

    /** ½ ∫ (q · d − c)² dω. */
    double energy() {
      double square = CosinePressure.times(integral.second(), d).dotProduct(d);
      double cross = integral.moment().dotProduct(d);
      return (square - 2 * clearance * cross + clearance * clearance * integral.area()) / 2;
    }

    /** M⁻¹ (R + c m), where the tangent of the force is M. */
    Vector3D newton(Vector3D load) {
      Vector3D target =
          CosinePressure.solve(integral.second(), load.add(clearance, integral.moment()));
      if (target == null) {
        throw new RefusedInput(
            "joint_force", "joint_force presses on a part of the socket without extent");
      }
      return target;
    }
  }
}
