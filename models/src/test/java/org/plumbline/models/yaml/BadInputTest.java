package org.plumbline.models.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyProblem;

/** Every kind of bad input is told with file, line, key, value, limit and a way out. */
class BadInputTest {
  /** A good study; line numbers in the tests count in this text. */
  private static final String GOOD =
      """
      schema: 1
      name: good
      joint: knee
      patient:
        side: right
        body_mass_kg: 76.5
        femur_length_mm: 420
        tibia_length_mm: 370
        plateau_width_mm: 75
        mldfa_deg: 88
        mmpta_deg: 82
        hka_bony_deg: -6
      load_cases: [static-axis, gait-peak]
      angles_deg: {from: 0, to: 15, step: 1}
      osteotomy:
        hinge_mm: [0, -18, 26]
        entry_height_mm: -40
      """;

  private static InvalidStudyException refused(String text, String... settings) {
    InvalidStudyException e =
        catchThrowableOfType(
            InvalidStudyException.class,
            () ->
                StudyReader.parse(
                    text, "knee.yaml", List.of(settings).stream().map(Setting::parse).toList()));
    assertThat(e).as("must be refused").isNotNull();
    return e;
  }

  private static String with(String line, String replacement) {
    assertThat(GOOD).contains(line);
    return GOOD.replace(line, replacement);
  }

  @Test
  void theGoodStudyIsGood() {
    assertThat(StudyReader.parse(GOOD, "knee.yaml", List.of()).name()).isEqualTo("good");
  }

