package org.plumbline.solver.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.crosscode.CalculixRun;
import org.plumbline.solver.material.Elasticity;

/**
 * What the bricks of CalculiX are, against ours: forces at the corners of one distorted brick of
 * soft tissue under given displacements. Explains why joints are stiffer there.
 */
@Tag("long")
class CalculixBrickTest {
  private static final double MODULUS = 10;
  private static final double POISSON = 0.45;
  private static final int CORNERS = 8;

  /** What seven printed digits leave. */
  private static final double PRINTED = 1e-6;

  private final double[] x = new double[3 * CORNERS];
  private final double[] u = new double[3 * CORNERS];

  private void distort() {
    Random random = new Random(3);
    double[] cube = {
      -1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1
    };
    for (int k = 0; k < x.length; k++) {
      x[k] = cube[k] + 0.15 * random.nextGaussian();
      u[k] = 0.01 * random.nextGaussian();
    }
  }

  /** Reactions of CalculiX with bricks of a type, each corner a set of its own. */
  private double[] theirs(String type, Path folder) throws IOException, InterruptedException {
    StringBuilder deck = new StringBuilder("*NODE, NSET=ALL\n");
    for (int n = 0; n < CORNERS; n++) {
      deck.append(
          String.format(
              Locale.ROOT,
              "%d, %.12e, %.12e, %.12e%n",
              n + 1,
              x[3 * n],
              x[3 * n + 1],
              x[3 * n + 2]));
    }
    deck.append("*ELEMENT, TYPE=").append(type).append(", ELSET=BRICK\n");
    deck.append("1, 1, 2, 3, 4, 5, 6, 7, 8\n*MATERIAL, NAME=SOFT\n*ELASTIC\n");
    deck.append(MODULUS).append(", ").append(POISSON);
    deck.append("\n*SOLID SECTION, ELSET=BRICK, MATERIAL=SOFT\n");
    for (int n = 1; n <= CORNERS; n++) {
      deck.append("*NSET, NSET=C").append(n).append('\n').append(n).append('\n');
    }
    deck.append("*STEP\n*STATIC\n*BOUNDARY\n");
    for (int k = 0; k < u.length; k++) {
      deck.append(String.format(Locale.ROOT, "%d, %d, %2$d, %.12e%n", k / 3 + 1, k % 3 + 1, u[k]));
    }
    for (int n = 1; n <= CORNERS; n++) {
      deck.append("*NODE PRINT, TOTALS=ONLY, NSET=C").append(n).append("\nRF\n");
    }
    deck.append("*NODE FILE\nU\n*END STEP\n");
    CalculixRun run = CalculixRun.of(deck.toString(), Files.createDirectory(folder.resolve(type)));
    double[] out = new double[u.length];
    for (int n = 0; n < CORNERS; n++) {
      System.arraycopy(run.reaction("C" + (n + 1)), 0, out, 3 * n, 3);
    }
    return out;
  }

  private double[] ours(CellKernel kernel) {
    double[] f = new double[u.length];
    kernel.forces(Elasticity.isotropic(MODULUS, POISSON).matrix(), u, f);
    return f;
  }

  /** Forces of the plain brick: ∫ Bᵀ D B u dV with the same eight points. */
  private double[] plain(CellKernel kernel) {
    double mu = MODULUS / (2 * (1 + POISSON));
    double lambda = 2 * mu * POISSON / (1 - 2 * POISSON);
    double[] f = new double[u.length];
    for (int q = 0; q < kernel.points(); q++) {
      double[][] g = new double[3][3];
      for (int n = 0; n < CORNERS; n++) {
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            g[i][j] += u[3 * n + i] * kernel.gradient(q, n, j);
          }
        }
      }
      double trace = g[0][0] + g[1][1] + g[2][2];
      for (int n = 0; n < CORNERS; n++) {
        for (int i = 0; i < 3; i++) {
          double sum = lambda * trace * kernel.gradient(q, n, i);
          for (int j = 0; j < 3; j++) {
            sum += mu * (g[i][j] + g[j][i]) * kernel.gradient(q, n, j);
          }
          f[3 * n + i] += kernel.weight(q) * sum;
        }
      }
    }
    return f;
  }

  private static double difference(double[] a, double[] b) {
    double largest = 0;
    double difference = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, Math.abs(b[k]));
      difference = Math.max(difference, Math.abs(a[k] - b[k]));
    }
    return difference / largest;
  }

  @Test
  void plainBricksOfCalculixHaveNoMeanDilatation(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(
        CalculixRun.version().isPresent(),
        "no CalculiX (ccx) on this machine; apt install calculix-ccx");
    distort();
    CellKernel kernel = new CellKernel(new Hex8());
    assertThat(kernel.reinit(x)).isTrue();
    assertThat(difference(theirs("C3D8", folder), plain(kernel))).isLessThan(PRINTED);
    double[] ours = ours(kernel);
    for (String type : List.of("C3D8", "C3D8I", "C3D8R")) {
      double difference =
          difference(theirs(type, Files.createDirectory(folder.resolve("ours-" + type))), ours);
      System.out.printf(
          Locale.ROOT,
          "%s differs from the brick with mean dilatation by %.1f %%%n",
          type,
          100 * difference);
      assertThat(difference).as(type).isGreaterThan(0.05);
    }
  }
}
