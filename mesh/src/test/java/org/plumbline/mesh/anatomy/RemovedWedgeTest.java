package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;

/** A wedge taken out of a bone that keeps its shape. */
class RemovedWedgeTest {
  private static final double EXACT = 1e-9;

  private static CutMesh cut(MeshLevel level, double turnDeg) {
    CutShape shape =
        new CutShape(
            0, -18, 26, -40, CutShape.Axis.HORIZONTAL, turnDeg, CutShape.generic().slabThickness());
    KneeShape g = KneeShape.generic();
    return KneeMesher.mesh(
            KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), shape), level)
        .cut(KneeMesher.TIBIA);
  }

  private static OpenedBone removed(CutMesh cut, double degrees, int layers) {
    return OpenedBone.of(cut, WedgeWay.BONE_REMOVED, Math.toRadians(degrees), layers);
  }

  private static double volume(Mesh mesh) {
    return QualityReport.of(mesh).overall().volume();
  }

  @ParameterizedTest
  @CsvSource({"COARSE, 5, 0", "COARSE, 10, 20", "COARSE, 15, 0", "STANDARD, 10, 0"})
  void theFarFaceLiesInThePlaneOfAnOpenedOne(MeshLevel level, double degrees, double turn) {
    CutMesh cut = cut(level, turn);
    OpenedBone bone = removed(cut, degrees, 0);
    double[] normal = cut.plane().normalAt(Math.toRadians(degrees));
    double[] hinge = cut.plane().hingePoint().toArray();
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        int lip = cut.lipNode(f, k);
        double above = 0;
        for (int a = 0; a < 3; a++) {
          above += normal[a] * (bone.mesh().coordinate(bone.onShaftSide(lip), a) - hinge[a]);
          assertThat(bone.mesh().coordinate(lip, a)).isEqualTo(cut.whole().coordinate(lip, a));
        }
        assertThat(above).isCloseTo(0, within(EXACT));
      }
    }
    assertThat(bone.turnRad()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "COARSE, 5, 0.002",
    "COARSE, 10, 0.002",
    "COARSE, 15, 0.002",
    "STANDARD, 10, 0.001",
    "STANDARD, 15, 0.001"
  })
  void boneAndWedgeMakeUpTheBoneAsItWas(MeshLevel level, double degrees, double tolerance) {
    CutMesh cut = cut(level, 0);
    OpenedBone bone = removed(cut, degrees, 3);
    double whole = volume(cut.whole());
    assertThat(volume(bone.mesh())).isCloseTo(whole, within(tolerance * whole));
    double opened = volume(OpenedBone.of(cut, Math.toRadians(degrees), 3).mesh());
    assertThat(opened - whole).as("an opened gap adds to it").isGreaterThan(tolerance * whole);
    assertThat(BoundaryFacets.of(bone.mesh()).closed()).isTrue();
    for (BlockQuality b : QualityReport.of(bone.mesh()).blocks()) {
      assertThat(b.minVolume()).as(b.block()).isPositive();
    }
    assertThat(bone.shaftQuality()).isGreaterThan(0.15);
  }

  @Test
  void nothingButTheShaftSideMoves() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    OpenedBone bone = removed(cut, 12, 2);
    Mesh whole = cut.whole();
    for (int n = 0; n < whole.nodeCount(); n++) {
      if (cut.part(Part.JOINT_SIDE).has(n) || cut.isBridge(n)) {
        for (int a = 0; a < 3; a++) {
          assertThat(bone.mesh().coordinate(n, a)).isEqualTo(whole.coordinate(n, a));
        }
      }
    }
    for (int n : whole.nodeSet("shaft-end").nodes()) {
      for (int a = 0; a < 3; a++) {
        assertThat(bone.mesh().coordinate(bone.onShaftSide(n), a))
            .isCloseTo(whole.coordinate(n, a), within(EXACT));
      }
    }
    Mesh shaft = bone.shaftMesh();
    assertThat(volume(shaft)).isLessThan(volume(cut.part(Part.SHAFT_SIDE).mesh()));
    assertThat(shaft.nodeSet("shaft-end").size()).isEqualTo(whole.nodeSet("shaft-end").size());
  }

  @Test
  void aWedgeThatRunsDownTheShaftIsRefusedWithTheLargestThatFits() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    assertThatThrownBy(() -> removed(cut, 40, 0))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("40.00°")
        .hasMessageContaining("largest opening whose cells are sound is");
  }

  @Test
  void fracturedHingeLosesItsWedgeToo() {
    CutMesh cut = cut(MeshLevel.COARSE, 0).fractured();
    OpenedBone bone = removed(cut, 8, 0);
    assertThat(bone.wedge()).isEmpty();
    assertThat(volume(bone.mesh())).isLessThan(volume(cut.whole()));
  }
}
