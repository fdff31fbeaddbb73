package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.Menisci;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Row;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Unstable;
import org.plumbline.solver.linalg.DenseKernels;

/** Menisci between the bones: how they are held, and where the load goes. */
@Tag("slow")
class WholeKneeTest {
  private static final double RELATIVE = 1e-8;
  private static final double LOAD = 750;

  /** Height of a load from which the joint turns away slowly, mm; at 600 it rests. */
  private static final double TOO_HIGH = 800;

  /** Error of the rule on whole facets, relative. */
  private static final double COVER = 1e-3;

  private static final Vector3D DOWN = new Vector3D(0, -1, 0);

  private static CondensedJoint joint;
  private static JointSolution solution;
  private static List<CompartmentContact> compartments;
  private static List<Row> rows;

  private static Tissues tissues() {
    return new Tissues(
        10,
        0.45,
        2.25,
        17000,
        500,
        0.3,
        Map.of(
            Compartment.MEDIAL.meniscus(), MeniscusTissue.generic(),
            Compartment.LATERAL.meniscus(), MeniscusTissue.generic()));
  }

  private static JointMesh mesh() {
    return KneeMesher.mesh(KneeShape.generic().withMenisci(Menisci.generic()), MeshLevel.COARSE);
  }

  @BeforeAll
  static void pressTheKneeDown() {
    joint =
        CondensedJoint.elastic(mesh(), tissues(), KneeDefinition.FREE_BODY, DenseKernels.best());
    EquilibriumOutcome outcome = pressed(joint, LOAD);
    assertThat(outcome).as("%s", outcome).isInstanceOf(JointSolution.class);
    solution = (JointSolution) outcome;
    compartments = CompartmentContact.of(solution.contacts(), KneeDefinition.COMPARTMENTS);
    CompartmentRows told = new CompartmentRows("study", new CaseKey("case", 0));
    told.addCompartments(compartments, DOWN);
    rows = told.rows();
  }

  private static EquilibriumOutcome pressed(CondensedJoint knee, double load) {
    return pressed(knee, load, 0);
  }

  /**
   * @param height of the point that the load acts on, above the femur's origin, mm
   */
  private static EquilibriumOutcome pressed(CondensedJoint knee, double load, double height) {
    JointMechanics mechanics =
        new JointMechanics(
            knee,
            knee.bodies(),
            tissues().layerStiffness(),
            Frame.freeExcept("femur", KneeDefinition.femoralPose(0), LimbPotentials.FLEXION),
            24);
    return mechanics.elastic(
        List.of(
            new DeadForce("load", new FramePoint(1, 0, height, 0), 0, -load, 0),
            new CoordinateSpring("x", 1, 0, 40),
            new CoordinateSpring("z", 1, 2, 40),
            new CoordinateSpring("turn", 1, 4, 1e4)));
  }

  /** On a mesh of its own fineness, what is carried over is next to the solution. */
  @Test
  void aCaseMayBeginOnAnotherMesh() {
    JointSolution begun = (JointSolution) pressed(joint.startingOn(joint), LOAD);
    assertThat(begun.passes()).isLessThan(solution.passes());
    for (int p = 0; p < begun.contacts().size(); p++) {
      ContactResult expected = solution.contacts().get(p);
      double peak =
          IntStream.range(0, expected.surface().nodes())
              .mapToDouble(expected::pressure)
              .max()
              .orElseThrow();
      for (int i = 0; i < expected.surface().nodes(); i++) {
        assertThat(begun.contacts().get(p).pressure(i))
            .isCloseTo(expected.pressure(i), within(RELATIVE * peak));
      }
    }
  }

  @Test
  void whatDoesNotRestOnTheOtherMeshIsToldByItsOwn() {
    assertThat(pressed(joint.startingOn(joint), -LOAD))
        .usingRecursiveComparison()
        .isEqualTo(pressed(joint, -LOAD));
  }

  /**
   * Passes from the other mesh slow down before the joint turns away: what it leads to is not told.
   */
  @Test
  void whatTheOtherMeshLeadsToWithoutEquilibriumIsToldByItsOwn() {
    EquilibriumOutcome own = pressed(joint, LOAD, TOO_HIGH);
    assertThat(own).isInstanceOf(Unstable.class);
    assertThat(pressed(joint.startingOn(joint), LOAD, TOO_HIGH))
        .usingRecursiveComparison()
        .isEqualTo(own);
  }

