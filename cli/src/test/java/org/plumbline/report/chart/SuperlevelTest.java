package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.PressureMap;

/** Isobars against closed forms. */
class SuperlevelTest {
  private static final double P0 = 4;
  private static final double A = 8;

  /** {p ≥ c} of a Hertz contact is a disc of radius a √(1 − (c/p0)²); c = 0 is its edge. */
  @ParameterizedTest
  @CsvSource({
    "0, 11, 0.028", "1, 11, 0.028", "2, 11, 0.028", "3, 11, 0.028",
    "0, 22, 0.008", "1, 22, 0.008", "2, 22, 0.008", "3, 22, 0.008",
    "0, 44, 0.0035", "1, 44, 0.0035", "2, 44, 0.0035", "3, 44, 0.0035"
  })
  void isobars_of_a_hertz_contact_enclose_the_exact_area(double level, int cells, double relative) {
    PressureMap map = DiscMap.square(cells, 15, DiscMap.hertz(P0, A, 0.3, -0.7));
    double exact = Math.PI * A * A * (1 - level * level / (P0 * P0));
    double area = area(Superlevel.outline(ContactField.refined(map), level * level));
    assertThat(area).isCloseTo(exact, within(relative * exact));
  }

  /** Mutant: straight interpolation of p puts the edge of contact on the first unloaded node. */
  @Test
  void interpolating_pressure_itself_would_overstate_the_contact_area() {
    PressureMap map = DiscMap.square(22, 15, DiscMap.hertz(P0, A, 0.3, -0.7));
    double[] pressure = new double[map.nodeCount()];
    for (int i = 0; i < pressure.length; i++) {
      pressure[i] = map.pressure(i);
    }
    double exact = Math.PI * A * A;
    assertThat(area(Superlevel.outline(NodalField.of(map, pressure), 1e-6)))
        .isGreaterThan(1.08 * exact);
  }

  /** Inside, where least-squares gradients are exact, finer nodes lie on a quadratic field. */
  @Test
  void refinement_reproduces_a_quadratic_field() {
    java.util.function.DoubleBinaryOperator f =
        (x, y) -> 200 + x - 2 * y - 0.7 * x * x + 0.3 * x * y + 0.4 * y * y;
    PressureMap map = DiscMap.square(12, 6, f);
    double[] value = new double[map.nodeCount()];
    boolean[] known = new boolean[value.length];
    for (int i = 0; i < value.length; i++) {
      value[i] = map.pressure(i);
      known[i] = true;
    }
    NodalField fine = FieldRefinement.refine(NodalField.of(map, value), known);
    NodalField flat = FieldRefinement.refine(NodalField.of(map, value), new boolean[value.length]);
    double worst = 0;
    double mutant = 0;
    for (int i = 0; i < fine.nodeCount(); i++) {
      if (Math.abs(fine.x(i)) < 4 && Math.abs(fine.y(i)) < 4) {
        double exact = f.applyAsDouble(fine.x(i), -fine.y(i));
        worst = Math.max(worst, Math.abs(fine.value(i) - exact));
        mutant = Math.max(mutant, Math.abs(flat.value(i) - exact)); // bilinear: no gradients
      }
    }
    assertThat(worst).isLessThan(1e-10);
    assertThat(mutant).isGreaterThan(0.05);
  }

  @Test
  void loaded_nodes_keep_their_pressure() {
    PressureMap map = DiscMap.square(12, 15, DiscMap.hertz(P0, A, 0, 0));
    NodalField field = ContactField.of(map);
    for (int i = 0; i < field.nodeCount(); i++) {
      if (map.pressure(i) > 0) {
        assertThat(field.value(i)).isEqualTo(map.pressure(i) * map.pressure(i));
      } else {
        assertThat(field.value(i)).isNegative();
      }
    }
  }

  @Test
  void the_boundary_of_a_surface_is_one_loop_around_its_area() {
    PressureMap map = DiscMap.square(9, 5, (x, y) -> 0);
    Path2D loop = Superlevel.boundary(map);
    assertThat(area(loop)).isCloseTo(100, within(1e-9));
    assertThat(loops(loop)).isEqualTo(1);
  }

