package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.mesh.anatomy.hip.LabrumShape;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/** The labrum as a part of the elastic socket. */
class LabrumTissueTest {
  private static final JointMesh HIP =
      HipMesher.mesh(
          HipShape.of(SocketShape.dysplastic()).with(Optional.of(LabrumShape.generic())),
          MeshLevel.COARSE);
  private static final BodyMesh SOCKET = HIP.body(HipMesher.ACETABULUM);
  private static final Mesh MESH = SOCKET.mesh();
  private static final double YOUNG = 10;
  private static final double POISSON = 0.3;

  private static Tissues tissues(FibreMaterial labrum) {
    return new Tissues(
        YOUNG, POISSON, 1.5, YOUNG, YOUNG, POISSON, Map.of(), Map.of(HipMesher.ACETABULUM, labrum));
  }

  /** Internal forces under a displacement that is a function of node and axis. */
  private static double[] forces(ElasticBody body, ToDoubleBiFunction<Integer, Integer> u) {
    double[] displacement = new double[3 * MESH.nodeCount()];
    for (int i = 0; i < displacement.length; i++) {
      displacement[i] = u.applyAsDouble(i / 3, i % 3);
    }
    double[] forces = new double[displacement.length];
    body.internalForces(displacement, forces);
    return forces;
  }

  private static double largest(double[] forces, boolean[] counted) {
    double most = 0;
    for (int i = 0; i < forces.length; i++) {
      most = counted[i / 3] ? Math.max(most, Math.abs(forces[i])) : most;
    }
    return most;
  }

  /** u = G x, small numbers without a pattern. */
  private static double linear(int node, int axis) {
    double[] g = {1e-3, 4e-4, -2e-4, 3e-4, -5e-4, 6e-4, 1e-4, 2e-4, 7e-4};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += g[3 * axis + i] * MESH.coordinate(node, i);
    }
    return sum;
  }

  private static boolean[] inside() {
    boolean[] inside = new boolean[MESH.nodeCount()];
    Arrays.fill(inside, true);
    BoundaryFacets skin = BoundaryFacets.of(MESH);
    for (int f = 0; f < skin.size(); f++) {
      for (int k = 0; k < skin.corners(f); k++) {
        inside[skin.node(f, k)] = false;
      }
    }
    return inside;
  }

  /** With one material in all blocks, cells of the ring among them, a linear field is balanced. */
  @Test
  void aPatchOfOneMaterialIsInEquilibriumAcrossTheBond() {
    FibreMaterial alike =
        new FibreMaterial(YOUNG, YOUNG, POISSON, POISSON, YOUNG / (2 * (1 + POISSON)));
    boolean[] inside = inside();
    double[] f = forces(tissues(alike).body(SOCKET), LabrumTissueTest::linear);
    boolean[] all = new boolean[inside.length];
    Arrays.fill(all, true);
    double scale = largest(f, all);
    assertThat(largest(f, inside)).isLessThan(1e-12 * scale);
    FibreMaterial stiffer =
        new FibreMaterial(
            1.1 * YOUNG, 1.1 * YOUNG, POISSON, POISSON, 1.1 * YOUNG / (2 * (1 + POISSON)));
    double[] other = forces(tissues(stiffer).body(SOCKET), LabrumTissueTest::linear);
    assertThat(largest(other, inside)).as("mutant").isGreaterThan(1e-4 * scale);
  }

  @Test
  void rigidMotionsCostNoForce() {
    ElasticBody body = tissues(FibreMaterial.labrum(66, 8.4)).body(SOCKET);
    boolean[] all = new boolean[MESH.nodeCount()];
    Arrays.fill(all, true);
    double scale = largest(forces(body, LabrumTissueTest::linear), all);
    double[] w = {3e-4, -5e-4, 4e-4};
    double[] turned =
        forces(
            body,
            (n, a) ->
                0.01
                    + w[(a + 1) % 3] * MESH.coordinate(n, (a + 2) % 3)
                    - w[(a + 2) % 3] * MESH.coordinate(n, (a + 1) % 3));
    assertThat(largest(turned, all)).isLessThan(1e-11 * scale);
  }

  /** Stretched along a fibre by ε, alone, it pulls with E_f ε; across with E_t ε. */
  @Test
  void fibresRunRoundTheRim() {
    ElasticBody body = tissues(FibreMaterial.labrum(66, 8.4)).body(SOCKET);
    CellBlock block = MESH.block(HipMesher.LABRUM);
    MaterialField field = body.material(HipMesher.LABRUM);
    for (int c = 0; c < block.size(); c += 7) {
      double[] f = new double[3];
      for (int a = 0; a < 3; a++) {
        f[a] = block.fibres().orElseThrow().component(c, a);
      }
      Elasticity e = field.at(c);
      // f ⊗ f : C : f ⊗ f = E_f (1 − ν_tt)/(1 − ν_tt − 2 ν_ft² E_t/E_f), constrained across
      double expected = 66 * 0.55 / (0.55 - 2 * 0.45 * 0.45 * 8.4 / 66);
      assertThat(along(e, f)).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** f ⊗ f : C : f ⊗ f in Voigt's order xx, yy, zz, xy, yz, zx, engineering shear. */
  private static double along(Elasticity e, double[] f) {
    double[] strain = {
      f[0] * f[0], f[1] * f[1], f[2] * f[2], 2 * f[0] * f[1], 2 * f[1] * f[2], 2 * f[2] * f[0]
    };
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        sum += strain[i] * e.entry(i, j) * strain[j];
      }
    }
    return sum;
  }

  /** The femur has no part in it: what is condensed for one state serves the other. */
  @Test
  void onlyTheSocketDependsOnTheLabrum() {
    Tissues with = tissues(FibreMaterial.labrum(66, 8.4));
    Tissues other = tissues(FibreMaterial.labrum(20, 8.4));
    assertThat(with.sameIn(HipMesher.FEMUR, other)).isTrue();
    assertThat(with.sameIn(HipMesher.ACETABULUM, other)).isFalse();
    assertThat(new TreeMap<>(with.byBlock(List.of("cartilage")))).hasSize(1);
  }
}
