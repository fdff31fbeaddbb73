package org.plumbline.mesh.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

class MirrorTest {
  private static final Mesh[] MESHES = {
    Blocks.box(2, 1, 1),
    Blocks.prism(),
    KuhnSplit.of(Blocks.box(2, 1, 1)),
    MidsideNodes.added(Blocks.box(2, 1, 1)),
    MidsideNodes.added(KuhnSplit.of(Blocks.box(2, 1, 1)))
  };

  @Test
  void everyCellKeepsItsShape() {
    for (Mesh mesh : MESHES) {
      BlockQuality before = QualityReport.of(mesh).overall();
      BlockQuality after = QualityReport.of(Mirror.mirrored(mesh)).overall();
      assertThat(after.minScaledJacobian()).isEqualTo(before.minScaledJacobian());
      assertThat(after.volume()).isCloseTo(before.volume(), within(1e-14));
    }
  }

  @Test
  void leftTibiaHasTheSameQualityAndOppositeZ() {
    Mesh right = KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE).body("tibia").mesh();
    Mesh left = Mirror.mirrored(right);
    assertThat(QualityReport.of(left).overall().minScaledJacobian())
        .isEqualTo(QualityReport.of(right).overall().minScaledJacobian());
    assertThat(QualityReport.of(left).overall().minVolume()).isPositive();
    assertThat(left.coordinate(17, 2)).isEqualTo(-right.coordinate(17, 2));
    assertThat(left.nodeSet("hinge-line").nodes()).isEqualTo(right.nodeSet("hinge-line").nodes());
    BoundaryFacets boundary = BoundaryFacets.of(left);
    assertThat(boundary.closed()).isTrue();
  }

  @Test
  void twiceIsTheOriginal() {
    for (Mesh mesh : MESHES) {
      Mesh back = Mirror.mirrored(Mirror.mirrored(mesh));
      assertThat(back.coordinates()).isEqualTo(mesh.coordinates());
      assertThat(back.blocks().get(0).connectivity())
          .isEqualTo(mesh.blocks().get(0).connectivity());
    }
  }

  @Test
  void mirroredPrismKeepsItsVolume() {
    assertThat(QualityReport.of(Mirror.mirrored(Blocks.prism())).overall().volume()).isEqualTo(1);
  }

  @Test
  void vectorsKeepXAndYAndTurnZ() {
    assertThat(Mirror.mirrored(new double[] {1, 2, 3, 4, 5, 6}))
        .containsExactly(1, 2, -3, 4, 5, -6);
  }
}
