package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.hip.HipMesher;
import org.plumbline.models.hip.CosinePressure;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.hip.HipOperation;
import org.plumbline.models.hip.HipOsteotomy;
import org.plumbline.models.hip.LunateDomain;
import org.plumbline.models.hip.PeriacetabularRotation;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.PressureStatistics;

class HipModelTest {
  private static final String FOUNDATION = "fidelity=foundation";

  /** What the pressure of the whole lunate is, and where the femur stands. */
  private static double[] read(JointSolution s) {
    PressureStatistics stats = new PressureStatistics(s.contacts().get(0));
    Pose pose = s.configuration().pose(HipDefinition.FEMUR);
    return new double[] {
      stats.peak(), stats.percentile95(), stats.area(), pose.tx(), pose.ty(), pose.tz()
    };
  }

  @Test
  void regionsAddUpToTheWholeAndBalanceTheJointForce() {
    Study study = HipScene.study("hip-dysplasia", FOUNDATION);
    Solved s = HipScene.solved(HipScene.model(study), 10);
    double share = 0;
    double area = 0;
    double peak = 0;
    for (String region : HipScene.regions()) {
      share += s.value(region, "force_share");
      area += s.value(region, "contact_area");
      peak = Math.max(peak, s.value(region, "pressure_peak"));
      assertThat(s.value(region, "pressure_mean")).isBetween(0.0, s.value(region, "pressure_peak"));
    }
    assertThat(share).isCloseTo(100, within(1e-9));
    assertThat(area).isCloseTo(s.value("joint", "contact_area"), within(1e-9 * area));
    assertThat(peak).isEqualTo(s.value("joint", "pressure_peak"));
    HipCorrection c = HipDefinition.correction(study, 10);
    Vector3D load = HipDefinition.jointForce(study, c, HipScene.STANCE);
    double size = load.getNorm();
    // the integral of the pressure is more than its resultant
    assertThat(s.value("joint", "pressure_mean") * area).isBetween(1.0 * size, 1.3 * size);
    assertThat(s.value("joint", "force_normal"))
        .isCloseTo(size, within(size * EquilibriumProof.BALANCE_BOUND));
    assertThat(s.freeBody().orElseThrow().resultant().length())
        .isLessThan(size * EquilibriumProof.BALANCE_BOUND);
    assertThat(s.freeBody().orElseThrow().forces())
        .extracting(BodyForce::name)
        .containsExactly("contact_joint", "joint_force", "held_motions");
  }

  /** The concentric foundation is the cosine model (eq. H1), on the lunate as it is meshed. */
  @Test
  void withoutClearanceTheFoundationIsTheCosineModel() {
    Study study = HipScene.study("hip-normal", FOUNDATION, "shape.clearance_mm=0");
    Solved s = HipScene.solved(HipScene.model(study), 0);
    HipCorrection c = HipDefinition.correction(study, 0);
    CosinePressure closed =
        CosinePressure.of(
            LunateDomain.of(c.socket()),
            HipDefinition.shape(study).socketRadius(),
            HipDefinition.jointForce(study, c, HipScene.STANCE));
    assertThat(s.value("joint", "pressure_p95"))
        .isCloseTo(closed.peak(), within(0.03 * closed.peak()));
    assertThat(s.value("joint", "contact_area"))
        .isCloseTo(closed.area(), within(0.03 * closed.area()));
  }

  /** A frame that turns is a mesh that turns. */
  @Test
  void turningTheFrameIsTurningTheFragment() {
    Study study = HipScene.study("hip-dysplasia", FOUNDATION, "mesh=coarse");
    HipCorrection c =
        new HipOsteotomy(HipOperation.PERIACETABULAR, 8, -5)
            .apply(HipDefinition.anatomy(study), 20);
    JointMesh built = HipDefinition.mesh(study);
    List<BodyMesh> bodies = new ArrayList<>();
    for (BodyMesh b : built.bodies()) {
      bodies.add(
          b.name().equals(HipMesher.ACETABULUM)
              ? new BodyMesh(b.name(), c.fragment().apply(b.mesh()))
              : b);
    }
    JointMesh turned = new JointMesh(bodies, built.articulations(), Map.of());
    double[] byFrame = read(solution(study, c, built, HipDefinition.frames(c)));
    HipCorrection still = new HipCorrection(c.before(), 0, PeriacetabularRotation.NONE, 0, 0);
    double[] byMesh = read(solution(study, c, turned, HipDefinition.frames(still)));
    assertThat(byFrame).containsExactly(byMesh, within(1e-7));
    double[] native0 = read(solution(study, c, built, HipDefinition.frames(still)));
    assertThat(Math.abs(native0[0] - byMesh[0])).as("mutant: not turned").isGreaterThan(0.5);
  }

