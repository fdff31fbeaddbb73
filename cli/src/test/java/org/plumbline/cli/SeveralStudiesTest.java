package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.joint.KneeSettings;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.yaml.ShippedStudies;
import tools.jackson.databind.JsonNode;

/** {@code sweep A B}: a folder and a summary each, all side by side, the worst exit code. */
class SeveralStudiesTest {
  @TempDir Path folder;
  private final FakeLaboratory laboratory = new FakeLaboratory();
  private String a;
  private String b;
  private String loadCase;

  @BeforeEach
  void nameStudies() {
    a = ShippedStudies.names().get(0);
    b = ShippedStudies.names().get(1);
    loadCase = ShippedStudies.study(a).loadCases().get(0).name();
  }

  private CliRun run(String... args) {
    return CliRun.in(folder, laboratory, args);
  }

  @Test
  void aSettingThatDoesNotSuitOneOfThemIsToldWithItsName() {
    CliRun run =
        CliRun.shipped(
            folder, "sweep", "knee-varus", "hip-dysplasia", "--set", "patient.lcea_deg=20");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("for knee-varus: --set patient.lcea_deg");
    assertThat(run("sweep", a, "--set", "mesh=odd").err()).doesNotContain("for " + a);
  }

  @Test
  void eachHasItsFolderAndAllStandSideBySide() {
    CliRun run = run("sweep", a, b, "--angles", "0:10:1");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("results/" + a + "-001/summary.json")).isNotEmptyFile();
    assertThat(folder.resolve("results/" + b + "-001/summary.json")).isNotEmptyFile();
    assertThat(run.out())
        .contains("Results  results/" + a + "-001", "Results  results/" + b + "-001")
        .contains("Side by side,", "medial share %", "lateral peak MPa")
        .containsPattern(a + " +7.5 +7.0 +80.0 +52.0 +4.00 +2.60 +1.00 +2.40")
        .containsPattern(b + " +7.5 +7.0 +80.0 +52.0");
    assertThat(run.out().indexOf("Side by side")).isGreaterThan(run.out().lastIndexOf("Results"));
  }

  /**
   * Nothing to compare with: the state before any correction, with areas and room for the names.
   */
  @Test
  void statesBeforeAnyCorrectionStandSideBySide() {
    CliRun run = run("sweep", a, b, "--angles", "0");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("Side by side, +share % +peak MPa +area mm²")
        .containsPattern(b + " +80.0 +20.0 +4.00 +1.00 +400 +400")
        .doesNotContain("ratio", "target");
  }

  @Test
  void outHoldsAFolderForEach() {
    assertThat(run("sweep", a, b, "-o", "out", "--angles", "0,8").code()).isZero();
    assertThat(folder.resolve("out/" + a + "/manifest.json")).isNotEmptyFile();
    assertThat(folder.resolve("out/" + b + "/manifest.json")).isNotEmptyFile();
    CliRun again = run("sweep", a, b, "-o", "out", "--angles", "0,8");
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.out()).contains(a + ": FAILED", "--resume", b + ": FAILED");
    assertThat(run("sweep", a, b, "-o", "out", "--angles", "0,8", "--resume").code()).isZero();
    assertThat(run("sweep", a, b, "-o", "out", "--angles", "0,8", "--force").code()).isZero();
  }

  @Test
  void answersWithOneJsonObject() {
    JsonNode json = run("sweep", a, b, "--angles", "0,8", "--json").json();
    assertThat(json.get("studies")).hasSize(2);
    assertThat(json.at("/studies/1/study").asString()).isEqualTo(b);
    assertThat(json.at("/studies/1/cases/solved").asInt()).isEqualTo(4);
    JsonNode one = json.path("side_by_side").path(loadCase).path(a);
    assertThat(one.get("target_deg").asDouble()).isEqualTo(7.5);
    assertThat(one.get("medial_force_share_before").asDouble()).isEqualTo(80);
    assertThat(one.get("lateral_pressure_peak_after").asDouble()).isEqualTo(2.6);
  }

  /** A failed case of one study is 3, an occupied folder 4: the worst is told, the rest is done. */
  @Test
  void theExitCodeIsTheWorst() throws IOException {
    laboratory.failing = java.util.List.of(new CaseKey(loadCase, 8));
    assertThat(run("sweep", a, b, "--angles", "0,8").code()).isEqualTo(3);
    Files.createDirectories(folder.resolve("out/" + a));
    CliRun run = run("sweep", a, b, "-o", "out", "--angles", "0,8", "--json");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.json().at("/studies/0/status").asString()).isEqualTo("failed");
    assertThat(run.json().at("/studies/0/exit_code").asInt()).isEqualTo(4);
    assertThat(run.json().at("/studies/1/exit_code").asInt()).isEqualTo(3);
    assertThat(folder.resolve("out/" + b + "/results.csv")).isNotEmptyFile();
  }

  @Test
  void nothingIsSolvedIfOneStudyIsUnsound() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "schema: 1\n");
    CliRun run = run("sweep", a, folder.resolve("bad.yaml").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml");
    CliRun twice = run("sweep", a, a);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("is called '" + a + "' too");
    assertThat(folder.resolve("results")).doesNotExist();
    assertThat(laboratory.opened).isZero();
    assertThat(run("solve", a, b, "--angle", "8").code()).as("solve takes one").isEqualTo(2);
  }

  @Test
  void anInterruptionLeavesTheRestOut() {
    StopSignal stop = new StopSignal();
    laboratory.atCase = key -> stop.request();
    CliRun run = CliRun.in(folder, laboratory, stop, "sweep", a, b, "-o", "out", "-j", "1");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.out())
        .contains("  plumbline sweep " + a + " " + b + " --jobs 1 --out out --resume")
        .contains(b + ": NOT STARTED, interrupted before it began");
    assertThat(folder.resolve("out/" + b)).doesNotExist();
    laboratory.atCase = key -> {};
    assertThat(run("sweep", a, b, "-o", "out", "--resume").code()).isZero();
  }

  @Test
  void withoutOutEachStudyIsContinuedAlone() {
    StopSignal stop = new StopSignal();
    laboratory.atCase = key -> stop.request();
    CliRun run = CliRun.in(folder, laboratory, stop, "sweep", a, b, "-j", "1");
    assertThat(run.out())
        .contains("  plumbline sweep " + a + " --jobs 1 --out results/" + a + "-001 --resume")
        .contains("  plumbline sweep " + b + " --jobs 1\n");
  }

  /** Without a release the medial share is 8 % more, and the wedge 2° larger. */
  @Test
  void marksTheBestValueOfASecondParameter() {
    laboratory.moreMedial =
        s -> 8 * (1 - s.own(KneeSettings.class).osteotomy().collateralRelease());
    String axis = "axis2={key: osteotomy.smcl_release, values: [0, 1]}";
    CliRun run = run("sweep", a, "--angles", "0:12:4", "-o", "out", "--set", axis);
    assertThat(run.out())
        .containsPattern("at 0: wedge of 9.5°[^<\n]*\n")
        .containsPattern("at 1: wedge of 7.5°[^<\n]*  <- best of all values\n");
  }

  /** A second swept parameter is told value by value; the table has the study's own. */
  @Test
  void sweepsASecondParameter() {
    CliRun run =
        run(
            "sweep",
            a,
            "--angles",
            "0,4,8",
            "-o",
            "out",
            "--set",
            "axis2={key: osteotomy.smcl_release, values: [0, 1]}");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Shown: osteotomy.smcl_release = 1.")
        .containsPattern("osteotomy.smcl_release, 8° +share % +peak MPa +area mm²")
        .containsPattern("\n0 +48.0 +52.0 +2.40 +2.60 +400 +400\n1 +48.0")
        .contains("at 0: wedge of 7.5°", "at 1: wedge of 7.5°")
        .as("no value is better than another")
        .doesNotContain("best of all values")
        .contains("12 solved");
    assertThat(folder.resolve("out/cases/" + loadCase + "/a08.00_0/case.json")).isNotEmptyFile();
  }
}
