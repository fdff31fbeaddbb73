package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Knees.Shipped;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;

class MeniscusMesherTest {
  /** Least scaled Jacobian of a meniscus. */
  static final double LEAST_JACOBIAN = 0.45;

  /** Mesh of a generic meniscus in a knee. */
  static Mesh mesh(KneeShape knee, Compartment c, MeshLevel level) {
    return mesh(knee, c, Menisci.generic().of(c).orElseThrow(), level);
  }

  static Mesh mesh(KneeShape knee, Compartment c, MeniscusShape shape, MeshLevel level) {
    KneeSurfaces surfaces = KneeSurfaces.of(knee);
    return new MeniscusMesher(c, knee.compartment(c), shape, surfaces, level).mesh();
  }

  private static double worstJacobian(Mesh mesh) {
    return QualityReport.of(mesh).overall().minScaledJacobian();
  }

  @ParameterizedTest
  @EnumSource(Shipped.class)
  void cellsOfShippedKneesPassTheQualityGate(Shipped knee) {
    for (Compartment c : Compartment.values()) {
      for (MeshLevel level : MeshLevel.values()) {
        Mesh mesh = mesh(knee.shape(), c, level);
        assertThat(worstJacobian(mesh)).as("%s %s", c, level).isGreaterThan(LEAST_JACOBIAN);
        assertThat(worstJacobian(Blocks.moved(mesh, 0, 0, 2, 0)))
            .as("mutant: lower inner node of the rear horn 2 mm higher")
            .isLessThan(LEAST_JACOBIAN);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void meniscusIsAWatertightBallWithOutwardFacets(MeshLevel level) {
    for (Compartment c : Compartment.values()) {
      Mesh mesh = mesh(KneeShape.generic(), c, level);
      BoundaryFacets skin = BoundaryFacets.of(mesh);
      assertThat(skin.closed()).isTrue();
      assertThat(skin.eulerCharacteristic()).isEqualTo(2);
      Set<List<Integer>> outward = new HashSet<>();
      for (int f = 0; f < skin.size(); f++) {
        outward.add(rotated(skin.node(f, 0), skin.node(f, 1), skin.node(f, 2), skin.node(f, 3)));
      }
      for (String name : List.of(MeniscusMesher.LOWER, MeniscusMesher.UPPER)) {
        FacetSet set = mesh.facetSet(name);
        for (int f = 0; f < set.size(); f++) {
          int a = set.node(f, 0);
          int b = set.node(f, 1);
          int d = set.node(f, 3);
          assertThat(outward.contains(rotated(a, b, set.node(f, 2), d))).isTrue();
          assertThat(outward.contains(rotated(a, d, set.node(f, 2), b))).as("mutant").isFalse();
          assertThat(Math.signum(projectedArea(mesh, set, f)))
              .isEqualTo(name.equals(MeniscusMesher.UPPER) ? 1 : -1);
        }
      }
    }
  }

  /** Corners in cyclic order, smallest first. */
  private static List<Integer> rotated(int a, int b, int c, int d) {
    List<Integer> q = new ArrayList<>(List.of(a, b, c, d));
    Collections.rotate(q, -q.indexOf(Collections.min(q)));
    return q;
  }

  /** Area of a facet in the horizontal plane, positive if it faces upward, mm². */
  static double projectedArea(Mesh mesh, FacetSet set, int facet) {
    double twice = 0;
    for (int k = 0; k < 4; k++) {
      int p = set.node(facet, k);
      int q = set.node(facet, (k + 1) % 4);
      twice += mesh.coordinate(p, 2) * mesh.coordinate(q, 0);
      twice -= mesh.coordinate(p, 0) * mesh.coordinate(q, 2);
    }
    return twice / 2;
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void fibresRunAroundTheTroughFromTheRearHornToTheFrontHorn(Compartment c) {
    Mesh mesh = mesh(KneeShape.generic(), c, MeshLevel.STANDARD);
    CellBlock block = mesh.block(MeniscusMesher.BLOCK);
    FibreField fibres = block.fibres().orElseThrow();
    assertThat(fibres.size()).isEqualTo(block.size());
    double trough = KneeShape.generic().compartment(c).troughZ();
    double around = 0;
    double across = 0;
    for (int cell = 0; cell < block.size(); cell++) {
      double x = 0;
      double z = 0;
      for (int k = 0; k < 8; k++) {
        x += mesh.coordinate(block.node(cell, k), 0) / 8;
        z += (mesh.coordinate(block.node(cell, k), 2) - trough) / 8;
      }
      double r = Math.hypot(x, z);
      double fx = fibres.component(cell, 0);
      double fz = fibres.component(cell, 2);
      double tangent = c.side() * (z * fx - x * fz) / r;
      assertThat(tangent).as("cell %d", cell).isGreaterThan(0.7);
      around += tangent / block.size();
      across += Math.abs(x * fx + z * fz) / r / block.size();
    }
    assertThat(around).isGreaterThan(0.93);
    assertThat(across).as("radial direction as mutant").isLessThan(0.3);
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void hornsAndRimLieWhereTheirNamesSay(Compartment c) {
    Mesh mesh = mesh(KneeShape.generic(), c, MeshLevel.STANDARD);
    MeniscusShape shape = Menisci.generic().of(c).orElseThrow();
    MeshLevel.MeniscusDensity n = MeshLevel.STANDARD.meniscus();
    double trough = KneeShape.generic().compartment(c).troughZ();
    int face = (n.across() + 1) * (n.through() + 1);
    for (String horn : List.of(MeniscusMesher.ANTERIOR_HORN, MeniscusMesher.POSTERIOR_HORN)) {
      int sign = horn.equals(MeniscusMesher.ANTERIOR_HORN) ? 1 : -1;
      assertThat(mesh.nodeSet(horn).size()).isEqualTo(face);
      for (int node : mesh.nodeSet(horn).nodes()) {
        double outward = c.side() * (mesh.coordinate(node, 2) - trough);
        double angle = Math.toDegrees(Math.atan2(mesh.coordinate(node, 0), outward));
        assertThat(angle).isCloseTo(sign * shape.halfAngleDeg(), within(1e-9));
      }
    }
    int[] rim = mesh.nodeSet(MeniscusMesher.RIM).nodes();
    assertThat(rim).hasSize(n.around() + 1);
    assertThat(mesh.coordinate(rim[0], 0)).isNegative();
    assertThat(mesh.coordinate(rim[n.around()], 0)).isPositive();
    CompartmentShape plateau = KneeShape.generic().compartment(c);
    for (int node : rim) {
      double xi = mesh.coordinate(node, 0) / plateau.plateauHalfDepth();
      double zeta = (mesh.coordinate(node, 2) - trough) / plateau.plateauHalfWidth();
      assertThat(Math.hypot(xi, zeta)).isBetween(0.85, 1.25);
    }
  }

  /** An attachment needs at least ten springs to hold all ways in which a body can move. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void everyHornHasNodesForItsAttachment(MeshLevel level) {
    MeniscusShape trimmed =
        MeniscusShape.genericMedial().trimmed(MeniscusResection.everywhere(0.5));
    Mesh mesh = mesh(KneeShape.generic(), Compartment.MEDIAL, trimmed, level);
    assertThat(mesh.nodeSet(MeniscusMesher.ANTERIOR_HORN).size()).isGreaterThanOrEqualTo(10);
    assertThat(mesh.nodeSet(MeniscusMesher.POSTERIOR_HORN).size()).isGreaterThanOrEqualTo(10);
    assertThat(mesh.nodeSet(MeniscusMesher.RIM).size()).isGreaterThanOrEqualTo(10);
  }
}
