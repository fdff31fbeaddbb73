package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenedPiecesTest {
  private static final double[] U = {0, 4, 4.2, -0.3};
  private static final double[] V = {0, -0.2, 3, 3.3};

  /** A convex polygon of three or four corners, counter-clockwise, somewhere over the facet. */
  private static double[][] polygon(int corners, Random random) {
    double[] u = new double[4];
    double[] v = new double[4];
    double turn = 2 * Math.PI * random.nextDouble();
    double cu = 1 + 2 * random.nextDouble();
    double cv = 1 + random.nextDouble();
    for (int k = 0; k < corners; k++) {
      double angle = turn + (k + 0.6 * random.nextDouble()) * 2 * Math.PI / corners;
      u[k] = cu + 0.9 * Math.cos(angle);
      v[k] = cv + 0.9 * Math.sin(angle);
    }
    return new double[][] {u, v};
  }

  /** The same seen in a mirror: counter-clockwise again, its first corner still the first. */
  private static double[][] mirrored(int corners, double[] u, double[] v) {
    double[][] out = new double[2][4];
    for (int k = 0; k < corners; k++) {
      out[0][k] = -u[(corners - k) % corners];
      out[1][k] = v[(corners - k) % corners];
    }
    return out;
  }

  /** Twice the area and the centroid of each piece. */
  private static List<double[]> pieces(double[][] facet, int corners, double[][] removed) {
    ConvexClip whole = new ConvexClip();
    whole.start(facet[0], facet[1]);
    ScreenedPieces pieces = new ScreenedPieces();
    pieces.start(whole, 1e-13);
    pieces.remove(removed[0], removed[1], 0, corners);
    List<double[]> out = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      ConvexClip piece = pieces.piece(k);
      out.add(new double[] {piece.twiceArea(), piece.centreU(), piece.centreV()});
    }
    return out;
  }

  private static double twice(double[] u, double[] v, int corners) {
    double sum = 0;
    for (int k = 0; k < corners; k++) {
      int l = (k + 1) % corners;
      sum += u[k] * v[l] - u[l] * v[k];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void piecesCoverTheRestOnceAndAMirrorImageHasTheirMirrorImages(int corners) {
    Random random = new Random(corners);
    double[][] facet = {U, V};
    double[][] image = mirrored(4, U, V);
    for (int trial = 0; trial < 200; trial++) {
      double[][] removed = polygon(corners, random);
      List<double[]> own = pieces(facet, corners, removed);
      double area = own.stream().mapToDouble(p -> p[0]).sum();
      double rest = twice(U, V, 4) - twice(removed[0], removed[1], corners);
      assertThat(area).isCloseTo(rest, within(1e-12));
      List<double[]> other = pieces(image, corners, mirrored(corners, removed[0], removed[1]));
      assertThat(other).hasSameSizeAs(own);
      own.sort(Comparator.comparingDouble(p -> p[0]));
      other.sort(Comparator.comparingDouble(p -> p[0]));
      for (int k = 0; k < own.size(); k++) {
        assertThat(other.get(k)[0]).isCloseTo(own.get(k)[0], within(1e-12));
        assertThat(other.get(k)[1]).isCloseTo(-own.get(k)[1], within(1e-11));
        assertThat(other.get(k)[2]).isCloseTo(own.get(k)[2], within(1e-11));
      }
    }
  }
}
