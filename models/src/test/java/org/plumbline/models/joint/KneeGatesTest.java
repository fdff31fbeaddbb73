package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.equilibrium.EquilibriumProof;

/** Gates on the shipped neutral knee as the commands solve it: standard mesh, finite elements. */
@Tag("slow")
class KneeGatesTest {
  private static Study study;
  private static KneeModel knee;

  @BeforeAll
  static void condenseOnce() {
    study = neutral();
    knee = open(study);
  }

  private static Study neutral(String... settings) {
    return StudyReader.read("knee-neutral", Stream.of(settings).map(Setting::parse).toList());
  }

  private static KneeModel open(Study study) {
    StudyModel model = JointModels.open(study, stage -> {});
    return (KneeModel) model;
  }

  private static Solved solve(KneeModel model, String load, double angle) {
    Outcome outcome = model.solve(new CaseKey(load, angle), Optional.empty());
    assertThat(outcome).as("%s at %.1f°", load, angle).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  /** Published behaviour, bands fixed before the run (issue bands for this study). */
  @Test
  void staticShareFallsWithValgusInItsBand() {
    double[] wedge = {0, 2, 4, 6};
    double[] share = new double[wedge.length];
    double[] hka = new double[wedge.length];
    for (int i = 0; i < wedge.length; i++) {
      Solved s = solve(knee, "static-axis", wedge[i]);
      share[i] = s.value("medial", "force_share");
      hka[i] = limb("hka", wedge[i]);
      assertThat(s.value("lateral", "force_axial")).isPositive();
    }
    assertThat(share[0]).isBetween(45.0, 60.0);
    for (int i = 1; i < wedge.length; i++) {
      assertThat((share[i - 1] - share[i]) / (hka[i] - hka[i - 1]))
          .as("fall per degree at %.0f°", wedge[i])
          .isBetween(3.5, 8.0);
    }
    double equal = hka[0] + (share[0] - 50) / ((share[0] - share[1]) / (hka[1] - hka[0]));
    assertThat(equal).as("HKA of equal share").isBetween(-1.0, 5.0);
  }

  /**
   * The published band at neutral, 55–75 %, is met with a level joint line. The mean CT alignment
   * of this study has a joint line 4.2° oblique, which lowers the medial share by about 0.8 % per
   * degree: there the band is missed by a point and a half, see docs/validation.md.
   */
  @Test
  void gaitPeakLoadsTheMedialSideMore() {
    Solved level =
        solve(open(neutral("patient.mldfa_deg=90", "patient.mmpta_deg=90")), "gait-peak", 0);
    assertThat(level.value("medial", "force_share")).isBetween(55.0, 75.0);
    Solved oblique = solve(knee, "gait-peak", 0);
    System.out.printf(
        "gait-peak at neutral: medial share %.1f %% with a level joint line, %.1f %% with the mean CT alignment (band 55–75 %%)%n",
        level.value("medial", "force_share"), oblique.value("medial", "force_share"));
    assertThat(level.value("medial", "force_share") - oblique.value("medial", "force_share"))
        .isBetween(2.0, 7.0);
  }

  /** Gates G7 and G8: balance, and the uncondensed bones under the found contact forces. */
  @Test
  void everyResidualIsWithinItsBound() {
    for (String load : List.of("static-axis", "gait-peak")) {
      Solved s = solve(knee, load, 3);
      assertThat(s.proof().forceImbalance()).isLessThanOrEqualTo(EquilibriumProof.BALANCE_BOUND);
      assertThat(s.proof().momentImbalance()).isLessThanOrEqualTo(EquilibriumProof.BALANCE_BOUND);
      assertThat(s.proof().uncondensedResidual())
          .isBetween(Double.MIN_VALUE, EquilibriumProof.RESIDUAL_BOUND);
      assertThat(s.proof().uncondensedGap())
          .isBetween(Double.MIN_VALUE, EquilibriumProof.GAP_BOUND);
      assertThat(s.proof().smallestEigenvalue()).isPositive();
    }
  }

  @Test
  void contactForcesOfBothSurfacesAgree() {
    Solved s = solve(knee, "gait-peak", 0);
    for (String side : List.of("medial", "lateral")) {
      double force = s.value(side, "force_normal");
      assertThat(s.value(side + "_femur", "force_normal")).isCloseTo(force, within(1e-10 * force));
    }
  }

  /** A whole sweep, cases side by side: bodies are factored in the set-up and never again. */
  @Test
  void oneFactorizationPerBodyHoweverManyCases() {
    Study sweep = neutral("angles_deg=[0, 1, 5]");
    StudyRun run = new StudyRunner(2).run(sweep, knee);
    assertThat(run.result().outcomes()).hasSize(6).allMatch(Solved.class::isInstance);
    assertThat(knee.factorizations()).isEqualTo(JointModels.mesh(sweep).bodies().size());
  }

  @Test
  void aCaseDoesNotDependOnThoseBeforeIt() {
    Solved first = solve(open(study), "static-axis", 4);
    solve(knee, "gait-peak", 5);
    Solved again = solve(knee, "static-axis", 4);
    assertThat(again.rows()).isEqualTo(first.rows());
  }

  /**
   * Gate G15: bone is not rigid in disguise, and cartilage stiffness decides pressure, not share.
   */
  @Test
  void stiffnessesActAsTheyShould() {
    Solved base = solve(knee, "static-axis", 0);
    Solved softBone =
        solve(
            open(
                neutral(
                    "tissues.bone.cortical_youngs_modulus_MPa=1700",
                    "tissues.bone.trabecular_youngs_modulus_MPa=50")),
            "static-axis",
            0);
    Solved stiffCartilage =
        solve(open(neutral("tissues.cartilage.youngs_modulus_MPa=20")), "static-axis", 0);
    double change =
        softBone.value("medial", "pressure_p95") / base.value("medial", "pressure_p95") - 1;
    System.out.printf(
        "G15: bone modulus / 10 changes medial p95 by %.1f %%, area by %.1f %%; cartilage x 2: peak x %.2f, area x %.2f, share %+.2f points%n",
        100 * change,
        100 * (softBone.value("medial", "contact_area") / base.value("medial", "contact_area") - 1),
        stiffCartilage.value("medial", "pressure_peak") / base.value("medial", "pressure_peak"),
        stiffCartilage.value("medial", "contact_area") / base.value("medial", "contact_area"),
        stiffCartilage.value("medial", "force_share") - base.value("medial", "force_share"));
    assertThat(change).as("bone modulus / 10").isBetween(-0.5, -0.005);
    assertThat(softBone.value("medial", "contact_area"))
        .isGreaterThan(base.value("medial", "contact_area"));
    assertThat(
            stiffCartilage.value("medial", "pressure_peak") / base.value("medial", "pressure_peak"))
        .isBetween(1.1, 2.0);
    assertThat(
            stiffCartilage.value("medial", "contact_area") / base.value("medial", "contact_area"))
        .isBetween(0.5, 0.95);
    assertThat(stiffCartilage.value("medial", "force_share"))
        .isCloseTo(base.value("medial", "force_share"), within(2.5));
  }

  private static double limb(String quantity, double angle) {
    return knee.limbRows(angle).stream()
        .filter(r -> r.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
