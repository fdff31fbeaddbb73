package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.SubMesh;
import org.plumbline.mesh.cut.WedgeMesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

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
        .cut();
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
    Mesh wedge = WedgeMesh.of(cut, angle, layers).mesh();
    double expected = layers * Math.sin(angle / layers) * firstMoment(cut);
    assertThat(gapVolume(wedge)).isCloseTo(expected, within(EXACT * expected));
  }

  @Test
  void mutantWithANodeOfTheGapMovedHasAnotherVolume() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    double angle = Math.toRadians(10);
    Mesh wedge = WedgeMesh.of(cut, angle, 1).mesh();
    int node = wedge.block(WedgeMesh.GAP).node(5, 6);
    double expected = Math.sin(angle) * firstMoment(cut);
    assertThat(gapVolume(Blocks.moved(wedge, node, 0, 1e-4, 0)))
        .isNotCloseTo(expected, within(EXACT * expected));
  }

  @Test
  void lipsOpenByTheWedgeAngleAboutTheHingeLine() {
    CutMesh cut = cut(MeshLevel.COARSE, 15);
    double angle = Math.toRadians(10);
    double[] opened = cut.openedShaftSide(angle);
    SubMesh shaft = cut.part(Part.SHAFT_SIDE);
    double highest = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      int whole = cut.lipNode(f, 0);
      int n = shaft.node(whole);
      Vector3D closed = point(cut.whole(), whole);
      Vector3D moved = new Vector3D(opened[3 * n], opened[3 * n + 1], opened[3 * n + 2]);
      double reach = -cut.plane().beyondHinge(closed.getX(), closed.getY(), closed.getZ());
      assertThat(closed.distance(moved)).isCloseTo(2 * reach * Math.sin(angle / 2), within(EXACT));
      highest = Math.max(highest, cut.plane().height(moved.getX(), moved.getY(), moved.getZ()));
    }
    assertThat(highest).as("the gap opens downward").isLessThan(EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "COARSE, 5, 0.45", "COARSE, 10, 0.4", "COARSE, 15, 0.25",
    "STANDARD, 5, 0.45", "STANDARD, 10, 0.4", "STANDARD, 15, 0.3"
  })
  void cellsOfTheBridgeStaySound(MeshLevel level, double degrees, double least) {
    Mesh wedge = WedgeMesh.of(cut(level, 0), Math.toRadians(degrees), 3).mesh();
    for (BlockQuality b : QualityReport.of(wedge).blocks()) {
      if (b.block().startsWith(WedgeMesh.BRIDGE)) {
        assertThat(b.minScaledJacobian()).as(b.block()).isGreaterThan(least);
      } else {
        assertThat(b.minVolume()).as(b.block()).isPositive();
      }
    }
  }

  @Test
  void tooWideAnOpeningIsRefusedWithTheLargestSoundOne() {
    CutMesh cut = cut(MeshLevel.COARSE, 0);
    assertThatThrownBy(() -> WedgeMesh.of(cut, Math.toRadians(40), 0))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("opened by 40.00°")
        .hasMessageContaining("bridge-")
        .hasMessageContaining("largest opening whose cells are sound is");
    assertThatThrownBy(() -> WedgeMesh.of(cut, 0, 2))
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
    return quality.block(WedgeMesh.GAP).volume() + quality.block(WedgeMesh.GAP_APEX).volume();
  }

  private static double volume(Mesh mesh) {
    return QualityReport.of(mesh).overall().volume();
  }
}
