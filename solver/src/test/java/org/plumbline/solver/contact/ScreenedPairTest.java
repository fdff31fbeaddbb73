package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Mesh;

/**
 * A base, a roof over all of it, and a plate that hides part of the roof: what the roof's pair
 * loses is what the plate's pair has, facet by facet and wherever the plate lies.
 */
class ScreenedPairTest {
  private static final double ROOF = 0.5;
  private static final double PLATE = 0.2;
  private static final double REACH = 2;

  private final ContactSurface base =
      Bricks.surface(
          Bricks.lattice(Bricks.even(0, 6, 6), Bricks.even(0, 5, 5), Bricks.even(-1, 0, 1)), "top");
  private final ContactSurface roof =
      Bricks.surface(
          Bricks.lattice(
              Bricks.even(-0.4, 6.3, 9), Bricks.even(-0.2, 5.4, 7), Bricks.even(ROOF, ROOF + 1, 1)),
          "bottom");

  /** A turned plate over the middle of the base; a shallow bowl if its sag is not 0. */
  private static ContactSurface plate(double turn, double sag) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(-1.4, 1.7, 4),
            Bricks.even(-1.1, 1.3, 3),
            Bricks.even(PLATE, PLATE + 0.1, 1),
            x -> {
              double u = x[0];
              double v = x[1];
              x[0] = 2.9 + Math.cos(turn) * u - Math.sin(turn) * v;
              x[1] = 2.4 + Math.sin(turn) * u + Math.cos(turn) * v;
              x[2] += sag * (u * u + v * v);
            });
    return Bricks.surface(mesh, "bottom");
  }

  /** Covered area of each node of the base, and its weighted gap. */
  private double[][] nodes(MortarRows rows) {
    double[][] out = new double[2][base.nodes()];
    for (int i = 0; i < rows.size(); i++) {
      out[0][rows.node(i)] = rows.area(i);
      out[1][rows.node(i)] = rows.meanGap(i);
    }
    return out;
  }

  private MortarRows open(ContactSurface above) {
    return new MortarPair(base, above, keepingAll())
        .integrate(base.referenceCoordinates(), above.referenceCoordinates(), REACH);
  }

  private MortarRows behind(ContactSurface plate) {
    return new MortarPair(base, roof, plate, keepingAll())
        .integrate(
            base.referenceCoordinates(),
            roof.referenceCoordinates(),
            plate.referenceCoordinates(),
            REACH);
  }

  private static MortarSettings keepingAll() {
    return MortarSettings.production().withMinimumCover(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.785398, 1.2, 2.5})
  void whatTheScreenHidesIsWhatItCovers(double turn) {
    ContactSurface plate = plate(turn, 0);
    double[][] all = nodes(open(roof));
    double[][] covered = nodes(open(plate));
    double[][] seen = nodes(behind(plate));
    double hidden = 0;
    for (int n = 0; n < base.nodes(); n++) {
      assertThat(seen[0][n] + covered[0][n]).as("node %d", n).isCloseTo(all[0][n], within(1e-12));
      if (seen[0][n] > 1e-6) {
        assertThat(seen[1][n]).as("gap at node %d", n).isCloseTo(ROOF, within(1e-9));
      }
      hidden += covered[0][n];
    }
    assertThat(hidden).isCloseTo(3.1 * 2.4, within(1e-12));
  }

  @Test
  void partsAddUpBehindACurvedScreenToo() {
    ContactSurface plate = plate(0.4, 0.02);
    double[][] all = nodes(open(roof));
    double[][] covered = nodes(open(plate));
    double[][] seen = nodes(behind(plate));
    for (int n = 0; n < base.nodes(); n++) {
      assertThat(seen[0][n] + covered[0][n]).as("node %d", n).isCloseTo(all[0][n], within(1e-9));
    }
  }

  /** No jump when an edge of the screen slides over a node, an edge or a corner of the base. */
  @Test
  void areasFollowTheScreenContinuously() {
    double step = 1e-3;
    double longest = 2.4 + 3.1;
    double[][] last = null;
    for (double turn = 0; turn < 1.6; turn += step) {
      double[][] now = nodes(behind(plate(turn, 0)));
      for (int n = 0; last != null && n < base.nodes(); n++) {
        assertThat(Math.abs(now[0][n] - last[0][n])).isLessThan(2 * step * longest);
      }
      last = now;
    }
  }

  @Test
  void forceAndMomentStillBalance() {
    ContactSurface plate = plate(0.3, 0);
    MortarRows rows = behind(plate);
    double[] xb = base.referenceCoordinates();
    double[] xr = roof.referenceCoordinates();
    double[] fb = new double[xb.length];
    double[] fr = new double[xr.length];
    double[] pressure = new double[rows.size()];
    for (int i = 0; i < pressure.length; i++) {
      pressure[i] = 1 + i % 3;
    }
    rows.addForces(pressure, fb, fr);
    double force = 0;
    double moment = 0;
    for (int i = 0; i < fb.length; i += 3) {
      force += fb[i + 2];
      moment += xb[i] * fb[i + 2] - xb[i + 2] * fb[i];
    }
    double other = 0;
    double otherMoment = 0;
    for (int i = 0; i < fr.length; i += 3) {
      other += fr[i + 2];
      otherMoment += xr[i] * fr[i + 2] - xr[i + 2] * fr[i];
    }
    assertThat(other).isGreaterThan(1).isCloseTo(-force, within(1e-12 * other));
    assertThat(otherMoment).isCloseTo(-moment, within(1e-12 * Math.abs(moment)));
  }

  @Test
  void needsTheCoordinatesOfItsScreen() {
    MortarPair pair = new MortarPair(base, roof, plate(0, 0), keepingAll());
    assertThatThrownBy(
            () -> pair.integrate(base.referenceCoordinates(), roof.referenceCoordinates(), REACH))
        .hasMessageContaining("screen coordinates hold 0 numbers");
  }
}
