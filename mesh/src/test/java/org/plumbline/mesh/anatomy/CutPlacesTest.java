package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.Part;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;

/** One mesher cuts both bones from both sides, and the tibia from the front. */
class CutPlacesTest {
  private static final double EXACT = 1e-9;

  private static final double OPENED = Math.toRadians(10);

  /**
   * Bone and side of the wedge's base, with the default hinge and entry of the operation; the last
   * with a hinge farther from joint and cortex, as a wedge to be closed needs it.
   */
  private enum Place {
    TIBIA_FROM_MEDIAL(KneeMesher.TIBIA, 0, -18, 26, -40),
    TIBIA_FROM_LATERAL(KneeMesher.TIBIA, 0, -20, -26, -40),
    TIBIA_FROM_FRONT(KneeMesher.TIBIA, -14, -20, 0, -32),
    FEMUR_FROM_MEDIAL(KneeMesher.FEMUR, 0, 55, 23, 70),
    FEMUR_FROM_LATERAL(KneeMesher.FEMUR, 0, 60, -20, 75);

    private final String bone;
    private final double hingeX;
    private final double hingeY;
    private final double hingeZ;
    private final double entryY;

    Place(String bone, double hingeX, double hingeY, double hingeZ, double entryY) {
      this.bone = bone;
      this.hingeX = hingeX;
      this.hingeY = hingeY;
      this.hingeZ = hingeZ;
      this.entryY = entryY;
    }

    private CutMesh cut(MeshLevel level, double turnDeg) {
      return KneeMesher.mesh(knee(shape(turnDeg)), level).cut(bone);
    }

    private CutShape shape(double turnDeg) {
      CutShape.Axis axis = isFromFront() ? CutShape.Axis.ACROSS : CutShape.Axis.HORIZONTAL;
      return new CutShape(hingeX, hingeY, hingeZ, entryY, axis, turnDeg, 6);
    }

    private boolean isFromFront() {
      return hingeX < 0;
    }

    /** How far a point lies toward the side of the hinge, and the hinge itself. */
    private double toward(Vector3D p) {
      return isFromFront() ? -p.getX() : Math.signum(hingeZ) * p.getZ();
    }

    private double hinge() {
      return isFromFront() ? -hingeX : Math.abs(hingeZ);
    }

