package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.DiscLayout;
import org.plumbline.mesh.generate.TwinDiscPlan;
import org.plumbline.mesh.quality.QualityReport;

class KneeMesherTest extends JointMeshContract {
  private static final Map<MeshLevel, JointMesh> GENERIC = new EnumMap<>(MeshLevel.class);

  static {
    for (MeshLevel level : MeshLevel.values()) {
      GENERIC.put(level, KneeMesher.mesh(KneeShape.generic(), level));
    }
  }

  @Override
  protected JointMesh joint(MeshLevel level) {
    return knee(level);
  }

  @Override
  protected List<String> surfaces(BodyMesh body) {
    return Arrays.stream(Compartment.values()).map(Compartment::facets).toList();
  }

  @Test
  void mutantWithACartilageNodeMovedFailsTheGate() {
    Mesh tibia = knee(MeshLevel.COARSE).body("tibia").mesh();
    int node = tibia.facetSet("articular-medial").node(30, 0);
    assertThat(gateFailures(Blocks.moved(tibia, node, 0, -1.2, 0))).isNotEmpty();
  }

  @Test
  void contactNodesLieOnTheCommonSurfaces() {
    KneeSurfaces surfaces = KneeSurfaces.of(KneeShape.generic());
    JointMesh knee = knee(MeshLevel.STANDARD);
    for (Compartment c : Compartment.values()) {
      assertThat(
              offSurface(
                  knee.body("tibia").mesh(), c, surfaces.tibia(c), MeshLevel.STANDARD.tibia()))
          .isLessThan(1e-12);
      assertThat(
              offSurface(
                  knee.body("femur").mesh(), c, surfaces.femur(c), MeshLevel.STANDARD.femur()))
          .isLessThan(1e-12);
      assertThat(
              offSurface(
                  knee.body("tibia").mesh(), c, surfaces.femur(c), MeshLevel.STANDARD.tibia()))
          .as("mutant: the other bone's surface")
          .isGreaterThan(1e-12);
    }
  }

  private static double offSurface(
      Mesh mesh, Compartment c, CartilageLayer layer, MeshLevel.BoneDensity d) {
    TwinDiscPlan plan = new TwinDiscPlan(d.along(), d.across(), d.rings(), d.bridge());
    DiscLayout layout = new DiscLayout(plan, MeshLevel.STANDARD.concentration());
    int first = Arrays.stream(mesh.facetSet(c.facets()).connectivity()).min().orElseThrow();
    double[] p = new double[3];
    double worst = 0;
    for (int i = 0; i < plan.discNodes(); i++) {
      layer.outer(layout.first(i), layout.second(i), p);
      for (int a = 0; a < 3; a++) {
        worst = Math.max(worst, Math.abs(p[a] - mesh.coordinate(first + i, a)));
      }
    }
    return worst;
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void contactPartnersHaveFacetsOfSimilarSize(MeshLevel level) {
    JointMesh knee = knee(level);
    for (Compartment c : Compartment.values()) {
      double[] tibia = facetSize(knee.body("tibia").mesh(), c);
      double[] femur = facetSize(knee.body("femur").mesh(), c);
      for (int d = 0; d < 2; d++) {
        assertThat(femur[d] / tibia[d]).isBetween(1 / 1.3, 1.3);
        if (level != MeshLevel.COARSE) {
          assertThat(CONTACT_RADIUS / Math.max(femur[d], tibia[d])).isGreaterThan(5);
        }
      }
    }
  }

  private static final double CONTACT_RADIUS = 9;

  /** Mean facet size front to back and across within the contact radius of the trough, mm. */
  private static double[] facetSize(Mesh mesh, Compartment c) {
    double trough = KneeShape.generic().compartment(c).troughZ();
    FacetSet set = mesh.facetSet(c.facets());
    double[] sum = new double[2];
    int count = 0;
    for (int f = 0; f < set.size(); f++) {
      double x = 0;
      double z = 0;
      for (int k = 0; k < 4; k++) {
        x += mesh.coordinate(set.node(f, k), 0) / 4;
        z += mesh.coordinate(set.node(f, k), 2) / 4;
      }
      if (Math.hypot(x, z - trough) > CONTACT_RADIUS) {
        continue;
      }
      count++;
      for (int k = 0; k < 4; k++) {
        int a = set.node(f, k);
        int b = set.node(f, (k + 1) % 4);
        double dx = mesh.coordinate(b, 0) - mesh.coordinate(a, 0);
        double dy = mesh.coordinate(b, 1) - mesh.coordinate(a, 1);
        double dz = mesh.coordinate(b, 2) - mesh.coordinate(a, 2);
        sum[Math.abs(dx) > Math.abs(dz) ? 0 : 1] += Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
      }
    }
    return new double[] {sum[0] / count, sum[1] / count};
  }

  @Test
  void cartilageHasThreeLayersAndShaftsEndOnLevelPlanes() {
    JointMesh knee = knee(MeshLevel.STANDARD);
    for (BodyMesh body : knee.bodies()) {
      Mesh mesh = body.mesh();
      for (Compartment c : Compartment.values()) {
        assertThat(mesh.block(c.cartilage()).size())
            .isEqualTo(3 * mesh.facetSet(c.facets()).size());
      }
      double end = body.name().equals("tibia") ? -80 : 110;
      for (int n : mesh.nodeSet("shaft-end").nodes()) {
        assertThat(mesh.coordinate(n, 1)).isCloseTo(end, within(1e-9));
      }
    }
  }

  @Test
  void volumesConvergeWithTheMesh() {
    for (String body : List.of("tibia", "femur")) {
      double standard =
          QualityReport.of(knee(MeshLevel.STANDARD).body(body).mesh()).overall().volume();
      double fine = QualityReport.of(knee(MeshLevel.FINE).body(body).mesh()).overall().volume();
      assertThat(standard / fine).isCloseTo(1, within(0.005));
    }
  }

  @Test
  void sameInputGivesTheSameMesh() {
    JointMesh a = knee(MeshLevel.COARSE);
    JointMesh b = KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE);
    for (BodyMesh body : a.bodies()) {
      assertThat(b.body(body.name()).mesh().coordinates()).isEqualTo(body.mesh().coordinates());
    }
  }

  @Test
  void articulationsNameExistingSets() {
    JointMesh knee = knee(MeshLevel.COARSE);
    assertThat(knee.articulations()).hasSize(2);
    for (Articulation a : knee.articulations()) {
      assertThat(knee.body(a.lowerBody()).mesh().facetSet(a.lowerFacets()).size()).isPositive();
      assertThat(knee.body(a.upperBody()).mesh().facetSet(a.upperFacets()).size()).isPositive();
    }
    assertThat(knee.articulations().get(0).compartment()).isEqualTo("medial");
  }

  private static JointMesh knee(MeshLevel level) {
    return GENERIC.get(level);
  }
}
