package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.linalg.DenseKernels;

/** The shipped varus knee with a deformable cut, coarse. */
@Tag("slow")
class ConstructCaseTest {
  private static final double ANGLE = 8;

  private static Study study(String construct, Setting... more) {
    List<Setting> settings = new ArrayList<>(List.of(more));
    settings.add(Setting.word("--mesh", "mesh", "coarse"));
    return StudyReader.parse(
        ShippedStudies.text("knee-varus") + "\nconstruct: " + construct + "\n",
        "test.yaml",
        settings);
  }

  private static KneeWorkshop workshop() {
    return new KneeWorkshop(DenseKernels.best(), s -> {});
  }

  private static KneeModel model(String construct) {
    return workshop().open(study(construct));
  }

  private static Solved solve(KneeModel model, double angle) {
    return (Solved) model.solve(new CaseKey("gait-peak", angle), Optional.empty());
  }

  @Test
  void aPlatedKneeIsSolvedAndTellsWhatItBears() {
    KneeModel model = model("{}");
    Solved whole = solve(model, 0);
    Solved plated = solve(model, ANGLE);
    assertThat(whole.rows()).noneMatch(r -> r.region().equals("gap"));
    assertThat(plated.rows().stream().map(Row::region).collect(Collectors.toSet()))
        .contains("gap", "hinge", "plate")
        .doesNotContain("graft");
    assertThat(plated.proof().uncondensedResidual()).isLessThan(1e-8);
    assertThat(model.factorizations()).as("two bones and two fragments").isEqualTo(4);
    Solved ideal =
        solve(
            workshop()
                .open(
                    StudyReader.parse(
                        ShippedStudies.text("knee-varus"),
                        "test.yaml",
                        List.of(Setting.word("--mesh", "mesh", "coarse")))),
            ANGLE);
    assertThat(plated.value("medial", "force_share"))
        .as("a plated cut and an ideal correction share the load alike, in points")
        .isCloseTo(ideal.value("medial", "force_share"), within(3.0));
    assertThat(plated.value("gap", "force_axial")).isBetween(1500.0, 2500.0);
  }

  @Test
  void aGraftHoldsTheGapAndSparesThePlate() {
    Solved empty = solve(model("{}"), ANGLE);
    Solved filled = solve(model("{gap: {filling: autograft}}"), ANGLE);
    assertThat(filled.value("gap", "strain_posterior"))
        .isLessThan(empty.value("gap", "strain_posterior") / 2);
    assertThat(filled.value("plate", "von_mises")).isLessThan(empty.value("plate", "von_mises"));
    assertThat(filled.value("graft", "von_mises_p95")).isPositive();
    assertThat(filled.value("hinge", "opening_strain"))
        .as("opening does not know what comes after")
        .isEqualTo(empty.value("hinge", "opening_strain"));
  }

  @Test
  void aSweptFillingSharesItsFragmentsAndChangesTheResult() {
    String stiff = "{gap: {filling: callus, modulus_MPa: 3000}}";
    KneeModel soft = model("{gap: {filling: callus, modulus_MPa: 3}}");
    KneeModel shared = (KneeModel) workshop().prepare(study(stiff), Optional.of(soft)).get();
    assertThat(shared.factorizations()).isZero();
    Solved alone = solve(model(stiff), ANGLE);
    assertThat(solve(shared, ANGLE).rows()).isEqualTo(alone.rows());
    assertThat(solve(soft, ANGLE).value("gap", "strain_posterior"))
        .isGreaterThan(alone.value("gap", "strain_posterior"));
  }

