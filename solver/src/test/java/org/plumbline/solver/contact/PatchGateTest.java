package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

/**
 * Gate G4, the contact patch test: two blocks of unequal flat meshes pressed together must carry a
 * uniform pressure, whichever side has the multipliers. Exact: E ε, times the ratio of areas where
 * the area of the face differs from the one it is measured on.
 */
class PatchGateTest {
  private static final double RECTANGLES = 1e-8;
  private static final double DISTORTED = 1e-6;
  private static final double PARTLY_COVERED = 1e-4;

  /** Passes end at this change of pressure: edges that coincide jitter below it. */
  private static final double SETTLED = 1e-5;

  private static final double MODULUS = 500;
  private static final double POISSON = 0.3;
  private static final double STRAIN = 0.01;

  private static final MortarSettings EXACT =
      MortarSettings.production().withArea(AreaMeasure.REFERENCE).withRule(SegmentRule.SEVEN_POINT);

  /**
   * Moves the inner nodes of an n × n lattice on [0, 1]² in the plane by up to a share of a cell.
   */
  private static BoxLattice.Mapping distortion(int n, double share, long seed) {
    double[] shift = new Random(seed).doubles(2 * (n + 1) * (n + 1), -1, 1).toArray();
    return x -> {
      int i = (int) Math.round(x[0] * n);
      int j = (int) Math.round(x[1] * n);
      if (i > 0 && i < n && j > 0 && j < n) {
        x[0] += share / n * shift[2 * (j * (n + 1) + i)];
        x[1] += share / n * shift[2 * (j * (n + 1) + i) + 1];
      }
    };
  }

