package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.Study;

/** The key {@code axis2}: one study more for each value, checked like the study itself. */
class SecondAxisTest {
  private static final String PLAIN =
      """
      schema: 1
      name: swept
      joint: knee
      patient:
        side: right
        body_mass_kg: 76.5
        femur_length_mm: 420
        tibia_length_mm: 370
        plateau_width_mm: 75
        mldfa_deg: 88
        mmpta_deg: 82
      load_cases: [static-axis, gait-peak]
      angles_deg: [0, 8]
      """;

  private static Study read(String key, String values) {
    return StudyReader.parse(with(key, values), "knee.yaml", List.of());
  }

  private static String with(String key, String values) {
    return PLAIN + "axis2:\n  key: " + key + "\n  values: " + values + "\n";
  }

  private static SecondAxis axis(String key, String values) {
    return read(key, values).axis2().orElseThrow();
  }

  @Test
  void everyValueIsTheStudyReadWithIt() {
    Study study = read("osteotomy.smcl_release", "[1, 0, 0.70]");
    SecondAxis axis = study.axis2().orElseThrow();
    assertThat(axis.values()).containsExactly("0", "0.7", "1");
    assertThat(axis.own()).as("the default").isEqualTo("1");
    assertThat(axis.at("0.7"))
        .isEqualTo(
            StudyReader.parse(
                PLAIN, "knee.yaml", List.of(Setting.parse("osteotomy.smcl_release=0.7"))));
    assertThat(axis.at("1")).isEqualTo(study.alone());
    assertThat(study.cases()).hasSize(3 * 2 * 2).startsWith(new CaseKey("static-axis", 0, "0"));
    assertThat(study.cases().get(7)).hasToString("gait-peak/a08.00_0.7");
    assertThat(study.of(study.cases().get(7))).isEqualTo(axis.at("0.7"));
  }

  @Test
  void keysOfEveryKindCanBeSwept() {
    assertThat(axis("mesh", "[standard, coarse]").values()).containsExactly("standard", "coarse");
    assertThat(axis("mesh", "[coarse]").at("coarse").resolution()).isEqualTo(Resolution.COARSE);
    assertThat(
            axis("osteotomy.hinge_mm[1]", "[-22, -18]")
                .at("-22")
                .own(KneeSettings.class)
                .osteotomy()
                .cut()
                .hingeYmm())
        .isEqualTo(-22);
    assertThat(
            axis("patient.body_weight_N", "[600, 900]")
                .at("600")
                .own(KneeSettings.class)
                .patient()
                .bodyWeightN())
        .isEqualTo(600);
    assertThat(axis("patient.body_weight_N", "[600, 900]").own()).as("nearest").isEqualTo("600");
    assertThat(axis("tissues.cartilage.youngs_modulus_MPa", "[5, 15]").unit()).isEqualTo("MPa");
    assertThat(axis("osteotomy.hinge_mm[1]", "[-22, -18]").unit()).isEqualTo("mm");
    assertThat(axis("fidelity", "[fe, foundation]").numeric()).isFalse();
  }

  @Test
  void aResolvedStudyReadsBack() {
    for (Study study :
        List.of(
            read("osteotomy.smcl_release", "[0, 1e-5, 1]"),
            read("fidelity", "[foundation, fe]"),
            read("shape.medial.plateau_sagittal_radius_mm", "[60, 1000, -80]"))) {
      String resolved = StudyWriter.write(study);
      assertThat(StudyReader.parse(resolved, "r", List.of())).isEqualTo(study);
    }
  }

  @Test
  void settingsReachEveryValueAndCanSetTheAxisItself() {
    String text = with("osteotomy.smcl_release", "[0, 1]");
    Study coarse = StudyReader.parse(text, "k", List.of(Setting.word("--mesh", "mesh", "coarse")));
    assertThat(coarse.axis2().orElseThrow().at("0").resolution()).isEqualTo(Resolution.COARSE);
    Study set =
        StudyReader.parse(
            PLAIN, "k", List.of(Setting.parse("axis2={key: flexion_deg, values: [0, 10]}")));
    assertThat(set.axis2().orElseThrow().values()).containsExactly("0", "10");
    Study without = StudyReader.parse(text, "k", List.of(Setting.parse("axis2=null")));
    assertThat(without.axis2()).isEmpty();
  }

