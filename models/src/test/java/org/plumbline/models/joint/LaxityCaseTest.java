package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** Laxity tests on the coarse elastic foundation: what they measure and what they depend on. */
class LaxityCaseTest {

  private static final Map<String, Map<LaxityTest, Solved>> KNOWN = new ConcurrentHashMap<>();

  private static Map<LaxityTest, Solved> tests(double angle, String... settings) {
    return KNOWN.computeIfAbsent(
        angle + " " + String.join(" ", settings), key -> solve(angle, settings));
  }

  private static Map<LaxityTest, Solved> solve(double angle, String... settings) {
    Study study =
        StudyReader.read(
            "knee-neutral",
            Stream.concat(
                    Stream.of("mesh=coarse", "fidelity=foundation", "load_cases=[laxity]"),
                    Stream.of(settings))
                .map(Setting::parse)
                .toList());
    StudyModel model = JointModels.open(study, stage -> {});
    Map<LaxityTest, Solved> solved = new EnumMap<>(LaxityTest.class);
    for (LaxityTest test : LaxityTest.values()) {
      Outcome outcome = model.solve(new CaseKey(test.loadCase().name(), angle), Optional.empty());
      assertThat(outcome).isInstanceOf(Solved.class);
      solved.put(test, (Solved) outcome);
    }
    return solved;
  }

  private static double laxity(Map<LaxityTest, Solved> tests, LaxityTest test) {
    return tests.get(test).value("joint", "laxity_" + test.text());
  }

  /** The joint gives way in the direction of every test, and its ligaments say which hold it. */
  @Test
  void theRightLigamentsHold() {
    Map<LaxityTest, Solved> tests = tests(0);
    for (LaxityTest test : LaxityTest.values()) {
      assertThat(laxity(tests, test)).as(test.text()).isPositive();
    }
    assertMoreTension(tests, LaxityTest.VARUS, LaxityTest.VALGUS, "lcl");
    assertMoreTension(tests, LaxityTest.VALGUS, LaxityTest.VARUS, "smcl_middle");
    assertMoreTension(tests, LaxityTest.VALGUS, LaxityTest.VARUS, "dmcl");
    assertMoreTension(tests, LaxityTest.ANTERIOR, LaxityTest.POSTERIOR, "acl_am");
    assertMoreTension(tests, LaxityTest.POSTERIOR, LaxityTest.ANTERIOR, "pcl_pm");
    assertMoreTension(tests, LaxityTest.INTERNAL, LaxityTest.EXTERNAL, "pol");
    assertMoreTension(tests, LaxityTest.EXTERNAL, LaxityTest.INTERNAL, "pfl");
  }

  private static void assertMoreTension(
      Map<LaxityTest, Solved> tests, LaxityTest more, LaxityTest less, String ligament) {
    assertThat(tests.get(more).value("joint", "ligament_" + ligament))
        .as("%s in %s", ligament, more.text())
        .isGreaterThan(tests.get(less).value("joint", "ligament_" + ligament) + 10);
  }

  /** Softer ligaments let the joint go further, in every direction. */
  @Test
  void softerLigamentsGiveWayFurther() {
    Map<LaxityTest, Solved> normal = tests(0);
    Map<LaxityTest, Solved> soft = tests(0, "ligaments.stiffness_scale=0.8");
    for (LaxityTest test : LaxityTest.values()) {
      assertThat(laxity(soft, test)).as(test.text()).isGreaterThan(laxity(normal, test));
    }
  }

  /**
   * The seating force presses across the joint line, so a released ligament leaves nothing that a
   * correction could change; an untouched one holds the medial side, which also tilts the seated
   * joint into varus.
   */
  @Test
  void aCorrectionChangesLaxityByItsLigamentsOnly() {
    Map<LaxityTest, Solved> before = tests(0);
    Map<LaxityTest, Solved> tight = tests(6, "osteotomy.smcl_release=0");
    double openedBefore = -before.get(LaxityTest.VALGUS).value("limb", "jlca");
    double openedTight = -tight.get(LaxityTest.VALGUS).value("limb", "jlca");
    assertThat(openedTight).isLessThan(openedBefore - 1);
    assertThat(laxity(tight, LaxityTest.ANTERIOR))
        .isLessThan(0.5 * laxity(before, LaxityTest.ANTERIOR));
    Map<LaxityTest, Solved> released = tests(6);
    assertThat(laxity(released, LaxityTest.ANTERIOR))
        .isCloseTo(laxity(before, LaxityTest.ANTERIOR), within(0.5));
    assertThat(released.get(LaxityTest.VARUS).value("joint", "ligament_lcl"))
        .isCloseTo(before.get(LaxityTest.VARUS).value("joint", "ligament_lcl"), within(5.0));
  }

  /** Published ranges are told where they are missed. */
  @Test
  void aMissedRangeIsRemarkedOn() {
    Map<LaxityTest, Solved> stiff = tests(0, "ligaments.strain_offset=0.06");
    assertThat(laxity(stiff, LaxityTest.VALGUS)).isLessThan(1);
    assertThat(stiff.get(LaxityTest.VALGUS).warnings())
        .anyMatch(w -> w.contains("valgus laxity is 0.") && w.contains("published 1 to 5 deg"));
    assertThat(tests(0).get(LaxityTest.VALGUS).warnings()).noneMatch(w -> w.contains("published"));
  }

  /** The resting joint is kept for later tests; which test asked for it first changes no digit. */
  @Test
  void orderAndCompanyChangeNoDigit() {
    Study study =
        StudyReader.read(
            "knee-neutral",
            Stream.of("mesh=coarse", "fidelity=foundation", "load_cases=[laxity]")
                .map(Setting::parse)
                .toList());
    CaseKey key = new CaseKey(LaxityTest.VALGUS.loadCase().name(), 6);
    StudyModel first = JointModels.open(study, stage -> {});
    StudyModel last = JointModels.open(study, stage -> {});
    for (double angle : new double[] {0, 6}) {
      last.solve(new CaseKey(LaxityTest.ANTERIOR.loadCase().name(), angle), Optional.empty());
    }
    Solved alone = (Solved) first.solve(key, Optional.empty());
    Solved amongOthers = (Solved) last.solve(key, Optional.empty());
    assertThat(amongOthers.rows()).isEqualTo(alone.rows());
    assertThat(amongOthers.proof()).isEqualTo(alone.proof());
  }

  /** A bundle's strain and force follow from one law. */
  @Test
  void strainsBelongToForces() {
    Solved s = tests(0).get(LaxityTest.VALGUS);
    double strain = s.value("joint", "strain_smcl_middle");
    assertThat(strain).isBetween(0.0, 0.2);
    double force = strain < 0.06 ? 2000 * strain * strain / (4 * 0.03) : 2000 * (strain - 0.03);
    assertThat(s.value("joint", "ligament_smcl_middle")).isCloseTo(force, within(1e-9));
    assertThat(s.value("joint", "strain_pcl_al")).as("slack").isNegative();
    assertThat(List.of(s.value("joint", "ligament_pcl_al"))).containsExactly(0.0);
  }
}
