package org.plumbline.models.hip;

import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.plumbline.models.patient.RefusedInput;

/**
 * Pressure of a ball against part of a concentric sphere through a springy layer of even thickness:
 * p(q) = p0 max(0, q · pole) on the articular domain (docs/theory.md, eqs. H1 to H3).
 *
 * <p>The pole is where the ball moves to; it is found so that the pressure balances the joint
 * force. Source: Ipavec, Brand, Pedersen, Mavčič, Kralj-Iglič and Iglič 1999, J Biomech 32:1229;
 * here on any {@link ArticularDomain}.
 *
 * @param pole direction of largest overlap, which may lie beyond the rim; length 1
 * @param scale p0, pressure at the pole if cartilage were there, MPa
 * @param peak largest pressure on the domain, MPa
 * @param area area under pressure, mm²
 */
public record CosinePressure(Vector3D pole, double scale, double peak, double area) {
  private static final int ITERATIONS = 100;

  /** Force that is left unbalanced, relative. */
  private static final double BALANCED = 1e-10;

  /** Rise of the potential, relative, that is noise of the integrals over meridians. */
  private static final double NOISE = 1e-7;

  private static final int HALVINGS = 40;

  /**
   * Peak times r²/R beyond which the force is said to point out of the socket: a hundred times that
   * of a half sphere.
   */
  private static final double MOST_CONCENTRATED = 47.75;

  /** Least ratio of the eigenvalues of the second moment that are told from zero. */
  private static final double SINGULAR = 1e-13;

  /**
   * Balances a joint force.
   *
   * <p>The overlap d solves r² ∫ max(0, q · d) q dω = R. Left of it stands the gradient of a convex
   * potential, with the Hessian M(d) = r² ∫ q qᵀ dω over q · d > 0, and M(d) d is the gradient
   * itself: a Newton step goes to M(d)⁻¹ R, halved while neither the potential falls nor the force
   * comes nearer to balance (H3).
   *
   * @param domain where cartilage is
   * @param radius r, mm
   * @param force R, force of the head on the socket, N
   * @throws RefusedInput if the force points out of the socket ("not contained") or is none
   */
  public static CosinePressure of(ArticularDomain domain, double radius, Vector3D force) {
    double size = force.getNorm();
    if (!(size > 0) || !Double.isFinite(size)) {
      throw new RefusedInput("joint_force", "joint_force = " + size + " N is none; give a load");
    }
    Vector3D load = force.normalize();
    Vector3D d = load;
    CapIntegral state = domain.about(d);
    for (int i = 0; i < ITERATIONS; i++) {
      Vector3D felt = times(state.second(), d);
      if (felt.subtract(load).getNorm() < BALANCED && state.area() > 0) {
        return of(d, state, radius, size);
      }
      Vector3D target = solve(state.second(), load);
      if (target == null || target.getNorm() > MOST_CONCENTRATED) {
        throw notContained(load);
      }
      double now = potential(d, felt, load);
      double allowed = now + NOISE * Math.abs(now);
      Vector3D next = target;
      CapIntegral there = domain.about(next.normalize());
      double step = 1;
      for (int h = 0; !better(next, there, load, allowed, felt.subtract(load).getNorm()); h++) {
        if (h == HALVINGS) {
          throw notContained(load);
        }
        step /= 2;
        next = new Vector3D(1 - step, d, step, target);
        there = domain.about(next.normalize());
      }
      d = next;
      state = there;
    }
    throw notContained(load);
  }

  private static CosinePressure of(Vector3D d, CapIntegral state, double radius, double size) {
    double scale = size * d.getNorm() / (radius * radius);
    return new CosinePressure(
        d.normalize(), scale, scale * Math.cos(state.nearest()), state.area() * radius * radius);
  }

  /** Mean pressure over the area, normal to the sphere: ∫ p dA / A, for a given radius, MPa. */
  public double mean(ArticularDomain domain, double radius) {
    return scale * radius * radius * domain.about(pole).moment().dotProduct(pole) / area;
  }

  /** Pressure in a direction, MPa; the domain is not asked. */
  public double at(Vector3D direction) {
    return scale * Math.max(0, direction.dotProduct(pole));
  }

  /** Corners of the domain that cross a meridian shake the potential more than the balance. */
  private static boolean better(
      Vector3D d, CapIntegral state, Vector3D load, double allowed, double unbalanced) {
    Vector3D felt = times(state.second(), d);
    return potential(d, felt, load) <= allowed || felt.subtract(load).getNorm() < unbalanced;
  }

  private static double potential(Vector3D d, Vector3D felt, Vector3D load) {
    return felt.dotProduct(d) / 2 - load.dotProduct(d);
  }

  static Vector3D times(double[][] m, Vector3D d) {
    return new Vector3D(new Array2DRowRealMatrix(m, false).operate(d.toArray()));
  }

  /** M⁻¹ R by eigenvalues; null if M has none or is singular. */
  static Vector3D solve(double[][] m, Vector3D load) {
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(m, false));
    double largest = eigen.getRealEigenvalue(0);
    double smallest = eigen.getRealEigenvalue(2);
    if (!(smallest > SINGULAR * largest)) {
      return null;
    }
    RealVector x = eigen.getSolver().solve(new ArrayRealVector(load.toArray(), false));
    return new Vector3D(x.toArray());
  }

  private static RefusedInput notContained(Vector3D load) {
    return new RefusedInput(
        "joint_force",
        String.format(
            Locale.ROOT,
            "joint_force is not contained: it points in x %.3f, y %.3f, z %.3f, out of the socket;"
                + " no pressure on cartilage balances it. Try a larger centre-edge angle or a force"
                + " that points into the socket",
            load.getX(),
            load.getY(),
            load.getZ()));
  }
}
