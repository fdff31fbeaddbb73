package org.plumbline.solver.condense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/** A block cut in two across its length and bonded again. */
class BondedBodiesTest {
  private static final int NX = 5;
  private static final int NY = 4;
  private static final int HALF = 3;
  private static final Brick WHOLE = new Brick(NX, NY, 2 * HALF);
  private static final Brick PIECE = new Brick(NX, NY, HALF);
  private static final double RELATIVE = 1e-10;
  private static final double[] TURN = turn(0.3, 0.7);

  private final DenseKernels kernels = DenseKernels.best();
  private final FactorizationCount count = new FactorizationCount();

  /** Rotation about z, then about x, row-major. */
  private static double[] turn(double a, double b) {
    double ca = Math.cos(a);
    double sa = Math.sin(a);
    double cb = Math.cos(b);
    double sb = Math.sin(b);
    return new double[] {ca, -sa, 0, cb * sa, cb * ca, -sb, sb * sa, sb * ca, cb};
  }

  private static Mesh mesh(Brick brick, double from, double to, double[] axes) {
    return brick.mesh(
        CellType.HEX8,
        (u, v, w0, x) -> {
          double w = from + (to - from) * w0;
          double[] p = {
            10 * u + Math.sin(2 * w), 8 * v + 0.4 * u * w, 12 * w + 0.7 * Math.sin(3 * u)
          };
          for (int i = 0; i < 3; i++) {
            x[i] = axes[i] * p[0] + axes[3 + i] * p[1] + axes[6 + i] * p[2];
          }
        });
  }

  private static final double[] STRAIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private static ElasticBody body(Mesh mesh, double modulus, int... fixed) {
    return new ElasticBody(mesh, Map.of("solid", Elasticity.isotropic(modulus, 0.4)), fixed);
  }

  private Superelement whole() {
    return Superelement.of(
        body(mesh(WHOLE, 0, 1, STRAIGHT), 10, WHOLE.plane(2, 0)),
        WHOLE.plane(2, 2 * HALF),
        kernels);
  }

  private ContactFragment upper() {
    int[] top = PIECE.plane(2, HALF);
    int[] bottom = PIECE.plane(2, 0);
    int[] retained = IntStream.concat(Arrays.stream(top), Arrays.stream(bottom)).toArray();
    return ContactFragment.of(
        Substructure.of(body(mesh(PIECE, 0.5, 1, STRAIGHT), 10), retained, kernels, count),
        top.length,
        kernels);
  }

  private BondedBodies bonded(double modulus, double[] axes) {
    int[] face = PIECE.plane(2, HALF);
    Substructure lower =
        Substructure.of(
            body(mesh(PIECE, 0, 0.5, axes), modulus, PIECE.plane(2, 0)), face, kernels, count);
    int[] numbers = IntStream.range(0, face.length).toArray();
    return new BondedBodies.Builder(upper(), face.length).add(lower, numbers, axes).bond(kernels);
  }

  @Test
  void bondedHalvesYieldLikeTheWhole() {
    double[] whole = whole().flexibility();
    assertThat(SuperelementTest.difference(bonded(10, STRAIGHT).flexibility(), whole))
        .isLessThan(RELATIVE);
    assertThat(SuperelementTest.difference(bonded(10, TURN).flexibility(), whole))
        .as("the lower half laid out in turned axes")
        .isLessThan(RELATIVE);
  }

  @Test
  void mutantWithASofterHalfOrAWrongTurnYieldsOtherwise() {
    double[] whole = whole().flexibility();
    assertThat(SuperelementTest.difference(bonded(9.99, STRAIGHT).flexibility(), whole))
        .isGreaterThan(1e-5);
    int[] face = PIECE.plane(2, HALF);
    Substructure lower =
        Substructure.of(
            body(mesh(PIECE, 0, 0.5, TURN), 10, PIECE.plane(2, 0)), face, kernels, count);
    BondedBodies wrong =
        new BondedBodies.Builder(upper(), face.length)
            .add(lower, IntStream.range(0, face.length).toArray(), transposed(TURN))
            .bond(kernels);
    assertThat(SuperelementTest.difference(wrong.flexibility(), whole)).isGreaterThan(1e-2);
  }

  @Test
  void fieldsOfThePiecesAreThoseOfTheWhole() {
    Superelement whole = whole();
    int top = (NX + 1) * (NY + 1);
    double[] forces = new double[3 * top];
    for (int i = 0; i < forces.length; i++) {
      forces[i] = Math.cos(3.0 * i) - 0.5;
    }
    double[] expected = new double[3 * whole.body().mesh().nodeCount()];
    whole.solve(forces, expected);
    BondedBodies bonded = bonded(10, TURN);
    double[] x = bonded.interfaceDisplacement(forces, new double[3 * top]);
    double[] lower = bonded.partDisplacement(0, x);
    double[] contact = bonded.contactDisplacement(forces, x);
    int[] wholeTop = WHOLE.plane(2, 2 * HALF);
    int[] wholeMiddle = WHOLE.plane(2, 1);
    int[] pieceMiddle = PIECE.plane(2, 1);
    double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int n = 0; n < top; n++) {
      for (int a = 0; a < 3; a++) {
        assertThat(contact[3 * n + a] - expected[3 * wholeTop[n] + a])
            .isBetween(-RELATIVE * scale, RELATIVE * scale);
        double turned = 0;
        for (int b = 0; b < 3; b++) {
          turned += TURN[3 * a + b] * lower[3 * pieceMiddle[n] + b];
        }
        assertThat(turned - expected[3 * wholeMiddle[n] + a])
            .isBetween(-RELATIVE * scale, RELATIVE * scale);
      }
    }
  }

  @Test
  void loadsInsideAFragmentReachItsRetainedNodes() {
    int[] face = PIECE.plane(2, HALF);
    ElasticBody body = body(mesh(PIECE, 0, 0.5, STRAIGHT), 10, PIECE.plane(2, 0));
    Substructure held = Substructure.of(body, face, kernels, count);
    double[] forces = new double[3 * body.mesh().nodeCount()];
    for (int n : PIECE.plane(2, 1)) {
      forces[3 * n + 1] = 2;
    }
    Superelement direct = Superelement.of(body, face, kernels);
    double[] expected = new double[forces.length];
    direct.solveLoads(forces, expected);
    double[] retained = new double[3 * face.length];
    for (int i = 0; i < face.length; i++) {
      System.arraycopy(expected, 3 * face[i], retained, 3 * i, 3);
    }
    double[] found = new double[forces.length];
    held.expand(retained, forces, found);
    assertThat(SuperelementTest.difference(found, expected)).isLessThan(RELATIVE);
    double[] g = held.condense(forces);
    double[] s = held.stiffness();
    double[] balance = g.clone();
    for (int j = 0; j < g.length; j++) {
      for (int i = 0; i < g.length; i++) {
        balance[i] -= s[j * g.length + i] * retained[j];
      }
    }
    assertThat(Arrays.stream(balance).map(Math::abs).max().orElseThrow()).isLessThan(1e-9);
  }

  @Test
  void piecesThatHoldNothingAreRefused() {
    int face = PIECE.plane(2, 0).length;
    assertThatThrownBy(() -> new BondedBodies.Builder(upper(), face).bond(kernels))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("do not hold each other");
    assertThatThrownBy(
            () -> new BondedBodies.Builder(upper(), face).add(new int[] {face}, new double[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside");
  }

  private static double[] transposed(double[] r) {
    return new double[] {r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]};
  }
}
