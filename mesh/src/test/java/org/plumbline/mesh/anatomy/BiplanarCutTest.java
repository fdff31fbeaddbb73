package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.AscendingPlane;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;

/** A second cut behind the tuberosity, which stays on the shaft. */
class BiplanarCutTest {
  private static final double EXACT = 1e-9;

  private static CutMesh cut(
      MeshLevel level, double turnDeg, double thickness, double height, double angleDeg) {
    CutShape shape =
        new CutShape(
                0,
                -18,
                26,
                -40,
                CutShape.Axis.HORIZONTAL,
                turnDeg,
                CutShape.generic().slabThickness())
            .with(Optional.of(new AscendingCut(thickness, height, angleDeg)));
    KneeShape g = KneeShape.generic();
    return KneeMesher.mesh(
            KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), shape), level)
        .cut(KneeMesher.TIBIA);
  }

  private static double ahead(AscendingPlane plane, Mesh m, int n) {
    return plane.ahead(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
  }

  private static double height(CutPlane plane, Mesh m, int n) {
    return plane.height(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
  }

  private static double volume(Mesh mesh) {
    return QualityReport.of(mesh).overall().volume();
  }

  @ParameterizedTest
  @CsvSource({
    "COARSE, 0, 15, 15, 110", "COARSE, 0, 12, 9, 110", "COARSE, 15, 15, 10, 110",
    "STANDARD, 0, 15, 15, 110", "STANDARD, 0, 18, 10, 90", "STANDARD, -10, 15, 8, 110"
  })
  void theFlangeLiesInFrontOfTheSecondPlane(
      MeshLevel level, double turn, double thickness, double height, double angle) {
    CutMesh cut = cut(level, turn, thickness, height, angle);
    Mesh whole = cut.whole();
    AscendingPlane plane = cut.ascending().orElseThrow();
    int onPlane = 0;
    double volume = 0;
    for (Part p : Part.values()) {
      volume += volume(cut.part(p).mesh());
    }
    double top = 0;
    for (int n = 0; n < whole.nodeCount(); n++) {
      double above = height(cut.plane(), whole, n);
      if (cut.part(Part.SHAFT_SIDE).has(n) && above > EXACT) {
        assertThat(ahead(plane, whole, n)).as("in front of the plane").isGreaterThan(-EXACT);
        top = Math.max(top, above);
        onPlane += Math.abs(ahead(plane, whole, n)) < EXACT ? 1 : 0;
        assertThat(cut.isTied(n)).isFalse();
      }
    }
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        assertThat(height(cut.plane(), whole, cut.lipNode(f, k))).isCloseTo(0, within(EXACT));
        assertThat(ahead(plane, whole, cut.lipNode(f, k))).isLessThan(EXACT);
      }
    }
    System.out.printf(
        "biplanar %s %.0f %.0f %.0f %.0f: SJ %.3f, top %.1f, on plane %d, cut area %.0f%n",
        level,
        turn,
        thickness,
        height,
        angle,
        QualityReport.of(whole).overall().minScaledJacobian(),
        top,
        onPlane,
        cut.cutArea());
    assertThat(onPlane).isGreaterThan(10);
    assertThat(volume).isCloseTo(volume(whole), within(EXACT * volume));
    assertThat(QualityReport.of(whole).overall().minScaledJacobian()).isGreaterThan(0.1);
  }

  @Test
  void openedItKeepsVolumesAndTheFlangeGoesWithTheShaft() {
    CutMesh cut = cut(MeshLevel.COARSE, 0, 15, 15, 110);
    OpenedBone bone = OpenedBone.of(cut, Math.toRadians(10), 2);
    assertThat(BoundaryFacets.of(bone.mesh()).closed()).isTrue();
    AscendingPlane plane = cut.ascending().orElseThrow();
    double widest = 0;
    for (int n = 0; n < cut.whole().nodeCount(); n++) {
      if (cut.part(Part.JOINT_SIDE).has(n)
          && cut.part(Part.SHAFT_SIDE).has(n)
          && !cut.isTied(n)
          && Math.abs(ahead(plane, cut.whole(), n)) < EXACT
          && height(cut.plane(), cut.whole(), n) > EXACT) {
        double parted = 0;
        for (int a = 0; a < 3; a++) {
          parted +=
              plane.normal().toArray()[a]
                  * (bone.mesh().coordinate(bone.onShaftSide(n), a) - bone.mesh().coordinate(n, a));
        }
        assertThat(parted).as("it leaves its bed but for a corner").isGreaterThan(-0.2);
        widest = Math.max(widest, parted);
      }
    }
    assertThat(widest).isBetween(1.0, 5.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 15 | misses the first plane | nearest valid: 2",
        "5 | 15 | misses the first plane | nearest valid: 8.0",
        "8 | 24 | leaves the front cortex | nearest valid: 1"
      })
  void aSecondPlaneThatMissesTheFirstIsRefused(
      double thickness, double height, String words, String nearest) {
    assertThatThrownBy(() -> cut(MeshLevel.COARSE, 0, thickness, height, 115))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(words)
        .hasMessageContaining(nearest);
  }

  @Test
  void aFlangeThatFoldsTheMeshIsRefusedWithALowerOne() {
    assertThatThrownBy(() -> cut(MeshLevel.COARSE, 15, 15, 15, 110))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("folds cells")
        .hasMessageContaining("nearest valid: a flange 7.4 mm high");
  }
}
