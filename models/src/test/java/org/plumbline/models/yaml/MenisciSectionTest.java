package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.Fibrocartilage;
import org.plumbline.models.study.FibrocartilageState;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Study;

/** The key {@code menisci}. */
class MenisciSectionTest {
  private static Study study(String... settings) {
    return StudyReader.parse(
        ShippedStudies.text("knee-varus"),
        "knee-varus",
        Arrays.stream(settings).map(Setting::parse).toList());
  }

  @Test
  void withoutTheKeyThereAreNoneAndTheResolvedStudySaysSo() {
    Study plain = study();
    assertThat(plain.own(KneeSettings.class).fibrocartilage().any()).isFalse();
    assertThat(JointModels.label(plain)).isEqualTo("cartilage only");
    assertThat(StudyWriter.write(plain))
        .contains(
            "menisci:", "  medial: \"absent\"", "  lateral: \"absent\"", "  medial_extrusion_mm: 0")
        .contains("  circumferential_youngs_modulus_MPa: 140", "  horn_stiffness_N_per_mm: 2000");
  }

  @Test
  void everyStateReadsBackAndHasItsWords() {
    Study whole = study("menisci.medial=intact", "menisci.lateral=intact");
    assertThat(JointModels.label(whole)).isEqualTo("with menisci");
    Study altered =
        study(
            "menisci.medial=partial",
            "menisci.medial_trim.share=0.4",
            "menisci.medial_trim.to_deg=-40",
            "menisci.lateral=torn-root",
            "menisci.lateral_extrusion_mm=3");
    assertThat(altered.own(KneeSettings.class).fibrocartilage().of("medial"))
        .isEqualTo(new Fibrocartilage(FibrocartilageState.PARTIAL, 0, 0.4, -180, -40));
    assertThat(altered.own(KneeSettings.class).fibrocartilage().of("lateral"))
        .isEqualTo(Fibrocartilage.whole(FibrocartilageState.TORN_ROOT, 3));
    assertThat(JointModels.label(altered))
        .isEqualTo(
            "with menisci: medial trimmed by 40 %, lateral with a torn root and extruded by 3 mm");
    for (Study s : List.of(whole, altered)) {
      assertThat(StudyReader.parse(StudyWriter.write(s), "again", List.of())).isEqualTo(s);
      assertThat(StudyWriter.mechanics(s)).isNotEqualTo(StudyWriter.mechanics(study()));
    }
  }

  @Test
  void oneMeniscusOfAStudyIsTakenAwayOnTheCommandLine() {
    Study one =
        StudyReader.parse(
            ShippedStudies.text("knee-cadaver-1000N"),
            "knee-cadaver-1000N",
            List.of(Setting.parse("menisci.medial=absent")));
    assertThat(JointModels.label(one)).isEqualTo("with menisci: medial absent, lateral intact");
    Study none = study();
    assertThat(
            ShippedStudies.study("knee-cadaver-1000N-meniscectomy")
                .own(KneeSettings.class)
                .fibrocartilage())
        .isEqualTo(none.own(KneeSettings.class).fibrocartilage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "menisci.medial=intackt | menisci.medial | did you mean intact?",
        "menisci.medical=intact | menisci.medical | did you mean medial?",
        "menisci.medial=partial | menisci.medial_trim: is missing | share: 0.4",
        "menisci.medial_trim.share=0.4 | means nothing while menisci.medial is absent | to partial",
        "menisci.lateral_extrusion_mm=3 | is 3 mm, but menisci.lateral is absent | to intact",
        "menisci.lateral_extrusion_mm=30 | menisci.lateral_extrusion_mm | 8",
        "menisci.radial_youngs_modulus_MPa=150 | is 150 MPa, more than along the fibres (140 MPa) | stiff direction",
      })
  void whatIsWrongIsToldWithTheKeyAndARemedy(String setting, String what, String remedy) {
    assertThatThrownBy(() -> study(setting))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(remedy);
  }

  @Test
  void trimmedRangeMustAscend() {
    assertThatThrownBy(
            () ->
                study(
                    "menisci.medial=partial",
                    "menisci.medial_trim.share=0.4",
                    "menisci.medial_trim.from_deg=30",
                    "menisci.medial_trim.to_deg=-30"))
        .hasMessageContaining("menisci.medial_trim.from_deg")
        .hasMessageContaining("is 30 deg, not less than to_deg = -30");
  }

  @Test
  void foundationHasNoMenisci() {
    assertThatThrownBy(() -> study("menisci.medial=intact", "fidelity=foundation"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("is foundation, which has no menisci")
        .hasMessageContaining("use fidelity: fe, or set menisci.medial and menisci.lateral");
    assertThat(study("fidelity=foundation").own(KneeSettings.class).fibrocartilage().any())
        .isFalse();
    assertThat(study("menisci.medial=intact").onFoundation())
        .as("what a plan is made on")
        .isEqualTo(study("fidelity=foundation"));
  }
}
