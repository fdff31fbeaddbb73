package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;

class LunateMapTest {
  private static final HipShape SHAPE = HipShape.generic();
  private static final SocketGeometry SOCKET = SocketGeometry.of(SocketShape.normal());
  private static final LunateMap MAP = new LunateMap(SOCKET, SHAPE.socketRadius());

  @Test
  void theAxisIsTheMiddleUpIsUpAndFrontIsRight() {
    assertThat(MAP.across(SOCKET.rimAxis())).isCloseTo(0, within(1e-12));
    assertThat(MAP.up(SOCKET.rimAxis())).isCloseTo(0, within(1e-12));
    assertThat(MAP.up(Vector3D.PLUS_J)).isPositive();
    assertThat(MAP.across(Vector3D.PLUS_J)).isCloseTo(0, within(1e-12));
    assertThat(MAP.across(Vector3D.PLUS_I)).isPositive();
  }

  /** Facets keep the area they have on the sphere: the sum over the lunate is its closed form. */
  @Test
  void areasAreThoseOnTheSphere() {
    Mesh mesh = HipMesher.mesh(SHAPE, MeshLevel.STANDARD).body(HipMesher.ACETABULUM).mesh();
    FacetSet lunate = mesh.facetSet(HipMesher.ARTICULAR);
    double sum = 0;
    for (int f = 0; f < lunate.size(); f++) {
      double twice = 0;
      for (int c = 0; c < 4; c++) {
        Vector3D a = point(mesh, lunate.node(f, c));
        Vector3D b = point(mesh, lunate.node(f, (c + 1) % 4));
        twice += MAP.across(a) * MAP.up(b) - MAP.across(b) * MAP.up(a);
      }
      sum += Math.abs(twice) / 2;
    }
    double closed = SOCKET.lunateArea() * SHAPE.socketRadius() * SHAPE.socketRadius();
    assertThat(sum).isCloseTo(closed, within(0.005 * closed));
  }

  private static Vector3D point(Mesh mesh, int node) {
    return new Vector3D(
        mesh.coordinate(node, 0), mesh.coordinate(node, 1), mesh.coordinate(node, 2));
  }
}