  private static Side block(int n, boolean upper, double distortion) {
    double[] z = upper ? Bricks.even(0, 1, 2) : Bricks.even(-1, 0, 2);
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(0, 1, n), Bricks.even(0, 1, n), z, distortion(n, distortion, 7 + n));
    double held = upper ? 1 : -1;
    return Side.elastic(
        mesh,
        Bricks.surface(mesh, upper ? "bottom" : "top"),
        MODULUS,
        POISSON,
        (x, y, zz, axis) ->
            axis == 0 && Side.near(x, 0)
                || axis == 1 && Side.near(y, 0)
                || axis == 2 && Side.near(zz, held));
  }

  /** Largest relative deviation of a nodal pressure from the exact one. */
  private static double deviation(Pressing solved, double exact) {
    double worst = 0;
    int loaded = 0;
    for (int i = 0; i < solved.pressure.length; i++) {
      if (solved.rows.rowOf(i) >= 0) {
        worst = Math.max(worst, Math.abs(solved.pressure[i] / exact - 1));
        loaded++;
      }
    }
    assertThat(loaded).isGreaterThan(3);
    return worst;
  }

  private static double flat(double distortion, boolean upperPrimary, MortarSettings settings) {
    Side lower = block(3, false, distortion);
    Side upper = block(4, true, distortion).moved(0, 0, -2 * STRAIN);
    Side primary = upperPrimary ? upper : lower;
    Side secondary = upperPrimary ? lower : upper;
    return deviation(
        new Pressing(primary, secondary, settings, 0.5).solve(SETTLED), MODULUS * STRAIN);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rectangles(boolean upperPrimary) {
    assertThat(flat(0, upperPrimary, EXACT)).isLessThan(RECTANGLES);
    assertThat(flat(0, upperPrimary, EXACT.withRule(SegmentRule.THREE_POINT)))
        .isLessThan(RECTANGLES);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void distortedQuadrilaterals(boolean upperPrimary) {
    assertThat(flat(0.2, upperPrimary, EXACT)).isLessThan(DISTORTED);
    // mutant: a rule of too low a degree for shape functions that are rational in the plane
    Side lower = block(3, false, 0.2);
    Side upper = block(4, true, 0.2).moved(0, 0, -2 * STRAIN);
    Side primary = upperPrimary ? upper : lower;
    Side secondary = upperPrimary ? lower : upper;
    MortarPair mutant =
        new MortarPair(primary.surface, secondary.surface, EXACT.withRule(SegmentRule.THREE_POINT));
    assertThat(deviation(frozen(primary, secondary, mutant::integrate), MODULUS * STRAIN))
        .isGreaterThan(DISTORTED);
  }

  @Test
  void gaussPointsWithoutSegmentsFail() {
    Side lower = block(3, false, 0);
    Side upper = block(4, true, 0).moved(0, 0, -2 * STRAIN);
    for (int order : new int[] {2, 4}) {
      Pressing.Integrator mutant = new GaussPair(lower.surface, upper.surface, order);
      assertThat(deviation(frozen(lower, upper, mutant), MODULUS * STRAIN)).isGreaterThan(1e-3);
    }
  }

  /** One pass: Gauss points drop off the edge of a block that has become wider by rounding. */
  private static Pressing frozen(Side primary, Side secondary, Pressing.Integrator integrator) {
    return new Pressing(primary, secondary, integrator, 0.5).solve(1e300);
  }

  @Test
  void wrongWeightsFail() {
    Side lower = block(3, false, 0);
    Side upper = block(4, true, 0).moved(0, 0, -2 * STRAIN);
    MortarPair pair = new MortarPair(lower.surface, upper.surface, EXACT);
    // mutant: a node of the secondary surface moved along it by 2 % of a facet before integrating
    Pressing.Integrator moved =
        (xp, xs, reach) -> {
          double[] x = xs.clone();
          x[3 * 12] += 0.005;
          return pair.integrate(xp, x, reach);
        };
    assertThat(deviation(frozen(lower, upper, moved), MODULUS * STRAIN)).isGreaterThan(RECTANGLES);
  }

  /** Which side of the punch problem carries the multipliers. */
  private enum Primary {
    BASE,
    PUNCH
  }

  private static double punch(int base, int cells, double distortion, MortarSettings settings) {
    return punch(Primary.BASE, base, cells, distortion, settings);
  }

  /** An elastic punch of 1 × 1 on a rigid base of 1.7 × 1.7, whose facets it partly covers. */
  private static double punch(
      Primary primary, int base, int cells, double distortion, MortarSettings settings) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(0, 1, cells),
            Bricks.even(0, 1, cells),
            Bricks.even(0, 1, 2),
            distortion(cells, distortion, 31));
    Side punch =
        Side.elastic(
                mesh,
                Bricks.surface(mesh, "bottom"),
                MODULUS,
                POISSON,
                (x, y, z, axis) ->
                    axis == 0 && Side.near(x, 0)
                        || axis == 1 && Side.near(y, 0)
                        || axis == 2 && Side.near(z, 1))
            .moved(0.35, 0.35, -STRAIN);
    Mesh plate =
        Bricks.lattice(Bricks.even(0, 1.7, base), Bricks.even(0, 1.7, base), new double[] {-1, 0});
    Side rigid = Side.rigid(Bricks.surface(plate, "top"));
    if (primary == Primary.PUNCH) {
      return deviation(new Pressing(punch, rigid, settings, 0.5).solve(SETTLED), MODULUS * STRAIN);
    }
    // the punch's face grows by ν ε each way, its force stays E ε · 1 mm²
    double exact = MODULUS * STRAIN / Math.pow(1 + POISSON * STRAIN, 2);
    return deviation(new Pressing(rigid, punch, settings, 0.5).solve(SETTLED), exact);
  }

  /** Facets of base and punch; the base, which is rigid, must not be the finer side. */
  @ParameterizedTest
  @CsvSource({"3, 4", "4, 4", "5, 4", "6, 4", "7, 5", "8, 5"})
  void partlyCoveredFacets(int base, int cells) {
    assertThat(punch(base, cells, 0, EXACT)).isLessThan(PARTLY_COVERED);
    assertThat(punch(base, cells, 0.2, EXACT)).isLessThan(PARTLY_COVERED);
    assertThat(punch(Primary.PUNCH, base, cells, 0, EXACT)).isLessThan(PARTLY_COVERED);
    assertThat(punch(Primary.PUNCH, base, cells, 0.2, EXACT)).isLessThan(PARTLY_COVERED);
  }

  @Test
  void sliversWithoutAggregationFail() {
    MortarSettings mutant = EXACT.withMinimumCover(0).withRule(SegmentRule.THREE_POINT);
    assertThat(punch(4, 4, 0.2, mutant)).isGreaterThan(PARTLY_COVERED);
    assertThat(punch(4, 4, 0.2, EXACT.withRule(SegmentRule.THREE_POINT)))
        .isLessThan(PARTLY_COVERED);
    // and where slivers lie all around, their pressures cannot be told apart at all
    assertThatThrownBy(() -> punch(8, 5, 0.2, EXACT.withMinimumCover(0)))
        .isInstanceOf(ArithmeticException.class);
  }
}
