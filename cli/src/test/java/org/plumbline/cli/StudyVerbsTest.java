package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import tools.jackson.databind.JsonNode;

/** Verbs around a study that solve nothing: init, check, describe, plan, mesh, examples. */
class StudyVerbsTest {
  @TempDir Path folder;
  private final FakeLaboratory laboratory = new FakeLaboratory();

  private CliRun run(String... args) {
    return CliRun.in(folder, laboratory, args);
  }

  @Test
  void writesATemplateThatPassesTheCheck() {
    assertThat(run("init", "my.yaml").code()).isZero();
    CliRun check = run("check", "my.yaml");
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out()).contains("is fine").contains("hka");
    assertThat(folder.resolve("my.yaml")).content().contains("\nname: my ").contains("title: My");
    run("init", "not a name.yaml");
    assertThat(folder.resolve("not a name.yaml")).content().contains("\nname: my-study ");
    CliRun again = run("init", "my.yaml");
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("--force");
    assertThat(run("init", "my.yaml", "--force").code()).isZero();
    assertThat(run("init", "-").out()).contains("schema: 1");
  }

  @Test
  void findsEveryShippedStudyFine() {
    for (String name : ShippedStudies.names()) {
      CliRun run = run("check", name, "--json");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.json().get("study").asString()).isEqualTo(name);
    }
  }

  @Test
  void namesTheLineAndTheKeyThatIsWrong() throws IOException {
    Path file = folder.resolve("wrong.yaml");
    String text = ShippedStudies.text(ShippedStudies.names().get(0));
    String broken = text.replaceFirst("mmpta_deg: *[0-9.]+", "mmpta_deg: much");
    assertThat(broken).isNotEqualTo(text);
    Files.writeString(file, broken);
    long line = broken.substring(0, broken.indexOf("mmpta_deg: much")).lines().count();
    CliRun run = run("check", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).containsPattern("wrong.yaml:" + line + " \\S*mmpta_deg");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void suggestsTheKeyThatWasMeant() throws IOException {
    Path file = folder.resolve("wrong.yaml");
    String text = ShippedStudies.text(ShippedStudies.names().get(0));
    Files.writeString(file, text.replaceFirst("mmpta_deg:", "mpmta_deg:"));
    CliRun run = run("check", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mpmta_deg").contains("mmpta_deg");
  }

  @Test
  void saysWhatThePhysicsRefuses() {
    laboratory.refusal = "the hinge lies outside the bone";
    CliRun run = run("check", "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().get("error").asString()).contains("outside the bone");
  }

  @Test
  void describesKeys() {
    CliRun one = run("describe", "mmpta_deg");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("patient.mmpta_deg").contains("°").contains("must be given");
    assertThat(run("describe").out()).contains("patient.mldfa_deg").contains("angles_deg");
    CliRun wrong = run("describe", "mmtpa_deg");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean").contains("mmpta_deg");
    assertThat(run("describe", "hnge").err()).contains("did you mean hinge?");
    assertThat(run("describe", "hinge").out()).contains("osteotomy.hinge_mm");
    assertThat(run("describe", "patient", "--json").json().get("keys").isArray()).isTrue();
  }

  @Test
  void describesQuantitiesOfTheResults() {
    CliRun one = CliRun.in(folder, new ShippedLaboratory(), "describe", "gap_height");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("gap_height", "mm", "opening wedge").doesNotContain("mmpta");
    CliRun limb = CliRun.in(folder, new ShippedLaboratory(), "describe", "limb", "--json");
    assertThat(limb.json().get("quantities").size()).isGreaterThan(15);
    assertThat(CliRun.in(folder, new ShippedLaboratory(), "describe", "base_height_femur").out())
        .contains("removed bone");
    CliRun hinge = CliRun.in(folder, new ShippedLaboratory(), "describe", "hinge");
    assertThat(hinge.out())
        .as("keys of the study first, then rows of the results")
        .containsSubsequence("osteotomy.hinge_mm", "In results.csv", "opening_strain", "[docs");
    assertThat(CliRun.in(folder, new ShippedLaboratory(), "describe", "motion_normal_entry").out())
        .contains("Opening > 0", "mm")
        .doesNotContain("von_mises");
    assertThat(CliRun.in(folder, new ShippedLaboratory(), "describe", "ligament_lcl").out())
        .contains("Tension of a ligament");
  }

  @Test
  void plansByRulesAndByBalance() {
    CliRun run = run("plan");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("by a rule +8.3°")
        .containsPattern("equal share in \\S+ \\(elastic foundation\\) +7.5°")
        .contains("not for treatment decisions");
    assertThat(run("plan", "--json").json().get("plans").get(1).get("angle_deg").asDouble())
        .isEqualTo(FakeLaboratory.EQUAL_SHARE_DEG);
  }

  /** In the fake joint the lateral peak is (20 + 4 angle) / 20 MPa: 3 MPa at 10°. */
  @Test
  void plansTheLeastMedialLoadUnderTheStudysCap() {
    CliRun run =
        run(
            "plan",
            "--json",
            "--set",
            "target={kind: least-medial-load, load_case: static-axis, lateral_cap_MPa: 3}");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode last = run.json().get("plans").get(run.json().get("plans").size() - 1);
    assertThat(last.get("rule").asString()).startsWith("least medial load in static-axis");
    assertThat(last.get("angle_deg").asDouble()).isEqualTo(10);
    assertThat(last.get("note").asString()).contains("3 MPa");
  }

  @Test
  void plansOnTheFoundationOnlyAndSaysSo() {
    CliRun run = run("plan", "--fidelity", "fe");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--fidelity is fe").contains("plumbline sweep");
    assertThat(run("plan", "--fidelity", "foundation").code()).isZero();
  }

  @Test
  void plansTheStudysOwnWeightBearingLine() {
    Study study =
        StudyReader.read(
            "knee-varus",
            List.of(Setting.parse("target={kind: weight-bearing-line, percent: 58}")));
    assertThat(new ShippedLaboratory().plan(study))
        .extracting(PlannedAngle::rule)
        .containsExactly(
            "weight-bearing line at 50 % (Miniaci)",
            "weight-bearing line at 55 % (Miniaci)",
            "weight-bearing line at 62.5 % (Miniaci)",
            "weight-bearing line at 58 % (Miniaci)");
  }

  @Test
  void meshesWithAQualityReport() {
    CliRun run = run("mesh", "--mesh", "coarse");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("degrees of freedom").contains("scaled Jacobian");
    assertThat(folder.resolve(ShippedStudies.names().get(0) + "-coarse.vtu")).isNotEmptyFile();
    assertThat(run("mesh", "--mesh", "coarse").code()).isEqualTo(4);
  }

  /** ParaView goes by the extension; a folder named with --out must not be replaced by a file. */
  @Test
  void writesTheMeshUnderANameThatParaViewOpens() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    assertThat(run("mesh", "--mesh", "coarse", "--out", "mine").code()).isZero();
    assertThat(folder.resolve("mine.vtu")).isNotEmptyFile();
    assertThat(folder.resolve("mine")).doesNotExist();
    assertThat(run("mesh", "--mesh", "coarse", "--out", "mine.vtu").code()).isEqualTo(4);
    assertThat(run("mesh", "--mesh", "coarse", "--out", "there").code()).isZero();
    assertThat(folder.resolve("there").resolve(ShippedStudies.names().get(0) + "-coarse.vtu"))
        .isNotEmptyFile();
  }

  @Test
  void namesAnOptionOnceWhenItsValueIsWrong() {
    CliRun run = run("mesh", "--mesh", "medium");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--mesh: is 'medium'; known: coarse");
  }

  @Test
  void listsAndPrintsExamples() {
    CliRun list = run("examples");
    for (String name : ShippedStudies.names()) {
      assertThat(list.out()).contains(name);
    }
    String first = ShippedStudies.names().get(0);
    assertThat(run("examples", first).out().strip()).isEqualTo(ShippedStudies.text(first).strip());
    assertThat(run("examples", "nothing").code()).isEqualTo(2);
  }

  @Test
  void meshesTheStatesOfACutBone() throws IOException {
    CliRun run =
        CliRun.in(
            folder,
            new ShippedLaboratory(),
            "mesh",
            "knee-varus-plate",
            "--mesh",
            "coarse",
            "--angles",
            "0,5,10",
            "--out",
            "cut");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("cut.vtu")).isNotEmptyFile();
    for (String state : List.of("a00.00", "a05.00", "a10.00")) {
      String text =
          Files.readString(
              folder.resolve("cut-" + state + ".vtu"), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text)
          .contains("\"part proximal\"", "\"part distal\"", "\"part bridge\"", "\"part graft\"")
          .contains("\"part plate\"", "\"part screws\"", "\"body hardware\"");
    }
    assertThat(Files.readString(folder.resolve("cut.pvd")))
        .contains("timestep=\"5.0\"", "cut-a10.00.vtu");
    Files.delete(folder.resolve("cut.vtu"));
    CliRun again =
        CliRun.in(
            folder,
            new ShippedLaboratory(),
            "mesh",
            "knee-varus-plate",
            "--mesh",
            "coarse",
            "--angles",
            "10",
            "--out",
            "cut");
    assertThat(again.code()).as("files beside it are no less worth").isEqualTo(4);
    assertThat(again.err()).contains("cut-a00.00.vtu exists already", "--force");
    assertThat(folder.resolve("cut.vtu")).doesNotExist();
  }
}
