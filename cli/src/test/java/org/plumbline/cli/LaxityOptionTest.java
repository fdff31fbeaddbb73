package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The option {@code --laxity} and the groups of load cases on the screen and in the files. */
class LaxityOptionTest {
  @TempDir Path folder;
  private final FakeLaboratory laboratory = new FakeLaboratory();

  private CliRun run(String... args) {
    return CliRun.in(folder, laboratory, args);
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("r").resolve(name));
  }

  @Test
  void addsSixTestsBeforeAndAfterToTheStudy() throws IOException {
    CliRun run = run("solve", "--angle", "8", "--laxity", "-o", "r");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Laxity, from the joint at rest under 50 N at 20° of flexion")
        .containsPattern("varus +° +2.00 +4.00 +\\+2.00")
        .containsPattern("external +° +2.00 +4.00 +\\+2.00")
        .contains("16 solved, 0 failed")
        .as("tests get no table of pressures")
        .doesNotContain("laxity@varus");
    assertThat(file("results.csv"))
        .contains("knee-varus,laxity@valgus,8,,,joint,laxity_valgus,4,deg");
    JsonNode summary = JsonMapper.shared().readTree(file("summary.json"));
    assertThat(summary.path("before").path("laxity").path("laxity_varus_deg").asDouble())
        .isEqualTo(2);
    assertThat(summary.path("after").path("laxity").size()).isEqualTo(6);
  }

  /** What was solved can be read back: the resolved study is a study. */
  @Test
  void anotherFlexionIsKeptInTheResolvedStudy() throws IOException {
    CliRun run = run("solve", "--angle", "8", "--laxity", "--laxity-flexion", "0", "-o", "r");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("at 0° of flexion");
    Study resolved = StudyReader.parse(file("study.resolved.yaml"), "resolved", List.of());
    assertThat(resolved.loadCases()).hasSize(8);
    assertThat(resolved.loadCases().get(7).flexionDeg()).hasValue(0);
    assertThat(resolved.loadCases().get(7).name()).isEqualTo("laxity@external");
  }

  @Test
  void aFailedTestIsADashAndExitCodeThree() {
    laboratory.failing = List.of(new CaseKey("laxity@valgus", 8));
    CliRun run = run("solve", "--angle", "8", "--laxity", "-o", "r");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .containsPattern("valgus +° +2.00 +– +–")
        .contains("FAILED   laxity@valgus/a08.00 (unstable)");
  }

  @Test
  void refusesMoreOrLessThanOneAngle() {
    for (String angle : List.of("8,9", "0:5:1", "", "much", "8]", "NaN")) {
      assertRefused(
          "--angle is '.*'; it takes one angle in degrees, for instance --angle 8; for several use"
              + " plumbline sweep",
          "solve",
          "--angle",
          angle);
    }
    assertThat(laboratory.opened).isZero();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused("belongs|use solve --angle", "sweep", "--laxity");
    assertRefused(
        "means nothing without --laxity", "solve", "--angle", "8", "--laxity-flexion", "20");
    assertRefused(
        "60.0 deg is outside 0.0 to 35.0 deg",
        "solve",
        "--angle",
        "8",
        "--laxity",
        "--laxity-flexion",
        "60");
    assertRefused("NaN", "solve", "--angle", "8", "--laxity", "--laxity-flexion", "NaN");
    assertRefused(
        "smcl_release: is 1.2",
        "solve",
        "--angle",
        "8",
        "--laxity",
        "--set",
        "osteotomy.smcl_release=1.2");
    assertThat(laboratory.opened).isZero();
  }

  private void assertRefused(String words, String... args) {
    CliRun run = run(args);
    assertThat(run.code()).as(String.join(" ", args)).isEqualTo(2);
    assertThat(run.err()).containsPattern(words);
    assertThat(run.out()).isEmpty();
  }

  /** In a sweep the tests stand among the load cases, and are shown together. */
  @Test
  void aSweepMayListTheGroup() {
    CliRun run =
        run("sweep", "--angles", "0:8:4", "--set", "load_cases=[gait-peak, laxity]", "-o", "r");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("21 solved").containsPattern("anterior +° +2.00 +4.00");
  }

  /** Instants of an own sequence have one table of their own. */
  @Test
  void instantsOfASequenceAreOneTable() {
    CliRun run =
        run(
            "solve",
            "--angle",
            "5",
            "--set",
            "load_cases=[gait-peak, {name: step@10, central_body_weights: 1}, {name: step@50,"
                + " central_body_weights: 2}, {name: step@90, central_body_weights: 1}]");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("step  at % +medial force, N +lateral force, N +medial share, %")
        .containsPattern(" 50 +800 +600 +200 +400 +80.0 +60.0")
        .doesNotContain("step@50");
  }
}
