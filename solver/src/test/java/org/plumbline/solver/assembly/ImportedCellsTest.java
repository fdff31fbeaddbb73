package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.Brick;
import org.plumbline.solver.FaceLoad;
import org.plumbline.solver.HeldBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;

/**
 * Gate G3 on the cells that come from files, ordered, factored and solved as they come: bending and
 * a thick sphere on tetrahedra and second-order bricks.
 */
class ImportedCellsTest {
  private static final double ONE_PERCENT = 0.01;

  /** Tip deflection over that of Timoshenko's beam as in BenchmarkProblemsTest, 10 × 1 × ½. */
  private static double cantilever(CellType type, Brick brick, double load) {
    double length = 10;
    double width = 0.5;
    double young = 1000;
    double nu = 0.3;
    Mesh mesh =
        brick.mesh(
            type,
            (u, v, w, x) -> {
              x[0] = length * u;
              x[1] = v;
              x[2] = width * w;
            });
    int[] fixed = chosen(mesh, n -> mesh.coordinate(n, 0) == 0);
    HeldBody held =
        new HeldBody(
            new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(young, nu)), fixed));
    FaceLoad.add(
        held, mesh, x -> x[0] == length, (x, normal, force) -> force[1] = load / width * normal[0]);
    double[] u = held.solve();
    int[] tip = chosen(mesh, n -> mesh.coordinate(n, 0) == length);
    double sum = 0;
    for (int node : tip) {
      sum += u[3 * node + 1];
    }
    double kappa = 10 * (1 + nu) / (12 + 11 * nu);
    double shear = young / (2 * (1 + nu));
    double beam = Math.pow(length, 3) / (3 * young * width / 12) + length / (kappa * shear * width);
    return sum / tip.length / beam;
  }

  private static int[] chosen(Mesh mesh, java.util.function.IntPredicate wanted) {
    return IntStream.range(0, mesh.nodeCount()).filter(wanted).toArray();
  }

  @ParameterizedTest
  @CsvSource({"HEX20, 20, 4, 2", "TET10, 30, 4, 2"})
  void cantileverBendsLikeABeam(CellType type, int nx, int ny, int nz) {
    Brick brick = new Brick(nx, ny, nz);
    assertThat(cantilever(type, brick, 1)).isCloseTo(1, within(ONE_PERCENT));
    assertThat(cantilever(type, brick, 1.02)).as("mutant").isNotCloseTo(1, within(ONE_PERCENT));
  }

  /** What the warning about tetrahedra with four nodes is for: 20 × 2 × 1 bricks cut in six. */
  @Test
  void tetrahedraOfConstantStrainAreFarTooStiff() {
    assertThat(cantilever(CellType.TET4, new Brick(20, 2, 1), 1)).isLessThan(0.6);
  }

  /** Radial displacement inside over the closed form, as in BenchmarkProblemsTest. */
  private static double sphere(CellType type, int n, double nu) {
    Mesh mesh = sphereMesh(type, n);
    HeldBody held =
        new HeldBody(
            new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, nu)), new int[0]));
    double h = Math.sqrt(0.5);
    double[] x = mesh.coordinates();
    for (int node = 0; node < mesh.nodeCount(); node++) {
      for (int side = -1; side <= 1; side += 2) {
        for (int axis = 0; axis < 2; axis++) {
          if (Math.abs(x[3 * node + axis] - side * x[3 * node + 2]) < 1e-9) {
            held.hold(node, axis == 0 ? h : 0, axis == 1 ? h : 0, -side * h);
          }
        }
      }
    }
    double exact = ((1 - 2 * nu) + (1 + nu) * 8 / 2) / 7;
    return underPressure(held, mesh) / exact;
  }

  /** Mean radial displacement inside under unit pressure there. */
  private static double underPressure(HeldBody held, Mesh mesh) {
    FaceLoad.add(
        held,
        mesh,
        p -> Math.abs(Math.hypot(Math.hypot(p[0], p[1]), p[2]) - 1) < 1e-9,
        (p, normal, force) -> {
          for (int i = 0; i < 3; i++) {
            force[i] = -normal[i];
          }
        });
    double[] u = held.solve();
    double[] x = mesh.coordinates();
    double sum = 0;
    int count = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      double r = Math.hypot(Math.hypot(x[3 * node], x[3 * node + 1]), x[3 * node + 2]);
      if (Math.abs(r - 1) < 1e-9) {
        count++;
        for (int axis = 0; axis < 3; axis++) {
          sum += u[3 * node + axis] * x[3 * node + axis];
        }
      }
    }
    return sum / count;
  }

  /** The sixth of a sphere 1 … 2 between four planes of symmetry; midside nodes lie on spheres. */
  private static Mesh sphereMesh(CellType type, int n) {
    Mesh cube =
        new Brick(n, n, n)
            .mesh(
                type,
                (u, v, w, x) -> {
                  x[0] = u;
                  x[1] = v;
                  x[2] = w;
                });
    double[] x = cube.coordinates();
    for (int k = 0; k < x.length; k += 3) {
      double a = Math.tan(Math.PI / 2 * (x[k] - 0.5));
      double b = Math.tan(Math.PI / 2 * (x[k + 1] - 0.5));
      double r = Math.pow(2, x[k + 2]) / Math.sqrt(1 + a * a + b * b);
      x[k] = r * a;
      x[k + 1] = r * b;
      x[k + 2] = r;
    }
    return cube.at(x);
  }

  /** The same mesh with its nodes and cells numbered at random, as unstructured meshes are. */
  private static Mesh shuffled(Mesh mesh, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, mesh.nodeCount()).boxed().toList());
    Random random = new Random(seed);
    if (seed != 0) {
      Collections.shuffle(order, random);
    }
    int[] place = new int[order.size()];
    MeshBuilder builder = new MeshBuilder();
    for (int k = 0; k < place.length; k++) {
      int n = order.get(k);
      place[n] = k;
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
    }
    CellBlock block = mesh.blocks().get(0);
    List<Integer> cells = new ArrayList<>(IntStream.range(0, block.size()).boxed().toList());
    if (seed != 0) {
      Collections.shuffle(cells, random);
    }
    int[] connectivity = new int[block.size() * block.type().nodes()];
    int at = 0;
    for (int cell : cells) {
      for (int k = 0; k < block.type().nodes(); k++) {
        connectivity[at++] = place[block.node(cell, k)];
      }
    }
    return builder.block(block.name(), block.type(), connectivity).build();
  }

  @ParameterizedTest
  @CsvSource({
    "HEX20, 3, 0.3",
    "HEX20, 3, 0.49",
    "TET10, 4, 0.3",
    "TET10, 4, 0.45",
    "TET10, 4, 0.49"
  })
  void thickSphereUnderPressure(CellType type, int n, double nu) {
    assertThat(sphere(type, n, nu)).isCloseTo(1, within(ONE_PERCENT));
  }

  @Test
  void mutantSphereOfTetrahedraWithFourNodesLocks() {
    assertThat(sphere(CellType.TET4, 8, 0.49)).isNotCloseTo(1, within(5 * ONE_PERCENT));
  }

  /** Numbering decides nothing: same answer, and a factor of about the same size. */
  @Test
  void nodesAndCellsInAnyOrder() {
    double[] values = new double[3];
    double[] sizes = new double[3];
    for (int k = 0; k < 3; k++) {
      Mesh mesh = shuffled(sphereMesh(CellType.TET10, 6), k);
      ElasticBody body = heldOutside(mesh);
      values[k] = underPressure(new HeldBody(body), mesh);
      sizes[k] = factorEntries(body);
    }
    for (int k = 1; k < 3; k++) {
      assertThat(values[k] / values[0]).isCloseTo(1, within(1e-12));
      assertThat(sizes[k] / sizes[0]).isCloseTo(1, within(0.1));
    }
  }

  /**
   * The sphere held at its outer side, without planes of symmetry: their springs would cost seven
   * of the sixteen digits, and how many more is chance.
   */
  private static ElasticBody heldOutside(Mesh mesh) {
    int[] fixed =
        chosen(
            mesh,
            n ->
                Math.hypot(
                        Math.hypot(mesh.coordinate(n, 0), mesh.coordinate(n, 1)),
                        mesh.coordinate(n, 2))
                    > 2 - 1e-9);
    return new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(1, 0.3)), fixed);
  }

  private static double factorEntries(ElasticBody body) {
    SymmetricBlockMatrix matrix = body.stiffness();
    EliminationTree tree =
        NestedDissection.order(matrix.graph(), body.freeCoordinates(), new int[0]);
    return MultifrontalCholesky.factor(matrix, tree, DenseKernels.best()).entries();
  }
}