  /** Line to replace | replacement | parts of the one problem's message. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mmpta_deg: 82 | mmpa_deg: 82 | knee.yaml:11 patient.mmpa_deg: is not a known key | mmpta_deg?",
        "side: right | side: rihgt | knee.yaml:5 patient.side: is 'rihgt'; known: right, left | right?",
        "body_mass_kg: 76.5 | body_mass: 76.5 | knee.yaml:6 patient.body_mass: has no unit | body_mass_kg",
        "hka_bony_deg: -6 | hka: -6 | knee.yaml:12 patient.hka: has no unit | hka_bony_deg (in degrees)",
        "hka_bony_deg: -6 | hka_deg: -6 | knee.yaml:12 patient.hka_deg: is not a known key | hka_bony_deg",
        "body_mass_kg: 76.5 | body_mass_kg: heavy | knee.yaml:6 patient.body_mass_kg: is 'heavy' | not a number in kg",
        "body_mass_kg: 76.5 | body_mass_kg: '76.5' | patient.body_mass_kg: is '76.5', not a number in kg | kg",
        "body_mass_kg: 76.5 | body_mass_kg: 76,5 | patient.body_mass_kg: is '76,5' | with a point: 76.5",
        "body_mass_kg: 76.5 | body_mass_kg: 76.5 kg | is '76.5 kg', not a number in kg | write the number alone",
        "body_mass_kg: 76.5 | body_mass_kg: | knee.yaml:6 patient.body_mass_kg: has no value | a number in kg",
        "body_mass_kg: 76.5 | body_mass_kg: .nan | knee.yaml:6 patient.body_mass_kg: is .nan | not a finite number",
        "body_mass_kg: 76.5 | body_mass_kg: NaN | patient.body_mass_kg: is 'NaN', not a number in kg | kg",
        "mldfa_deg: 88 | mldfa_deg: .inf | knee.yaml:10 patient.mldfa_deg: is .inf | not a finite number",
        "mldfa_deg: 88 | mldfa_deg: 1e999 | knee.yaml:10 patient.mldfa_deg: is 1e999 | not a finite number",
        "body_mass_kg: 76.5 | body_mass_kg: -70 | patient.body_mass_kg: is -70 kg; it must be at least 21 kg | kg",
        "body_mass_kg: 76.5 | body_mass_kg: 750 | is 750 kg; it must be at most 203 kg | newtons",
        "body_mass_kg: 76.5 | body_mass_kg: true | is true, not a number in kg | kg",
        "femur_length_mm: 420 | femur_length_mm: 42 | is 42 mm; it must be at least 200 mm | centimetres",
        "hka_bony_deg: -6 | hka_bony_deg: -3 | knee.yaml:12 patient.hka_bony_deg | -6",
        "hka_bony_deg: -6 | hka_bony_deg: 174 | is 174°; it must be at most 25° | deviation from straight",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -18, 60] | knee.yaml:16 osteotomy.hinge_mm | outside the bone",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -18, 33] | leaves a bridge of | at least 4 mm",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -18, -20] | osteotomy.hinge_mm | not lateral of the midline",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -3, 26] | osteotomy.hinge_mm | plateau",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -18] | osteotomy.hinge_mm: has 2 values, not 3 | [0, -18, 26]",
        "hinge_mm: [0, -18, 26] | hinge_mm: [0, -18, x] | osteotomy.hinge_mm[2]: is 'x' | not a number in mm",
        "entry_height_mm: -40 | entry_height_mm: 40 | knee.yaml:17 osteotomy.entry_height_mm: is 40 mm | between -70 and -15 mm",
        "entry_height_mm: -40 | entry_height_mm: -20 | must lie at least 5 mm below the hinge | -40",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: [] | knee.yaml:14 angles_deg: is an empty list | from: 0",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: {from: 9, to: 3} | angles_deg.to: is 3° | no angle",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: [0, 90] | angles_deg[1]: is 90° | at most 25°",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: [-5] | angles_deg[0]: is -5° | at least 0°",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: {to: 15, step: 0} | angles_deg.step: is 0 | at least 0.01",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: [3.14159] | angles_deg[0]: is 3.14159° | two decimals",
        "angles_deg: {from: 0, to: 15, step: 1} | angles_deg: 15 | angles_deg: is 15, not a list or a mapping | from: 0",
        "load_cases: [static-axis, gait-peak] | load_cases: [] | load_cases: is an empty list | static-axis",
        "load_cases: [static-axis, gait-peak] | load_cases: [gait-pack] | load_cases[0]: is 'gait-pack' | gait-peak?",
        "load_cases: [static-axis, gait-peak] | load_cases: [gait-peak, gait-peak] | load_cases[1]: repeats | remove",
        "load_cases: [static-axis, gait-peak] | load_cases: [static-axis, gait_peak] | load_cases[1]: is 'gait_peak'; shipped are static-axis | gait-peak?",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: ../up, axial_body_weights: 1}] | .name: is '../up' | walk@15",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: idle}] | load_cases[0] | no force",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: gait-peak, axial_body_weights: 3}] | shipped load case | another name",
        "load_cases: [static-axis, gait-peak] | load_cases: [laxitty] | load_cases[0]: is 'laxitty' | did you mean laxity?",
        "load_cases: [static-axis, gait-peak] | load_cases: [laxity, laxity@varus] | load_cases[1]: repeats load case 'laxity@varus' | remove",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: flexed, central_body_weights: 2, flexion_deg: 60}] | load_cases[0].flexion_deg: is 60°; it must be at most 35° | 35",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: laxity@varus, central_body_weights: 2}] | shipped load case with other numbers | another name",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: pull, muscles: [{name: quad, proximal_mm: [0, 40, 0], distal_mm: [0, 40, 0], force_N: 500}]}] | both ends in one point | distal_mm",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: pull, muscles: [{name: quad, proximal_mm: [0, 40, 0], distal_mm: [0, -40, 0]}]}] | a force needs a size | force_N",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, forces: [{name: f, point_mm: [0, 0, 0], direction: [0, -1, 0], force_N: 5, force_body_weights: 1}]}] | a force needs a size | not both",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, forces: [{name: f, point_mm: [0, 0, 0], direction: [0, 0, 0], force_N: 5}]}] | has no direction | [0, -1, 0]",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, forces: [{name: f, point_mm: [0, 0], direction: [0, -1, 0], force_N: 5}]}] | forces[0].point_mm: has 2 values, not 3 | load_cases",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, forces: [{name: f, point_mm: [0, 0, 0], direction: [0, -1, 0], force_N: -5}]}] | forces[0].force_N: is -5 N; it must be at least 0 N | load_cases",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, forces: [{name: f, direction: [0, -1, 0], force_N: 5}]}] | forces[0].point_mm: is missing | add point_mm in mm",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: twist, central_body_weights: 1, adduction_moment_N_m: 9000}] | adduction_moment_N_m: is 9000 N m; it must be at most 100 N m | not N mm",
        "load_cases: [static-axis, gait-peak] | load_cases: [{name: push, central_body_weight: 1}] | central_body_weight: is not a known key | central_body_weights?",
        "schema: 1 | schema: 2 | knee.yaml:1 schema: is 2, newer than 1 | update Plumbline",
        "schema: 1 | schema: 0 | knee.yaml:1 schema | 1",
        "name: good | name: ../../etc | knee.yaml:2 name: is '../../etc' | my-patient-01",
        "joint: knee | joint: nkee | joint: is 'nkee'; known: knee | did you mean knee?",
        "tibia_length_mm: 370 | femur_length_mm: 370 | knee.yaml:8 patient.femur_length_mm: is given twice, first in knee.yaml:7 | remove",
        "name: good | name: *anchor | knee.yaml:2: alias *anchor is not allowed | write the value out",
        "name: good | name: &a good | anchor &a is not allowed | where it is needed",
        "name: good | name: !!java.net.URL [x] | tag tag:yaml.org,2002:java.net.URL is not allowed | plain value",
        "name: good | name: !env x | tag !env is not allowed | plain value",
        "name: good | ? [a, b] | a key must be a word | key",
        "name: good | name: [[[[[[[[[[[[[1]]]]]]]]]]]]] | nested deeper than 12 levels | 12",
        "name: good | name: 'unclosed | this is not YAML | quotes",
        "name: good | shape: {medial: {trough_z_mm: -16}, lateral: {trough_z_mm: 16}} | knee.yaml:2 shape: leaves 6 mm between the plateaus | move the troughs apart",
        "name: good | shape: {medial: {trough_z_mm: -34, plateau_half_width_mm: 9}, lateral: {trough_z_mm: 34}} | shape: leaves 46 mm | 8 to 40 mm",
        "name: good | name: 'a\tb' | name: is 'a?b', which is not allowed here | my-patient-01",
        "schema: 1 | schema: '1' | knee.yaml:1 schema | write schema: 1",
        "schema: 1 | # no schema | schema: is missing | add schema: 1",
        "body_mass_kg: 76.5 | <<: {side: left} | knee.yaml:6 | <<",
        "body_mass_kg: 76.5 | body_mass_kg: 0x4C | is '0x4C', not a number in kg | kg",
        "name: good | flexion_deg: 60 | flexion_deg: is 60°; it must be at most 35° | 35",
        "name: good | mesh: fien | mesh: is 'fien' | fine?",
        "name: good | target: {kind: weight-bearing-line} | target.percent: is missing | 62.5",
        "name: good | target: {kind: equal-share, load_case: walk} | target.load_case: is 'walk', which is not solved | load_cases",
        "name: good | target: {kind: equal-share, percent: 50} | target.percent: means nothing for target equal-share | remove",
      })
  void badValueIsToldWithPlaceValueLimitAndRemedy(
      String line, String replacement, String part, String other) {
    InvalidStudyException e = refused(with(line, replacement));
    assertThat(e.getMessage()).contains(part).contains(other).contains("knee.yaml:");
  }

  @ParameterizedTest
  @CsvSource({
    "  side: right,patient.side",
    "  body_mass_kg: 76.5,patient.body_mass_kg",
    "  femur_length_mm: 420,patient.femur_length_mm",
    "  tibia_length_mm: 370,patient.tibia_length_mm",
    "  plateau_width_mm: 75,patient.plateau_width_mm",
    "  mldfa_deg: 88,patient.mldfa_deg",
    "  mmpta_deg: 82,patient.mmpta_deg"
  })
  void nothingAboutThePatientHasADefault(String line, String key) {
    InvalidStudyException e = refused(with(line.strip(), "").replace("\n  \n", "\n"));
    assertThat(e.problems()).hasSize(1);
    assertThat(e.getMessage()).contains("knee.yaml:4 " + key + ": is missing");
  }

  @Test
  void allProblemsOfAFileAreToldTogetherInTheOrderOfItsLines() {
    String text =
        with("femur_length_mm: 420", "femur_length_mm: 42")
            .replace("hka_bony_deg: -6", "hka_bony_deg: 1")
            .replace("gait-peak", "gait-pack")
            .replace("angles_deg: {from: 0, to: 15, step: 1}", "angles_deg: []")
            .replace("[0, -18, 26]", "[0, -18, 60]")
            .replace("entry_height_mm", "entry_hieght_mm");
    InvalidStudyException e = refused(text, "mesh=corase");
    assertThat(e.getMessage()).startsWith("knee.yaml has 7 problems:");
    assertThat(e.problems().stream().map(StudyProblem::where))
        .containsExactly(
            "knee.yaml:7 patient.femur_length_mm",
            "knee.yaml:12 patient.hka_bony_deg",
            "knee.yaml:13 load_cases[1]",
            "knee.yaml:14 angles_deg",
            "knee.yaml:16 osteotomy.hinge_mm",
            "knee.yaml:17 osteotomy.entry_hieght_mm",
            "--set mesh");
  }

  @Test
  void bothWeightAndMassAreRefused() {
    String text = with("  body_mass_kg: 76.5", "  body_mass_kg: 76.5\n  body_weight_N: 750");
    assertThat(refused(text).getMessage()).contains("given together with body_weight_N");
  }

  @Test
  void aNewerSchemaIsTheOnlyProblemTold() {
    InvalidStudyException e = refused("schema: 7\nnew_key: 1\n");
    assertThat(e.problems()).hasSize(1);
    assertThat(e.getMessage()).contains("is 7, newer than 1").contains("update Plumbline");
  }

  @Test
  void anAliasBombIsRefusedAtItsFirstAnchor() {
    StringBuilder bomb = new StringBuilder("schema: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("*a").append(i - 1).append("]\n");
    }
    assertThat(refused(bomb.toString()).getMessage())
        .contains("knee.yaml:2", "anchor &a0 is not allowed");
  }

  @Test
  void hugeAndDeepTextsAreRefusedQuickly() {
    assertThat(refused("name: " + "x".repeat(300_000)).getMessage()).contains("at most 200000");
    assertThat(refused("[".repeat(100_000)).getMessage()).contains("nested deeper than 12");
    assertThat(refused("a: [" + "1,".repeat(60_000) + "1]").getMessage())
        .contains("more than 10000 values");
  }

  @Test
  void tabsForIndentationAreToldByLine() {
    assertThat(refused(GOOD.replace("  side:", "\tside:")).getMessage())
        .contains("knee.yaml:5", "TAB");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    Study plain = StudyReader.parse(GOOD, "knee.yaml", List.of());
    String windows = "\uFEFF" + GOOD.replace("\n", "\r\n");
    assertThat(StudyReader.parse(windows, "knee.yaml", List.of())).isEqualTo(plain);
  }

  @Test
  void aFileThatIsNoTextOrTooLargeIsRefusedBeforeItIsParsed(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("foreign.yaml");
    for (byte[] bytes :
        List.of(
            GOOD.replace("good", "M\u00fcller").getBytes(StandardCharsets.ISO_8859_1),
            GOOD.getBytes(StandardCharsets.UTF_16),
            new byte[5_000_000])) {
      Files.write(file, bytes);
      InvalidStudyException e =
          catchThrowableOfType(
              InvalidStudyException.class, () -> StudyReader.read(file.toString(), List.of()));
      assertThat(e).isNotNull();
      assertThat(e.getMessage()).contains("foreign.yaml").containsAnyOf("UTF-8", "at most");
    }
  }

  @Test
  void emptyAndForeignTextsAreRefused() {
    assertThat(refused("").getMessage()).contains("knee.yaml:1: is empty").contains("init");
    assertThat(refused("# only a comment\n").getMessage()).contains("is empty");
    assertThat(refused("just words").getMessage()).contains("is not a mapping of keys");
    assertThat(refused(GOOD + "# a\u0007b\n").getMessage())
        .contains("knee.yaml:" + (GOOD.lines().count() + 1) + ": holds the character U+0007");
    assertThat(refused(GOOD + "---\n" + GOOD).getMessage()).contains("a second document begins");
  }

  /** A letter that turns the direction of writing would turn the rest of the message too. */
  @Test
  void whatSteersATerminalIsNotRepeated() {
    assertThat(refused(GOOD.replace("name: good", "name: \"a\\u202Eb\\u2028c\"")).getMessage())
        .contains("name: is 'a?b?c'");
  }

  @Test
  void settingsGoThroughTheSameChecksAndNameTheirOption() {
    assertThat(refused(GOOD, "patient.mmpta_deg=90").getMessage())
        .contains("patient.hka_bony_deg")
        .contains("2.00");
    assertThat(refused(GOOD, "osteotomy.hinge_mm=[0,-18,60]").getMessage())
        .contains("--set osteotomy.hinge_mm")
        .contains("outside the bone");
    assertThat(refused(GOOD, "patient.body_mas_kg=70").getMessage())
        .contains("--set patient.body_mas_kg: is not a known key")
        .contains("did you mean body_mass_kg?");
    assertThat(refused(GOOD, "flexion_deg=nan").getMessage())
        .contains("--set flexion_deg: is 'nan'");
    assertThat(refused(GOOD, "name").getMessage()).contains("is not key=value");
    assertThat(refused(GOOD, "name.first=x").getMessage()).contains("leads nowhere");
    assertThat(refused(GOOD, "angles_deg=").getMessage())
        .contains("--set angles_deg: has no value");
  }
}
