package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Articulation;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.material.Elasticity;

/**
 * The contract that every joint is held to, whatever it is: gates that are not about a joint, here
 * those that need no factorization. Coarse mesh.
 */
class JointContractTest {
  /** Largest difference from a sum over rays, over the largest contact force. */
  private static final double RAYS = 0.035;

  @Test
  void noJointIsLeftOut() {
    assertThat(Arrays.stream(JointContract.values()).map(JointContract::joint))
        .containsExactlyElementsOf(JointModels.names());
  }

  /** Cells far from inverted, boundaries closed, articular facets among them. */
  @ParameterizedTest
  @EnumSource
  void meshesAreSound(JointContract of) {
    JointMesh joint = of.mesh();
    for (BodyMesh body : joint.bodies()) {
      BlockQuality all = QualityReport.of(body.mesh()).overall();
      assertThat(all.minScaledJacobian()).as(body.name()).isGreaterThan(0.15);
      assertThat(all.minVolume()).isPositive();
      BoundaryFacets boundary = BoundaryFacets.of(body.mesh());
      assertThat(boundary.closed()).as(body.name()).isTrue();
      assertThat(volumeInside(body.mesh(), boundary))
          .as("volume by the divergence theorem, %s", body.name())
          .isCloseTo(all.volume(), within(2e-3 * all.volume()));
    }
    for (Articulation a : joint.articulations()) {
      assertThat(joint.body(a.lowerBody()).mesh().facetSet(a.lowerFacets()).size()).isPositive();
      assertThat(joint.body(a.upperBody()).mesh().facetSet(a.upperFacets()).size()).isPositive();
    }
  }

  private static double volumeInside(Mesh mesh, BoundaryFacets boundary) {
    double sum = 0;
    double[] x = new double[12];
    for (int f = 0; f < boundary.size(); f++) {
      int corners = boundary.corners(f);
      for (int k = 0; k < 3 * corners; k++) {
        x[k] = mesh.coordinate(boundary.node(f, k / 3), k % 3);
      }
      for (int k = 1; k + 1 < corners; k++) {
        sum += triple(x, 0, 3 * k, 3 * k + 3) / 6;
      }
    }
    return sum;
  }

  private static double triple(double[] x, int a, int b, int c) {
    return x[a] * (x[b + 1] * x[c + 2] - x[b + 2] * x[c + 1])
        + x[a + 1] * (x[b + 2] * x[c] - x[b] * x[c + 2])
        + x[a + 2] * (x[b] * x[c + 1] - x[b + 1] * x[c]);
  }

  /** On the cells as they are: six motions without force, and a linear field of constant stress. */
  @ParameterizedTest
  @EnumSource
  void cellsPassThePatchTest(JointContract of) {
    Elasticity one = Elasticity.isotropic(12, 0.3);
    for (BodyMesh body : of.mesh().bodies()) {
      Mesh mesh = body.mesh();
      java.util.Map<String, Elasticity> materials = new java.util.TreeMap<>();
      mesh.blocks().forEach(b -> materials.put(b.name(), one));
      ElasticBody elastic = new ElasticBody(mesh, materials, new int[0]);
      double[] strained = field(mesh, 3e-3, 1e-3, -2e-3, 4e-3, 4e-3, 1e-3, 1e-3, 5e-3, 5e-3);
      double[] forces = new double[3 * mesh.nodeCount()];
      elastic.internalForces(strained, forces);
      double scale = Arrays.stream(forces).map(Math::abs).max().orElseThrow();
      boolean[] outside = new boolean[mesh.nodeCount()];
      BoundaryFacets boundary = BoundaryFacets.of(mesh);
      for (int f = 0; f < boundary.size(); f++) {
        for (int k = 0; k < boundary.corners(f); k++) {
          outside[boundary.node(f, k)] = true;
        }
      }
      double inside = 0;
      double work = 0;
      for (int k = 0; k < forces.length; k++) {
        inside = outside[k / 3] ? inside : Math.max(inside, Math.abs(forces[k]));
        work += forces[k] * strained[k];
      }
      assertThat(inside / scale).as("force inside %s", body.name()).isLessThan(1e-10);
      double density = density(12, 0.3, 3e-3, 1e-3, -2e-3);
      double volume = QualityReport.of(mesh).overall().volume();
      assertThat(work / (volume * density)).as("work, %s", body.name()).isCloseTo(1, within(1e-10));
      for (int motion = 0; motion < 6; motion++) {
        elastic.internalForces(rigid(mesh, motion), forces);
        double largest = Arrays.stream(forces).map(Math::abs).max().orElseThrow();
        assertThat(largest / scale).as("motion %d of %s", motion, body.name()).isLessThan(1e-9);
      }
    }
  }

  /** u = A x with the rows xx yy zz, xy yx, yz zy, zx xz of A. */
  private static double[] field(Mesh mesh, double... a) {
    double[] u = new double[3 * mesh.nodeCount()];
    for (int n = 0; n < mesh.nodeCount(); n++) {
      double x = mesh.coordinate(n, 0);
      double y = mesh.coordinate(n, 1);
      double z = mesh.coordinate(n, 2);
      u[3 * n] = a[0] * x + a[3] * y + a[8] * z;
      u[3 * n + 1] = a[4] * x + a[1] * y + a[5] * z;
      u[3 * n + 2] = a[7] * x + a[6] * y + a[2] * z;
    }
    return u;
  }

