package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;

/** What the balls tell to lie beside a facet does not overlap it. */
class FacetBallsTest {
  private static final double[] FACET = {-1, -0.8, 0, 1, -0.9, 0.1, 1.1, 0.8, 0, -0.9, 1, -0.1};

  private static final Mesh MESH =
      Bricks.lattice(
          Bricks.even(-9, 9, 12),
          Bricks.even(-7, 8, 11),
          new double[] {0, 1},
          x -> x[2] += Math.sin(x[0]) + 0.1 * x[1] * x[1]);

  private final ContactSurface surface = Bricks.surface(MESH, "top");
  private final double[] x = surface.referenceCoordinates();
  private final FacetFrame frame = new FacetFrame();
  private final ConvexClip clip = new ConvexClip();
  private final double[] pu = new double[4];
  private final double[] pv = new double[4];
  private final double[] su = new double[4];
  private final double[] sv = new double[4];
  private final double[] h = new double[4];

  /** Whether a facet overlaps the first one, seen along its normal. */
  private boolean overlaps(int facet) {
    double[] corners = new double[12];
    for (int corner = 0; corner < 4; corner++) {
      System.arraycopy(x, 3 * surface.node(facet, corner), corners, 3 * corner, 3);
    }
    frame.points(corners, su, sv, h);
    double way = (su[2] - su[0]) * (sv[3] - sv[1]) - (su[3] - su[1]) * (sv[2] - sv[0]);
    if (way > 0) {
      reverse(su);
      reverse(sv);
    }
    return clip.clip(su, sv, pu, pv) > 0;
  }

  private static void reverse(double[] a) {
    double b = a[1];
    a[1] = a[3];
    a[3] = b;
  }

  @Test
  void facetsBesideAnotherDoNotOverlapIt() {
    Random random = new Random(5);
    FacetBalls balls = new FacetBalls(surface);
    int overlapping = 0;
    int beside = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] normals = new double[12];
      for (int k = 0; k < 12; k++) {
        normals[k] = (k % 3 == 2 ? 1 : 0) + 0.4 * (random.nextDouble() - 0.5);
      }
      assertThat(frame.set(FACET, normals)).isTrue();
      frame.points(FACET, pu, pv, h);
      for (int i = 0; i < x.length; i += 3) {
        x[i] += 0.2 * (random.nextDouble() - 0.5);
        x[i + 2] += 0.2 * (random.nextDouble() - 0.5);
      }
      balls.move(x);
      for (int f = 0; f < surface.facets(); f++) {
        boolean seen = overlaps(f);
        overlapping += seen ? 1 : 0;
        if (frame.beside(balls, f)) {
          beside++;
          assertThat(seen).as("facet %d of trial %d", f, trial).isFalse();
        }
      }
    }
    assertThat(overlapping).isGreaterThan(1000);
    assertThat(beside).as("most are told by their balls").isGreaterThan(250 * surface.facets());
  }
}
