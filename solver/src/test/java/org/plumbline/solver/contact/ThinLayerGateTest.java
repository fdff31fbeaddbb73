package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;

/**
 * Gate G6: a thin layer bonded to a rigid base under a rigid sphere acts like an elastic
 * foundation, p = H d / h with H = E (1 − ν) / ((1 + ν)(1 − 2ν)), where the contact is much wider
 * than the layer is thick (Johnson 1985, §5.8). So p₀ = H δ / h and F = π R H δ² / h for an
 * approach δ.
 */
@Tag("slow")
class ThinLayerGateTest {
  private static final double THICKNESS = 1;
  private static final double RADIUS = 400;
  private static final double MODULUS = 10;
  private static final double POISSON = 0.3;
  private static final double BOUND = 0.02;
  private static final double LEAST_AREA = -0.07;
  private static final double MOST_AREA = 0.07;

  private static Side layer(int cells, double extent, double poisson) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(0, extent, cells),
            Bricks.even(0, extent, cells),
            Bricks.even(-THICKNESS, 0, 4));
    return Side.elastic(
        mesh,
        Bricks.surface(mesh, "top").withSymmetryPlane(0, 0).withSymmetryPlane(1, 0),
        MODULUS,
        poisson,
        (x, y, z, axis) ->
            Side.near(z, -THICKNESS)
                || axis == 0 && Side.near(x, 0)
                || axis == 1 && Side.near(y, 0));
  }

  private static Side sphere(int cells, double extent) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(0, extent, cells),
            Bricks.even(0, extent, cells),
            new double[] {0, 1},
            x -> x[2] += (x[0] * x[0] + x[1] * x[1]) / (2 * RADIUS));
    return Side.rigid(Bricks.surface(mesh, "bottom"));
  }

  /** Relative deviations of force and peak from the foundation, for a contact of given radius. */
  private static double[] deviations(double radius, double poisson) {
    double extent = radius + 3;
    int cells = (int) Math.round(extent / 0.3);
    double approach = radius * radius / (2 * RADIUS);
    Side layer = layer(cells, extent, poisson);
    Side sphere = sphere((int) (cells / 1.2), extent).moved(0, 0, -approach);
    Pressing solved =
        new Pressing(
                layer, sphere, MortarSettings.production().withArea(AreaMeasure.REFERENCE), 0.2)
            .solve(1e-7);
    double h = MODULUS * (1 - POISSON) / ((1 + POISSON) * (1 - 2 * POISSON));
    double peak = 0;
    double area = 0;
    for (int i = 0; i < solved.rows.size(); i++) {
      peak = Math.max(peak, solved.lambda[i]);
      area += solved.lambda[i] > 0 ? 4 * solved.rows.area(i) : 0;
    }
    double force = 4 * Math.abs(solved.force(2));
    return new double[] {
      force / (Math.PI * RADIUS * h * approach * approach / THICKNESS) - 1,
      peak / (h * approach / THICKNESS) - 1,
      area / (Math.PI * radius * radius) - 1
    };
  }

  @Test
  void wideContactsActLikeAFoundation() {
    for (double ratio : new double[] {4, 6}) {
      double[] d = deviations(ratio * THICKNESS, POISSON);
      System.out.printf(
          "G6 radius / thickness %.0f: force %+.2f %%, peak %+.2f %%, area %+.2f %%%n",
          ratio, 100 * d[0], 100 * d[1], 100 * d[2]);
      assertThat(Math.abs(d[0])).isLessThan(BOUND);
      assertThat(Math.abs(d[1])).isLessThan(BOUND);
      assertThat(d[2]).as("area, recorded").isBetween(LEAST_AREA, MOST_AREA);
    }
    // mutants: another Poisson's ratio in the layer; a contact too narrow for the idealisation
    double[] other = deviations(4, 0.35);
    assertThat(Math.max(Math.abs(other[0]), Math.abs(other[1]))).isGreaterThan(BOUND);
    double[] narrow = deviations(1, POISSON);
    assertThat(Math.max(Math.abs(narrow[0]), Math.abs(narrow[1]))).isGreaterThan(BOUND);
  }
}
