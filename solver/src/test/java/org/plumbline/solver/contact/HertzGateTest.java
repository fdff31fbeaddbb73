package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gates G5 and the size and stiffness part of G5b: pressures against Hertz's solution. */
class HertzGateTest {
  private static final double COARSE = 0.15;
  private static final double COARSE_GROWTH = 1.5;
  private static final double MEDIUM = 0.1;
  private static final double MEDIUM_GROWTH = 1.35;

  /** The lower block's cells are this much larger than the curved body's. */
  private static final double LOWER_RATIO = 1.25;

  private static final double APPROACH = 0.045;
  private static final double REACH = 1;
  private static final double SETTLED = 1e-8;

  private static final double COARSE_RMS = 0.012;
  private static final double COARSE_PEAK = 0.015;
  private static final double MEDIUM_RMS = 0.006;
  private static final double MEDIUM_PEAK = 0.01;
  private static final double RADIUS_ERROR = 0.01;
  private static final double SWEEP_RMS = 0.016;
  private static final double RATIO_RMS = 0.02;

  private static final MortarSettings SETTINGS =
      MortarSettings.production().withArea(AreaMeasure.REFERENCE);

  /** Bodies shared by the tests of this class. */
  private static final class Coarse {
    static final Side LOWER = Hertz.lower(LOWER_RATIO * COARSE, COARSE_GROWTH);
    static final Side UPPER = Hertz.upper(COARSE, COARSE_GROWTH, Hertz.MODULUS, Hertz.SPHERE);
  }

  private static final double EQUAL = Hertz.contactModulus(Hertz.MODULUS, Hertz.MODULUS);

  private static Hertz.Deviation press(Side primary, Side secondary) {
    return Hertz.compare(
        new Pressing(primary, secondary, SETTINGS, REACH).solve(SETTLED), EQUAL, Hertz.RADIUS);
  }

  private static Hertz.Deviation coarse(Pressing.Integrator integrator) {
    Side top = Coarse.UPPER.moved(0, 0, -APPROACH);
    return Hertz.compare(
        new Pressing(top, Coarse.LOWER, integrator, REACH).solve(SETTLED), EQUAL, Hertz.RADIUS);
  }

  private static boolean passesCoarse(Hertz.Deviation d) {
    return d.rms() <= COARSE_RMS
        && Math.abs(d.peak()) <= COARSE_PEAK
        && Math.abs(d.centre()) <= COARSE_PEAK
        && Math.abs(d.radius()) <= RADIUS_ERROR;
  }

  @Test
  void sphereOnBlockCoarse() {
    Hertz.Deviation d = press(Coarse.UPPER.moved(0, 0, -APPROACH), Coarse.LOWER);
    assertThat(passesCoarse(d)).as(d.toString()).isTrue();
  }

  private static void nineApproaches(Side upper, Side lower) {
    double worst = 0;
    for (int k = 0; k <= 8; k++) {
      double approach = 0.03 + 0.005 * k;
      Hertz.Deviation d = press(upper.moved(0, 0, -approach), lower);
      assertThat(d.rms()).as("%s mm: %s", approach, d).isLessThan(SWEEP_RMS);
      assertThat(Math.abs(d.peak())).as("%s mm: %s", approach, d).isLessThan(COARSE_PEAK);
      assertThat(Math.abs(d.centre())).as("%s mm: %s", approach, d).isLessThan(COARSE_PEAK);
      worst = Math.max(worst, d.rms());
    }
    System.out.printf("G5 nine approaches: worst rms %.2f %%%n", 100 * worst);
  }

  @Test
  void nineApproaches() {
    nineApproaches(Coarse.UPPER, Coarse.LOWER);
  }

  @Test
  @Tag("slow")
  void betterIntegrationIsBetter() {
    ContactSurface top = Coarse.UPPER.surface;
    ContactSurface block = Coarse.LOWER.surface;
    double two = coarse(new GaussPair(top, block, 2)).rms();
    double four = coarse(new GaussPair(top, block, 4)).rms();
    double segments = coarse(new MortarPair(top, block, SETTINGS)::integrate).rms();
    assertThat(segments).isLessThan(four);
    assertThat(four).isLessThan(two);
    // mutant: Gauss points without segments
    assertThat(two).isGreaterThan(COARSE_RMS);
  }

  @Test
  void standardBasisFails() {
    FacetBasis standard =
        (mass, load, a) -> {
          for (int k = 0; k < 16; k++) {
            a[k] = k % 5 == 0 ? 1 : 0;
          }
        };
    MortarPair mutant =
        new MortarPair(Coarse.UPPER.surface, Coarse.LOWER.surface, SETTINGS, standard);
    assertThat(passesCoarse(coarse(mutant::integrate))).isFalse();
  }

  @Test
  void brokenGeometryAndMaterialFail() {
    MortarPair pair = new MortarPair(Coarse.UPPER.surface, Coarse.LOWER.surface, SETTINGS);
    // mutant: one node of the block raised by 2 µm, 4 % of the approach
    Pressing.Integrator raised =
        (xp, xs, reach) -> {
          double[] x = xs.clone();
          x[3 * Coarse.LOWER.surface.node(0, 2) + 2] += 0.002;
          return pair.integrate(xp, x, reach);
        };
    assertThat(passesCoarse(coarse(raised))).isFalse();
    // mutant: the closed form with ν = 0.4 in place of 0.3
    Side top = Coarse.UPPER.moved(0, 0, -APPROACH);
    Pressing solved = new Pressing(top, Coarse.LOWER, SETTINGS, REACH).solve(SETTLED);
    double other = EQUAL * (1 - 0.3 * 0.3) / (1 - 0.4 * 0.4);
    assertThat(passesCoarse(Hertz.compare(solved, other, Hertz.RADIUS))).isFalse();
  }

