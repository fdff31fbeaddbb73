package org.plumbline.solver.condense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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
    double[] eliminated = held.eliminated(forces);
    double[] found = held.expand(retained, eliminated);
    assertThat(SuperelementTest.difference(found, expected)).isLessThan(RELATIVE);
    double[] g = held.felt(eliminated);
    double[] s = held.stiffness();
    double[] balance = g.clone();
    for (int j = 0; j < g.length; j++) {
      for (int i = 0; i < g.length; i++) {
        balance[i] -= s[j * g.length + i] * retained[j];
      }
    }
    assertThat(Arrays.stream(balance).map(Math::abs).max().orElseThrow()).isLessThan(1e-9);
  }

  private BondedBodies followed(double[] axes, List<Followers.Way> ways) {
    int[] face = PIECE.plane(2, HALF);
    Substructure lower =
        Substructure.of(
            body(mesh(PIECE, 0, 0.5, axes), 10, PIECE.plane(2, 0)), face, kernels, count);
    int[] leaders = IntStream.range(0, face.length).toArray();
    int[] followers = IntStream.range(face.length, 2 * face.length).toArray();
    return new BondedBodies.Builder(upper(), 2 * face.length, new Followers(leaders, ways))
        .add(lower, followers, axes)
        .bond(kernels);
  }

  /** Every force on the top passes the face: a slide against a spring adds 1/k, by S12. */
  @Test
  void aSprungWayAddsItsOwnFlexibility() {
    double[] whole = whole().flexibility();
    assertThat(SuperelementTest.difference(followed(TURN, List.of()).flexibility(), whole))
        .as("followers without a way")
        .isLessThan(RELATIVE);
    int pairs = PIECE.plane(2, HALF).length;
    double[] slide = new double[3 * pairs];
    double[] direction = {0.48, -0.6, 0.64};
    for (int i = 0; i < slide.length; i++) {
      slide[i] = direction[i % 3];
    }
    double k = 4;
    Followers.Way way = new Followers.Way(IntStream.range(0, pairs).toArray(), slide, k);
    BondedBodies sprung = followed(TURN, List.of(way));
    double[] expected = whole.clone();
    int order = (int) Math.sqrt(whole.length);
    for (int j = 0; j < order; j++) {
      for (int i = 0; i < order; i++) {
        expected[j * order + i] += direction[i % 3] * direction[j % 3] / k;
      }
    }
    assertThat(SuperelementTest.difference(sprung.flexibility(), expected)).isLessThan(RELATIVE);
    double[] forces = new double[order];
    Arrays.fill(forces, 1.0 / 7);
    double[] x = sprung.interfaceDisplacement(forces, new double[6 * pairs]);
    double[] f = sprung.bodyForces(x);
    double passed = 0;
    for (int i = 0; i < pairs; i++) {
      double parted = 0;
      for (int a = 0; a < 3; a++) {
        passed += direction[a] * f[3 * (pairs + i) + a];
        parted += direction[a] * (x[3 * (pairs + i) + a] - x[3 * i + a]);
      }
      // the leader yields under its load, the follower stays behind
      assertThat(parted).isCloseTo(-direction(direction, order) / 7 / k, within(1e-9));
    }
    assertThat(passed).isCloseTo(direction(direction, order) / 7, within(1e-9));
  }

  /** Sum over all unit forces of their part along a direction. */
  private static double direction(double[] d, int order) {
    return (d[0] + d[1] + d[2]) * order / 3;
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
