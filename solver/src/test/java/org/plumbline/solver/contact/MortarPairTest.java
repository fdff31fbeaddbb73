package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;

class MortarPairTest {
  private static final double RADIUS = 20;

  /** A bowl z = r²/2R below, a slightly flatter dome above it, shifted and meshed differently. */
  private static ContactSurface bowl(int cells) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(-6, 6, cells),
            Bricks.even(-5, 5, cells - 1),
            new double[] {-2, 0},
            x -> x[2] += (x[0] * x[0] + x[1] * x[1]) / (2 * (RADIUS + 1)));
    return Bricks.surface(mesh, "top");
  }

  private static ContactSurface dome(int cells, double lift) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(-5.3, 5.9, cells),
            Bricks.even(-4.1, 6.2, cells + 1),
            new double[] {0, 2},
            x -> {
              double turn = 0.3;
              double u = Math.cos(turn) * x[0] - Math.sin(turn) * x[1];
              double v = Math.sin(turn) * x[0] + Math.cos(turn) * x[1];
              x[0] = u + 0.21;
              x[1] = v - 0.17;
              x[2] += (x[0] * x[0] + x[1] * x[1]) / (2 * RADIUS) + lift;
            });
    return Bricks.surface(mesh, "bottom");
  }

  private static double[] randomPressures(int n, long seed) {
    Random random = new Random(seed);
    double[] p = new double[n];
    for (int i = 0; i < n; i++) {
      p[i] = random.nextDouble();
    }
    return p;
  }

  /** Largest component of total force and moment, relative to the summed magnitudes. */
  private static double imbalance(
      ContactSurface a, double[] xa, double[] fa, ContactSurface b, double[] xb, double[] fb) {
    double[] sum = new double[6];
    double[] size = {add(a, xa, fa, sum) + add(b, xb, fb, sum)};
    double worst = 0;
    for (double s : sum) {
      worst = Math.max(worst, Math.abs(s));
    }
    return worst / size[0];
  }

  private static double add(ContactSurface s, double[] x, double[] f, double[] sum) {
    double size = 0;
    for (int i = 0; i < 3 * s.nodes(); i += 3) {
      for (int c = 0; c < 3; c++) {
        int d = (c + 1) % 3;
        int e = (c + 2) % 3;
        sum[c] += f[i + c];
        sum[3 + c] += x[i + d] * f[i + e] - x[i + e] * f[i + d];
        size += Math.abs(f[i + c]);
      }
    }
    return size;
  }

  @Test
  void forceAndMomentBalanceExactly() {
    ContactSurface lower = bowl(9);
    ContactSurface upper = dome(8, 0.1);
    double[] xl = lower.referenceCoordinates();
    double[] xu = upper.referenceCoordinates();
    MortarRows rows =
        new MortarPair(lower, upper, MortarSettings.production()).integrate(xl, xu, 2);
    double[] fl = new double[xl.length];
    double[] fu = new double[xu.length];
    rows.addForces(randomPressures(rows.size(), 5), fl, fu);
    assertThat(imbalance(lower, xl, fl, upper, xu, fu)).isLessThan(1e-14);
    // mutant: one node moved by 1 µm after the integration
    xu[3 * rows.secondaryNode(rows.secondaryBegin(rows.size() / 2))] += 1e-3;
    assertThat(imbalance(lower, xl, fl, upper, xu, fu)).isGreaterThan(1e-8);
  }

  @Test
  void coversTheOverlapOnceAndMeasuresTheGap() {
    Mesh below = Bricks.lattice(Bricks.even(0, 5, 5), Bricks.even(0, 4, 4), Bricks.even(-1, 0, 1));
    Mesh above =
        Bricks.lattice(Bricks.even(0.6, 4.3, 7), Bricks.even(0.7, 3.7, 3), Bricks.even(0.2, 1, 1));
    ContactSurface lower = Bricks.surface(below, "top");
    ContactSurface upper = Bricks.surface(above, "bottom");
    for (boolean swap : new boolean[] {false, true}) {
      ContactSurface p = swap ? upper : lower;
      ContactSurface s = swap ? lower : upper;
      MortarRows rows =
          new MortarPair(p, s, MortarSettings.production())
              .integrate(p.referenceCoordinates(), s.referenceCoordinates(), 1);
      double area = 0;
      for (int i = 0; i < rows.size(); i++) {
        area += rows.area(i);
        assertThat(rows.meanGap(i)).isCloseTo(0.2, within(1e-13));
      }
      assertThat(area).isCloseTo(3.7 * 3.0, within(1e-12));
    }
  }

  /** A valley along y below a plate of two facets that meet at a place x: covered area per node. */
  private static double[] coveredByPlateThatMeetsAt(double x) {
    Mesh valley =
        Bricks.lattice(
            Bricks.even(-4, 4, 4),
            Bricks.even(0, 2, 1),
            Bricks.even(-1, 0, 1),
            at -> at[2] += at[0] * at[0] / 20);
    Mesh plate = Bricks.lattice(new double[] {-3, x, 3}, new double[] {0, 2}, new double[] {1, 2});
    ContactSurface lower = Bricks.surface(valley, "top");
    ContactSurface upper = Bricks.surface(plate, "bottom");
    MortarRows rows =
        new MortarPair(lower, upper, MortarSettings.production())
            .integrate(lower.referenceCoordinates(), upper.referenceCoordinates(), 1.5);
    double[] covered = new double[lower.nodes()];
    for (int node = 0; node < covered.length; node++) {
      covered[node] = rows.covered(node);
    }
    return covered;
  }

  /**
   * Facets that meet over a node whose normal is upright, above facets whose mean normals are not:
   * what stands over the bottom of the valley is seen from beyond it.
   */
  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 0, 1e-9})
  void facetsSeeAllThatStandsAlongTheirMeanNormals(double x) {
    assertThat(coveredByPlateThatMeetsAt(x))
        .containsExactly(coveredByPlateThatMeetsAt(1), within(1e-12));
  }

  /**
   * A surface that rises steeply where it ends, within a facet: the nodes beyond have their own gap
   * out of reach. They count as long as they are tied, as they did when they gave their rows away.
   */
  @ParameterizedTest
  @ValueSource(doubles = {3.3, 3.3161, 3.3163, 3.4, 3.6})
  void rowsBeyondReachCountAsLongAsTheyAreTied(double end) {
    Mesh below = Bricks.lattice(Bricks.even(0, 6, 6), Bricks.even(0, 4, 4), Bricks.even(-1, 0, 1));
    Mesh above =
        Bricks.lattice(
            new double[] {0, 3, end},
            Bricks.even(0, 4, 4),
            new double[] {0.05, 2},
            x -> x[2] += Math.max(0, x[0] - 3) * 2);
    ContactSurface lower = Bricks.surface(below, "top");
    ContactSurface upper = Bricks.surface(above, "bottom");
    MortarRows rows =
        new MortarPair(lower, upper, MortarSettings.production())
            .integrate(lower.referenceCoordinates(), upper.referenceCoordinates(), 1.5);
    double area = 0;
    double gap = 0;
    int beyond = 0;
    for (int i = 0; i < rows.size(); i++) {
      area += rows.area(i);
      gap += rows.gap(i);
      beyond += rows.meanGap(i) > 1.5 ? 1 : 0;
    }
    assertThat(area).isCloseTo(4 * end, within(1e-12));
    assertThat(gap).isCloseTo(4 * (0.05 * end + (end - 3) * (end - 3)), within(1e-12));
    assertThat(beyond).isEqualTo(end > 3.3162 ? 5 : 0);
  }

  @Test
  void gapFollowsSmallMotions() {
    ContactSurface lower = bowl(9);
    ContactSurface upper = dome(8, 0.1);
    double[] xl = lower.referenceCoordinates();
    double[] xu = upper.referenceCoordinates();
    MortarPair pair = new MortarPair(lower, upper, MortarSettings.production());
    MortarRows rows = pair.integrate(xl, xu, 4);
    double step = 1e-5;
    double[] dl = new double[xl.length];
    double[] du = new double[xu.length];
    for (int i = 2; i < du.length; i += 3) {
      du[i] = step;
    }
    double[] change = new double[rows.size()];
    rows.gapChange(dl, du, change);
    double[] moved = xu.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += du[i];
    }
    MortarRows after = pair.integrate(xl, moved, 4);
    assertThat(after.size()).isEqualTo(rows.size());
    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      int at = 3 * rows.node(i);
      if (Math.hypot(xl[at], xl[at + 1]) < 3) {
        // the normals of the two surfaces differ by up to 0.02 there, at a slope of up to 0.15
        double mean = (after.gap(i) - rows.gap(i)) / rows.area(i);
        assertThat(mean).isCloseTo(change[i] / rows.area(i), within(0.005 * step));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void totalsAreContinuousInTinySteps() {
    ContactSurface lower = bowl(9);
    ContactSurface upper = dome(8, 0.1);
    double[] xl = lower.referenceCoordinates();
    double[] base = upper.referenceCoordinates();
    MortarPair pair = new MortarPair(lower, upper, MortarSettings.production());
    double[] smooth = worstJump(pair, xl, base, 1e-4);
    double[] finer = worstJump(pair, xl, base, 1e-5);
    // a continuous function changes ten times less in ten times smaller steps; a jump does not
    assertThat(finer[0]).isLessThan(0.2 * smooth[0]);
    assertThat(finer[1]).isLessThan(0.2 * smooth[1]);
  }

  /** Worst change between steps of the force under unit pressure and of the gap volume near 0. */
  private static double[] worstJump(MortarPair pair, double[] xl, double[] base, double step) {
    double[] worst = new double[2];
    double lastForce = 0;
    double lastVolume = 0;
    for (int k = 0; k <= 400; k++) {
      double[] x = base.clone();
      for (int i = 0; i < x.length; i += 3) {
        x[i] += step * k;
        x[i + 1] += 0.37 * step * k;
        x[i + 2] -= 0.21 * step * k;
      }
      MortarRows rows = pair.integrate(xl, x, 3);
      double[] nodal = Winkler.pressures(rows, 0.6, 1);
      double force = 0;
      double volume = 0;
      for (int i = 0; i < rows.size(); i++) {
        double pressure = nodal[rows.node(i)];
        for (int e = rows.secondaryBegin(i); e < rows.secondaryEnd(i); e++) {
          force +=
              pressure
                  * rows.secondaryWeight(e, 2)
                  * Math.sin(0.1 * rows.secondaryNode(e)); // weighs single nodes, not the total
        }
        volume += pressure * rows.gap(i);
      }
      if (k > 0) {
        worst[0] = Math.max(worst[0], Math.abs(force - lastForce));
        worst[1] = Math.max(worst[1], Math.abs(volume - lastVolume));
      }
      lastForce = force;
      lastVolume = volume;
    }
    return worst;
  }

  @Test
  void rowsNearContactDoNotDependOnReach() {
    ContactSurface lower = bowl(9);
    ContactSurface upper = dome(8, 0.0);
    double[] xl = lower.referenceCoordinates();
    double[] xu = upper.referenceCoordinates();
    MortarPair pair = new MortarPair(lower, upper, MortarSettings.production());
    MortarRows near = pair.integrate(xl, xu, 0.3);
    MortarRows far = pair.integrate(xl, xu, 5);
    assertThat(near.size()).isPositive().isLessThanOrEqualTo(far.size());
    for (int i = 0; i < near.size(); i++) {
      int j = far.rowOf(near.node(i));
      assertThat(near.gap(i)).isEqualTo(far.gap(j));
      assertThat(near.area(i)).isEqualTo(far.area(j));
    }
  }

  /** Turns every point about a skew axis. */
  private static double[] turned(double[] x) {
    double[] r = {0.36, 0.48, -0.8, -0.8, 0.6, 0, 0.48, 0.64, 0.6};
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        y[i + a] = r[3 * a] * x[i] + r[3 * a + 1] * x[i + 1] + r[3 * a + 2] * x[i + 2] + 5 * a;
      }
    }
    return y;
  }

  @Test
  void doesNotDependOnTheFrame() {
    ContactSurface lower = bowl(9);
    ContactSurface upper = dome(8, 0.1);
    double[] xl = lower.referenceCoordinates();
    double[] xu = upper.referenceCoordinates();
    MortarPair pair = new MortarPair(lower, upper, MortarSettings.production());
    MortarRows rows = pair.integrate(xl, xu, 2);
    MortarRows other = pair.integrate(turned(xl), turned(xu), 2);
    assertThat(other.size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(other.node(i)).isEqualTo(rows.node(i));
      assertThat(other.gap(i)).isCloseTo(rows.gap(i), within(1e-12));
      assertThat(other.area(i)).isCloseTo(rows.area(i), within(1e-12));
    }
  }

  @Test
  void mirroredSurfacesHaveMirroredRows() {
    BoxLattice.Mapping bent = x -> x[2] += (x[0] * x[0] + 1.3 * x[1] * x[1] + 0.2 * x[0]) / 40;
    Mesh plain =
        Bricks.lattice(Bricks.even(-4, 5, 7), Bricks.even(-3, 4, 6), Bricks.even(-1, 0, 1));
    Mesh mirror =
        Bricks.lattice(Bricks.even(-5, 4, 7), Bricks.even(-3, 4, 6), Bricks.even(-1, 0, 1));
    Mesh above =
        Bricks.lattice(
            Bricks.even(-3.3, 3.1, 6), Bricks.even(-2, 5, 5), Bricks.even(0, 1, 1), bent);
    Mesh mirrorAbove =
        Bricks.lattice(
            Bricks.even(-3.1, 3.3, 6),
            Bricks.even(-2, 5, 5),
            Bricks.even(0, 1, 1),
            x -> {
              x[0] = -x[0];
              bent.apply(x);
              x[0] = -x[0];
            });
    double[] sums = sums(plain, above, 1);
    double[] mirrored = sums(mirror, mirrorAbove, -1);
    for (int k = 0; k < sums.length; k++) {
      assertThat(mirrored[k]).isCloseTo(sums[k], within(1e-12));
    }
  }

  /** Sums over rows that would show any handedness: area, gap, gap · x, gap · x · y. */
  private static double[] sums(Mesh below, Mesh above, double sign) {
    ContactSurface lower = Bricks.surface(below, "top");
    ContactSurface upper = Bricks.surface(above, "bottom");
    MortarRows rows =
        new MortarPair(lower, upper, MortarSettings.production())
            .integrate(lower.referenceCoordinates(), upper.referenceCoordinates(), 3);
    double[] sums = new double[5];
    for (int i = 0; i < rows.size(); i++) {
      double x = sign * lower.reference(rows.node(i), 0);
      double y = lower.reference(rows.node(i), 1);
      sums[0] += rows.area(i);
      sums[1] += rows.gap(i);
      sums[2] += rows.gap(i) * x;
      sums[3] += rows.gap(i) * x * y;
      sums[4]++;
    }
    return sums;
  }

  @Test
  void ignoresSurfacesLookingAway() {
    Mesh below = Bricks.lattice(Bricks.even(0, 1, 2), Bricks.even(0, 1, 2), Bricks.even(-1, 0, 1));
    Mesh above = Bricks.lattice(Bricks.even(0, 1, 3), Bricks.even(0, 1, 3), Bricks.even(0, 0.1, 1));
    ContactSurface lower = Bricks.surface(below, "top");
    ContactSurface back = Bricks.surface(above, "top");
    MortarRows rows =
        new MortarPair(lower, back, MortarSettings.production())
            .integrate(lower.referenceCoordinates(), back.referenceCoordinates(), 1);
    assertThat(rows.size()).isZero();
    assertThat(rows.rowOf(0)).isEqualTo(-1);
  }

  @Test
  void checksItsArguments() {
    ContactSurface lower = bowl(3);
    ContactSurface upper = dome(3, 1);
    MortarPair pair = new MortarPair(lower, upper, MortarSettings.production());
    double[] xl = lower.referenceCoordinates();
    double[] xu = upper.referenceCoordinates();
    assertThatThrownBy(() -> pair.integrate(xl, xu, 0)).hasMessageContaining("reach is 0.0 mm");
    assertThatThrownBy(() -> pair.integrate(new double[3], xu, 1))
        .hasMessageContaining("primary coordinates hold 3 numbers");
    double[] broken = xu.clone();
    broken[7] = Double.NaN;
    assertThatThrownBy(() -> pair.integrate(xl, broken, 1))
        .hasMessageContaining("secondary coordinate y of local node 2 is NaN");
  }
}
