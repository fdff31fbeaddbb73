package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

class ContactSurfaceTest {
  private static final double R = 10;

  private static ContactSurface quarterSphere() {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(0, 4, 8),
            Bricks.even(0, 4, 8),
            new double[] {-1, 0},
            x -> x[2] += Math.sqrt(R * R - x[0] * x[0] - x[1] * x[1]));
    return Bricks.surface(mesh, "top");
  }

  private static double worstAngle(ContactSurface surface, boolean planesOnly) {
    double[] x = surface.referenceCoordinates();
    double[] n = new double[x.length];
    surface.normals(x, n);
    double worst = 0;
    for (int i = 0; i < surface.nodes(); i++) {
      if (planesOnly == (x[3 * i] == 0 || x[3 * i + 1] == 0)
          && Math.max(x[3 * i], x[3 * i + 1]) < 4) {
        double dot = 0;
        for (int axis = 0; axis < 3; axis++) {
          dot += n[3 * i + axis] * x[3 * i + axis] / R;
        }
        worst = Math.max(worst, Math.sqrt(Math.max(0, 1 - dot * dot)));
      }
    }
    return worst;
  }

  @Test
  void averagedNormalsPointOutward() {
    assertThat(worstAngle(quarterSphere(), false)).isLessThan(2e-3);
  }

  @Test
  void symmetryPlanesMakeBorderNormalsAsGoodAsInnerOnes() {
    ContactSurface cut = quarterSphere().withSymmetryPlane(0, 0).withSymmetryPlane(1, 0);
    assertThat(worstAngle(cut, true)).isLessThan(2e-3);
    // mutant: without the planes the normals at the border lean outward
    assertThat(worstAngle(quarterSphere(), true)).isGreaterThan(2e-2);
  }

  @Test
  void numbersNodesInMeshOrder() {
    Mesh mesh = Bricks.lattice(Bricks.even(0, 2, 2), Bricks.even(0, 1, 1), Bricks.even(0, 1, 1));
    ContactSurface top = Bricks.surface(mesh, "top");
    assertThat(top.nodes()).isEqualTo(6);
    assertThat(top.facets()).isEqualTo(2);
    assertThat(top.meshNode(0)).isEqualTo(6);
    assertThat(top.meshNode(5)).isEqualTo(11);
    assertThat(top.node(1, 2)).isEqualTo(5);
    assertThat(top.facetSize()).isCloseTo(1, within(1e-15));
  }

  @Test
  void refusesUnusableSets() {
    Mesh mesh = Bricks.lattice(Bricks.even(0, 1, 1), Bricks.even(0, 1, 1), Bricks.even(0, 1, 1));
    assertThatThrownBy(() -> ContactSurface.of(mesh, new FacetSet("none", new int[0])))
        .hasMessageContaining("'none' is empty");
    assertThatThrownBy(() -> ContactSurface.of(mesh, new FacetSet("tri", new int[] {0, 1, 2, 2})))
        .hasMessageContaining("names node 2 twice");
  }
}