  private static JointSolution solution(
      Study study, HipCorrection c, JointMesh mesh, List<Frame> frames) {
    CondensedJoint joint = CondensedJoint.rigid(mesh, HipDefinition.FRAMED);
    JointMechanics mechanics =
        new JointMechanics(
            joint, joint.bodies(), HipDefinition.tissues(study).layerStiffness(), frames, 25);
    return (JointSolution)
        mechanics.foundation(
            HipDefinition.potentials(HipDefinition.jointForce(study, c, HipScene.STANCE)));
  }

  /** Whatever way the ball is turned in its socket, what it bears stays. */
  @Test
  void theFrozenRotationsAreIndifferent() {
    Study study = HipScene.study("hip-normal", FOUNDATION);
    HipCorrection c = HipDefinition.correction(study, 0);
    JointMesh mesh = HipDefinition.mesh(study);
    List<Frame> frames = HipDefinition.frames(c);
    double[] before = read(solution(study, c, mesh, frames));
    for (Vector3D axis : List.of(Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K)) {
      Rotation turn = new Rotation(axis, Math.toRadians(4), RotationConvention.VECTOR_OPERATOR);
      List<Frame> turned =
          List.of(
              frames.get(0),
              frames.get(1),
              Frame.freeExcept("femur", HipDefinition.pose(turn), HipDefinition.UNHELD));
      double[] after = read(solution(study, c, mesh, turned));
      assertThat(after[1])
          .as("p95 turned about " + axis)
          .isCloseTo(before[1], within(0.02 * before[1]));
      assertThat(after[2]).isCloseTo(before[2], within(0.02 * before[2]));
    }
  }

  @Test
  void leftIsRight() {
    Study right = HipScene.study("hip-dysplasia", FOUNDATION, "mesh=coarse");
    Study left = HipScene.study("hip-dysplasia", FOUNDATION, "mesh=coarse", "patient.side=left");
    assertThat(HipScene.solved(HipScene.model(left), 10).rows())
        .isEqualTo(HipScene.solved(HipScene.model(right), 10).rows());
  }

  @Test
  void aLoadOutOfTheSocketIsNoNumber() {
    Study study =
        HipScene.study(
            "hip-dysplasia",
            FOUNDATION,
            "mesh=coarse",
            "angles_deg=[0, 30]",
            "load_cases=[one-leg-stance]",
            "stance.abductor_angle_deg=-20");
    assertThat(HipScene.model(study).solve(new CaseKey(HipScene.STANCE, 30), Optional.empty()))
        .isInstanceOf(Solved.class);
    Outcome outcome =
        HipScene.model(study).solve(new CaseKey(HipScene.STANCE, 0), Optional.empty());
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class,
            f -> {
              assertThat(f.kind()).isEqualTo("not-contained");
              assertThat(f.reason()).contains("out of the socket");
            });
    Study never =
        HipScene.study(
            "hip-dysplasia",
            "load_cases=[{name: one-leg-stance-out, force_body_weights: [0, 0.2, 2.5]}]",
            "target={kind: centre-edge-angle, value_deg: 30}");
    assertThatThrownBy(() -> HipDefinition.check(never))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("one-leg-stance-out")
        .hasMessageContaining("not contained");
  }

  @Test
  void everyRowIsExplained() {
    HipModel model = HipScene.model(HipScene.study("hip-dysplasia", FOUNDATION, "mesh=coarse"));
    List<Row> rows = new ArrayList<>(model.limbRows(10));
    rows.addAll(HipScene.solved(model, 10).rows());
    for (Row r : rows) {
      assertThat(HipQuantities.all())
          .as(r.region() + " " + r.quantity())
          .anyMatch(q -> q.explains(r.region(), r.quantity()) && q.unit().equals(r.unit()));
    }
  }
}
