package org.plumbline.mesh.anatomy.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.JointMeshContract;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.Mirror;

class HipMesherTest extends JointMeshContract {
  private static final HipShape SHAPE = HipShape.generic();
  private static final Map<MeshLevel, JointMesh> GENERIC = new EnumMap<>(MeshLevel.class);

  static {
    for (MeshLevel level : MeshLevel.values()) {
      GENERIC.put(level, HipMesher.mesh(SHAPE, level));
    }
  }

  @Override
  protected JointMesh joint(MeshLevel level) {
    return hip(level);
  }

  @Override
  protected List<String> surfaces(BodyMesh body) {
    return List.of(HipMesher.ARTICULAR);
  }

  @Test
  void mutantWithACartilageNodeMovedFailsTheGate() {
    Mesh socket = hip(MeshLevel.COARSE).body(HipMesher.ACETABULUM).mesh();
    int node = socket.facetSet(HipMesher.ARTICULAR).node(30, 0);
    // into the bone by more than its layer is thick
    double out = 0.8 / radius(socket, node);
    Mesh moved =
        Blocks.moved(
            socket,
            node,
            out * socket.coordinate(node, 0),
            out * socket.coordinate(node, 1),
            out * socket.coordinate(node, 2));
    assertThat(gateFailures(moved)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void jacobiansArePositiveAtTheQuadraturePoints(MeshLevel level) {
    for (BodyMesh body : hip(level).bodies()) {
      assertThat(HexJacobians.smallest(body.mesh())).as(body.name()).isPositive();
      assertThat(HexJacobians.smallest(Mirror.mirrored(body.mesh()))).isPositive();
    }
  }

  /** Contact nodes lie on their spheres, and every node of a cartilage on one of its four. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void cartilageHasItsThicknessEverywhere(MeshLevel level) {
    Mesh femur = hip(level).body(HipMesher.FEMUR).mesh();
    Mesh socket = hip(level).body(HipMesher.ACETABULUM).mesh();
    for (int n : femur.facetSet(HipMesher.ARTICULAR).connectivity()) {
      assertThat(radius(femur, n)).isCloseTo(25, within(1e-12));
    }
    for (int n : socket.facetSet(HipMesher.ARTICULAR).connectivity()) {
      assertThat(radius(socket, n)).isCloseTo(25.5, within(1e-12));
    }
    for (int n : femur.block("cartilage").connectivity()) {
      assertThat(offLayers(radius(femur, n) - 23.5)).isLessThan(1e-12);
    }
    for (int n : socket.block("cartilage").connectivity()) {
      assertThat(offLayers(radius(socket, n) - 25.5)).isLessThan(1e-12);
    }
    assertThat(offLayers(0.51)).as("mutant").isGreaterThan(1e-12);
  }

  private static double offLayers(double height) {
    return Math.abs(height / 0.5 - Math.round(height / 0.5));
  }

  private static double radius(Mesh mesh, int n) {
    return Math.sqrt(
        mesh.coordinate(n, 0) * mesh.coordinate(n, 0)
            + mesh.coordinate(n, 1) * mesh.coordinate(n, 1)
            + mesh.coordinate(n, 2) * mesh.coordinate(n, 2));
  }

  /** Facets are flat, so a mesh lacks a part of each volume that falls with the facet squared. */
  @Test
  void volumesAreThoseOfTheClosedForms() {
    SocketGeometry g = SocketGeometry.of(SHAPE.socket());
    double head = 2 * Math.PI * (1 - Math.cos(Math.toRadians(118))) * shell(23.5, 25);
    double lunate = g.lunateArea() * shell(25.5, 27);
    double bowl = 2 * Math.PI * (1 - Math.cos(g.rimHalfAngle())) * shell(27, 39);
    double leaves = Math.toRadians(180) - Math.asin(16 / 23.5);
    // ball beyond the cone through the neck's circle, the cone itself, the tube along its axis
    double ball = 2 * Math.PI * (1 - Math.cos(leaves)) * shell(0, 23.5);
    double cone = Math.PI * 256 * -23.5 * Math.cos(leaves) / 3;
    NeckAxis axis = new NeckAxis(SHAPE);
    double tube = 0;
    int steps = 20_000;
    double ds = (axis.end() - axis.leaves()) / steps;
    for (int i = 0; i < steps; i++) {
      double r = axis.girth(axis.leaves() + (i + 0.5) * ds);
      tube += Math.PI * r * r * ds;
    }
    double femur = ball + cone + tube;
    assertDeficit(m -> volume(m, HipMesher.FEMUR, "cartilage"), head);
    assertDeficit(m -> volume(m, HipMesher.ACETABULUM, "cartilage"), lunate);
    assertDeficit(
        m ->
            volume(m, HipMesher.ACETABULUM, "subchondral")
                + volume(m, HipMesher.ACETABULUM, "trabecular"),
        bowl);
    assertDeficit(
        m ->
            volume(m, HipMesher.FEMUR, "subchondral")
                + volume(m, HipMesher.FEMUR, "trabecular")
                + volume(m, HipMesher.FEMUR, "cortical"),
        femur);
  }

  private static double shell(double inner, double outer) {
    return (outer * outer * outer - inner * inner * inner) / 3;
  }

  private static double volume(JointMesh hip, String body, String block) {
    return QualityReport.of(hip.body(body).mesh()).block(block).volume();
  }

  private static void assertDeficit(ToDoubleFunction<JointMesh> volume, double exact) {
    double standard = 1 - volume.applyAsDouble(hip(MeshLevel.STANDARD)) / exact;
    double fine = 1 - volume.applyAsDouble(hip(MeshLevel.FINE)) / exact;
    assertThat(standard).isBetween(0.0, 0.005);
    assertThat(fine).isBetween(0.0, 0.002);
    assertThat(fine / standard).isBetween(0.25, 0.5);
  }

  /** Every facet of the lunate is in one region, and regions lie where they are named. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void regionsPartTheLunate(MeshLevel level) {
    Mesh socket = hip(level).body(HipMesher.ACETABULUM).mesh();
    Set<List<Integer>> all = facets(socket.facetSet(HipMesher.ARTICULAR));
    Set<List<Integer>> regions = new HashSet<>();
    int count = 0;
    for (HipRegion r : HipRegion.values()) {
      FacetSet set = socket.facetSet(r.facets());
      regions.addAll(facets(set));
      count += set.size();
      double[] middle = new double[3];
      for (int n : set.connectivity()) {
        for (int a = 0; a < 3; a++) {
          middle[a] += socket.coordinate(n, a) / (4 * set.size());
        }
      }
      switch (r.third()) {
        case 0 -> assertThat(middle[0]).isLessThan(-10);
        case 2 -> assertThat(middle[0]).isGreaterThan(3);
        default -> assertThat(middle[1]).isGreaterThan(15);
      }
    }
    assertThat(count).isEqualTo(all.size());
    assertThat(regions).isEqualTo(all);
  }

  @Test
  void contactPartnersHaveFacetsOfSimilarSize() {
    for (MeshLevel level : MeshLevel.values()) {
      double head = facetSize(hip(level).body(HipMesher.FEMUR).mesh());
      double socket = facetSize(hip(level).body(HipMesher.ACETABULUM).mesh());
      assertThat(socket / head).isBetween(1 / 1.5, 1.5);
      if (level != MeshLevel.COARSE) {
        // 1000 mm² under pressure is a cap of this radius
        assertThat(Math.sqrt(1000 / Math.PI) / Math.max(head, socket)).isGreaterThan(5);
      }
    }
  }

  /** Square root of the mean facet area, mm. */
  private static double facetSize(Mesh mesh) {
    FacetSet set = mesh.facetSet(HipMesher.ARTICULAR);
    double sum = 0;
    for (int f = 0; f < set.size(); f++) {
      double[] d = new double[6];
      for (int a = 0; a < 3; a++) {
        d[a] = mesh.coordinate(set.node(f, 2), a) - mesh.coordinate(set.node(f, 0), a);
        d[3 + a] = mesh.coordinate(set.node(f, 3), a) - mesh.coordinate(set.node(f, 1), a);
      }
      double cx = d[1] * d[5] - d[2] * d[4];
      double cy = d[2] * d[3] - d[0] * d[5];
      double cz = d[0] * d[4] - d[1] * d[3];
      sum += Math.sqrt(cx * cx + cy * cy + cz * cz) / 2;
    }
    return Math.sqrt(sum / set.size());
  }

  @Test
  void shaftEndsOnALevelPlaneBelowTheHead() {
    Mesh femur = hip(MeshLevel.COARSE).body(HipMesher.FEMUR).mesh();
    NeckAxis axis = new NeckAxis(SHAPE);
    double end = axis.centre(axis.end()).getY();
    for (int n : femur.nodeSet(HipMesher.SHAFT_END).nodes()) {
      assertThat(femur.coordinate(n, 1)).isCloseTo(end, within(1e-9));
    }
    // the shaft axis lies the offset lateral of the head and behind it by the version
    double offset = 55 * Math.sin(Math.toRadians(127));
    assertThat(axis.centre(axis.end()).getZ())
        .isCloseTo(offset * Math.cos(Math.toRadians(12)), within(1e-9));
    assertThat(axis.centre(axis.end()).getX())
        .isCloseTo(-offset * Math.sin(Math.toRadians(12)), within(1e-9));
  }

  /** Pressures live on the lower surface: that of the socket, which has the regions. */
  @Test
  void theSocketIsTheLowerBodyOfTheOneArticulation() {
    JointMesh hip = hip(MeshLevel.COARSE);
    assertThat(hip.bodies()).extracting(BodyMesh::name).containsExactly("acetabulum", "femur");
    assertThat(hip.articulations()).hasSize(1);
    Articulation a = hip.articulations().get(0);
    assertThat(a.lowerBody()).isEqualTo(HipMesher.ACETABULUM);
    for (HipRegion r : HipRegion.values()) {
      assertThat(hip.body(a.lowerBody()).mesh().facetSet(r.facets()).size()).isPositive();
    }
    assertThat(hip.body(a.upperBody()).mesh().facetSet(a.upperFacets()).size()).isPositive();
  }

  @Test
  void sameInputGivesTheSameMesh() {
    JointMesh again = HipMesher.mesh(HipShape.generic(), MeshLevel.COARSE);
    for (BodyMesh body : hip(MeshLevel.COARSE).bodies()) {
      assertThat(again.body(body.name()).mesh().sameAs(body.mesh())).isTrue();
    }
  }

  @Test
  void leftIsTheMirrorOfRight() {
    Mesh right = hip(MeshLevel.COARSE).body(HipMesher.ACETABULUM).mesh();
    Mesh left = Mirror.mirrored(right);
    assertThat(gateFailures(left)).isEmpty();
    assertThat(QualityReport.of(left).overall().volume())
        .isCloseTo(QualityReport.of(right).overall().volume(), within(1e-9));
    assertThat(Mirror.mirrored(left).sameAs(right)).isTrue();
  }

  private static JointMesh hip(MeshLevel level) {
    return GENERIC.get(level);
  }
}
