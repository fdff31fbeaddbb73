package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.joint.GuestJoint;
import org.plumbline.models.yaml.GuestForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands, files, tables, charts and page with a made-up joint that has six regions, load cases,
 * targets, limits and a range of angles of its own, a second angle that is swept by {@code axis2},
 * and neither a limb nor a load line.
 */
class OtherJointTest {
  private static final Pattern TOLD =
      Pattern.compile("<(?:title|desc) [^>]*>([^<]*)<", Pattern.DOTALL);

  /** Of the joint that is shipped first. */
  private static final String[] FOREIGN = {
    "edial", "HKA", "eight-bearing", "plateau", "menisc", "wedge", "femur"
  };

  @TempDir static Path folder;
  private static AutoCloseable solved;
  private static AutoCloseable read;
  private static CliRun run;

  private static CliRun plumbline(String... args) {
    return CliRun.shipped(folder, args);
  }

  private static void study(String name, double cover) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        String.join(
            "\n",
            "schema: 1",
            "name: " + name,
            "joint: ball",
            "patient: {side: left, body_weight_N: 800, cover_deg: " + cover + "}",
            "load_cases: [standing, {name: push, force_N: [0, 900, 0], moment_N_m: [1, 0, 0]}]",
            "angles_deg: [-5, 10, 20, 30]",
            "axis2: {key: osteotomy.forward_deg, values: [0, 10]}",
            ""));
  }

  @BeforeAll
  static void sweep() throws IOException {
    solved = GuestJoint.begin();
    read = GuestForm.begin();
    study("shallow", 10);
    study("shallower", 5);
    run = plumbline("sweep", "shallow.yaml", "-o", "out");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @AfterAll
  static void end() throws Exception {
    solved.close();
    read.close();
  }

  private static JsonNode summary() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/summary.json")));
  }

  /** The outer roof falls by 0.8 points a degree from 40, the inner rises from 10: 25 at 18.75°. */
  @Test
  void theOptimumIsWhereOneRegionTakesOverFromAnother() throws IOException {
    JsonNode optimum = summary().path("optimum");
    assertThat(optimum.path("target").asString()).isEqualTo("least-peak");
    assertThat(optimum.path("load_case").asString()).isEqualTo("standing");
    assertThat(optimum.path("angle_deg").asDouble()).isCloseTo(18.75, within(1e-9));
    assertThat(summary().path("after").path("angle_deg").asDouble()).isEqualTo(20);
  }

  @Test
  void theSummaryNamesItsRegionsItsAlignmentAndItsOperation() {
    assertThat(run.out().substring(run.out().indexOf('\n')))
        .contains("no turn (cover angle +10.0°)")
        .contains("turn of 20° (cover angle +30.0°)")
        .contains("turn of 18.8°, between solved angles")
        .contains("least peak in standing")
        .doesNotContain(FOREIGN);
  }

  @Test
  void resultsAreOfItsRegionsLoadsAndAngles() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("out/results.csv"));
    assertThat(lines)
        .contains(
            "shallow,standing,-5,osteotomy.forward_deg,0,roof_outer,force_share,44,%",
            "shallow,push,20,osteotomy.forward_deg,10,back_outer,force_normal,144,N",
            "shallow,,20,osteotomy.forward_deg,10,limb,cover_angle,30,deg")
        .anyMatch(l -> l.contains("roof_inner,center_of_pressure_y,20,mm"));
    assertThat(folder.resolve("out/cases/standing/a-05.00_10/case.json")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/study.resolved.yaml")))
        .contains("force_body_weights:", "moment_N_m:", "kind: \"least-peak\"")
        .doesNotContain("flexion_deg", "adduction");
  }

  @Test
  void anotherTargetIsAValueOfItsAlignment() throws IOException {
    CliRun aimed =
        plumbline(
            "sweep",
            "shallow.yaml",
            "--angles",
            "0:30:10",
            "--set",
            "target={kind: cover, value_deg: 32}",
            "-o",
            "aimed");
    assertThat(aimed.code()).as(aimed.err()).isZero();
    JsonNode optimum =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("aimed/summary.json")))
            .path("optimum");
    assertThat(optimum.path("value_deg").asDouble()).isEqualTo(32);
    assertThat(optimum.path("angle_deg").asDouble()).isCloseTo(22, within(1e-9));
  }

  @Test
  void whatItHasNotIsRefusedInItsOwnWords() {
    assertThat(plumbline("check", "shallow.yaml", "--set", "target={kind: cover}").err())
        .contains("target.value_deg: is missing");
    assertThat(plumbline("check", "shallow.yaml", "--set", "load_cases=[gait-peak]").err())
        .contains("is 'gait-peak'; shipped are standing, rising");
    assertThat(plumbline("check", "shallow.yaml", "--set", "angles_deg=[40]").err())
        .contains("at most 35°")
        .contains("the fragment leaves its bed");
    assertThat(plumbline("solve", "shallow.yaml", "--angle", "10", "--laxity").err())
        .contains("no laxity tests of the joint 'ball'");
  }

  @Test
  void thePlanIsItsOwn() {
    CliRun plan = plumbline("plan", "shallow.yaml", "--angles", "0:30:5");
    assertThat(plan.code()).as(plan.err()).isZero();
    assertThat(plan.out())
        .contains("cover angle")
        .contains("Turn by rule:")
        .contains("cover of 30°")
        .contains("least peak in push (elastic foundation)")
        .doesNotContain(FOREIGN);
  }

  /** With 5° less cover a limit on the cover leaves more turn, and so a lower peak. */
  @Test
  void plansAreComparedByItsLimitsAndItsGoal() throws IOException {
    CliRun compared =
        plumbline(
            "compare",
            "shallow.yaml",
            "shallower.yaml",
            "--angles",
            "0:30:5",
            "--limit",
            "cover=20",
            "-o",
            "compared");
    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains("within limits: cover 20°")
        .contains("Best     shallower: turn of 15.0°, a peak pressure of 3.73 MPa")
        .doesNotContain(FOREIGN);
    assertThat(Files.readString(folder.resolve("compared/compare.html")))
        .contains("cover at most 20°: the rim hits the neck (made up)");
    assertThat(plumbline("compare", "shallow.yaml", "shallower.yaml", "--mmpta", "93").err())
        .contains("there is no limit 'mmpta' of this joint; there are: cover");
    assertThat(plumbline("compare", "shallow.yaml", "knee-varus", "--angles", "0").err())
        .contains("several joints (ball, knee)");
  }

  @Test
  void commandsSayWhoseAKeyOrAQuantityIs() {
    assertThat(plumbline("init", "-", "--joint", "elbow").err())
        .contains("--joint is elbow", "ball");
    assertThat(plumbline("check", "shallow.yaml").out()).contains("2 load cases x 5 turns");
    assertThat(plumbline("describe", "forward_deg").out())
        .contains("osteotomy.forward_deg")
        .containsPattern("joint +ball");
    assertThat(plumbline("describe", "smcl_release").out()).containsPattern("joint +knee");
    assertThat(plumbline("describe", "axis2.key").out()).doesNotContain("joint ");
    assertThat(plumbline("describe", "cover_angle").out())
        .contains("ball: How far the rim reaches over the ball.");
  }

  /** Letters are drawn as outlines; what a chart says stands in its title and description. */
  @Test
  void chartsShowItsRegionsAndNothingOfTheShippedJoint() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out/charts"))) {
      List<Path> charts = files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
      assertThat(charts)
          .extracting(f -> f.getFileName().toString())
          .contains("share.svg", "axis2-peak-standing.svg", "limit-cover-angle.svg")
          .doesNotContain("load-line.svg");
      for (Path chart : charts) {
        TOLD.matcher(Files.readString(chart)).results().forEach(m -> told.append(m.group(1)));
      }
    }
    assertThat(told.toString().replace('\u00a0', ' '))
        .contains("Outer roof share of the load falls", "Front inner", "over the turn (°)")
        .contains("Outer roof peak pressure falls from 5.3 to 3.2 MPa at 20°, roof inner rises")
        .contains("Least peak pressure 3.5 MPa at 20°, forward turn 0°")
        .doesNotContain(FOREIGN);
  }

  @Test
  void thePageHasItsRegionsAndLeavesOutWhatThereIsNot() throws IOException {
    String page = Files.readString(folder.resolve("out/report.html"));
    String data = page.substring(page.indexOf("id=\"plumbline-data\""), page.indexOf("<script>"));
    assertThat(data)
        .contains("\"key\":\"roof_outer\",\"name\":\"Outer roof\"")
        .contains("\"quantity\":\"cover_angle\"")
        .contains("\"joint\":\"ball\"")
        .contains("\"plateau.title\":\"Socket, laid flat\"")
        .contains("\"landmarks\":null")
        .contains("\"scene\":null")
        .doesNotContain("\"loadLine\":{")
        .doesNotContain("\"regionName\":\"Medial\"");
    String glossary = page.substring(page.indexOf("class=\"glossary\""));
    assertThat(glossary).contains("Contact pressure").doesNotContain("<dt>Plateau", "<dt>Meniscus");
    assertThat(folder.resolve("out/summary.pdf")).isNotEmptyFile();
  }

  @Test
  void aFolderOfItsResultsIsDrawnAgain() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("out/report.html"));
    assertThat(plumbline("report", "out").code()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("out/report.html"))).isEqualTo(before);
  }
}
