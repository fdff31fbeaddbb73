package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.SideView;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.models.yaml.StudyWriter;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/** Load cases that a study states itself: forces, moments, muscles, a flexion of their own. */
class OwnLoadCaseTest {
  /** Coordinates of hip and ankle of knee-varus (eqs. C2, C3), mm. */
  private static final String HIP = "[0, 419.7441469, 14.6577886]";

  private static final String ANKLE = "[0, -366.3991654, -51.4940458]";

  /** Agreement of two equilibria found on their own, N, % and MPa. */
  private static final double SAME = 1e-3;

  private static Study study(String... loadCases) {
    return StudyReader.read(
        "knee-varus",
        List.of(
            Setting.parse("mesh=coarse"),
            Setting.parse("fidelity=foundation"),
            Setting.parse("target=null"),
            Setting.parse("load_cases=[" + String.join(", ", loadCases) + "]")));
  }

  private static Solved solve(StudyModel model, String load, double angle) {
    Outcome outcome = model.solve(new CaseKey(load, angle), Optional.empty());
    assertThat(outcome).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  /**
   * A muscle from hip to ankle is the cable of static-axis, and goes with the ankle when a
   * correction moves it.
   */
  @ParameterizedTest
  @CsvSource({"0, distal, true", "8, distal, true", "8, proximal, false"})
  void aMuscleBetweenHipAndAnkleIsTheLoadAlongTheLimb(double angle, String fragment, boolean same) {
    StudyModel model =
        JointModels.open(
            study(
                "static-axis",
                "{name: strung, muscles: [{name: cable, force_body_weights: 1, proximal_mm: "
                    + HIP
                    + ", distal_mm: "
                    + ANKLE
                    + ", fragment: "
                    + fragment
                    + "}]}"),
            stage -> {});
    double cable = solve(model, "static-axis", angle).value("medial", "force_share");
    double muscle = solve(model, "strung", angle).value("medial", "force_share");
    if (same) {
      assertThat(muscle).isCloseTo(cable, within(SAME));
    } else {
      assertThat(muscle).isGreaterThan(cable + 10);
    }
  }

  /** The three parts of gait-peak, written as a muscle, a force and a moment. */
  @Test
  void forceAndMomentDoWhatTheNamedCaseDoes() {
    double length = Math.hypot(786.1433123, 66.1518344);
    String down = "[0, " + -786.1433123 / length + ", " + -66.1518344 / length + "]";
    StudyModel model =
        JointModels.open(
            study(
                "gait-peak",
                "{name: written-out, adduction_moment_N_m: 9.525, forces: [{name: central, force_N:"
                    + " 1162.5, point_mm: [0, 0, 0], direction: "
                    + down
                    + "}], muscles: [{name: cable, force_N: 787.5, proximal_mm: "
                    + HIP
                    + ", distal_mm: "
                    + ANKLE
                    + "}]}"),
            stage -> {});
    Solved named = solve(model, "gait-peak", 0);
    Solved own = solve(model, "written-out", 0);
    for (Row r : named.rows()) {
      if (r.region().equals("medial") || r.region().equals("lateral")) {
        assertThat(own.value(r.region(), r.quantity()))
            .as(r.quantity())
            .isCloseTo(r.value(), within(SAME));
      }
    }
  }

  /** With a flexion of its own a load keeps the line it has in extension. */
  @Test
  void aFlexedLoadStandsOverTheJoint() {
    Study study = study("gait-peak");
    KneeLoad straight = first(study);
    double[] extended = force(study, straight, 0);
    double[] own = force(study, straight.at(25), 25);
    double[] bent = force(study, straight, 25);
    for (int k = 0; k < LimbPotentials.FLEXION; k++) {
      assertThat(own[k]).as("coordinate %d", k).isCloseTo(extended[k], within(1e-6));
    }
    assertThat(Math.abs(bent[0] - extended[0])).as("shear without it, N").isGreaterThan(100);
  }

  /** Square to the plateau a resultant of the same size has no shear along it, corrected or not. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 8})
  void aResultantSquareToThePlateauHasNoShear(double wedge) {
    Study study = study("stairs-up");
    KneeLoad up = first(study);
    Vector3D forward = KneeDefinition.landmarks(study).plateauForward();
    double newtons = 750 * (up.axialBodyWeights() + up.centralBodyWeights());
    double[] square = force(study, up, 30, wedge);
    double[] along = force(study, up.seen(SideView.ALONG_LIMB), 30, wedge);
    assertThat(shear(square, forward)).isCloseTo(0, within(1e-6));
    assertThat(Math.abs(shear(along, forward))).as("N").isGreaterThan(0.08 * newtons);
    Vector3D resultant = new Vector3D(square[0], square[1], square[2]);
    assertThat(resultant.getNorm()).isCloseTo(newtons, within(1e-6));
    assertThat(square[2] / square[1]).as("coronal").isCloseTo(along[2] / along[1], within(1e-12));
  }

  private static double shear(double[] force, Vector3D forward) {
    return force[0] * forward.getX() + force[1] * forward.getY();
  }

  private static KneeLoad first(Study study) {
    return study.loadCase(study.loadCases().get(0).name(), KneeLoad.class);
  }

  private static double[] force(Study study, KneeLoad load, double flexionDeg) {
    return force(study, load, flexionDeg, 0);
  }

  private static double[] force(Study study, KneeLoad load, double flexionDeg, double wedge) {
    Correction correction =
        KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), wedge);
    List<Potential> potentials = LimbPotentials.of(correction, load, 750, List.of(), 0, 0);
    Configuration c =
        new Configuration(List.of(Pose.atRest(0, 0, 0), KneeDefinition.femoralPose(flexionDeg)));
    double[] gradient = new double[c.size()];
    potentials.forEach(p -> p.addGradient(c, gradient));
    double[] free = new double[Pose.COORDINATES];
    System.arraycopy(gradient, Pose.COORDINATES, free, 0, free.length);
    return free;
  }

  /** What the resolved study says is what was asked, down to the last line of force. */
  @Test
  void anOwnLoadCaseIsWrittenAndReadBack() {
    Study asked =
        study(
            "{name: stairs@30, central_body_weights: 2, flexion_deg: 30, adduction_moment_N_m: 5,"
                + " internal_rotation_moment_N_m: -2, side_view: square-to-plateau, hold:"
                + " {internal_rotation_deg: -1.5, anterior_mm: 2}, meaning: a step, forces: [{name: push,"
                + " force_body_weights: 0.25, point_mm: [1, 2, 3], direction: [0, -1, 0.5]}],"
                + " muscles: [{name: hamstrings, force_N: 250, proximal_mm: [-20, 300, -10],"
                + " distal_mm: [-15, -35, -25], fragment: proximal}]}",
            "laxity");
    assertThat(StudyReader.parse(StudyWriter.write(asked), "again", List.of())).isEqualTo(asked);
    KneeLoad own = first(asked);
    assertThat(own.flexionDeg()).isEqualTo(OptionalDouble.of(30));
    assertThat(own.moment()).isEqualTo(new AppliedMoment(5, -2));
    assertThat(own.sideView()).isEqualTo(SideView.SQUARE_TO_PLATEAU);
    assertThat(own.hold()).isEqualTo(new Hold(OptionalDouble.of(-1.5), OptionalDouble.of(2)));
    assertThat(asked.loadCases()).hasSize(7);
  }

  /** Moments by their signs: varus loads the medial side, turning the tibia inwards turns it so. */
  @Test
  void momentsTurnTheWayTheirNamesSay() {
    StudyModel model =
        JointModels.open(
            study(
                "{name: plain, central_body_weights: 1}",
                "{name: varus, central_body_weights: 1, adduction_moment_N_m: 5}",
                "{name: inward, central_body_weights: 1, internal_rotation_moment_N_m: 5}"),
            stage -> {});
    Solved plain = solve(model, "plain", 0);
    assertThat(solve(model, "varus", 0).value("medial", "force_share"))
        .isGreaterThan(plain.value("medial", "force_share") + 10);
    assertThat(solve(model, "inward", 0).value("joint", "axial_rotation"))
        .as("the femur turns outwards on the tibia")
        .isLessThan(plain.value("joint", "axial_rotation") - 1);
  }
}
