package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.generate.BoxLattice;

/** What one surface hands to another of the same shape. */
class SurfaceInterpolationTest {
  /** A saddle, so that no facet is plane. */
  private static final BoxLattice.Mapping SADDLE = x -> x[2] += x[0] * x[1] / 80;

  private static ContactSurface top(double half, int cells, BoxLattice.Mapping warp) {
    double[] x = Bricks.even(-half, half, cells);
    return Bricks.surface(Bricks.lattice(x, x, Bricks.even(-2, 0, 1), warp), "top");
  }

  private static IntToDoubleFunction linear(ContactSurface s) {
    return i -> 3 + 2 * s.reference(i, 0) - s.reference(i, 1);
  }

  @Test
  void linearFieldsStayWhatTheyAre() {
    ContactSurface coarse = top(10, 4, x -> {});
    ContactSurface fine = top(10, 7, x -> {});
    SurfaceInterpolation between = new SurfaceInterpolation(coarse, fine);
    for (int i = 0; i < fine.nodes(); i++) {
      assertThat(between.at(i, linear(coarse)))
          .isCloseTo(linear(fine).applyAsDouble(i), within(1e-12));
    }
  }

  @Test
  void nodesThatBothHaveKeepTheirValues() {
    ContactSurface coarse = top(10, 4, SADDLE);
    ContactSurface fine = top(10, 8, SADDLE);
    SurfaceInterpolation between = new SurfaceInterpolation(coarse, fine);
    int both = 0;
    for (int i = 0; i < fine.nodes(); i++) {
      for (int k = 0; k < coarse.nodes(); k++) {
        if (fine.reference(i, 0) == coarse.reference(k, 0)
            && fine.reference(i, 1) == coarse.reference(k, 1)) {
          assertThat(between.at(i, n -> n * n)).isCloseTo(k * k, within(1e-9));
          both++;
        }
      }
    }
    assertThat(both).isEqualTo(coarse.nodes());
  }

  /** On a saddle the triangles of a facet lie beside it, by 0.08 mm at most, and so do the feet. */
  @Test
  void aSaddleIsFollowed() {
    ContactSurface coarse = top(10, 4, SADDLE);
    ContactSurface fine = top(10, 7, SADDLE);
    SurfaceInterpolation between = new SurfaceInterpolation(coarse, fine);
    for (int i = 0; i < fine.nodes(); i++) {
      assertThat(between.at(i, linear(coarse)))
          .isCloseTo(linear(fine).applyAsDouble(i), within(0.1));
    }
  }

  @Test
  void beyondTheEdgeStandsWhatTheEdgeHas() {
    ContactSurface coarse = top(8, 4, x -> {});
    ContactSurface fine = top(10, 7, x -> {});
    SurfaceInterpolation between = new SurfaceInterpolation(coarse, fine);
    for (int i = 0; i < fine.nodes(); i++) {
      double x = Math.max(-8, Math.min(8, fine.reference(i, 0)));
      assertThat(between.at(i, k -> coarse.reference(k, 0))).isCloseTo(x, within(1e-12));
    }
  }
}
