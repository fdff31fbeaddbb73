package org.plumbline.mesh.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;

class BoundaryFacetsTest {
  @Test
  void boxIsClosedLikeABall() {
    BoundaryFacets facets = BoundaryFacets.of(Blocks.box(2, 3, 4));
    assertThat(facets.size()).isEqualTo(2 * (6 + 8 + 12));
    assertThat(facets.closed()).isTrue();
    assertThat(facets.eulerCharacteristic()).isEqualTo(2);
    assertThat(facets.asSet("skin").size()).isEqualTo(facets.size());
  }

  @Test
  void normalsPointOutward() {
    Mesh box = Blocks.box(1, 1, 1);
    BoundaryFacets facets = BoundaryFacets.of(box);
    double sixVolumes = 0;
    for (int f = 0; f < facets.size(); f++) {
      for (int t = 1; t < 3; t++) {
        sixVolumes += triple(box, facets.node(f, 0), facets.node(f, t), facets.node(f, t + 1));
      }
    }
    assertThat(sixVolumes).isEqualTo(6);
  }

  @Test
  void mutantWithOneCellTurnedInsideOutIsNotClosed() {
    Mesh box = Blocks.box(2, 1, 1);
    int[] cells = box.block("box").connectivity();
    int[] turned = cells.clone();
    for (int c = 0; c < 4; c++) {
      turned[c] = cells[c + 4];
      turned[c + 4] = cells[c];
    }
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < box.nodeCount(); n++) {
      builder.node(box.coordinate(n, 0), box.coordinate(n, 1), box.coordinate(n, 2));
    }
    Mesh mutant = builder.block("box", CellType.HEX8, turned).build();
    assertThat(BoundaryFacets.of(mutant).closed()).isFalse();
  }

  @Test
  void prismHasTrianglesAtItsEnds() {
    BoundaryFacets facets = BoundaryFacets.of(Blocks.prism());
    assertThat(facets.size()).isEqualTo(5);
    assertThat(facets.corners(0)).isEqualTo(3);
    assertThat(facets.closed()).isTrue();
    assertThat(facets.eulerCharacteristic()).isEqualTo(2);
    assertThatIllegalStateException().isThrownBy(() -> facets.asSet("skin"));
  }

  @Test
  void tetrahedraOfABoxMatchFaceByFace() {
    Mesh split = KuhnSplit.of(Blocks.box(3, 2, 2));
    assertThat(split.cellCount()).isEqualTo(6 * 12);
    for (Mesh mesh : new Mesh[] {split, MidsideNodes.added(split)}) {
      BoundaryFacets facets = BoundaryFacets.of(mesh);
      assertThat(facets.size()).isEqualTo(2 * 2 * (6 + 6 + 4));
      assertThat(facets.closed()).isTrue();
      assertThat(facets.eulerCharacteristic()).isEqualTo(2);
    }
    assertThat(BoundaryFacets.of(MidsideNodes.added(Blocks.box(2, 3, 4))).size()).isEqualTo(52);
  }

  @Test
  void threeCellsAtOneFacetAreRefused() {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < 8; n++) {
      builder.node(n, n % 2, n % 3);
    }
    int[] cell = {0, 1, 2, 3, 4, 5, 6, 7};
    builder.block("a", CellType.HEX8, cell);
    builder.block("b", CellType.HEX8, cell);
    builder.block("c", CellType.HEX8, cell);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoundaryFacets.of(builder.build()))
        .withMessageContaining("belongs to 3 cells");
  }

  private static double triple(Mesh m, int a, int b, int c) {
    return m.coordinate(a, 0)
            * (m.coordinate(b, 1) * m.coordinate(c, 2) - m.coordinate(b, 2) * m.coordinate(c, 1))
        + m.coordinate(a, 1)
            * (m.coordinate(b, 2) * m.coordinate(c, 0) - m.coordinate(b, 0) * m.coordinate(c, 2))
        + m.coordinate(a, 2)
            * (m.coordinate(b, 0) * m.coordinate(c, 1) - m.coordinate(b, 1) * m.coordinate(c, 0));
  }
}
