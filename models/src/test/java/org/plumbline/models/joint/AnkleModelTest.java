package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.Triple;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.linalg.DenseKernels;

/** The shipped ankle on a coarse mesh over rigid bone. */
class AnkleModelTest {
  private static Study study(String... settings) {
    List<Setting> all = new ArrayList<>();
    all.add(Setting.word("--mesh", "mesh", "coarse"));
    all.add(Setting.word("--fidelity", "fidelity", "foundation"));
    for (String s : settings) {
      all.add(Setting.word("--set", s.split("=")[0], s.split("=")[1]));
    }
    return StudyReader.read("ankle-varus", all).alone();
  }

  private static Solved solved(Study study, double angle) {
    AnkleModel model = new AnkleWorkshop(DenseKernels.best(), s -> {}).open(study);
    return (Solved) model.solve(new CaseKey("static-700", angle), Optional.empty());
  }

  @Test
  void quartersShareThePlafondsForce() {
    Solved s = solved(study(), 4);
    double share = 0;
    double area = 0;
    for (var r : AnkleReading.REGIONS) {
      share += s.value(AnkleReading.name(r), "force_share");
      area += s.value(AnkleReading.name(r), "contact_area");
    }
    assertThat(share).isCloseTo(100, within(1e-9));
    assertThat(area / s.value("joint", "contact_area")).isCloseTo(1, within(1e-9));
    assertThat(s.maps()).hasSize(4);
    assertThat(s.value("joint", "ligament_atfl")).isGreaterThanOrEqualTo(0);
  }

  /** A varus plafond bears medially; valgus goes on medially with a whole fibula, laterally cut. */
  @Test
  void theFibulaDecidesWhereAWedgeSendsTheLoad() {
    double before = medial(solved(study(), 0));
    assertThat(before).isGreaterThan(52);
    assertThat(medial(solved(study(), 12))).isGreaterThan(before);
    assertThat(medial(solved(study("fibula.state=cut"), 12))).isLessThan(before - 5);
  }

  private static double medial(Solved s) {
    return s.value("anterior_medial", "force_share") + s.value("posterior_medial", "force_share");
  }

  @Test
  void alignmentChangesByTheWedge() {
    Study varus = study();
    for (double angle : new double[] {0, 7, 12}) {
      List<Row> rows = AnkleDefinition.limbRows(varus, angle);
      assertThat(value(rows, "tas")).isCloseTo(85 + angle, within(1e-9));
      assertThat(value(rows, "ldta")).isCloseTo(95 - angle, within(1e-9));
      assertThat(value(rows, "wedge_height"))
          .isCloseTo(45 * Math.tan(Math.toRadians(angle)), within(1e-9));
    }
    assertThat(value(AnkleDefinition.limbRows(varus, 0), "load_line")).isNegative();
    List<PlannedAngle> plan = AnklePlanning.plan(varus);
    assertThat(plan.get(2).angleDeg().orElseThrow()).isCloseTo(12, within(1e-9));
    Study closing = study("osteotomy.type=supramalleolar-medial-closing");
    assertThat(AnklePlanning.plan(closing).get(2).angleDeg()).isEmpty();
  }

  private static double value(List<Row> rows, String quantity) {
    return rows.stream().filter(r -> r.quantity().equals(quantity)).findFirst().get().value();
  }

  @Test
  void aHeldShiftBearsNoWedge() {
    Study shifted = study("talus.shift_mm=1");
    assertThatThrownBy(() -> AnkleDefinition.check(shifted))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("give angles_deg: [0]");
  }

  /** What presses on the talus and pulls at it adds up to nothing (eq. R11), and to no moment. */
  @Test
  void theTalusCutFreeIsInBalance() {
    for (Study s : List.of(study(), study("fibula.state=cut"), study("hindfoot.subtalar=fixed"))) {
      Solved solved = solved(s, 8);
      FreeBody talus = solved.freeBody().orElseThrow();
      assertThat(talus.resultant().length()).isLessThan(700 * EquilibriumProof.BALANCE_BOUND);
      for (Triple p : List.of(Triple.ZERO, new Triple(30, -20, 10))) {
        assertThat(talus.momentAbout(p).length())
            .isLessThan(100 * 700 * EquilibriumProof.BALANCE_BOUND);
      }
      assertThat(talus.forces())
          .extracting(BodyForce::name)
          .startsWith("contact_plafond", "contact_medial_malleolus", "contact_fibula", "load")
          .endsWith("held_motions")
          .noneMatch(n -> n.startsWith(AnklePotentials.STOP));
      List<BodyForce> rest = new ArrayList<>(talus.forces());
      rest.remove(0);
      assertThat(new FreeBody(talus.placement(), rest).resultant().length())
          .as("without the plafond it is not")
          .isGreaterThan(300);
      assertThat(talus.placement().t().length()).isPositive();
    }
  }

  /** A ligament acts on the talus where it ends on it, whichever end that is. */
  @Test
  void ligamentsPullAtTheTalus() {
    Solved solved = solved(study(), 12);
    for (BodyForce f : solved.freeBody().orElseThrow().forces()) {
      if (f.kind() == BodyForce.Kind.LIGAMENT) {
        assertThat(f.force().length())
            .as(f.name())
            .isCloseTo(solved.value("joint", f.name()), within(1e-9));
        assertThat(f.moment().length()).as(f.name()).isLessThan(1e-6);
      }
    }
  }

  @Test
  void aHeldTalusTellsWhatHoldsIt() {
    FreeBody talus =
        solved(study("talus.shift_mm=1", "angles_deg=[0]"), 0).freeBody().orElseThrow();
    assertThat(talus.resultant().length()).isLessThan(700 * EquilibriumProof.BALANCE_BOUND);
    assertThat(talus.forces())
        .extracting(BodyForce::name)
        .containsExactly(
            "contact_plafond",
            "contact_medial_malleolus",
            "contact_fibula",
            "load",
            "held_motions");
  }

  @Test
  void wordsFollowTheOperation() {
    assertThat(JointModels.words(study()).correction()).isEqualTo("wedge");
    Study malunion = StudyReader.read("tibia-malunion", List.of());
    assertThat(JointModels.words(malunion).angleName()).isEqualTo("Correction angle");
    Study hip =
        StudyReader.read("hip-normal", List.of(Setting.parse("osteotomy.type=femoral-varus")));
    assertThat(JointModels.words(hip).alignment()).isEqualTo("neck_shaft");
  }
}