  /** The problem's shapes: both of the same effective radius, 20 mm. */
  private enum Pair {
    SPHERE_ON_BLOCK((x, y) -> 0, Hertz.SPHERE),
    // both of radius 40 mm: 1/R = 1/40 + 1/40
    SPHERE_ON_SPHERE(
        (x, y) -> (x * x + y * y) / (4 * Hertz.RADIUS),
        (x, y) -> (x * x + y * y) / (4 * Hertz.RADIUS)),
    // equal radii at right angles: the same contact as sphere and plane (Johnson 1985, §4.1)
    CROSSED_CYLINDERS((x, y) -> y * y / (2 * Hertz.RADIUS), (x, y) -> x * x / (2 * Hertz.RADIUS));

    final Hertz.Profile lower;
    final Hertz.Profile upper;

    Pair(Hertz.Profile lower, Hertz.Profile upper) {
      this.lower = lower;
      this.upper = upper;
    }

    Side lower(double h, double growth) {
      return Hertz.lower(LOWER_RATIO * h, growth, lower);
    }

    Side upper(double h, double growth) {
      return Hertz.upper(h, growth, Hertz.MODULUS, upper);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void errorFallsWithTheMesh(Pair pair) {
    Side lower = pair.lower(COARSE, COARSE_GROWTH);
    Side upper = pair.upper(COARSE, COARSE_GROWTH).moved(0, 0, -APPROACH);
    Pressing solved = new Pressing(upper, lower, SETTINGS, REACH).solve(SETTLED);
    Hertz.Deviation coarse = Hertz.compare(solved, EQUAL, Hertz.RADIUS);
    assertThat(passesCoarse(coarse)).as("%s", coarse).isTrue();
    // mutant: as if one of the bodies were flat, hence a radius of 40 mm
    assertThat(passesCoarse(Hertz.compare(solved, EQUAL, 2 * Hertz.RADIUS))).isFalse();
    Hertz.Deviation medium =
        press(
            pair.upper(MEDIUM, MEDIUM_GROWTH).moved(0, 0, -APPROACH),
            pair.lower(MEDIUM, MEDIUM_GROWTH));
    System.out.printf("G5 %s coarse %s%nG5 %s medium %s%n", pair, coarse, pair, medium);
    assertThat(medium.rms()).as("%s", medium).isLessThan(Math.min(MEDIUM_RMS, coarse.rms()));
    assertThat(Math.abs(medium.peak())).as("%s", medium).isLessThan(MEDIUM_PEAK);
    assertThat(Math.abs(medium.centre())).as("%s", medium).isLessThan(MEDIUM_PEAK);
    assertThat(Math.abs(medium.radius()))
        .as("%s", medium)
        .isLessThan(Math.min(RADIUS_ERROR, Math.abs(coarse.radius())));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void nineApproachesOfEveryPair(Pair pair) {
    nineApproaches(pair.upper(COARSE, COARSE_GROWTH), pair.lower(COARSE, COARSE_GROWTH));
  }

  /** The meshes are those that the bounds were set for. */
  @Test
  void meshesHaveTheStatedSize() {
    assertThat(Hertz.bricks(COARSE, COARSE_GROWTH, LOWER_RATIO)).isEqualTo(4140);
    assertThat(Hertz.bricks(MEDIUM, MEDIUM_GROWTH, LOWER_RATIO)).isEqualTo(12604);
  }

  @Test
  @Tag("slow")
  void sizeRatiosInEitherRole() {
    Side top = Coarse.UPPER.moved(0, 0, -APPROACH);
    for (double ratio : new double[] {0.75, 1, 1.25}) {
      Side lower = Hertz.lower(ratio * COARSE, COARSE_GROWTH);
      assertThat(press(top, lower).rms()).as("%s, top", ratio).isLessThan(RATIO_RMS);
      assertThat(press(lower, top).rms()).as("%s, bottom", ratio).isLessThan(RATIO_RMS);
    }
    // mutant: pressures on the much finer side, which the rule for the primary side forbids
    Side twice = Hertz.lower(2 * COARSE, COARSE_GROWTH);
    assertThat(press(top, twice).rms()).isGreaterThan(RATIO_RMS);
  }

  @Test
  @Tag("slow")
  void stiffnessOfAThousandToOne() {
    double modulus = 1000 * Hertz.MODULUS;
    Side top = Coarse.UPPER.softened(Hertz.MODULUS / modulus).moved(0, 0, -APPROACH);
    double together = Hertz.contactModulus(modulus, Hertz.MODULUS);
    for (double ratio : new double[] {0.75, 1, 1.25}) {
      Side lower = Hertz.lower(ratio * COARSE, COARSE_GROWTH);
      Hertz.Deviation d =
          Hertz.compare(
              new Pressing(lower, top, SETTINGS, REACH).solve(SETTLED), together, Hertz.RADIUS);
      assertThat(d.rms()).as("%s: %s", ratio, d).isLessThan(RATIO_RMS);
    }
    // mutant: pressures on the stiff and finer side
    Hertz.Deviation wrong =
        Hertz.compare(
            new Pressing(top, Coarse.LOWER, SETTINGS, REACH).solve(1e-4), together, Hertz.RADIUS);
    assertThat(wrong.rms()).isGreaterThan(RATIO_RMS);
  }
}
