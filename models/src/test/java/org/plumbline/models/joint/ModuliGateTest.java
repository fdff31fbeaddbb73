package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * Gate G15, one constant at a time, on the neutral knee, coarse but for the moduli of bone: each is
 * felt, with the sign that mechanics gives it. The bands hold the changes measured when the gate
 * was written with room for another mesh; nothing was tuned to meet them. When the plateau got its
 * shoulder the lower end for the area under a softer cortex went from 0.4 to 0.1 %, that for the
 * pressure under a softer core from −5 to −7 %, with the measured numbers known.
 */
@Tag("slow")
class ModuliGateTest {
  private static Solved base;
  private static Solved baseStandard;

  @BeforeAll
  static void solveOnce() {
    base = solve();
    baseStandard = solveOn("standard");
  }

  private static Solved solve(String... settings) {
    return solveOn("coarse", settings);
  }

  private static Solved solveOn(String mesh, String... settings) {
    Stream<String> all = Stream.concat(Stream.of("mesh=" + mesh), Stream.of(settings));
    Outcome outcome =
        JointModels.open(
                StudyReader.read("knee-neutral", all.map(Setting::parse).toList()), stage -> {})
            .solve(new CaseKey("static-axis", 0), Optional.empty());
    assertThat(outcome).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  /** Changes of the medial side in percent of the shipped knee's, each within its band. */
  private static void assertChanges(
      Solved other, double lowPressure, double highPressure, double lowArea, double highArea) {
    assertChanges(base, other, lowPressure, highPressure, lowArea, highArea);
  }

  private static void assertChanges(
      Solved than,
      Solved other,
      double lowPressure,
      double highPressure,
      double lowArea,
      double highArea) {
    assertThat(change(than, other, "pressure_p95")).as("p95").isBetween(lowPressure, highPressure);
    assertThat(change(than, other, "contact_area")).as("area").isBetween(lowArea, highArea);
  }

  private static double change(Solved than, Solved other, String quantity) {
    return 100 * (other.value("medial", quantity) / than.value("medial", quantity) - 1);
  }

  /**
   * Measured: pressure −2.9 %, area +0.4 %. On the coarse mesh the area falls by 1.2 %: its edge
   * moves by whole facets.
   */
  @Test
  void softerCortexSpreadsTheLoad() {
    Solved soft = solveOn("standard", "tissues.bone.cortical_youngs_modulus_MPa=1700");
    assertChanges(baseStandard, soft, -6, -1.5, 0.1, 2);
  }

  /** Measured: pressure −4.8 %, area +2.4 %; on the coarse mesh the area grows by 0.5 %. */
  @Test
  void softerCoreSpreadsTheLoad() {
    Solved soft = solveOn("standard", "tissues.bone.trabecular_youngs_modulus_MPa=50");
    assertChanges(baseStandard, soft, -7, -1, 0.8, 4);
  }

  /** Measured: pressure −0.028 %, area +0.031 %: a bone's lateral contraction hardly matters. */
  @Test
  void contractionOfBoneIsFeltJustSo() {
    assertChanges(solve("tissues.bone.poissons_ratio=0.4"), -0.1, -0.01, 0.01, 0.1);
  }

  /** Measured: pressure +41 %, area −16 %. */
  @Test
  void stifferCartilageConcentratesTheLoad() {
    assertChanges(solve("tissues.cartilage.youngs_modulus_MPa=20"), 25, 60, -25, -10);
  }

  /** Measured: pressure −10 %, area +10 %: the confined modulus falls from 38 to 21 MPa. */
  @Test
  void moreCompressibleCartilageSpreadsTheLoad() {
    assertChanges(solve("tissues.cartilage.poissons_ratio=0.4"), -20, -5, 5, 20);
  }

  @Test
  void aModulusThatIsIgnoredIsSeen() {
    assertThatThrownBy(() -> assertChanges(base, -6, -1.5, 0.4, 2))
        .isInstanceOf(AssertionError.class);
  }
}
