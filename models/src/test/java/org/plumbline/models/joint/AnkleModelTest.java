package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.anatomy.ankle.MortiseGeometry;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.PressureMap;
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

  /**
   * A cut fibula turns freely on the way to rest, and by whose last digits a first search is lost:
   * native kernels on AVX-512 and the plain ones lose it, those on AVX2 do not.
   */
  @ParameterizedTest
  @ValueSource(doubles = {7.9, 8, 8.1})
  void aSearchThatIsLostBeginsAgain(double angle) {
    Study wedge =
        study(
            "patient.tas_deg=90",
            "osteotomy.type=supramalleolar-lateral-opening",
            "osteotomy.centre_lateral_mm=-18",
            "fibula.state=cut");
    AnkleModel model = new AnkleWorkshop(DenseKernels.plain(), s -> {}).open(wedge);
    Solved plain = (Solved) model.solve(new CaseKey("static-700", angle), Optional.empty());
    assertThat(plain.proof().smallestEigenvalue())
        .isCloseTo(solved(wedge, angle).proof().smallestEigenvalue(), within(1e-4));
  }

  /** Each about a centre away from its base; those that give the same angle give the same sign. */
  @ParameterizedTest
  @CsvSource({
    "supramalleolar-medial-opening, 18, 1",
    "supramalleolar-medial-closing, 18, -1",
    "supramalleolar-lateral-opening, -18, -1",
    "supramalleolar-lateral-closing, -18, 1"
  })
  void everyWedgeIsBorne(String type, double centre, int valgus) {
    Study wedge =
        study(
            "patient.tas_deg=90",
            "osteotomy.type=" + type,
            "osteotomy.centre_lateral_mm=" + centre,
            "fibula.state=cut");
    Solved s = solved(wedge, 8);
    assertThat(s.proof().forceImbalance()).isLessThan(EquilibriumProof.BALANCE_BOUND);
    assertThat(s.value("joint", "force_normal")).isBetween(680.0, 720.0);
    List<Row> rows = AnkleDefinition.limbRows(wedge, 8);
    assertThat(value(rows, "tas")).isCloseTo(90 + 8 * valgus, within(1e-9));
    // with the fibula cut the pressure goes where the load line goes: valgus, laterally
    assertThat(valgus * value(rows, "load_line")).isPositive();
    assertThat(valgus * s.value("joint", "center_of_pressure_z")).isGreaterThan(0.3);
  }

  /**
   * What heals in procurvatum lowers the plafond's front lip by what the knee does not show (D3).
   * Seen from the plafond the knee then stands behind it, and the pressure goes there.
   */
  @ParameterizedTest
  @CsvSource({"270, 1", "90, -1"})
  void aMalunionInTheSideViewShowsAtTheAnkle(double towards, int sign) {
    Study bent =
        crooked("malunion.towards_deg=" + towards, "patient.tas_deg=90", "angles_deg=[0, 12]");
    double a = Math.toRadians(12);
    double atKnee = Math.toDegrees(Math.atan2(80 * Math.sin(a), 290 + 80 * Math.cos(a)));
    assertThat(value(AnkleDefinition.limbRows(bent, 0), "adta"))
        .isCloseTo(90 + sign * (12 - atKnee), within(1e-9));
    assertThat(value(AnkleDefinition.limbRows(bent, 0), "ldta")).isCloseTo(90, within(1e-9));
    assertThat(value(AnkleDefinition.limbRows(bent, 12), "adta")).isCloseTo(90, within(1e-9));
    double before = solved(bent, 0).value("joint", "center_of_pressure_x");
    double after = solved(bent, 12).value("joint", "center_of_pressure_x");
    assertThat(sign * before).isLessThan(-1);
    assertThat(after).isCloseTo(0, within(0.05));
  }

  /** Turned back in whole by Paley's first rule the ankle bears as one that never broke. */
  @Test
  void aCorrectedMalunionBearsAsASoundAnkle() {
    Study bent = crooked();
    Solved before = solved(bent, 0);
    Solved after = solved(bent, 12);
    Solved sound = solved(study("patient.tas_deg=92"), 0);
    for (String quantity :
        List.of("pressure_peak", "contact_area", "center_of_pressure_z", "talar_tilt")) {
      assertThat(after.value("joint", quantity))
          .as(quantity)
          .isCloseTo(sound.value("joint", quantity), within(1e-6));
    }
    // varus at the plafond, as of a joint line in varus
    assertThat(medial(before)).isGreaterThan(medial(after) + 2);
    assertThat(before.value("joint", "pressure_peak"))
        .isGreaterThan(1.02 * after.value("joint", "pressure_peak"));
  }

  private static Study crooked(String... settings) {
    List<Setting> all = new ArrayList<>();
    all.add(Setting.word("--mesh", "mesh", "coarse"));
    all.add(Setting.word("--fidelity", "fidelity", "foundation"));
    for (String s : settings) {
      all.add(Setting.word("--set", s.split("=")[0], s.split("=")[1]));
    }
    return StudyReader.read("tibia-malunion", all);
  }

  /**
   * The plafond laid flat: across by z, along by the arc. A way along it is the arc over the chord
   * in space, and the flat quarters have the area that is measured in space.
   */
  @Test
  void theMapLaysThePlafondFlat() {
    Study ankle = study();
    MortiseGeometry geometry = new MortiseGeometry(AnkleDefinition.shape(ankle));
    Solved s = solved(ankle, 0);
    for (PressureMap map : s.maps()) {
      double far = 0;
      for (int n = 0; n < map.nodeCount(); n++) {
        double r = geometry.plafondRadius(map.place(n, 2));
        double roof = geometry.plafondAxis() + r;
        double chord = Math.hypot(map.place(n, 0), map.place(n, 1) - roof);
        assertThat(map.across(n)).isEqualTo(map.place(n, 2));
        assertThat(2 * r * Math.sin(Math.abs(map.along(n)) / (2 * r)))
            .as("node %s of %s", n, map.region())
            .isCloseTo(chord, within(1e-6));
        assertThat(map.along(n) * map.place(n, 0)).isGreaterThanOrEqualTo(-1e-9);
        far = Math.max(far, Math.abs(map.along(n)) - Math.abs(map.place(n, 0)));
      }
      assertThat(far).as("mutant: a plan view of " + map.region()).isGreaterThan(0.5);
    }
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
