package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.solver.Brick;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.material.Elasticity;

/** Matrices that cannot be factored end in an error that names node and displacement. */
class MatrixCheckTest {
  private static final Brick BRICK = new Brick(4, 3, 5);

  private static NotPositiveDefiniteException refusal(Consumer<SymmetricBlockMatrix> damage) {
    ElasticBody body =
        new ElasticBody(
            BRICK.box(1, 1, 1), Map.of("solid", Elasticity.isotropic(1, 0.3)), BRICK.plane(2, 0));
    SymmetricBlockMatrix k = body.stiffness();
    damage.accept(k);
    return refusal(k, body.freeCoordinates());
  }

  private static NotPositiveDefiniteException refusal(SymmetricBlockMatrix k, double[] x) {
    NotPositiveDefiniteException[] caught = new NotPositiveDefiniteException[1];
    EliminationTree tree = NestedDissection.order(k.graph(), x, new int[0]);
    assertThatThrownBy(() -> MultifrontalCholesky.factor(k, tree, DenseKernels.best()))
        .isInstanceOf(NotPositiveDefiniteException.class)
        .satisfies(e -> caught[0] = (NotPositiveDefiniteException) e);
    return caught[0];
  }

  private static void change(SymmetricBlockMatrix k, int node, int entry, double by) {
    double[] block = new double[9];
    block[entry] = by;
    k.add(new int[] {node}, 1, block);
  }

  @Test
  void zeroAndNegativeDiagonalsAreNamed() {
    NotPositiveDefiniteException zero = refusal(k -> change(k, 31, 8, -k.diagonal(31, 2)));
    assertThat(zero.node()).isEqualTo(31);
    assertThat(zero.axis()).isEqualTo(2);
    assertThat(zero).hasMessageContaining("node 31, displacement z").hasMessageContaining("0.0 N");
    NotPositiveDefiniteException negative = refusal(k -> change(k, 8, 0, -3 * k.diagonal(8, 0)));
    assertThat(negative).hasMessageContaining("node 8, displacement x");
  }

  @Test
  void entriesThatAreNoNumbersAreNamedWithBothNodes() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      NotPositiveDefiniteException e =
          refusal(
              k -> {
                double[] pair = new double[36];
                pair[3 * 6 + 1] = value;
                pair[6 + 3] = value;
                k.add(new int[] {20, 21}, 2, pair);
              });
      assertThat(e.node()).isEqualTo(21);
      assertThat(e)
          .hasMessageContaining("node 21, displacement x")
          .hasMessageContaining("node 20, displacement y")
          .hasMessageContaining("" + value);
    }
  }

  @Test
  void aNodeThatNoCellUsesIsNamed() {
    int[] cellNodes = {0, 1, 2, 3, 4, 5, 6, 7};
    SymmetricBlockMatrix k = SymmetricBlockMatrix.ofCells(9, new int[] {0, 8}, cellNodes);
    double[] identity = new double[576];
    for (int i = 0; i < 24; i++) {
      identity[25 * i] = 1;
    }
    k.add(cellNodes, 8, identity);
    NotPositiveDefiniteException e = refusal(k, new double[27]);
    assertThat(e.node()).isEqualTo(8);
    assertThat(e).hasMessageContaining("no cell uses");
  }

  private static Mesh twoBoxes() {
    MeshBuilder builder = new MeshBuilder();
    int[] cells = new int[16];
    for (int box = 0; box < 2; box++) {
      for (int c = 0; c < 8; c++) {
        int x = c % 4 == 1 || c % 4 == 2 ? 1 : 0;
        builder.node(x + 5 * box, c % 4 > 1 ? 1 : 0, c / 4);
        cells[8 * box + c] = 8 * box + c;
      }
    }
    return builder.block("solid", CellType.HEX8, cells).build();
  }

  @Test
  void aPartThatFloatsIsNamedWithItsSizeAndPlace() {
    ElasticBody body =
        new ElasticBody(
            twoBoxes(), Map.of("solid", Elasticity.isotropic(1, 0.3)), new int[] {0, 1, 2, 3});
    assertThatThrownBy(() -> Superelement.of(body, new int[] {6}, DenseKernels.best()))
        .isInstanceOf(NotPositiveDefiniteException.class)
        .hasMessageContaining("falls into 2 parts")
        .hasMessageContaining("one of 8 nodes")
        .hasMessageContaining("mm, displacement")
        .satisfies(e -> assertThat(((NotPositiveDefiniteException) e).node()).isBetween(8, 15));
  }

  @Test
  void aBodyThatIsNotHeldAtAllIsRefused() {
    ElasticBody body =
        new ElasticBody(
            BRICK.box(1, 1, 1), Map.of("solid", Elasticity.isotropic(1, 0.3)), new int[0]);
    NotPositiveDefiniteException e = refusal(body.stiffness(), body.freeCoordinates());
    assertThat(e).hasMessageContaining("all nodes are connected").hasMessageContaining("not held");
  }
}
