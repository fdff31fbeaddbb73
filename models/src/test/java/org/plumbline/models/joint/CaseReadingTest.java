package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.NotConverged;
import org.plumbline.solver.equilibrium.Unstable;

/** Every answer of the solver that is no result becomes a failed case that says why. */
class CaseReadingTest {
  private static final CaseKey KEY = new CaseKey("static-axis", 8);
  private final Study study = StudyReader.read("knee-varus", List.of(Setting.parse("mesh=coarse")));
  private final Correction correction =
      KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), KEY.angleDeg());

  private final CondensedJoint joint =
      CondensedJoint.rigid(KneeDefinition.mesh(study), List.of(KneeMesher.FEMUR));

  private Outcome told(EquilibriumOutcome answer) {
    return new CaseReading("study", joint, 24)
        .of(KEY, correction, LoadCases.STATIC_AXIS, List.of(), answer);
  }

  private Failed failed(EquilibriumOutcome answer) {
    Outcome outcome = told(answer);
    assertThat(outcome).isInstanceOf(Failed.class);
    return (Failed) outcome;
  }

  /** The knee pressed down; passes end once a pass changes less than a tolerance. */
  private EquilibriumOutcome pressed(double tolerance) {
    JointSystem system =
        new JointSystem(
            List.of(
                Frame.ground(),
                Frame.freeExcept("femur", KneeDefinition.femoralPose(0), LimbPotentials.FLEXION)),
            joint.rigidBodies(),
            joint.pairings(pair -> 8),
            List.of(
                new DeadForce("load", new FramePoint(1, 0, 0, 0), 0, -800, 0),
                new CoordinateSpring("x", 1, 0, 40),
                new CoordinateSpring("z", 1, 2, 40),
                new CoordinateSpring("turn", 1, 4, 1e4)),
            24);
    EquilibriumSettings settings =
        new EquilibriumSettings(200, tolerance, tolerance, tolerance, 1, 1.5, 10);
    return new EquilibriumSolver(settings).solve(system);
  }

  @Test
  void aSolutionThatFailsItsProofIsNoResult() {
    EquilibriumOutcome hasty = pressed(10);
    assertThat(hasty).isInstanceOf(JointSolution.class);
    Failed f = failed(hasty);
    assertThat(f.kind()).isEqualTo("proof-failed");
    assertThat(f.reason()).contains("above its bound", "forceImbalance");
    assertThat(told(pressed(1e-9))).isInstanceOf(Solved.class);
  }

  @Test
  void anUnstableJointIsNoNumber() {
    assertThat(failed(new Unstable("it buckles", 7)))
        .isEqualTo(new Failed(KEY, "unstable", "it buckles"));
  }

  @Test
  void aSearchThatDoesNotSettleTellsHowFarItCame() {
    Failed f = failed(new NotConverged(3e-4, 2e-3, 5e-6, 200));
    assertThat(f.key()).isEqualTo(KEY);
    assertThat(f.kind()).isEqualTo("not-converged");
    assertThat(f.reason()).contains("after 200 passes", "3.0e-04 mm", "2.0e-03", "5.0e-06");
  }

  @Test
  void rowsOfTheLimbKnowNoLoad() {
    List<Row> rows = LimbRows.of(study, correction.angleDeg(), correction.measures());
    assertThat(rows).allSatisfy(r -> assertThat(r.loadCase()).isEmpty());
    assertThat(rows).allSatisfy(r -> assertThat(r.region()).isEqualTo("limb"));
    assertThat(rows)
        .extracting(Row::quantity)
        .contains("hka", "mmpta", "mldfa", "weight_bearing_line", "gap_height")
        .doesNotContain("hka_loaded", "jlca")
        .doesNotHaveDuplicates();
  }
}
