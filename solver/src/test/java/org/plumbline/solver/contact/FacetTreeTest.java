package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;

class FacetTreeTest {
  private static boolean overlaps(ContactSurface surface, double[] x, int facet, double[] box) {
    for (int axis = 0; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int corner = 0; corner < 4; corner++) {
        double value = x[3 * surface.node(facet, corner) + axis];
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (low > box[3 + axis] || high < box[axis]) {
        return false;
      }
    }
    return true;
  }

  @Test
  void findsWhatBruteForceFindsAfterLargeMotion() {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(-9, 9, 23),
            Bricks.even(-7, 8, 17),
            new double[] {0, 1},
            x -> x[2] += Math.sin(x[0]) + 0.1 * x[1] * x[1]);
    ContactSurface surface = Bricks.surface(mesh, "top");
    FacetTree tree = new FacetTree(surface);
    double[] x = surface.referenceCoordinates();
    double[] box = new double[6];
    int[] found = new int[surface.facets()];
    Random random = new Random(11);
    for (int motion = 0; motion < 3; motion++) {
      for (int i = 0; i < x.length; i += 3) {
        double turned = 0.8 * x[i] - 0.6 * x[i + 2];
        x[i + 2] = 0.6 * x[i] + 0.8 * x[i + 2] + 3;
        x[i] = turned;
      }
      tree.refit(x);
      for (int trial = 0; trial < 200; trial++) {
        for (int axis = 0; axis < 3; axis++) {
          box[axis] = 12 * random.nextDouble() - 6;
          box[3 + axis] = box[axis] + 4 * random.nextDouble();
        }
        int[] hits = Arrays.copyOf(found, tree.query(box, found));
        int[] expected =
            IntStream.range(0, surface.facets())
                .filter(f -> overlaps(surface, x, f, box))
                .toArray();
        assertThat(hits).isEqualTo(expected);
      }
    }
  }

  /**
   * Lists that are kept lack nothing while boxes and surface creep, and without a margin are exact.
   */
  @Test
  void keptCandidatesLackNothing() {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(-9, 9, 23), Bricks.even(-7, 8, 17), new double[] {0, 1}, x -> {});
    ContactSurface surface = Bricks.surface(mesh, "top");
    int asking = 30;
    FacetCandidates kept = new FacetCandidates(surface, asking, 0.05);
    FacetCandidates exact = new FacetCandidates(surface, asking, 0);
    double[] x = surface.referenceCoordinates();
    Random random = new Random(5);
    double[][] boxes = new double[asking][6];
    for (double[] box : boxes) {
      for (int axis = 0; axis < 3; axis++) {
        box[axis] = 12 * random.nextDouble() - 6;
        box[3 + axis] = box[axis] + 4 * random.nextDouble();
      }
    }
    for (int motion = 0; motion < 40; motion++) {
      for (int i = 0; i < x.length; i++) {
        x[i] += 0.02 * random.nextDouble();
      }
      kept.move(x);
      exact.move(x);
      for (int f = 0; f < asking; f++) {
        double[] box = boxes[f];
        box[motion % 6] += 0.04 * random.nextDouble() - 0.02;
        int[] expected =
            IntStream.range(0, surface.facets())
                .filter(facet -> overlaps(surface, x, facet, box))
                .toArray();
        assertThat(kept.of(f, box)).isSorted();
        assertThat(Arrays.stream(kept.of(f, box)).boxed().toList())
            .containsAll(Arrays.stream(expected).boxed().toList());
        assertThat(exact.of(f, box)).isEqualTo(expected);
      }
    }
  }
}