  /** A suggestion to write what was written, or what the joint does not have, helps nobody. */
  @Test
  void aKeyOfAnotherJointIsCalledThat() {
    InvalidStudyException e =
        catchThrowableOfType(
            InvalidStudyException.class,
            () ->
                StudyReader.read(
                    "hip-dysplasia",
                    List.of(Setting.parse("axis2={key: osteotomy.smcl_release, values: [0, 1]}"))));
    assertThat(e.getMessage())
        .contains("is 'osteotomy.smcl_release', a key of knee only")
        .doesNotContain("did you mean");
    InvalidStudyException other =
        catchThrowableOfType(
            InvalidStudyException.class,
            () ->
                StudyReader.read(
                    "hip-dysplasia",
                    List.of(Setting.parse("axis2={key: smcl_release, values: [0, 1]}"))));
    assertThat(other.getMessage()).doesNotContain("did you mean osteotomy.smcl_release");
  }

  /** Key | values | parts of the message; the key stands in line 15, the values in line 16. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "osteotomy.smcl_relase | [0] | knee.yaml:15 axis2.key: is 'osteotomy.smcl_relase', not a key | did you mean osteotomy.smcl_release?",
        "smcl_release | [0] | not a key of a study | did you mean osteotomy.smcl_release?",
        "qqqqqq | [0] | not a key of a study | plumbline describe",
        "osteotomy..x | [0] | axis2.key: is 'osteotomy..x', not a dotted key | for instance",
        "name | [a] | axis2.key: is 'name', which changes no single case | for instance",
        "angles_deg.step | [1] | which changes no single case | for instance",
        "axis2.key | [1] | which changes no single case | for instance",
        "osteotomy | [1] | axis2.key: is 'osteotomy', which holds neither a number nor | describe",
        "shape.surfaces.unit | [m] | is 'shape.surfaces.unit': other surfaces are another joint | study",
        "osteotomy.smcl_release | [] | knee.yaml:16 axis2.values: is an empty list | for instance [0",
        "osteotomy.smcl_release | 0.7 | knee.yaml:16 axis2.values: is 0.7, not a list | for instance",
        "osteotomy.smcl_release | [0, high] | knee.yaml:16 axis2.values[1] osteotomy.smcl_release: is 'high' | not a number",
        "osteotomy.smcl_release | [0, 1.5] | axis2.values[1] osteotomy.smcl_release: is 1.5 | at most 1",
        "osteotomy.smcl_release | [0, .nan] | knee.yaml:16 axis2.values[1]: is .nan | not a finite number",
        "osteotomy.smcl_release | [0, null] | knee.yaml:16 axis2.values[1]: has no value | number",
        "osteotomy.smcl_release | [0, [1]] | axis2.values[1]: is a list, not a number | text",
        "osteotomy.smcl_release | [0, 1, 0.0] | knee.yaml:16 axis2.values[2]: repeats 0 | remove one",
        "patient.body_weight_N | [600, 600.0] | axis2.values[1]: repeats 600 N | remove one",
        "mesh | [coarse, medium] | axis2.values[1] mesh: is 'medium'; known: coarse, standard, fine | known",
        "mesh | [coarse, 3] | axis2.values[1] mesh: is 3; known: coarse | known",
        "patient.hka_bony_deg | [-6, -6.1] | axis2.values[1]: gives the same study as -6 | sweep another",
        "patient.hka_bony_deg | [-6, -2] | axis2.values[1] patient.hka_bony_deg: is -2 | must agree",
        "patient.mmpta_dg | [82] | did you mean patient.mmpta_deg? | not a key",
      })
  void nonsenseIsRefusedWithLineAndKey(String key, String values, String words, String more) {
    InvalidStudyException e =
        catchThrowableOfType(InvalidStudyException.class, () -> read(key, values));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).contains(words).contains(more);
  }

  @Test
  void theAxisIsNamedWhole() {
    String missing = PLAIN + "axis2: {key: mesh}\n";
    assertThat(
            catchThrowableOfType(
                InvalidStudyException.class,
                () -> StudyReader.parse(missing, "knee.yaml", List.of())))
        .hasMessageContaining("axis2.values: is missing");
  }
}
