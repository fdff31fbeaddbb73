package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.patient.RefusedInput;

class SocketAlignmentTest {
  private static final SocketGeometry DYSPLASTIC = SocketGeometry.of(SocketShape.dysplastic());

  @Test
  void anglesOfTheShapeAreMeasuredAgain() {
    for (SocketShape s :
        List.of(SocketShape.normal(), SocketShape.borderline(), SocketShape.dysplastic())) {
      SocketAlignment a = SocketAlignment.of(SocketGeometry.of(s));
      assertThat(a.lateralCentreEdgeDeg()).isCloseTo(s.centreEdge(), within(1e-4));
      assertThat(a.acetabularIndexDeg()).isCloseTo(s.acetabularIndex(), within(1e-4));
      assertThat(a.sharpDeg()).isCloseTo(s.sharp(), within(1e-4));
      assertThat(a.versionDeg()).isCloseTo(s.version(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-10, 3.7, 12, 20, 30})
  void lateralRotationChangesTheCentreEdgeAngleByExactlyThat(double lateral) {
    SocketAlignment before = SocketAlignment.of(DYSPLASTIC);
    SocketAlignment after =
        SocketAlignment.of(new PeriacetabularRotation(lateral, 0, 0).apply(DYSPLASTIC));
    assertThat(after.lateralCentreEdgeDeg() - before.lateralCentreEdgeDeg())
        .isCloseTo(lateral, within(1e-9));
    assertThat(after.acetabularIndexDeg() - before.acetabularIndexDeg())
        .isCloseTo(-lateral, within(1e-9));
    assertThat(after.sharpDeg() - before.sharpDeg()).isCloseTo(-lateral, within(1e-9));
    SocketAlignment other =
        SocketAlignment.of(new PeriacetabularRotation(0, lateral, 0).apply(DYSPLASTIC));
    assertThat(Math.abs(other.lateralCentreEdgeDeg() - before.lateralCentreEdgeDeg() - lateral))
        .as("mutant: another axis")
        .isGreaterThan(0.5);
  }

  @Test
  void rotationsDoWhatTheirNamesSay() {
    SocketAlignment before = SocketAlignment.of(DYSPLASTIC);
    SocketAlignment anterior =
        SocketAlignment.of(new PeriacetabularRotation(0, 10, 0).apply(DYSPLASTIC));
    assertThat(anterior.anteriorCentreEdgeDeg()).isGreaterThan(before.anteriorCentreEdgeDeg() + 5);
    SocketAlignment version =
        SocketAlignment.of(new PeriacetabularRotation(0, 0, 8).apply(DYSPLASTIC));
    assertThat(version.versionDeg() - before.versionDeg()).isCloseTo(8, within(1e-9));
    assertThat(version.coveragePercent()).isCloseTo(before.coveragePercent(), within(1e-4));
    SocketAlignment lateral =
        SocketAlignment.of(new PeriacetabularRotation(20, 0, 0).apply(DYSPLASTIC));
    assertThat(lateral.coveragePercent()).isGreaterThan(before.coveragePercent() + 10);
  }

  /** The mesh's own nodes say the same, as built and turned. */
  @Test
  void meshNodesAreMeasuredAsTheGeometryIs() {
    Mesh mesh =
        HipMesher.mesh(HipShape.of(SocketShape.dysplastic()), MeshLevel.COARSE)
            .body(HipMesher.ACETABULUM)
            .mesh();
    SocketAlignment before = measured(mesh);
    assertThat(before.lateralCentreEdgeDeg()).isCloseTo(10, within(0.5));
    assertThat(before.acetabularIndexDeg()).isCloseTo(20, within(0.5));
    SocketAlignment after = measured(new PeriacetabularRotation(17, 0, 0).apply(mesh));
    assertThat(after.lateralCentreEdgeDeg() - before.lateralCentreEdgeDeg())
        .isCloseTo(17, within(1e-9));
  }

  private static SocketAlignment measured(Mesh mesh) {
    return SocketAlignment.of(points(mesh, "rim"), points(mesh, "fossa-border"));
  }

  private static List<Vector3D> points(Mesh mesh, String set) {
    List<Vector3D> points = new ArrayList<>();
    for (int n : mesh.nodeSet(set).nodes()) {
      points.add(new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2)));
    }
    return points;
  }

  /** The domain is the meshed lunate: its area by two ways. */
  @Test
  void lunateDomainHasTheAreaOfTheLunate() {
    for (SocketShape s : List.of(SocketShape.normal(), SocketShape.dysplastic())) {
      SocketGeometry g = SocketGeometry.of(s);
      assertThat(LunateDomain.of(g).area() / g.lunateArea()).isCloseTo(1, within(1e-4));
    }
  }

  /** Clearance 0, force 10° medial of the vertical: centre-edge angle 10° to 30°. */
  @Test
  void redirectionLowersThePeakOnTheLunate() {
    double a = Math.toRadians(10);
    Vector3D force = new Vector3D(0, Math.cos(a), -Math.sin(a)).scalarMultiply(1839);
    double before = CosinePressure.of(LunateDomain.of(DYSPLASTIC), 25, force).peak();
    SocketGeometry turned = new PeriacetabularRotation(20, 0, 0).apply(DYSPLASTIC);
    double after = CosinePressure.of(LunateDomain.of(turned), 25, force).peak();
    CosinePressure normal =
        CosinePressure.of(LunateDomain.of(SocketGeometry.of(SocketShape.normal())), 25, force);
    assertThat(1 - after / before).isBetween(0.40, 0.65);
  }

  /** The cosine pressure summed over the facets of a mesh, coarse 5 %, standard 2 %. */
  @ParameterizedTest
  @CsvSource({"COARSE, 0.05", "STANDARD, 0.02"})
  void facetsOfTheMeshCarryTheForce(MeshLevel level, double bound) {
    HipShape shape = HipShape.generic();
    Vector3D force = new Vector3D(100, 1800, -320);
    CosinePressure p =
        CosinePressure.of(LunateDomain.of(SocketGeometry.of(shape.socket())), 25.5, force);
    Mesh mesh = HipMesher.mesh(shape, level).body(HipMesher.ACETABULUM).mesh();
    FacetSet facets = mesh.facetSet(HipMesher.ARTICULAR);
    Vector3D sum = Vector3D.ZERO;
    for (int f = 0; f < facets.size(); f++) {
      Vector3D[] c = new Vector3D[4];
      for (int k = 0; k < 4; k++) {
        int n = facets.node(f, k);
        c[k] = new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
      }
      Vector3D area = c[2].subtract(c[0]).crossProduct(c[3].subtract(c[1])).scalarMultiply(0.5);
      Vector3D middle = c[0].add(c[1]).add(c[2]).add(c[3]).normalize();
      sum = sum.add(-p.at(middle), area);
    }
    assertThat(sum.subtract(force).getNorm() / force.getNorm()).isLessThan(bound);
  }

  @Test
  void aSocketTurnedAwayDoesNotContainTheForce() {
    SocketGeometry turned = new PeriacetabularRotation(-45, 0, 0).apply(DYSPLASTIC);
    assertThatThrownBy(
            () -> CosinePressure.of(LunateDomain.of(turned), 25, new Vector3D(0, 1800, 200)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("not contained");
    assertThatThrownBy(() -> new PeriacetabularRotation(90, 0, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("lateral_deg = 90.0 deg");
  }
}
