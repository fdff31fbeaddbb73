package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.ScrewSettings;
import org.plumbline.models.study.Study;

class ConstructSectionTest {
  private static Study study(String construct) {
    return StudyReader.parse(
        ShippedStudies.text("knee-varus") + "\nconstruct: " + construct + "\n",
        "test.yaml",
        List.of());
  }

  @Test
  void withoutTheKeyTheCorrectionIsRigid() {
    assertThat(ShippedStudies.study("knee-varus").construct()).isEmpty();
  }

  @Test
  void defaultsAreAnElasticHingeAnEmptyGapAndTheStandardPlate() {
    ConstructSettings c = study("{}").construct().orElseThrow();
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
    assertThat(study("{gap: {filling: tcp_dense}}").construct().orElseThrow().gap().modulusMPa())
        .isEqualTo(7490);
    assertThat(
            study("{gap: {filling: allograft, modulus_MPa: 300}}")
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
    Study bounded = study("{hinge: {state: bounded, moment_Nm: 7}}");
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
        "{hinge: {state: removed}, plate: {type: none}} | construct.hinge.state | nothing holds",
        "{hinge: {moment_Nm: 5}} | construct.hinge.moment_Nm | state is elastic",
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
  void aDeformableCutThatThereIsNotIsRefused() {
    assertThatThrownBy(
            () ->
                StudyReader.parse(
                    ShippedStudies.text("knee-varus-dfo") + "\nconstruct: {}\n",
                    "test.yaml",
                    List.of()))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("medial-opening-wedge-hto only");
  }
}
