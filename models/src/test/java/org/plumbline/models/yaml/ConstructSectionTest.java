package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.BiplanarSettings;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapWay;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.ScrewSettings;
import org.plumbline.models.study.Study;

class ConstructSectionTest {
  private static Study study(String construct, String... settings) {
    return StudyReader.parse(
        ShippedStudies.text("knee-varus") + "\nconstruct: " + construct + "\n",
        "test.yaml",
        Arrays.stream(settings).map(Setting::parse).toList());
  }

  @Test
  void withoutTheKeyTheCorrectionIsRigid() {
    assertThat(ShippedStudies.study("knee-varus").own(KneeSettings.class).construct()).isEmpty();
  }

  @Test
  void defaultsAreAnElasticHingeAnEmptyGapAndTheStandardPlate() {
    ConstructSettings c = study("{}").own(KneeSettings.class).construct().orElseThrow();
    assertThat(c.hinge().state()).isEqualTo(HingeState.ELASTIC);
    assertThat(c.gap().isEmpty()).isTrue();
    LockingPlate standard = LockingPlate.standard();
    assertThat(c.plate().screws())
        .extracting(
            ScrewSettings::name,
            ScrewSettings::alongMm,
            ScrewSettings::acrossMm,
            ScrewSettings::lengthMm)
        .containsExactlyElementsOf(
            standard.screws().screws().stream()
                .map(s -> tuple(s.name(), s.alongMm(), s.acrossMm(), s.lengthMm()))
                .toList());
    assertThat(c.plate().thicknessMm()).isEqualTo(standard.thicknessMm());
    assertThat(c.plate().widthMm()).isEqualTo(standard.widthMm());
    assertThat(c.plate().lengthMm()).isEqualTo(standard.lengthMm());
    assertThat(c.plate().standOffMm()).isEqualTo(standard.standOffMm());
    assertThat(c.plate().material()).isEqualTo(standard.materialName());
  }

  @Test
  void fillingsHaveTheirModulusUnlessOneIsGiven() {
    assertThat(
            study("{gap: {filling: tcp_dense}}")
                .own(KneeSettings.class)
                .construct()
                .orElseThrow()
                .gap()
                .modulusMPa())
        .isEqualTo(7490);
    assertThat(
            study("{gap: {filling: allograft, modulus_MPa: 300}}")
                .own(KneeSettings.class)
                .construct()
                .orElseThrow()
                .gap()
                .modulusMPa())
        .isEqualTo(300);
  }

  @Test
  void writtenStudiesReadBackEqual() {
    Study study = study("{hinge: {state: fractured}, gap: {filling: callus, modulus_MPa: 200}}");
    assertThat(StudyReader.parse(StudyWriter.write(study), "written", List.of())).isEqualTo(study);
    assertThat(StudyWriter.mechanics(study)).contains("fractured").contains("200");
    Study bounded = study("{hinge: {state: bounded, moment_N_m: 7}}");
    assertThat(StudyReader.parse(StudyWriter.write(bounded), "written", List.of()))
        .isEqualTo(bounded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{gap: {filling: callus}} | construct.gap.modulus_MPa | is missing",
        "{gap: {modulus_MPa: 50}} | construct.gap.modulus_MPa | filling is void",
        "{hinge: {state: fractured}, plate: {type: none}} | construct.hinge.state | nothing holds",
        "{gap: {way: sideways}} | construct.gap.way | bone-removed",
        "{gap: {way: bone-removed}, biplanar: {}} | construct.gap.way | leave biplanar out",
        "{biplanar: {angle_deg: 80}} | construct.biplanar.angle_deg | 90",
        "{biplanar: {thickness_mm: 2}} | construct.biplanar.thickness_mm | 8",
        "{hinge: {state: removed}, plate: {type: none}} | construct.hinge.state | nothing holds",
        "{hinge: {moment_N_m: 5}} | construct.hinge.moment_N_m | state is elastic",
        "{hinge: {crack: smooth}} | construct.hinge.crack | state is elastic",
        "{plate: {material: gold}} | construct.plate.material | gold",
        "{hinge: {thickness_mm: 40}} | construct.hinge.thickness_mm | 12"
      })
  void whatCannotBeIsRefused(String construct, String key, String words) {
    assertThatThrownBy(() -> study(construct))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(words);
  }