    private KneeShape knee(CutShape shape) {
      KneeShape g = KneeShape.generic();
      return bone.equals(KneeMesher.FEMUR)
          ? g.withFemoralCut(shape)
          : KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), shape);
    }

    private int towardJoint() {
      return bone.equals(KneeMesher.TIBIA) ? 1 : -1;
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void partsMakeUpTheBoneAndMeetInTheCut(Place place) {
    CutMesh cut = place.cut(MeshLevel.COARSE, place.isFromFront() ? 5 : 10);
    double sum = 0;
    for (Part p : Part.values()) {
      sum += QualityReport.of(cut.part(p).mesh()).overall().volume();
    }
    double whole = QualityReport.of(cut.whole()).overall().volume();
    assertThat(sum).isCloseTo(whole, within(EXACT * whole));
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        Vector3D p = point(cut.whole(), cut.lipNode(f, k));
        assertThat(cut.plane().height(p.getX(), p.getY(), p.getZ())).isCloseTo(0, within(EXACT));
        assertThat(cut.plane().beyondHinge(p.getX(), p.getY(), p.getZ())).isLessThan(EXACT);
      }
    }
    assertThat(cut.part(Part.JOINT_SIDE).mesh().facetSetNames())
        .contains(Compartment.MEDIAL.facets(), Compartment.LATERAL.facets());
    assertThat(cut.part(Part.SHAFT_SIDE).mesh().nodeSet("shaft-end").size()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shaftTurnsAwayFromTheJointOnTheSideOfTheBase(Place place) {
    CutMesh cut = place.cut(MeshLevel.COARSE, 0);
    OpenedBone bone = OpenedBone.of(cut, OPENED, 2);
    double widest = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      int node = cut.lipNode(f, 0);
      Vector3D closed = point(cut.whole(), node);
      Vector3D moved = point(bone.mesh(), bone.onShaftSide(node));
      double reach = -cut.plane().beyondHinge(closed.getX(), closed.getY(), closed.getZ());
      assertThat(closed.distance(moved)).isCloseTo(2 * reach * Math.sin(OPENED / 2), within(EXACT));
      assertThat(place.towardJoint() * (moved.getY() - closed.getY())).isLessThan(EXACT);
      assertThat(place.toward(closed))
          .as("lips lie on the other side of the hinge")
          .isLessThan(place.hinge() + EXACT);
      widest = Math.max(widest, closed.distance(moved));
    }
    assertThat(widest).isGreaterThan(place.isFromFront() ? 6 : 7);
    assertThat(BoundaryFacets.of(bone.mesh()).closed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TIBIA_FROM_MEDIAL, COARSE, 0.4", "TIBIA_FROM_LATERAL, COARSE, 0.35",
    "FEMUR_FROM_MEDIAL, COARSE, 0.22", "FEMUR_FROM_LATERAL, COARSE, 0.3",
    "TIBIA_FROM_FRONT, COARSE, 0.3", "TIBIA_FROM_FRONT, STANDARD, 0.3",
    "TIBIA_FROM_MEDIAL, STANDARD, 0.4", "TIBIA_FROM_LATERAL, STANDARD, 0.35",
    "FEMUR_FROM_MEDIAL, STANDARD, 0.22", "FEMUR_FROM_LATERAL, STANDARD, 0.3"
  })
  void bridgeBearsFifteenDegrees(Place place, MeshLevel level, double least) {
    CutMesh cut = place.cut(level, 0);
    assertThat(OpenedBone.of(cut, Math.toRadians(15), 3).bridgeQuality()).isGreaterThan(least);
    assertThat(QualityReport.of(cut.whole()).overall().minScaledJacobian()).isGreaterThan(0.25);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aClosedWedgeMeetsNodeOnNodeAndTurnsTheShaftTheOtherWay(Place place) {
    CutMesh cut = place.cut(MeshLevel.COARSE, 0).glued();
    OpenedBone bone = OpenedBone.of(cut, WedgeWay.CLOSED, OPENED, 0);
    assertThat(bone.turnRad()).isEqualTo(-OPENED);
    assertThat(BoundaryFacets.of(bone.mesh()).closed()).isTrue();
    assertThat(bone.mesh().nodeCount()).isEqualTo(cut.whole().nodeCount());
    assertThat(bone.shaftQuality()).isGreaterThan(0.15);
    Mesh shaft = bone.shaftMesh();
    double[] far = cut.plane().normalAt(OPENED);
    double[] hinge = cut.plane().hingePoint().toArray();
    for (int f = 0; f < cut.lipFacets(); f++) {
      int lip = cut.lipNode(f, 0);
      assertThat(bone.onShaftSide(lip)).isEqualTo(lip);
      assertThat(point(bone.mesh(), lip)).isEqualTo(point(cut.whole(), lip));
      Vector3D before = point(shaft, cut.part(Part.SHAFT_SIDE).node(lip));
      double above = 0;
      for (int a = 0; a < 3; a++) {
        above += far[a] * (before.toArray()[a] - hinge[a]);
      }
      assertThat(above).as("the far face before it is closed").isCloseTo(0, within(EXACT));
    }
    for (int n : cut.whole().nodeSet("shaft-end").nodes()) {
      double[] turned = point(cut.whole(), n).toArray();
      cut.plane().open(-OPENED, turned);
      assertThat(point(bone.mesh(), n).distance(new Vector3D(turned))).isLessThan(EXACT);
    }
    double whole = QualityReport.of(cut.whole()).overall().volume();
    assertThat(QualityReport.of(bone.mesh()).overall().volume()).isLessThan(0.99 * whole);
  }

  /** The far face is the near one turned, so the wedge has the volume sin α ∫ r dA of that face. */
  @ParameterizedTest
  @EnumSource(Place.class)
  void theWedgeThatIsTakenOutHasTheVolumeOfATurnedFace(Place place) {
    CutMesh cut = place.cut(MeshLevel.COARSE, 0).glued();
    double moment = 0;
    for (int f = 0; f < cut.lipFacets(); f++) {
      moment += moment(cut, f, 0, 1, 2) + moment(cut, f, 0, 2, 3);
    }
    Mesh taken = OpenedBone.of(cut, WedgeWay.CLOSED, OPENED, 0).taken().orElseThrow();
    assertThat(QualityReport.of(taken).overall().volume())
        .isCloseTo(Math.sin(OPENED) * moment, within(EXACT * moment));
    assertThat(QualityReport.of(taken).overall().minScaledJacobian()).isPositive();
    assertThat(OpenedBone.of(cut, OPENED, 0).taken()).as("opened, all bone stays").isEmpty();
    assertThat(OpenedBone.of(cut, WedgeWay.CLOSED, 0, 0).taken()).isEmpty();
  }

  /** Area of a triangle of a lip times its centre's distance from the hinge line. */
  private static double moment(CutMesh cut, int facet, int... corner) {
    Vector3D[] p = new Vector3D[3];
    double arm = 0;
    for (int k = 0; k < 3; k++) {
      p[k] = point(cut.whole(), cut.lipNode(facet, corner[k]));
      arm -= cut.plane().beyondHinge(p[k].getX(), p[k].getY(), p[k].getZ()) / 3;
    }
    return arm * p[1].subtract(p[0]).crossProduct(p[2].subtract(p[0])).getNorm() / 2;
  }

  @Test
  void whatIsTakenOutIsWhatTheBoneLacks() {
    CutMesh cut = Place.TIBIA_FROM_MEDIAL.cut(MeshLevel.STANDARD, 0);
    OpenedBone bone = OpenedBone.of(cut, WedgeWay.BONE_REMOVED, OPENED, 0);
    double lack =
        QualityReport.of(cut.whole()).overall().volume()
            - QualityReport.of(bone.mesh()).overall().volume();
    assertThat(QualityReport.of(bone.taken().orElseThrow()).overall().volume())
        .isCloseTo(lack, within(0.02 * lack));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void condylesAndPlateausAreThoseOfAnUncutKnee(Place place) {
    JointMeshPoints plain = new JointMeshPoints(KneeShape.generic(), place.bone);
    JointMeshPoints cut = new JointMeshPoints(place.knee(place.shape(0)), place.bone);
    for (Compartment c : Compartment.values()) {
      assertThat(cut.articular(c)).containsExactly(plain.articular(c));
    }
  }

  /** Articular points of a bone on a coarse mesh. */
  private record JointMeshPoints(KneeShape shape, String bone) {
    private double[] articular(Compartment c) {
      Mesh mesh = KneeMesher.mesh(shape, MeshLevel.COARSE).body(bone).mesh();
      int[] nodes = mesh.facetSet(c.facets()).connectivity();
      double[] x = new double[3 * nodes.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = mesh.coordinate(nodes[i / 3], i % 3);
      }
      return x;
    }
  }

  @Test
  void femoralCutsBesideTheBoneAreRefused() {
    KneeShape g = KneeShape.generic();
    CutShape.Axis axis = CutShape.Axis.HORIZONTAL;
    assertThat(g.withFemoralCut(new CutShape(0, 30, 23, 70, axis, 0, 6)).problems())
        .singleElement()
        .asString()
        .contains("femoral hinge y is 30.0 mm, outside 48.0 … 75.0");
    assertThat(g.withFemoralCut(new CutShape(0, 55, 23, 105, axis, 0, 6)).problems())
        .singleElement()
        .asString()
        .contains("femoral cut entry y is 105.0 mm, outside 60.0 … 95.0");
    KneeShape outside = g.withFemoralCut(new CutShape(0, 55, -33, 70, axis, 0, 6));
    assertThatThrownBy(() -> KneeMesher.mesh(outside, MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("femur")
        .hasMessageContaining("mm to the medial cortex");
  }

  @Test
  void hingesBehindThatTheRowsOfTheMeshDoNotBearAreRefused() {
    assertThat(Place.TIBIA_FROM_FRONT.knee(Place.TIBIA_FROM_FRONT.shape(9)).problems())
        .singleElement()
        .asString()
        .contains("hinge rotation is 9.0 deg, outside -8.0 … 8.0");
    CutShape near = new CutShape(-18, -20, 0, -32, CutShape.Axis.ACROSS, 0, 6);
    KneeShape knee = Place.TIBIA_FROM_FRONT.knee(near);
    assertThatThrownBy(() -> KneeMesher.mesh(knee, MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(
            "hinge at x -18.0 mm leaves a bone bridge of 3.8 mm to the posterior");
  }

  private static Vector3D point(Mesh mesh, int n) {
    return new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
  }
}
