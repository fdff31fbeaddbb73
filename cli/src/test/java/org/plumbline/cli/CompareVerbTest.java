package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** In the fake joint the medial force falls, and the lateral peak rises, with the angle. */
class CompareVerbTest {
  @TempDir Path folder;
  private final FakeLaboratory laboratory = new FakeLaboratory();

  private CliRun run(String... args) {
    return CliRun.in(folder, laboratory, args);
  }

  @Test
  void setsStudiesAndResultsSideBySide() {
    assertThat(run("sweep", "knee-varus", "--angles", "0:10:5", "-o", "one").code()).isZero();
    CliRun run = run("compare", "one", "knee-neutral", "--angles", "0:10:5");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Side by side in gait-peak", "knee-varus", "knee-neutral")
        .containsPattern("at its own target[^#]*knee-varus +7.50°")
        .contains("within limits: joint line 5°, mMPTA 93°, mLDFA 85°, weight-bearing line 65 %")
        .contains("Best ")
        .contains("not for treatment decisions");
  }

  @Test
  void findsThePlanWithinALateralPeak() {
    JsonNode json =
        run(
                "compare",
                "knee-varus",
                "knee-neutral",
                "--angles",
                "0:10:5",
                "--lateral-peak",
                "2",
                "--json")
            .json();
    JsonNode plan = json.get("studies").get(0).get("within_limits");
    assertThat(json.get("studies").get(0).get("lateral_peak_limit_MPa").asDouble()).isEqualTo(2);
    assertThat(plan.get("angle_deg").asDouble()).isCloseTo(5, within(1e-9));
    assertThat(plan.get("lateral_pressure_peak").asDouble()).isCloseTo(2, within(1e-9));
    assertThat(json.get("best").asString()).isEqualTo("knee-varus");
    JsonNode none =
        run("compare", "knee-varus", "knee-neutral", "--lateral-peak", "0.5", "--json").json();
    assertThat(none.get("best").asString()).isEmpty();
    assertThat(none.get("studies").get(0).get("within_limits").get("note").asString())
        .contains("lateral pressure peak is at least 1", "above 0.5");
  }

  @Test
  void writesChartsAndFacts() throws Exception {
    String[] args = {"compare", "knee-varus", "knee-neutral", "--angles", "0:10:5", "-o", "both"};
    assertThat(run(args).code()).isZero();
    Path both = folder.resolve("both");
    assertThat(both.resolve("charts/share.png")).exists();
    assertThat(both.resolve("charts/peak.svg")).exists();
    byte[] first = Files.readAllBytes(both.resolve("charts/share.svg"));
    assertThat(Files.readString(both.resolve("compare.json"))).contains("within_limits");
    String page = Files.readString(both.resolve("compare.html"));
    assertThat(page)
        .contains("Best within the limits", "at its own target", "id=\"share\"", "id=\"peak\"")
        .contains("Nakayama 2018", "Martay 2018", "not limited")
        .contains("not for treatment decisions")
        .contains("data-stills=\"plan-1-joint;plan-2-joint\"")
        .contains("<figure id=\"plan-1-joint\">", "<figure id=\"plan-2-joint\">")
        .hasSizeLessThan(3_000_000);
    assertThat(run(args).code()).isEqualTo(4);
    String[] again = {
      "compare", "knee-varus", "knee-neutral", "--angles", "0:10:5", "-o", "both", "--force"
    };
    assertThat(run(again).code()).isZero();
    assertThat(Files.readAllBytes(both.resolve("charts/share.svg"))).isEqualTo(first);
  }

