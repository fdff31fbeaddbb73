package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutPlane;

class CutPlaneTest {
  /** Flatness of the cut and straightness of the hinge, mm. */
  private static final double EXACT = 1e-10;

  @ParameterizedTest
  @CsvSource({
    "COARSE, 0, -18, 26, -40, 0",
    "STANDARD, 0, -18, 26, -40, 0",
    "FINE, 0, -18, 26, -40, 0",
    "COARSE, 0, -18, 26, -30, 0",
    "COARSE, 0, -12, 27, -45, 0",
    "COARSE, 6, -22, 24, -40, 0",
    "COARSE, 0, -18, 30, -40, 0",
    "COARSE, 0, -18, 26, -40, 20",
    "COARSE, 0, -18, 26, -40, -15",
    "STANDARD, 0, -18, 26, -40, 25"
  })
  void cutLevelIsPlanarAndHingeLineStraight(
      MeshLevel level, double x, double y, double z, double entry, double turn) {
    JointMesh knee = knee(level, new CutShape(x, y, z, entry, turn, 6));
    Mesh tibia = knee.body("tibia").mesh();
    CutPlane plane = knee.cut(KneeMesher.TIBIA).plane();
    assertThat(offPlane(tibia, plane)).isLessThan(EXACT);
    assertThat(offLine(tibia, plane)).isLessThan(EXACT);
    assertThat(plane.hingePoint()).isEqualTo(new Vector3D(x, y, z));
  }

  @Test
  void mutantsWithANodeMovedAreNeitherPlanarNorStraight() {
    JointMesh knee = knee(MeshLevel.COARSE, CutShape.generic());
    Mesh tibia = knee.body("tibia").mesh();
    CutPlane plane = knee.cut(KneeMesher.TIBIA).plane();
    Vector3D up = plane.normal().scalarMultiply(1e-6);
    int onCut = tibia.nodeSet("cut-level").node(20);
    assertThat(offPlane(Blocks.moved(tibia, onCut, up.getX(), up.getY(), up.getZ()), plane))
        .isGreaterThan(EXACT);
    Vector3D side = plane.lateral().scalarMultiply(1e-6);
    int onLine = tibia.nodeSet("hinge-line").node(5);
    assertThat(offLine(Blocks.moved(tibia, onLine, side.getX(), side.getY(), side.getZ()), plane))
        .isGreaterThan(EXACT);
  }

  @Test
  void planePassesThroughTheMedialEntryAndSlopesWithThePlateau() {
    JointMesh knee = knee(MeshLevel.STANDARD, CutShape.generic());
    CutPlane plane = knee.cut(KneeMesher.TIBIA).plane();
    Mesh tibia = knee.body("tibia").mesh();
    double lowest = 0;
    double medial = 0;
    for (int n : tibia.nodeSet("cut-level").nodes()) {
      if (tibia.coordinate(n, 2) < medial) {
        medial = tibia.coordinate(n, 2);
        lowest = tibia.coordinate(n, 1);
      }
    }
    assertThat(lowest).isCloseTo(-40, within(0.5));
    assertThat(plane.hingeAxis().getY() / plane.hingeAxis().getX())
        .isCloseTo(Math.tan(Math.toRadians(5)), within(1e-12));
    assertThat(plane.normal().dotProduct(plane.hingeAxis())).isCloseTo(0, within(1e-15));
    assertThat(plane.lateral().getZ()).isPositive();
  }

  @Test
  void hingeLineReachesFromSkinToSkin() {
    JointMesh knee = knee(MeshLevel.STANDARD, CutShape.generic());
    Mesh tibia = knee.body("tibia").mesh();
    int[] line = tibia.nodeSet("hinge-line").nodes();
    assertThat(line).hasSize(18 + 1 + 2 * 4 + 2);
    for (int i = 1; i < line.length; i++) {
      assertThat(tibia.coordinate(line[i], 0)).isLessThan(tibia.coordinate(line[i - 1], 0));
    }
  }

  private static JointMesh knee(MeshLevel level, CutShape cut) {
    KneeShape g = KneeShape.generic();
    return KneeMesher.mesh(
        KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), cut), level);
  }

  private static double offPlane(Mesh tibia, CutPlane plane) {
    double worst = 0;
    for (int n : tibia.nodeSet("cut-level").nodes()) {
      worst =
          Math.max(
              worst,
              Math.abs(
                  plane.height(
                      tibia.coordinate(n, 0), tibia.coordinate(n, 1), tibia.coordinate(n, 2))));
    }
    return worst;
  }

  private static double offLine(Mesh tibia, CutPlane plane) {
    double worst = 0;
    for (int n : tibia.nodeSet("hinge-line").nodes()) {
      double x = tibia.coordinate(n, 0);
      double y = tibia.coordinate(n, 1);
      double z = tibia.coordinate(n, 2);
      worst = Math.max(worst, Math.hypot(plane.height(x, y, z), plane.beyondHinge(x, y, z)));
    }
    return worst;
  }
}