  private static double told(String region, String quantity) {
    return rows.stream()
        .filter(r -> r.region().equals(region) && r.quantity().equals(quantity))
        .mapToDouble(Row::value)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Stiffness of the attachments alone against the six rigid motions about the centroid, rotations
   * times the root-mean-square radius, N/mm; ascending.
   */
  private static double[] rigidStiffnesses(Mesh mesh, GroundSprings springs) {
    double[] centre = new double[3];
    for (int n = 0; n < mesh.nodeCount(); n++) {
      for (int a = 0; a < 3; a++) {
        centre[a] += mesh.coordinate(n, a) / mesh.nodeCount();
      }
    }
    double square = 0;
    for (int n = 0; n < mesh.nodeCount(); n++) {
      for (int a = 0; a < 3; a++) {
        square += Math.pow(mesh.coordinate(n, a) - centre[a], 2) / mesh.nodeCount();
      }
    }
    double radius = Math.sqrt(square);
    DMatrixRMaj k = new DMatrixRMaj(6, 6);
    for (int s = 0; s < springs.size(); s++) {
      double x = (mesh.coordinate(springs.node(s), 0) - centre[0]) / radius;
      double y = (mesh.coordinate(springs.node(s), 1) - centre[1]) / radius;
      double z = (mesh.coordinate(springs.node(s), 2) - centre[2]) / radius;
      double[][] move = {
        {1, 0, 0, 0, z, -y},
        {0, 1, 0, -z, 0, x},
        {0, 0, 1, y, -x, 0}
      };
      for (double[] row : move) {
        for (int i = 0; i < 6; i++) {
          for (int j = 0; j < 6; j++) {
            k.add(i, j, springs.stiffness(s) * row[i] * row[j]);
          }
        }
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eig = DecompositionFactory_DDRM.eig(6, false, true);
    assertThat(eig.decompose(k)).isTrue();
    double[] values = new double[6];
    for (int i = 0; i < 6; i++) {
      values[i] = eig.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    return values;
  }

  @Test
  void attachmentsHoldEveryRigidMotionOfEachMeniscus() {
    for (Compartment c : Compartment.values()) {
      Mesh mesh = mesh().body(c.meniscus()).mesh();
      assertThat(mesh.nodeSet("anterior-horn").nodes().length).isGreaterThanOrEqualTo(10);
      assertThat(mesh.nodeSet("posterior-horn").nodes().length).isGreaterThanOrEqualTo(10);
      GroundSprings whole = MeniscusTissue.generic().body(mesh).springs();
      double[] held = rigidStiffnesses(mesh, whole);
      assertThat(held[0]).as(c.label()).isGreaterThan(1e-3 * held[5]);
      double[] torn =
          rigidStiffnesses(
              mesh, MeniscusTissue.generic().withTornPosteriorRoot().body(mesh).springs());
      assertThat(torn[0]).as("torn root, %s", c.label()).isGreaterThan(1e-3 * torn[5]);
      GroundSprings oneNode =
          GroundSprings.shared(new int[] {mesh.nodeSet("anterior-horn").nodes()[0]}, 2000);
      assertThat(rigidStiffnesses(mesh, oneNode)[0]).as("mutant").isLessThan(1e-9);
    }
  }

  @Test
  void everyBodyIsFactoredOnceAndTheProofHolds() {
    assertThat(joint.factorizations()).isEqualTo(4);
    assertThat(solution.proof().holds()).as("%s", solution.proof()).isTrue();
  }

  /** What the condyle presses with arrives on the plateau and at the attachments. */
  @Test
  void loadSplitsIntoPlateauAndAttachments() {
    double[] left = new double[3];
    for (CompartmentContact c : compartments) {
      for (int a = 0; a < 3; a++) {
        left[a] += c.plateau().force(a);
      }
    }
    double attached = 0;
    for (int b = 0; b < joint.mesh().bodies().size(); b++) {
      ElasticBody body = joint.bodies().elastic(b);
      for (int a = 0; a < 3 && body.springs().size() > 0; a++) {
        double onBone = -body.springs().force(solution.field(b), a);
        left[a] += onBone;
        attached = Math.max(attached, Math.abs(onBone));
      }
    }
    assertThat(attached).as("attachments carry something").isGreaterThan(1);
    assertThat(-left[1]).isCloseTo(LOAD, within(RELATIVE * LOAD));
  }

  @Test
  void rowsTellDirectAndThroughTheMeniscus() {
    for (CompartmentContact c : compartments) {
      Vector3D direct = force(c.direct());
      Vector3D through = force(c.below().orElseThrow());
      assertThat(through.getNorm()).as(c.name()).isGreaterThan(10);
      assertThat(direct.getNorm()).as(c.name()).isGreaterThan(10);
      double total = direct.add(through).getNorm();
      double close = RELATIVE * total;
      assertThat(told(c.name(), "force_normal")).isCloseTo(total, within(close));
      assertThat(told(c.name() + "_direct", "force_normal"))
          .isCloseTo(direct.getNorm(), within(close));
      assertThat(told(c.name() + "_meniscus", "force_normal"))
          .isCloseTo(through.getNorm(), within(close));
      assertThat(told(c.name() + "_meniscus", "force_share"))
          .isLessThan(told(c.name(), "force_share"));
    }
  }

  /** No part of a plateau belongs to two pairs; parts of the load add up. */
  @Test
  void nothingIsCountedTwice() {
    double shares = 0;
    for (CompartmentContact c : compartments) {
      ContactResult below = c.below().orElseThrow();
      int both = 0;
      for (int i = 0; i < below.surface().nodes(); i++) {
        double cover = c.direct().cover(i) + below.cover(i);
        assertThat(cover).as("%s node %d", c.name(), i).isLessThan(1 + COVER);
        both += c.direct().cover(i) > 0 && below.cover(i) > 0 ? 1 : 0;
      }
      assertThat(both).as("nodes on the edge").isGreaterThan(10);
      double parts =
          told(c.name() + "_direct", "force_share") + told(c.name() + "_meniscus", "force_share");
      assertThat(parts).isCloseTo(told(c.name(), "force_share"), within(RELATIVE * parts));
      shares += told(c.name() + "_meniscus", "force_share");
    }
    assertThat(told("joint", "menisci_share")).isCloseTo(shares, within(RELATIVE * shares));
  }

  private static Vector3D force(ContactResult c) {
    return new Vector3D(c.force(0), c.force(1), c.force(2));
  }
}