  @Test
  void a_ring_of_pressure_has_an_outer_and_an_inner_loop() {
    PressureMap map =
        DiscMap.square(40, 10, (x, y) -> Math.max(0, 2 - Math.abs(Math.hypot(x, y) - 6)));
    Path2D ring = Superlevel.outline(ContactField.refined(map), 1);
    assertThat(loops(ring)).isEqualTo(2);
    assertThat(area(ring)).isCloseTo(Math.PI * (49 - 25), within(1.5));
    assertThat(ring.contains(0, 0)).isFalse();
    assertThat(ring.contains(6, 0)).isTrue();
  }

  /** Against the definition, point by point; some facets run the other way round. */
  @Test
  void loops_enclose_what_lies_above_whichever_way_facets_run() {
    Random random = new Random(7);
    int n = 7;
    double[] x = new double[n * n];
    double[] y = new double[n * n];
    double[] value = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      x[i] = i % n + 0.3 * random.nextDouble();
      y[i] = i / n + 0.3 * random.nextDouble();
      value[i] = random.nextGaussian() + 0.5;
    }
    int[] facets = new int[4 * (n - 1) * (n - 1)];
    for (int f = 0; f < facets.length / 4; f++) {
      int a = f / (n - 1) * n + f % (n - 1);
      boolean back = random.nextInt(5) == 0;
      int[] corners = {a, back ? a + n : a + 1, a + n + 1, back ? a + 1 : a + n};
      System.arraycopy(corners, 0, facets, 4 * f, 4);
    }
    NodalField field = new NodalField(x, y, value, facets);
    Path2D loops = Superlevel.outline(field, 0);
    int inside = 0;
    for (int i = 0; i < 4000; i++) {
      double px = 0.5 + (n - 2) * random.nextDouble();
      double py = 0.5 + (n - 2) * random.nextDouble();
      boolean above = value(field, px, py) >= 0;
      inside += above ? 1 : 0;
      assertThat(loops.contains(px, py)).as(px + ", " + py).isEqualTo(above);
    }
    assertThat(inside).isBetween(1000, 3500);
  }

  /** Linear in the triangle between a side and the mean of its facet. */
  private static double value(NodalField field, double x, double y) {
    for (int side = 0; side < 4 * field.facetCount(); side++) {
      double[] mean = new double[3];
      for (int c = 0; c < 4; c++) {
        int node = field.facetNode(side / 4, c);
        mean[0] += field.x(node) / 4;
        mean[1] += field.y(node) / 4;
        mean[2] += field.value(node) / 4;
      }
      int a = field.facetNode(side / 4, side % 4);
      int b = field.facetNode(side / 4, (side + 1) % 4);
      double ax = field.x(a) - mean[0];
      double ay = field.y(a) - mean[1];
      double bx = field.x(b) - mean[0];
      double by = field.y(b) - mean[1];
      double det = ax * by - bx * ay;
      double s = ((x - mean[0]) * by - bx * (y - mean[1])) / det;
      double t = (ax * (y - mean[1]) - (x - mean[0]) * ay) / det;
      if (s >= 0 && t >= 0 && s + t <= 1) {
        return mean[2] + s * (field.value(a) - mean[2]) + t * (field.value(b) - mean[2]);
      }
    }
    throw new IllegalArgumentException("outside");
  }

  @Test
  void nothing_is_painted_without_contact() {
    PressureMap map = DiscMap.square(6, 5, (x, y) -> 0);
    assertThat(loops(Superlevel.outline(ContactField.refined(map), 0))).isZero();
    assertThat(PressureCentre.of(map)).isEmpty();
  }

  @Test
  void the_centre_of_pressure_is_exact_for_linear_pressure() {
    PressureMap map = DiscMap.square(5, 3, (x, y) -> 4 + x);
    // ∫ (4 + x) x dA / ∫ (4 + x) dA over [−3, 3]² = (h²/3) / 4
    PressureCentre centre = PressureCentre.of(map).orElseThrow();
    assertThat(centre.across()).isCloseTo(0.75, within(1e-12));
    assertThat(centre.along()).isCloseTo(0, within(1e-12));
  }

  private static int loops(Path2D path) {
    int loops = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      loops += it.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    return loops;
  }

  /** Signed area of all loops (shoelace). */
  private static double area(Path2D path) {
    double sum = 0;
    double[] first = new double[6];
    double[] last = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      double[] c = new double[6];
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          first = c;
          last = c;
        }
        case PathIterator.SEG_LINETO -> {
          sum += last[0] * c[1] - c[0] * last[1];
          last = c;
        }
        default -> sum += last[0] * first[1] - first[0] * last[1];
      }
    }
    return sum / 2;
  }
}
