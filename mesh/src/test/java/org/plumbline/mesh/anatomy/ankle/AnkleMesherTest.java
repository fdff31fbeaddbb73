package org.plumbline.mesh.anatomy.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.JointMeshContract;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.Mirror;

class AnkleMesherTest extends JointMeshContract {
  private static final AnkleShape SHAPE = AnkleShape.generic();
  private static final MortiseGeometry GEOMETRY = new MortiseGeometry(SHAPE);
  private static final Map<MeshLevel, JointMesh> GENERIC = new EnumMap<>(MeshLevel.class);

  static {
    for (MeshLevel level : MeshLevel.values()) {
      GENERIC.put(level, AnkleMesher.mesh(SHAPE, level));
    }
  }

  @Override
  protected JointMesh joint(MeshLevel level) {
    return GENERIC.get(level);
  }

  @Override
  protected Collection<String> surfaces(BodyMesh body) {
    return body.mesh().facetSetNames();
  }

  @Test
  void mutantWithACartilageNodeMovedFailsTheGate() {
    Mesh tibia = mesh(MeshLevel.COARSE, AnkleMesher.TIBIA);
    int node = tibia.facetSet(AnkleMesher.ARTICULAR).node(30, 0);
    assertThat(gateFailures(Blocks.moved(tibia, node, 0, 0.9, 0))).isNotEmpty();
  }

  /** Contact nodes lie on the surfaces that closed forms and foundation use. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void articularNodesLieOnRollerAndPlafond(MeshLevel level) {
    Mesh talus = mesh(level, AnkleMesher.TALUS);
    for (int n : talus.facetSet(AnkleMesher.ARTICULAR).connectivity()) {
      double r = Math.hypot(talus.coordinate(n, 0), talus.coordinate(n, 1));
      assertThat(r).isCloseTo(GEOMETRY.talarRadius(talus.coordinate(n, 2)), within(1e-12));
    }
    Mesh tibia = mesh(level, AnkleMesher.TIBIA);
    double axis = GEOMETRY.plafondAxis();
    for (int n : tibia.facetSet(AnkleMesher.ARTICULAR).connectivity()) {
      double r = Math.hypot(tibia.coordinate(n, 0), tibia.coordinate(n, 1) - axis);
      assertThat(r).isCloseTo(GEOMETRY.plafondRadius(tibia.coordinate(n, 2)), within(1e-12));
    }
    assertThat(GEOMETRY.talarRadius(0)).isCloseTo(18.7, within(1e-12));
    assertThat(GEOMETRY.talarRadius(10)).isCloseTo(20.7, within(1e-12));
    double clearance = SHAPE.mortise().clearance();
    assertThat(clearance).isPositive();
    assertThat(GEOMETRY.plafondRadius(10)).isCloseTo(20.7 + clearance, within(1e-12));
  }

  /** The malleolar cartilage stands off the talus by the gutter, on either side. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void guttersHaveTheirWidth(MeshLevel level) {
    double free = 1.1 + SHAPE.mortise().gutter();
    Mesh tibia = mesh(level, AnkleMesher.TIBIA);
    for (int n : tibia.facetSet(AnkleMesher.MALLEOLUS).connectivity()) {
      double wall = GEOMETRY.width(tibia.coordinate(n, 0)) / 2 + free;
      assertThat(-tibia.coordinate(n, 2)).isCloseTo(wall, within(1e-12));
    }
    Mesh fibula = mesh(level, AnkleMesher.FIBULA);
    for (int n : fibula.facetSet(AnkleMesher.ARTICULAR).connectivity()) {
      double wall = GEOMETRY.width(fibula.coordinate(n, 0)) / 2 + free;
      assertThat(fibula.coordinate(n, 2)).isCloseTo(wall, within(1e-12));
    }
  }

  /** Eq. A3: cartilage between two radii; facets are flat, so the difference falls with h². */
  @Test
  void cartilageVolumeIsThatOfTheClosedForm() {
    double plafond =
        layer(
            GEOMETRY.plafondHalfAngle(),
            22.7,
            z -> {
              double r = GEOMETRY.plafondRadius(z);
              return ((r + 1.16) * (r + 1.16) - r * r) / 2;
            });
    double trochlea =
        layer(
            GEOMETRY.trochleaHalfAngle(),
            20.7,
            z -> {
              double r = GEOMETRY.talarRadius(z);
              return (r * r - (r - 1.1) * (r - 1.1)) / 2;
            });
    double[] error = new double[2];
    MeshLevel[] levels = {MeshLevel.STANDARD, MeshLevel.FINE};
    for (int l = 0; l < 2; l++) {
      JointMesh ankle = GENERIC.get(levels[l]);
      error[l] =
          Math.abs(above(ankle.body("tibia").mesh(), AnkleMesher.ARTICULAR) / plafond - 1)
              + Math.abs(above(ankle.body("talus").mesh(), AnkleMesher.ARTICULAR) / trochlea - 1);
    }
    assertThat(error[0]).isLessThan(0.01);
    assertThat(error[1]).isLessThan(0.004);
    assertThat(error[1] / error[0]).isBetween(0.25, 0.55);
  }

