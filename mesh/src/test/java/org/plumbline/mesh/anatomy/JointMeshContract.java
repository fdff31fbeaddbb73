package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.mesh.topology.Mirror;

/** What the mesh of every joint is held to; the test of its mesher extends this. */
public abstract class JointMeshContract {
  private static final double MIN_JACOBIAN = 0.15;
  private static final double P1_JACOBIAN = 0.4;
  private static final double LAYER_JACOBIAN = 0.45;

  /** The joint of the mesher's generic shape. */
  protected abstract JointMesh joint(MeshLevel level);

  /** Facet sets that lie on the skin of a body and look out of it. */
  protected abstract Collection<String> surfaces(BodyMesh body);

  @ParameterizedTest
  @CsvSource({"COARSE, 15000, 25000", "STANDARD, 90000, 120000", "FINE, 300000, 400000"})
  protected void degreesOfFreedomLieInTheBandOfTheLevel(MeshLevel level, int least, int most) {
    assertThat(joint(level).degreesOfFreedom()).isBetween(least, most);
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  protected void cellsPassTheQualityGate(MeshLevel level) {
    for (BodyMesh body : joint(level).bodies()) {
      assertThat(gateFailures(body.mesh())).as(body.name()).isEmpty();
      assertThat(gateFailures(Mirror.mirrored(body.mesh()))).as("left " + body.name()).isEmpty();
    }
  }

  /** What the gate has against a mesh; a mutant of each mesher must fail it. */
  protected static List<String> gateFailures(Mesh mesh) {
    QualityReport report = QualityReport.of(mesh);
    List<String> failures = new ArrayList<>();
    if (!(report.overall().minScaledJacobian() >= MIN_JACOBIAN)
        || !(report.overall().p1ScaledJacobian() >= P1_JACOBIAN)) {
      failures.add(report.overall().toString());
    }
    for (BlockQuality block : report.blocks()) {
      boolean layer = block.block().startsWith("cartilage") || block.block().equals("subchondral");
      if (layer && !(block.minScaledJacobian() >= LAYER_JACOBIAN) || !(block.minVolume() > 0)) {
        failures.add(block.toString());
      }
    }
    return failures;
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  protected void bodiesAreWatertightBallsWithTheContactFacetsOnTheirSkin(MeshLevel level) {
    for (BodyMesh body : joint(level).bodies()) {
      BoundaryFacets skin = BoundaryFacets.of(body.mesh());
      assertThat(skin.closed()).isTrue();
      assertThat(skin.eulerCharacteristic()).isEqualTo(2);
      Set<List<Integer>> outward = new HashSet<>();
      for (int f = 0; f < skin.size(); f++) {
        outward.add(cyclic(skin.node(f, 0), skin.node(f, 1), skin.node(f, 2), skin.node(f, 3)));
      }
      for (String name : surfaces(body)) {
        FacetSet set = body.mesh().facetSet(name);
        assertThat(set.size()).as(name).isPositive();
        for (int f = 0; f < set.size(); f++) {
          int a = set.node(f, 0);
          int b = set.node(f, 1);
          int d = set.node(f, 3);
          assertThat(outward.contains(cyclic(a, b, set.node(f, 2), d))).as(name).isTrue();
          assertThat(outward.contains(cyclic(a, d, set.node(f, 2), b))).as("mutant").isFalse();
        }
      }
    }
  }

  /** The facets of a set, each by its corners in cyclic order. */
  protected static Set<List<Integer>> facets(FacetSet set) {
    Set<List<Integer>> facets = new HashSet<>();
    for (int f = 0; f < set.size(); f++) {
      facets.add(cyclic(set.node(f, 0), set.node(f, 1), set.node(f, 2), set.node(f, 3)));
    }
    return facets;
  }

  /** Corners in cyclic order, smallest first. */
  private static List<Integer> cyclic(int a, int b, int c, int d) {
    List<Integer> q = new ArrayList<>(List.of(a, b, c, d));
    Collections.rotate(q, -q.indexOf(Collections.min(q)));
    return q;
  }
}
