package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.HeldBody;
import org.plumbline.solver.material.Elasticity;

/** Gate G3: bending, Cook's membrane, a thick sphere, and a thin bonded layer. */
class BenchmarkProblemsTest {
  private static final double ONE_PERCENT = 0.01;

  /** Bricks along each side of Cook's membrane. */
  private static final int COOK_CELLS = 40;

  /** Half the wave length of the load on the layer over its thickness. */
  private static final double LAYER_HALF_WAVE = 10;

  /**
   * Tip deflection over that of Timoshenko's beam, P L³/(3 E I) + P L/(κ G A) with Cowper's (1966)
   * κ, for a beam 10×1×½ of 80×10×4 bricks.
   */
  private static double cantilever(double load) {
    int nx = 80;
    int ny = 10;
    int nz = 4;
    double length = 10;
    double width = 0.5;
    double young = 1000;
    double nu = 0.3;
    Brick brick = new Brick(nx, ny, nz);
    ElasticBody body =
        new ElasticBody(
            brick.box(length, 1, width),
            Map.of("solid", Elasticity.isotropic(young, nu)),
            brick.plane(0, 0));
    HeldBody held = new HeldBody(body);
    for (int k = 0; k <= nz; k++) {
      for (int j = 0; j <= ny; j++) {
        double share = (j % ny == 0 ? 0.5 : 1) / ny * (k % nz == 0 ? 0.5 : 1) / nz;
        held.addLoad(brick.node(nx, j, k), 1, load * share);
      }
    }
    double[] u = held.solve();
    double inertia = width / 12;
    double kappa = 10 * (1 + nu) / (12 + 11 * nu);
    double shear = young / (2 * (1 + nu));
    double beam = Math.pow(length, 3) / (3 * young * inertia) + length / (kappa * shear * width);
    return u[3 * brick.node(nx, ny / 2, nz / 2) + 1] / beam;
  }

  @Test
  void cantileverBendsLikeABeam() {
    assertThat(cantilever(1)).isCloseTo(1, within(ONE_PERCENT));
    assertThat(cantilever(1.02)).as("mutant").isNotCloseTo(1, within(ONE_PERCENT));
  }