  /** σ : ε of the field above, by hand. */
  private static double density(double e, double nu, double... strain) {
    double shear = e / (2 * (1 + nu));
    double lame = e * nu / ((1 + nu) * (1 - 2 * nu));
    double trace = strain[0] + strain[1] + strain[2];
    double normal = strain[0] * strain[0] + strain[1] * strain[1] + strain[2] * strain[2];
    // engineering shears xy, yz and zx
    double shears = 8e-3 * 8e-3 + 2e-3 * 2e-3 + 1e-2 * 1e-2;
    return lame * trace * trace + 2 * shear * normal + shear * shears;
  }

  /** A translation by a tenth of a millimetre, or a turn by a hundredth about the origin. */
  private static double[] rigid(Mesh mesh, int motion) {
    double t = 1e-2;
    return switch (motion) {
      case 3 -> field(mesh, 0, 0, 0, 0, 0, -t, t, 0, 0);
      case 4 -> field(mesh, 0, 0, 0, 0, 0, 0, 0, -t, t);
      case 5 -> field(mesh, 0, 0, 0, -t, t, 0, 0, 0, 0);
      default -> {
        double[] u = new double[3 * mesh.nodeCount()];
        for (int k = motion; k < u.length; k += 3) {
          u[k] = 0.1;
        }
        yield u;
      }
    };
  }

  /** Balance of free coordinates and reactions of prescribed ones, by virtual work. */
  @ParameterizedTest
  @EnumSource
  void foundationBalancesAndTellsWhatHoldsIt(JointContract of) {
    JointCase asked = of.asked();
    JointSystem system = JointScene.rigid(of.mesh(), asked).bed(asked);
    requireBalance(system, JointScene.settled(system), asked.scaleLength());
  }

  static void requireBalance(JointSystem system, JointSolution s, double length) {
    double[] left = GeneralizedForces.of(system, s);
    double pressed = 0;
    for (ContactResult r : s.contacts()) {
      pressed += Math.hypot(Math.hypot(r.force(0), r.force(1)), r.force(2));
    }
    assertThat(pressed).isPositive();
    for (int k = 0; k < left.length; k++) {
      Frame frame = system.frames().get(k / Pose.COORDINATES);
      int coordinate = k % Pose.COORDINATES;
      double scale = pressed * (coordinate < 3 ? 1 : length);
      boolean free = (frame.freeCoordinates() & 1 << coordinate) != 0;
      String what = frame.name() + " " + coordinate;
      if (free) {
        // ten times the product's own bound: differences of the pose add their own error
        assertThat(left[k] / scale)
            .as(what)
            .isCloseTo(0, within(10 * EquilibriumProof.BALANCE_BOUND));
      }
      double told = s.reaction(k / Pose.COORDINATES, coordinate);
      assertThat((left[k] - told) / scale)
          .as("reaction, " + what)
          .isCloseTo(0, within(10 * EquilibriumProof.BALANCE_BOUND));
    }
  }

  /**
   * Mortar segments and weighted gaps against a sum over rays, pair by pair, on the shipped mesh:
   * the knee's medial force differs by 22, 2.8 and 1.2 % on the coarse, standard and fine mesh,
   * with 45, 199 and 480 nodes pressed.
   */
  @ParameterizedTest
  @EnumSource
  void foundationIsWhatASumOverRaysGives(JointContract of) {
    Study study = of.shipped();
    JointCase asked = JointCase.of(study, of.key());
    JointSystem system = JointScene.rigid(JointModels.mesh(study), asked).bed(asked);
    JointSolution s = JointScene.settled(system);
    double all = 0;
    for (ContactResult r : s.contacts()) {
      all = Math.max(all, Math.hypot(Math.hypot(r.force(0), r.force(1)), r.force(2)));
    }
    for (int c = 0; c < s.contacts().size(); c++) {
      ContactResult r = s.contacts().get(c);
      RayFoundation slow = new RayFoundation(r, system.pairings().get(c).secondary().surface());
      double[] sum = slow.force(system.pairings().get(c).layerStiffness());
      System.out.printf(
          "contract %s %s: force %.1f %.1f %.1f N, by rays %.1f %.1f %.1f N, %.3f mm deep%n",
          of, r.name(), r.force(0), r.force(1), r.force(2), sum[0], sum[1], sum[2], sum[3]);
      for (int axis = 0; axis < 3; axis++) {
        assertThat(sum[axis])
            .as(r.name() + " " + axis)
            .isCloseTo(r.force(axis), within(RAYS * all));
      }
    }
  }

  /** Pressures push, and what is told of them agrees with itself. */
  @ParameterizedTest
  @EnumSource
  void pressuresOnlyPush(JointContract of) {
    JointCase asked = of.asked();
    JointSystem system = JointScene.rigid(of.mesh(), asked).bed(asked);
    JointSolution s = JointScene.settled(system);
    assertThat(s.proof().largestTension()).isLessThanOrEqualTo(0);
    assertThat(s.smallestEigenvalue()).isPositive();
    assertThat(s.unheldModes()).as("modes that nothing holds").isZero();
    for (ContactResult r : s.contacts()) {
      double[] lower = new double[3];
      double[] upper = new double[3];
      for (int n = 0; n < r.surface().nodes(); n++) {
        assertThat(r.pressure(n)).isGreaterThanOrEqualTo(0);
        for (int axis = 0; axis < 3; axis++) {
          lower[axis] += r.primaryForce(n, axis);
        }
      }
      for (int n = 0; n < r.secondaryNodes(); n++) {
        for (int axis = 0; axis < 3; axis++) {
          upper[axis] += r.secondaryForce(n, axis);
        }
      }
      for (int axis = 0; axis < 3; axis++) {
        double scale = 1e-10 * (1 + Math.abs(r.force(axis)));
        assertThat(lower[axis]).isCloseTo(r.force(axis), within(scale));
        assertThat(upper[axis]).as("action and reaction").isCloseTo(-lower[axis], within(scale));
      }
    }
  }
}
