package org.plumbline.mesh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TriangleSurfaceTest {
  private static final int CELLS = 20;

  /** Loose triangles of a flat square, every corner moved by up to {@code jitter}. */
  private static double[] square(double jitter) {
    Random random = new Random(5);
    double[] corners = new double[18 * CELLS * CELLS];
    int at = 0;
    int[][] order = {{0, 0}, {1, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 1}};
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        for (int[] o : order) {
          corners[at++] = i + o[0] + jitter * (2 * random.nextDouble() - 1);
          corners[at++] = 0;
          corners[at++] = j + o[1];
        }
      }
    }
    return corners;
  }

  @Test
  void weldsEqualCornersExactlyAndNearOnesWithinTheTolerance() {
    int shared = (CELLS + 1) * (CELLS + 1);
    assertThat(TriangleSurface.of("s", square(0), 0).vertexCount()).isEqualTo(shared);
    assertThat(TriangleSurface.of("s", square(1e-4), 3e-4).vertexCount()).isEqualTo(shared);
    assertThat(TriangleSurface.of("s", square(1e-4), 0).vertexCount())
        .as("mutant: without tolerance they stay apart")
        .isGreaterThan(shared);
  }

  @Test
  void dropsTrianglesThatAreLines() {
    double[] corners = {0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1};
    assertThat(TriangleSurface.of("s", corners, 0).triangleCount()).isEqualTo(1);
  }

  @Test
  void mapsCoordinates() {
    double[] quarterTurn = {0, 0, 1, 0, 1, 0, -1, 0, 0};
    TriangleSurface turned =
        TriangleSurface.of("s", square(0), 0).mapped(quarterTurn, new double[] {5, 6, 7});
    assertThat(turned.least(0)).isCloseTo(5, within(1e-12));
    assertThat(turned.largest(1)).isCloseTo(6, within(1e-12));
    assertThat(turned.least(2)).isCloseTo(7 - CELLS, within(1e-12));
  }
}