  /**
   * Vertical displacement at (48, 52) of Cook's (1974) tapered membrane in plane strain, E = 1,
   * unit shear load on the right edge, on n×n×1 bricks.
   */
  private static double cook(int n, double nu) {
    Brick brick = new Brick(n, n, 1);
    Mesh mesh =
        brick.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              x[0] = 48 * u;
              x[1] = (1 - v) * 44 * u + v * (44 + 16 * u);
              x[2] = w;
            });
    ElasticBody body =
        new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, nu)), brick.plane(0, 0));
    HeldBody held = new HeldBody(body);
    for (int node = 0; node < brick.nodes(); node++) {
      held.hold(node, 0, 0, 1);
    }
    for (int j = 0; j <= n; j++) {
      for (int k = 0; k <= 1; k++) {
        held.addLoad(brick.node(n, j, k), 1, 0.5 * (j % n == 0 ? 0.5 : 1) / n);
      }
    }
    return held.solve()[3 * brick.node(n, n / 2, 0) + 1];
  }

  /**
   * References: biquadratic plane-strain elements on 32², 64² and 96² meshes, extrapolated; at ν =
   * 0.25 the same computation gives 23.968 in plane stress for ν = 1/3, where 23.96 is published.
   */
  @ParameterizedTest
  @CsvSource({"0.3, 21.945", "0.45, 19.583", "0.49, 18.739"})
  void cookMembraneDoesNotLock(double nu, double reference) {
    assertThat(cook(COOK_CELLS, nu) / reference).isCloseTo(1, within(ONE_PERCENT));
  }

  @Test
  void mutantCookMembraneOfAnotherMaterialIsNoticed() {
    assertThat(cook(COOK_CELLS, 0.45) / 18.739).isNotCloseTo(1, within(ONE_PERCENT));
  }

  /**
   * Radial displacement of the inner surface over the closed form, sphere 1 … 2 under inner
   * pressure, on 10³ bricks; the sixth of a sphere between four planes of symmetry.
   */
  private static double sphere(double nu, double solvedNu) {
    int n = 10;
    int radial = 10;
    Brick brick = new Brick(n, n, radial);
    Mesh mesh =
        brick.mesh(
            CellType.HEX8,
            (u, v, w, x) -> {
              double a = Math.tan(Math.PI / 2 * (u - 0.5));
              double b = Math.tan(Math.PI / 2 * (v - 0.5));
              double r = Math.pow(2, w) / Math.sqrt(1 + a * a + b * b);
              x[0] = r * a;
              x[1] = r * b;
              x[2] = r;
            });
    Elasticity material = Elasticity.isotropic(1, solvedNu);
    HeldBody held = new HeldBody(new ElasticBody(mesh, Map.of("solid", material), new int[0]));
    double h = Math.sqrt(0.5);
    for (int k = 0; k <= radial; k++) {
      for (int i = 0; i <= n; i++) {
        held.hold(brick.node(0, i, k), h, 0, h);
        held.hold(brick.node(n, i, k), h, 0, -h);
        held.hold(brick.node(i, 0, k), 0, h, h);
        held.hold(brick.node(i, n, k), 0, h, -h);
      }
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        int[] facet = {
          brick.node(i, j, 0),
          brick.node(i + 1, j, 0),
          brick.node(i + 1, j + 1, 0),
          brick.node(i, j + 1, 0)
        };
        addPressure(held, mesh, facet);
      }
    }
    double[] u = held.solve();
    double sum = 0;
    for (int j = 0; j <= n; j++) {
      for (int i = 0; i <= n; i++) {
        int node = brick.node(i, j, 0);
        for (int axis = 0; axis < 3; axis++) {
          sum += u[3 * node + axis] * mesh.coordinate(node, axis);
        }
      }
    }
    double a3 = 1;
    double b3 = 8;
    double exact = a3 / (b3 - a3) * ((1 - 2 * nu) + (1 + nu) * b3 / (2 * a3));
    return sum / ((n + 1) * (n + 1)) / exact;
  }

  // Unit pressure on a bilinear facet, along +(∂x/∂ξ × ∂x/∂η), by 2×2 points.
  private static void addPressure(HeldBody held, Mesh mesh, int[] facet) {
    double g = 1 / Math.sqrt(3);
    int[] sx = {-1, 1, 1, -1};
    int[] sy = {-1, -1, 1, 1};
    for (int q = 0; q < 4; q++) {
      double[] t = new double[3];
      double[] s = new double[3];
      for (int a = 0; a < 4; a++) {
        for (int i = 0; i < 3; i++) {
          double x = mesh.coordinate(facet[a], i);
          t[i] += 0.25 * sx[a] * (1 + sy[a] * sy[q] * g) * x;
          s[i] += 0.25 * sy[a] * (1 + sx[a] * sx[q] * g) * x;
        }
      }
      double[] normal = {
        t[1] * s[2] - t[2] * s[1], t[2] * s[0] - t[0] * s[2], t[0] * s[1] - t[1] * s[0]
      };
      for (int a = 0; a < 4; a++) {
        double shape = 0.25 * (1 + sx[a] * sx[q] * g) * (1 + sy[a] * sy[q] * g);
        for (int i = 0; i < 3; i++) {
          held.addLoad(facet[a], i, shape * normal[i]);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.45, 0.49})
  void thickSphereUnderPressure(double nu) {
    assertThat(sphere(nu, nu)).isCloseTo(1, within(ONE_PERCENT));
  }

  @Test
  void mutantSphereOfAnotherMaterialIsNoticed() {
    assertThat(sphere(0.49, 0.45)).isNotCloseTo(1, within(ONE_PERCENT));
  }

  /**
   * Surface displacement of a layer bonded to a rigid base under p cos(k x), over the closed form
   * of plane strain: with κ = 3 − 4ν, t = k h,
   *
   * <pre>
   *   u/p = 2(1−ν²)/(E k) · (2κ sinh 2t − 4t) / (2κ cosh 2t + 4t² + 1 + κ²).
   * </pre>
   *
   * <p>It follows from the Papkovich–Neuber solution of the layer; for t → ∞ it is the half-space,
   * for t → 0 the confined layer.
   */
  private static double layer(double nu, int through) {
    double half = LAYER_HALF_WAVE;
    double k = Math.PI / half;
    int along = 40;
    Brick brick = new Brick(along, 1, through);
    Mesh mesh = brick.box(half, 0.25, 1);
    ElasticBody body =
        new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, nu)), brick.plane(2, 0));
    HeldBody held = new HeldBody(body);
    for (int node = 0; node < brick.nodes(); node++) {
      held.hold(node, 0, 1, 0);
    }
    double h = half / along;
    for (int j = 0; j <= 1; j++) {
      for (int m = 0; m <= through; m++) {
        held.hold(brick.node(0, j, m), 1, 0, 0);
        held.hold(brick.node(along, j, m), 1, 0, 0);
      }
      for (int i = 0; i <= along; i++) {
        // ∫ N_i cos(k x) dx of the hat functions, times half the width.
        double hat = 2 * (1 - Math.cos(k * h)) / (k * k * h) * Math.cos(k * h * i);
        held.addLoad(brick.node(i, j, through), 2, 0.125 * (i % along == 0 ? 0.5 : 1) * hat);
      }
    }
    double[] u = held.solve();
    double amplitude = 0;
    for (int i = 0; i <= along; i++) {
      double weight = (i % along == 0 ? 0.5 : 1) * 2 / along;
      amplitude += weight * u[3 * brick.node(i, 0, through) + 2] * Math.cos(k * h * i);
    }
    return amplitude / layerCompliance(nu);
  }

  private static double layerCompliance(double nu) {
    double k = Math.PI / LAYER_HALF_WAVE;
    double kappa = 3 - 4 * nu;
    double numerator = 2 * kappa * Math.sinh(2 * k) - 4 * k;
    double denominator = 2 * kappa * Math.cosh(2 * k) + 4 * k * k + 1 + kappa * kappa;
    return 2 * (1 - nu * nu) / k * numerator / denominator;
  }

  @Test
  void thinNearlyIncompressibleLayerDoesNotLock() {
    for (double nu : new double[] {0.3, 0.45, 0.49}) {
      assertThat(layer(nu, 4)).isCloseTo(1, within(ONE_PERCENT));
    }
    // Three cells, the least a shipped mesh has: 1.5 % too stiff.
    assertThat(layer(0.49, 3)).isCloseTo(1, within(0.016));
    assertThat(layer(0.48, 4) * layerCompliance(0.48) / layerCompliance(0.49))
        .as("mutant")
        .isNotCloseTo(1, within(ONE_PERCENT));
  }
}
