package org.plumbline.solver.contact;

import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/**
 * Hertz's problem as a quarter model: a paraboloid of radius 20 mm pressed on an elastic block of 6
 * mm, both E = 1000 MPa, ν = 0.3, cut by the planes x = 0 and y = 0.
 *
 * <p>Exact for half spaces (Johnson 1985, §4.2): a³ = 3 F R / 4 E*, p = p₀ √(1 − r²/a²), p₀ = 3 F /
 * 2 π a², with 1/E* = Σ (1 − ν²)/E. The force F is the computed one, so that the finite size of the
 * blocks hardly enters.
 */
final class Hertz {
  static final double RADIUS = 20;
  static final double MODULUS = 1000;
  static final double POISSON = 0.3;
  static final double SIZE = 6;
  private static final double FINE_LENGTH = 1.3;
  private static final double FINE_DEPTH = 0.78;

  /** Shape of the upper body's lower surface over the plane z = 0, mm. */
  interface Profile {
    double height(double x, double y);
  }

  static final Profile SPHERE = (x, y) -> (x * x + y * y) / (2 * RADIUS);

  private Hertz() {}

  static double[] graded(double h, double g, double fine) {
    return BoxLattice.graded(h, g, fine, SIZE);
  }

  /** Bricks of both bodies, the lower one with cells larger by {@code ratio}. */
  static int bricks(double h, double g, double ratio) {
    int sum = 0;
    for (double size : new double[] {h, ratio * h}) {
      int across = graded(size, g, FINE_LENGTH).length - 1;
      sum += across * across * (graded(size, g, FINE_DEPTH).length - 1);
    }
    return sum;
  }

  private static ContactSurface quarter(Mesh mesh, String set) {
    return Bricks.surface(mesh, set).withSymmetryPlane(0, 0).withSymmetryPlane(1, 0);
  }

  /** The block below, top at z = 0, its base held vertically. */
  static Side lower(double h, double g) {
    return lower(h, g, (x, y) -> 0);
  }

  static Side lower(double h, double g, Profile profile) {
    double[] xy = graded(h, g, FINE_LENGTH);
    double[] depth = graded(h, g, FINE_DEPTH);
    double[] z = new double[depth.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = -depth[z.length - 1 - i];
    }
    Mesh mesh =
        Bricks.lattice(xy, xy, z, x -> x[2] -= profile.height(x[0], x[1]) * (1 + x[2] / SIZE));
    return Side.elastic(
        mesh,
        quarter(mesh, "top"),
        MODULUS,
        POISSON,
        (x, y, zz, axis) ->
            axis == 0 && Side.near(x, 0)
                || axis == 1 && Side.near(y, 0)
                || axis == 2 && Side.near(zz, -SIZE));
  }

  /** The curved body above, its flat top held vertically. */
  static Side upper(double h, double g, double modulus, Profile profile) {
    double[] xy = graded(h, g, FINE_LENGTH);
    Mesh mesh =
        Bricks.lattice(
            xy,
            xy,
            graded(h, g, FINE_DEPTH),
            x -> x[2] += profile.height(x[0], x[1]) * (1 - x[2] / SIZE));
    return Side.elastic(
        mesh,
        quarter(mesh, "bottom"),
        modulus,
        POISSON,
        (x, y, z, axis) ->
            axis == 0 && Side.near(x, 0)
                || axis == 1 && Side.near(y, 0)
                || axis == 2 && Side.near(z, SIZE));
  }

  /**
   * Deviations from Hertz's solution, relative to p₀ or a.
   *
   * @param force computed force of the full model, N
   * @param rms root mean square over primary nodes inside 0.8 a
   * @param worst largest absolute deviation over the same nodes
   * @param peak largest nodal pressure
   * @param centre pressure at r = 0
   * @param radius contact radius from the second moment of force, √(5/2 ⟨r²⟩)
   */
  record Deviation(
      double force, double rms, double worst, double peak, double centre, double radius) {}

  /** Compares a solution with Hertz's, given 1/E* of the pair and the effective radius. */
  static Deviation compare(Pressing solved, double contactModulus, double radius) {
    double force = 4 * Math.abs(solved.force(2));
    double a = Math.cbrt(3 * force * radius / (4 * contactModulus));
    double p0 = 3 * force / (2 * Math.PI * a * a);
    ContactSurface surface = solved.primary.surface;
    double squares = 0;
    double worst = 0;
    double peak = 0;
    double centre = Double.NaN;
    int inside = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      double r = Math.hypot(surface.reference(i, 0), surface.reference(i, 1));
      peak = Math.max(peak, solved.pressure[i]);
      if (r < 1e-9) {
        centre = solved.pressure[i];
      }
      if (r < 0.8 * a) {
        double exact = p0 * Math.sqrt(1 - r * r / (a * a));
        double difference = solved.pressure[i] - exact;
        squares += difference * difference;
        worst = Math.max(worst, Math.abs(difference));
        inside++;
      }
    }
    double moment = 0;
    double total = 0;
    for (int row = 0; row < solved.rows.size(); row++) {
      int i = solved.rows.node(row);
      double f = solved.lambda[row] * solved.rows.area(row);
      double x = surface.reference(i, 0);
      double y = surface.reference(i, 1);
      moment += f * (x * x + y * y);
      total += f;
    }
    return new Deviation(
        force,
        Math.sqrt(squares / inside) / p0,
        worst / p0,
        peak / p0 - 1,
        centre / p0 - 1,
        Math.sqrt(2.5 * moment / total) / a - 1);
  }

  static double contactModulus(double first, double second) {
    double c = 1 - POISSON * POISSON;
    return 1 / (c / first + c / second);
  }
}