  /** ∫∫ f(z) dφ dz over the tapered roof, midpoint rule. */
  private static double layer(double half, double radius, DoubleUnaryOperator f) {
    int n = 400;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double width = GEOMETRY.width(radius * Math.sin(half * ((2 * i + 1.0) / n - 1)));
      for (int j = 0; j < n; j++) {
        double z = width / 2 * ((2 * j + 1.0) / n - 1);
        sum += f.applyAsDouble(z) * 2 * half / n * width / n;
      }
    }
    return sum;
  }

  /** Volume of the cells of the cartilage that stand above a facet set. */
  private static double above(Mesh mesh, String facets) {
    Set<Integer> roof = new HashSet<>();
    for (int n : mesh.facetSet(facets).connectivity()) {
      roof.add(n);
    }
    // layers are numbered column by column, so a column's nodes precede its roof
    Set<Integer> columns = new HashSet<>();
    for (int n : roof) {
      columns.addAll(List.of(n, n - 1, n - 2));
    }
    CellBlock block = mesh.block("cartilage");
    int[] cells = block.connectivity();
    double[] x = mesh.coordinates();
    double sum = 0;
    for (int c = 0; c < block.size(); c++) {
      boolean inside = true;
      for (int k = 4; k < 8; k++) {
        inside &= columns.contains(cells[8 * c + k]);
      }
      if (inside) {
        sum += CellMeasures.volume(block.type(), x, cells, 8 * c);
      }
    }
    return sum;
  }

  /** Every facet of the plafond is in one region, and regions lie where they are named. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void regionsPartThePlafond(MeshLevel level) {
    Mesh tibia = mesh(level, AnkleMesher.TIBIA);
    Set<List<Integer>> all = facets(tibia.facetSet(AnkleMesher.ARTICULAR));
    Set<List<Integer>> regions = new HashSet<>();
    int count = 0;
    for (AnkleRegion r : AnkleRegion.values()) {
      FacetSet set = tibia.facetSet(r.facets());
      regions.addAll(facets(set));
      count += set.size();
      for (int n : set.connectivity()) {
        double x = tibia.coordinate(n, 0);
        double z = tibia.coordinate(n, 2);
        assertThat(r.anterior() ? x : -x).isGreaterThan(-1e-9);
        assertThat(r.medial() ? -z : z).isGreaterThan(-1e-9);
      }
    }
    assertThat(count).isEqualTo(all.size());
    assertThat(regions).isEqualTo(all);
  }

  @Test
  void contactPartnersHaveFacetsOfSimilarSize() {
    for (MeshLevel level : MeshLevel.values()) {
      JointMesh ankle = GENERIC.get(level);
      for (Articulation a : ankle.articulations()) {
        double lower = facetSize(ankle.body(a.lowerBody()).mesh(), a.lowerFacets());
        double upper = facetSize(ankle.body(a.upperBody()).mesh(), a.upperFacets());
        assertThat(lower / upper).as(level + " " + a.compartment()).isBetween(1 / 1.3, 1.3);
        if (level != MeshLevel.COARSE && a.compartment().equals(AnkleMesher.PLAFOND)) {
          // 440 mm² under pressure at 600 N is a disc of this radius
          assertThat(Math.sqrt(440 / Math.PI) / Math.max(lower, upper)).isGreaterThan(5);
        }
      }
    }
  }

  /** Square root of the mean facet area, mm. */
  private static double facetSize(Mesh mesh, String facets) {
    FacetSet set = mesh.facetSet(facets);
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
  void heldAndLoadedEndsAreLevel() {
    Mesh tibia = mesh(MeshLevel.COARSE, AnkleMesher.TIBIA);
    for (int n : tibia.nodeSet(AnkleMesher.SHAFT_END).nodes()) {
      assertThat(tibia.coordinate(n, 1)).isCloseTo(80.7, within(1e-9));
      assertThat(Math.hypot(tibia.coordinate(n, 0), tibia.coordinate(n, 2))).isLessThan(13 + 1e-9);
    }
    Mesh talus = mesh(MeshLevel.COARSE, AnkleMesher.TALUS);
    for (int n : talus.nodeSet(AnkleMesher.SHAFT_END).nodes()) {
      assertThat(talus.coordinate(n, 1)).isCloseTo(-8.3, within(1e-9));
    }
    Mesh fibula = mesh(MeshLevel.COARSE, AnkleMesher.FIBULA);
    for (int n : fibula.nodeSet(AnkleMesher.SHAFT_END).nodes()) {
      // nothing of the fibula lies lateral of them
      double wall = GEOMETRY.lateralBone(0);
      assertThat(fibula.coordinate(n, 2)).isGreaterThan(wall + 8);
    }
  }

  @Test
  void sameInputGivesTheSameMeshAndLeftIsTheMirrorOfRight() {
    JointMesh again = AnkleMesher.mesh(AnkleShape.generic(), MeshLevel.COARSE);
    for (BodyMesh body : GENERIC.get(MeshLevel.COARSE).bodies()) {
      assertThat(again.body(body.name()).mesh().sameAs(body.mesh())).isTrue();
      Mesh left = Mirror.mirrored(body.mesh());
      assertThat(QualityReport.of(left).overall().volume())
          .isCloseTo(QualityReport.of(body.mesh()).overall().volume(), within(1e-9));
      assertThat(Mirror.mirrored(left).sameAs(body.mesh())).isTrue();
    }
  }

  private static Mesh mesh(MeshLevel level, String body) {
    return GENERIC.get(level).body(body).mesh();
  }
}