  @Test
  void aPlateThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> model("{plate: {length_mm: 90}}"))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("plate_length_mm")
        .hasMessageContaining("nearest valid");
    assertThatThrownBy(() -> model("{plate: {forward_mm: 20}}"))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("nearest valid");
  }

  @Test
  void anOpeningThatFoldsTheBridgeIsRefusedBeforeAnythingIsSolved() {
    assertThatThrownBy(() -> model("{hinge: {thickness_mm: 3}}"))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("largest opening whose cells are sound");
  }

  /** The same angle and load, the wedge laid in either way. */
  @Test
  void aWedgeOfBoneRemovedStressesThePlateOtherwise() {
    KneeModel reduced = model("{gap: {way: bone-removed}}");
    Solved opened = solve(model("{}"), ANGLE);
    Solved removed = solve(reduced, ANGLE);
    assertThat(reduced.label()).contains("wedge of bone removed");
    assertThat(removed.proof().uncondensedResidual()).isLessThan(1e-8);
    System.out.printf(
        "plate %.1f opened, %.1f MPa removed; screws %.1f, %.1f; gap at the entry %.4f, %.4f mm;"
            + " medial share %.2f, %.2f %%; hinge %.3f, %.3f %%%n",
        opened.value("plate", "von_mises"),
        removed.value("plate", "von_mises"),
        opened.value("plate", "screws_von_mises"),
        removed.value("plate", "screws_von_mises"),
        opened.value("gap", "motion_normal_entry"),
        removed.value("gap", "motion_normal_entry"),
        opened.value("medial", "force_share"),
        removed.value("medial", "force_share"),
        opened.value("hinge", "load_strain_compression"),
        removed.value("hinge", "load_strain_compression"));
    assertThat(removed.value("plate", "von_mises"))
        .isNotCloseTo(opened.value("plate", "von_mises"), within(5.0));
    assertThat(removed.value("medial", "force_share"))
        .as("the load on the plateau is that of the corrected limb")
        .isCloseTo(opened.value("medial", "force_share"), within(1.0));
    assertThat(removed.value("gap", "force_axial"))
        .isCloseTo(opened.value("gap", "force_axial"), within(30.0));
    solve(reduced, 4);
    assertThat(reduced.factorizations())
        .as("two bones, a fragment with the joint, and one shaft for each angle")
        .isEqualTo(5);
  }

  @Test
  void aBiplanarCutLeavesTheTuberosityOnTheShaft() {
    Study shorter =
        study("{biplanar: {}}", Setting.parse("construct.plate.screws[2].length_mm=40"));
    KneeModel biplanar = workshop().open(shorter);
    Solved single = solve(model("{}"), ANGLE);
    Solved second = solve(biplanar, ANGLE);
    assertThat(biplanar.label()).contains("biplanar cut");
    assertThat(second.proof().uncondensedResidual()).isLessThan(1e-8);
    System.out.printf(
        "biplanar: plate %.1f against %.1f MPa, gap at the entry %.4f, %.4f mm, in front %.4f,"
            + " %.4f mm; medial share %.2f, %.2f %%%n",
        second.value("plate", "von_mises"),
        single.value("plate", "von_mises"),
        second.value("gap", "motion_normal_entry"),
        single.value("gap", "motion_normal_entry"),
        second.value("gap", "motion_normal_anterior"),
        single.value("gap", "motion_normal_anterior"),
        second.value("medial", "force_share"),
        single.value("medial", "force_share"));
    assertThat(second.value("medial", "force_share"))
        .isCloseTo(single.value("medial", "force_share"), within(3.0));
    assertThat(second.value("gap", "force_axial"))
        .isCloseTo(single.value("gap", "force_axial"), within(50.0));
  }

  @Test
  void aBiplanarCutThatMissesThePlaneOrMeetsAScrewIsRefused() {
    assertThatThrownBy(() -> model("{biplanar: {thickness_mm: 28}}"))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("misses the first")
        .hasMessageContaining("nearest valid");
    assertThatThrownBy(() -> model("{biplanar: {}}"))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("screw C, length = 50.0 mm")
        .hasMessageContaining("nearest valid: 42.5 mm");
  }

  /** W14: a removed hinge leaves walking without equilibrium, faces that press give it one. */
  @Test
  void aFracturedHingeBearsTheLateralLoadOfWalking() {
    Solved broken = solve(model("{hinge: {state: fractured}}"), ANGLE);
    Solved whole = solve(model("{}"), ANGLE);
    assertThat(broken.proof().uncondensedResidual()).isLessThan(1e-8);
    assertThat(broken.proof().forceImbalance()).isLessThan(1e-8);
    assertThat(broken.value("hinge", "crack_closed")).isBetween(1.0, 99.0);
    assertThat(broken.value("hinge", "pressing_force")).isBetween(100.0, 3000.0);
    assertThat(broken.value("medial", "force_share"))
        .isCloseTo(whole.value("medial", "force_share"), within(1.0));
    assertThat(
            model("{hinge: {state: removed}}")
                .solve(new CaseKey("gait-peak", ANGLE), Optional.empty()))
        .isInstanceOf(Failed.class);
  }

  @Test
  void aBoundedHingeOfTheKneeTurnsAtItsMoment() {
    Solved elastic = solve(model("{hinge: {state: bounded}}"), ANGLE);
    assertThat(elastic.value("hinge", "plastic_rotation")).isZero();
    double carried = elastic.value("hinge", "moment");
    double bound = Math.abs(carried) / 2;
    Solved yielded = solve(model("{hinge: {state: bounded, moment_N_m: " + bound + "}}"), ANGLE);
    assertThat(Math.abs(yielded.value("hinge", "moment"))).isCloseTo(bound, within(1e-6 * bound));
    assertThat(yielded.value("hinge", "plastic_rotation") * carried).isPositive();
    assertThat(yielded.warnings()).anyMatch(w -> w.contains("the bone bridge yields"));
    assertThat(yielded.proof().uncondensedResidual()).isLessThan(1e-8);
  }
}
