package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;

class CutBoneTest {
  /** Relative error of volumes and lengths that hold exactly. */
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

  @ParameterizedTest
  @CsvSource({"COARSE, 0", "STANDARD, 0", "COARSE, 20"})
  void partsMakeUpTheBone(MeshLevel level, double turn) {
    CutMesh cut = cut(level, turn);
    double sum = 0;
    int cells = 0;
    for (Part p : Part.values()) {
      sum += volume(cut.part(p).mesh());
      cells += cut.part(p).mesh().cellCount();
    }
    assertThat(cells).isEqualTo(cut.whole().cellCount());
    assertThat(sum).isCloseTo(volume(cut.whole()), within(EXACT * sum));
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        Vector3D p = point(cut.whole(), cut.lipNode(f, k));
        assertThat(cut.plane().height(p.getX(), p.getY(), p.getZ())).isCloseTo(0, within(EXACT));
        assertThat(cut.plane().beyondHinge(p.getX(), p.getY(), p.getZ())).isLessThan(EXACT);
      }
    }
  }

  @Test
  void jointSideKeepsItsArticularFacetsAndShaftSideItsEnd() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    SubMesh joint = cut.part(Part.JOINT_SIDE);
    SubMesh shaft = cut.part(Part.SHAFT_SIDE);
    String facets = Compartment.MEDIAL.facets();
    assertThat(joint.mesh().facetSet(facets).size()).isEqualTo(cut.whole().facetSet(facets).size());
    assertThat(joint.wholeNode(joint.mesh().facetSet(facets).node(3, 2)))
        .isEqualTo(cut.whole().facetSet(facets).node(3, 2));
    assertThat(shaft.mesh().nodeSet("shaft-end").size())
        .isEqualTo(cut.whole().nodeSet("shaft-end").size());
    assertThat(shaft.mesh().facetSetNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"COARSE, 4, 1, 0", "COARSE, 10, 1, 0", "COARSE, 10, 3, 20", "STANDARD, 12, 4, 0"})
  void gapHasTheVolumeOfItsWedge(MeshLevel level, double degrees, int layers, double turn) {
    CutMesh cut = cut(level, turn);
    double angle = Math.toRadians(degrees);
    Mesh wedge = OpenedBone.of(cut, angle, layers).mesh();
    double expected = layers * Math.sin(angle / layers) * firstMoment(cut);
    assertThat(gapVolume(wedge)).isCloseTo(expected, within(EXACT * expected));
  }

  /** A wedge whose base is in front and whose hinge lies behind. */
  @ParameterizedTest
  @CsvSource({"COARSE, 10, 1, 0", "COARSE, 8, 3, 5", "STANDARD, 12, 4, 0", "FINE, 10, 2, 0"})
  void gapFromTheFrontHasTheVolumeOfItsWedge(
      MeshLevel level, double degrees, int layers, double turn) {
    CutShape shape = new CutShape(-14, -20, 0, -32, CutShape.Axis.ACROSS, turn, 6);
    KneeShape g = KneeShape.generic();
    CutMesh cut =
        KneeMesher.mesh(
                KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), shape), level)
            .cut(KneeMesher.TIBIA);
    double angle = Math.toRadians(degrees);
    double expected = layers * Math.sin(angle / layers) * firstMoment(cut);
    OpenedBone bone = OpenedBone.of(cut, angle, layers);
    assertThat(gapVolume(bone.mesh())).isCloseTo(expected, within(EXACT * expected));
    assertThat(bone.bridgeQuality()).isGreaterThan(0.3);
    assertThat(cut.plane().hingeAxis().getZ()).isGreaterThan(0.99);
    assertThat(cut.plane().lateral().getX()).as("the hinge lies behind").isLessThan(-0.9);
  }

  @Test
  void mutantWithANodeOfTheGapMovedHasAnotherVolume() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    double angle = Math.toRadians(10);
    Mesh wedge = OpenedBone.of(cut, angle, 1).mesh();
    int node = wedge.block(OpenedBone.GAP).node(5, 6);
    double expected = Math.sin(angle) * firstMoment(cut);
    assertThat(gapVolume(Blocks.moved(wedge, node, 0, 1e-4, 0)))
        .isNotCloseTo(expected, within(EXACT * expected));
  }

  @Test
  void lipsOpenByTheWedgeAngleAboutTheHingeLine() {
    CutMesh cut = cut(MeshLevel.COARSE, 15);
    double angle = Math.toRadians(10);
    OpenedBone bone = OpenedBone.of(cut, angle, 0);
    double highest = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      int whole = cut.lipNode(f, 0);
      Vector3D closed = point(cut.whole(), whole);
      Vector3D moved = point(bone.mesh(), bone.onShaftSide(whole));
      double reach = -cut.plane().beyondHinge(closed.getX(), closed.getY(), closed.getZ());
      assertThat(point(bone.mesh(), whole)).isEqualTo(closed);
      assertThat(closed.distance(moved)).isCloseTo(2 * reach * Math.sin(angle / 2), within(EXACT));
      highest = Math.max(highest, cut.plane().height(moved.getX(), moved.getY(), moved.getZ()));
    }
    assertThat(highest).as("the gap opens downward").isLessThan(EXACT);
  }

  @Test
  void openedBoneKeepsNumbersVolumesAndCohesion() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    OpenedBone bone = OpenedBone.of(cut, Math.toRadians(8), 2);
    assertThat(BoundaryFacets.of(bone.mesh()).closed()).isTrue();
    for (Part p : List.of(Part.JOINT_SIDE, Part.SHAFT_SIDE)) {
      double closed = volume(cut.part(p).mesh());
      assertThat(volumeOf(bone, p)).isCloseTo(closed, within(EXACT * closed));
    }
    SubMesh wedge = bone.wedge().orElseThrow();
    for (int n = 0; n < wedge.mesh().nodeCount(); n++) {
      assertThat(point(wedge.mesh(), n)).isEqualTo(point(bone.mesh(), wedge.wholeNode(n)));
    }
    int[] line = cut.whole().nodeSet("hinge-line").nodes();
    for (int n : line) {
      assertThat(bone.isJointSide(n) && bone.isShaftSide(n)).isTrue();
    }
  }

  @Test
  void fracturedHingeLeavesTheFragmentsApart() {
    CutMesh cut = cut(MeshLevel.COARSE, 0).fractured();
    OpenedBone bone = OpenedBone.of(cut, Math.toRadians(8), 0);
    assertThat(bone.wedge()).isEmpty();
    assertThat(bone.bridgeQuality()).isEqualTo(1);
    for (int n = 0; n < bone.mesh().nodeCount(); n++) {
      assertThat(bone.isJointSide(n) && bone.isShaftSide(n)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "COARSE, 5, 0.45", "COARSE, 10, 0.4", "COARSE, 15, 0.25",
    "STANDARD, 5, 0.45", "STANDARD, 10, 0.4", "STANDARD, 15, 0.3"
  })
  void cellsOfTheBridgeStaySound(MeshLevel level, double degrees, double least) {
    OpenedBone bone = OpenedBone.of(cut(level, 0), Math.toRadians(degrees), 3);
    assertThat(bone.bridgeQuality()).isGreaterThan(least);
    for (BlockQuality b : QualityReport.of(bone.mesh()).blocks()) {
      assertThat(b.minVolume()).as(b.block()).isPositive();
    }
  }

  @Test
  void tooWideAnOpeningIsRefusedWithTheLargestSoundOne() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    assertThatThrownBy(() -> OpenedBone.of(cut, Math.toRadians(40), 0))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("opened by 40.00°")
        .hasMessageContaining("bone bridge")
        .hasMessageContaining("largest opening whose cells are sound is");
    assertThatThrownBy(() -> OpenedBone.of(cut, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no volume");
  }

  /** ∫ r dA over the cut face, r the distance from the hinge line, by triangles. */
  private static double firstMoment(CutMesh cut) {
    double sum = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 1; k < 3; k++) {
        Vector3D a = point(cut.whole(), cut.lipNode(f, 0));
        Vector3D b = point(cut.whole(), cut.lipNode(f, k));
        Vector3D c = point(cut.whole(), cut.lipNode(f, k + 1));
        double area = b.subtract(a).crossProduct(c.subtract(a)).getNorm() / 2;
        Vector3D middle = a.add(b).add(c).scalarMultiply(1.0 / 3);
        sum -= area * cut.plane().beyondHinge(middle.getX(), middle.getY(), middle.getZ());
      }
    }
    return sum;
  }

  private static Vector3D point(Mesh mesh, int n) {
    return new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
  }

  private static double gapVolume(Mesh wedge) {
    QualityReport quality = QualityReport.of(wedge);
    return quality.block(OpenedBone.GAP).volume() + quality.block(OpenedBone.GAP_APEX).volume();
  }

  private static double volumeOf(OpenedBone bone, Part part) {
    double sum = 0;
    int cell = 0;
    double[] x = bone.mesh().coordinates();
    for (CellBlock b : bone.mesh().blocks()) {
      for (int c = 0; c < b.size() && cell < bone.cut().whole().cellCount(); c++, cell++) {
        if (bone.cut().partOfCell(cell) == part) {
          sum += CellMeasures.volume(b.type(), x, b.connectivity(), c * b.type().nodes());
        }
      }
    }
    return sum;
  }

  private static double volume(Mesh mesh) {
    return QualityReport.of(mesh).overall().volume();
  }
}