  @Test
  void theWedgeIsOpenedInOnePlaneUnlessAskedOtherwise() {
    assertThat(study("{}").own(KneeSettings.class).construct().orElseThrow().gap().way())
        .isEqualTo(GapWay.OPENED);
    assertThat(study("{}").own(KneeSettings.class).construct().orElseThrow().biplanar()).isEmpty();
    Study other = study("{gap: {way: bone-removed}}");
    assertThat(StudyReader.parse(StudyWriter.write(other), "written", List.of())).isEqualTo(other);
    assertThat(StudyWriter.mechanics(other)).contains("bone-removed");
    Study biplanar = study("{biplanar: {height_mm: 8}}");
    assertThat(biplanar.own(KneeSettings.class).construct().orElseThrow().biplanar())
        .contains(new BiplanarSettings(15, 8, 110));
    assertThat(StudyReader.parse(StudyWriter.write(biplanar), "written", List.of()))
        .isEqualTo(biplanar);
  }

  @Test
  void anAnteriorWedgeHasItsOwnPlateAndTurnsLittle() {
    Study study = study("{}", "osteotomy.type=anterior-closing-wedge-hto");
    ConstructSettings c = study.own(KneeSettings.class).construct().orElseThrow();
    assertThat(c.gap().way()).isEqualTo(GapWay.CLOSED);
    assertThat(c.plate().topMm()).isEqualTo(-8);
    assertThat(c.plate().screws())
        .extracting(ScrewSettings::name, ScrewSettings::lengthMm)
        .startsWith(tuple("A", 35.0), tuple("B", 35.0), tuple("C", 35.0), tuple("1", 30.0));
    assertThat(StudyReader.parse(StudyWriter.write(study), "written", List.of())).isEqualTo(study);
    assertThatThrownBy(
            () ->
                study(
                    "{}",
                    "osteotomy.type=anterior-opening-wedge-hto",
                    "osteotomy.hinge_rotation_deg=-12"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("osteotomy.hinge_rotation_deg")
        .hasMessageContaining("±8° only")
        .hasMessageContaining("take -8");
  }

  /** Each bone of a double-level operation has its own hinge, gap and plate. */
  @Test
  void bothBonesOfADoubleLevelHaveAConstruct() {
    Study plain = both("{}");
    ConstructSettings tibia = plain.own(KneeSettings.class).construct().orElseThrow();
    ConstructSettings femur = tibia.second().orElseThrow();
    assertThat(tibia.gap().way()).isEqualTo(GapWay.OPENED);
    assertThat(femur.gap().way()).isEqualTo(GapWay.CLOSED);
    assertThat(tibia.plate().topMm()).isEqualTo(-8);
    assertThat(femur.plate().topMm()).isEqualTo(38);
    assertThat(femur.plate().screws()).hasSize(8);
    assertThat(StudyReader.parse(StudyWriter.write(plain), "written", List.of())).isEqualTo(plain);
    Study other = both("{gap: {filling: autograft}, femur: {hinge: {state: fractured}}}");
    assertThat(other.own(KneeSettings.class).construct().orElseThrow().hinge().state())
        .isEqualTo(HingeState.ELASTIC);
    assertThat(
            other
                .own(KneeSettings.class)
                .construct()
                .orElseThrow()
                .second()
                .orElseThrow()
                .hinge()
                .state())
        .isEqualTo(HingeState.FRACTURED);
    assertThat(StudyReader.parse(StudyWriter.write(other), "written", List.of())).isEqualTo(other);
    assertThatThrownBy(() -> both("{femur: {gap: {filling: autograft}}}"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("construct.femur.gap.filling")
        .hasMessageContaining("leaves no gap to fill");
    assertThatThrownBy(() -> both("{femur: {hinge: {thickness_mm: 40}}}"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("construct.femur.hinge.thickness_mm");
    assertThatThrownBy(() -> study("{femur: {}}"))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("construct.femur")
        .hasMessageContaining("which cuts one bone");
  }

  private static Study both(String construct) {
    return StudyReader.parse(
        ShippedStudies.text("knee-varus-double") + "\nconstruct: " + construct + "\n",
        "test.yaml",
        List.of());
  }
}
