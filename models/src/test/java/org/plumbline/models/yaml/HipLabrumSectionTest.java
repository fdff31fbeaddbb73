package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.hip.HipLabrum;
import org.plumbline.models.hip.LabrumState;
import org.plumbline.models.joint.HipSettings;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Study;

/** The key {@code labrum}. */
class HipLabrumSectionTest {
  private static Study study(String... settings) {
    return StudyReader.parse(
        ShippedStudies.text("hip-normal"),
        "hip-normal",
        Arrays.stream(settings).map(Setting::parse).toList());
  }

  @Test
  void withoutTheKeyThereIsNoneAndTheResolvedStudySaysSo() {
    Study plain = study();
    assertThat(plain.own(HipSettings.class).labrum().present()).isFalse();
    assertThat(JointModels.label(plain)).isEqualTo("cartilage only, no labrum or capsule");
    assertThat(StudyWriter.write(plain))
        .contains("labrum:", "  state: \"absent\"", "  height_mm: 5.3", "  base_mm: 3")
        .contains("  circumferential_youngs_modulus_MPa: 66", "  radial_youngs_modulus_MPa: 8.4");
  }

  @Test
  void aLabrumReadsBackAndHasItsWords() {
    Study intact = study("labrum={state: intact, height_mm: 6, base_mm: 4}");
    assertThat(intact.own(HipSettings.class).labrum())
        .isEqualTo(new HipLabrum(LabrumState.INTACT, 6, 4, 66, 8.4));
    assertThat(JointModels.label(intact)).isEqualTo("with labrum, no seal or capsule");
    assertThat(StudyReader.parse(StudyWriter.write(intact), "again", List.of())).isEqualTo(intact);
    assertThat(StudyWriter.mechanics(intact)).isNotEqualTo(StudyWriter.mechanics(study()));
    assertThat(intact.own().fibrous()).isTrue();
    assertThat(study("axis2={key: labrum.state, values: [absent, intact]}").axis2().orElseThrow())
        .satisfies(a -> assertThat(a.at("intact").own().fibrous()).isTrue())
        .satisfies(a -> assertThat(a.at("absent").own().fibrous()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labrum.state=intackt | labrum.state | did you mean intact?",
        "labrum.state=torn | labrum.state | absent",
        "labrum.height_mm=0 | labrum.height_mm | 1",
        "labrum.base_mm=12 | labrum.base_mm | 10",
        "labrum.radial_youngs_modulus_MPa=90 | is 90 MPa, more than along the fibres (66 MPa) | stiff direction",
        "labrum={state: intact, base_mm: 1.5} | is 1.5 mm, not more than the cartilage is thick (1.5 mm) | bone beside it",
      })
  void whatIsWrongIsToldWithTheKeyAndARemedy(String setting, String what, String remedy) {
    assertThatThrownBy(() -> study(setting))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(remedy);
  }

  @Test
  void foundationHasNoLabrum() {
    assertThatThrownBy(() -> study("labrum.state=intact", "fidelity=foundation"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("is foundation, which has no labrum")
        .hasMessageContaining("use fidelity: fe, or set labrum.state to absent");
    assertThat(study("labrum.state=intact").onFoundation())
        .as("what a plan is made on")
        .isEqualTo(study("fidelity=foundation"));
  }
}