  @Test
  void keepsALateralShare() {
    JsonNode json =
        run(
                "compare",
                "knee-varus",
                "knee-neutral",
                "--angles",
                "0:10:5",
                "--lateral-share",
                "45",
                "--json")
            .json();
    assertThat(json.get("limits").get("lateral_share_percent").asDouble()).isEqualTo(45);
    JsonNode plan = json.get("studies").get(0).get("within_limits");
    assertThat(plan.get("medial_force_share").asDouble()).isCloseTo(55, within(1e-9));
    CliRun odd = run("compare", "knee-varus", "knee-neutral", "--lateral-peak", "much");
    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.err()).contains("--lateral-peak is 'much'", "neutral or none");
    for (String option : List.of("--lateral-peak", "--lateral-share")) {
      for (String value : List.of("NaN", "-1", "Infinity")) {
        CliRun absurd = run("compare", "knee-varus", "knee-neutral", option, value);
        assertThat(absurd.code()).as(option + " " + value + ": " + absurd.err()).isEqualTo(2);
        assertThat(absurd.err()).contains(option + " is ");
      }
    }
    CliRun word = run("compare", "knee-varus", "knee-neutral", "--lateral-share", "much");
    assertThat(word.err()).contains("'much' is not a number").doesNotContain("double");
  }

  /** Limits that have options of their own can be given by name too. */
  @Test
  void limitsByNameAreKept() {
    for (String[] option : new String[][] {{"--line", "40"}, {"--limit", "line=40"}}) {
      CliRun run = run("compare", "knee-varus", "knee-neutral", option[0], option[1]);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).as(String.join(" ", option)).contains("line 40");
    }
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThat(run("compare", "knee-varus").code()).isEqualTo(2);
    CliRun wrong = run("compare", "knee-varus", "knee-neutral", "--load-case", "stairs-up");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("in common", "gait-peak");
    assertThat(run("compare", "knee-varus", "no-such-study").code()).isEqualTo(2);
    for (String limit : List.of("--joint-line=-1", "--line=NaN", "--mmpta=Infinity")) {
      CliRun senseless = run("compare", "knee-varus", "knee-neutral", limit);
      assertThat(senseless.code()).as(limit).isEqualTo(2);
      assertThat(senseless.err()).contains(limit.substring(2, limit.indexOf('=')), "give a number");
    }
    folder.resolve("empty").toFile().mkdir();
    assertThat(run("compare", "knee-varus", "empty").err()).contains("not a results folder");
  }

  /** Cut inside a line or at the end of one: the digest tells before the table is read. */
  @Test
  void refusesACutTable() throws Exception {
    assertThat(run("sweep", "knee-varus", "--angles", "0:10:5", "-o", "cut").code()).isZero();
    Path table = folder.resolve("cut/results.csv");
    String whole = Files.readString(table);
    int lineEnd = whole.indexOf("\n", whole.length() / 2) + 1;
    for (int length : new int[] {200, lineEnd}) {
      Files.writeString(table, whole.substring(0, length));
      for (CliRun run : List.of(run("compare", "knee-neutral", "cut"), run("report", "cut"))) {
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).contains("results.csv", "not as the run wrote it", "--resume");
      }
    }
    Files.writeString(table, whole);
    assertThat(run("compare", "knee-neutral", "cut").code()).isZero();
  }

  @Test
  void saysWhatIsLeftOutAndWhichValueIsMeant() {
    String axis = "axis2={key: osteotomy.smcl_release, values: [0, 1]}";
    assertThat(run("sweep", "knee-varus", "--angles", "0:10:5", "--set", axis, "-o", "one").code())
        .isZero();
    CliRun run = run("compare", "one", "knee-varus-plate", "--angles", "0:10:5");
    assertThat(run.out())
        .as(run.err())
        .containsPattern("knee-varus: its results at osteotomy.smcl_release = [01]")
        .contains(
            "knee-varus-plate: solved without its construct and its axis2"
                + " (construct.gap.modulus_MPa)");
    assertThat(run("compare", "knee-varus", "knee-neutral", "--angles", "0:10:5").out())
        .contains(" N on the medial compartment")
        .doesNotContain("without its", "Remark");
  }

  /** The same study twice, with other settings in its folder. */
  @Test
  void plansOfOneNameAreCalledAsTheyWereGiven() {
    assertThat(run("sweep", "knee-varus", "--angles", "0:10:5", "-o", "one").code()).isZero();
    assertThat(run("sweep", "knee-varus", "--angles", "0:10:2", "-o", "two").code()).isZero();
    assertThat(run("compare", "one", "two").out()).contains("knee-varus", "two");
  }
}
