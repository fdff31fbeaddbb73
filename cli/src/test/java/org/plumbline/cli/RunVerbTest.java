package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.yaml.ShippedStudies;
import tools.jackson.databind.JsonNode;

/** Sweeps and single solutions: outputs, exit codes, interruption. */
class RunVerbTest {
  private static final List<String> FILES =
      List.of("manifest.json", "study.resolved.yaml", "results.csv", "summary.json");

  @TempDir Path folder;
  private FakeLaboratory laboratory;
  private String loadCase;

  @BeforeEach
  void setUp() {
    laboratory = new FakeLaboratory();
    String first = ShippedStudies.names().get(0);
    loadCase = ShippedStudies.study(first).loadCases().get(0).name();
  }

  private CliRun run(String... args) {
    return CliRun.in(folder, laboratory, args);
  }

  @Test
  void sweepsTheFirstShippedStudyIntoAFreshFolder() throws IOException {
    CliRun run = run("sweep");
    assertThat(run.code()).as(run.err()).isZero();
    Path results = folder.resolve("results/" + ShippedStudies.names().get(0) + "-001");
    for (String file : FILES) {
      assertThat(results.resolve(file)).isNotEmptyFile();
    }
    assertThat(Files.readString(results.resolve("manifest.json"))).contains("\"complete\"");
    assertThat(run("sweep").code()).isZero();
    assertThat(results.resolveSibling(ShippedStudies.names().get(0) + "-002")).isDirectory();
  }

  @Test
  void saysBeforeAfterAndRatioWithTheTargetAndTheNotice() {
    CliRun run = run("sweep", "--angles", "0:10:1");
    assertThat(run.out())
        .contains("[test joint]")
        .contains("equal share in ")
        .contains("wedge of 7.5°, between solved angles")
        .contains("After: a wedge of 7°")
        .containsPattern("share +% +80.0 +52.0 +0.65 +20.0 +48.0 +2.40")
        .containsPattern("mean pressure +MPa +2.00 +1.30 +0.65")
        .contains("imbalance 3.0e-10 of the load")
        .contains("a remark of the test joint")
        .contains("Research and teaching only, not for treatment decisions.");
    assertThat(run.out().lines().count()).as("one screen").isLessThan(40);
    assertThat(run.err()).contains("meshing").contains("22/22").contains("7 passes");
  }

  @Test
  void doesNotCallTheStateBeforeAWedge() {
    CliRun run = run("solve", "--angle", "0");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Before any correction: no wedge (HKA -6.0°).")
        .containsPattern("share +% +80.0 +20.0\n")
        .doesNotContain("a wedge of 0°", "ratio", "Target");
  }

  @Test
  void answersWithOneJsonObjectAndNothingElse() {
    JsonNode answer = run("sweep", "--angles", "0,8", "--json").json();
    assertThat(answer.get("command").asString()).isEqualTo("sweep");
    assertThat(answer.get("exit_code").asInt()).isZero();
    assertThat(answer.get("cases").get("solved").asInt()).isEqualTo(4);
    assertThat(answer.get("summary").get("optimum").get("angle_deg").asDouble())
        .isEqualTo(FakeLaboratory.EQUAL_SHARE_DEG);
    assertThat(Path.of(answer.get("results").asString())).isDirectory();
  }

  @Test
  void saysNothingOnStandardErrorWhenQuiet() {
    assertThat(run("sweep", "-q", "--angles", "0").err()).isEmpty();
  }

  @Test
  void saysWhereTheTimeGoesWhenVerbose() {
    CliRun run = run("sweep", "-v", "--angles", "0,8");
    assertThat(run.out())
        .contains("Where the time went")
        .contains("condensing")
        .contains("4 times");
  }

  @Test
  void solvesOneAngleAndTheStateBefore() {
    JsonNode answer = run("solve", "--angle", "8", "--json", "--no-fields").json();
    assertThat(answer.get("cases").get("solved").asInt()).isEqualTo(4);
    Path results = Path.of(answer.get("results").asString());
    Path solved = results.resolve("cases/" + loadCase + "/a08.00");
    assertThat(solved.resolve("case.json")).exists();
    assertThat(solved.resolve("fields.vtu")).doesNotExist();
  }

  @Test
  void writesFieldsUnlessToldNotTo() {
    run("solve", "--angle", "8", "--out", "here");
    assertThat(folder.resolve("here/cases/" + loadCase + "/a08.00/fields.vtu")).exists();
  }

  @Test
  void reportsAFailedCaseAs3AndKeepsTheRest() throws IOException {
    laboratory.failing = List.of(new CaseKey(loadCase, 2));
    CliRun run = run("sweep", "--angles", "0:3:1", "--out", "here");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("7 solved, 1 failed").contains("nothing holds the joint");
    assertThat(Files.readString(folder.resolve("here/manifest.json"))).contains("cases-failed");
    assertThat(Files.readString(folder.resolve("here/results.csv"))).contains(",3,");
  }

  @Test
  void reportsACaseThatThrowsAs3AndKeepsTheRest() {
    laboratory.atCase =
        key -> {
          if (key.equals(new CaseKey(loadCase, 2))) {
            throw new IllegalStateException("injected");
          }
        };
    CliRun run = run("sweep", "--angles", "0:3:1");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("7 solved, 1 failed").contains("injected");
  }

  @Test
  void reportsAFaultInThePreparationAs70() {
    laboratory.atStage =
        stage -> {
          throw new IllegalStateException("injected");
        };
    CliRun run = run("sweep");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err()).contains("fault in Plumbline").contains("injected");
  }

  @Test
  void refusesWhatTheJointRefusesAs2BeforeAnythingIsWritten() throws IOException {
    laboratory.refusal = "the hinge lies outside the bone";
    CliRun run = run("sweep");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the hinge lies outside the bone");
    try (Stream<Path> list = Files.list(folder)) {
      assertThat(list).isEmpty();
    }
  }

  @Test
  void refusesAnExistingFolderAs4AndLeavesItAlone() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("here"));
    Files.writeString(mine.resolve("notes.txt"), "keep me");
    CliRun run = run("sweep", "--out", "here");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("here").contains("--out");
    CliRun forced = run("sweep", "--out", "here", "--force");
    assertThat(forced.code()).as("not a folder of ours").isEqualTo(4);
    assertThat(mine.resolve("notes.txt")).hasContent("keep me");
    assertThat(laboratory.opened).as("refused before the work").isZero();
  }

  @Test
  void replacesItsOwnFolderWhenForced() {
    assertThat(run("sweep", "--out", "here", "--angles", "0").code()).isZero();
    assertThat(run("sweep", "--out", "here", "--angles", "0").code()).isEqualTo(4);
    assertThat(run("sweep", "--out", "here", "--angles", "0", "--force").code()).isZero();
  }

  @Test
  void refusesAFolderThatCannotBeMadeAs4() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");
    CliRun run = run("sweep", "--out", "file/inside");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("file");
  }

  @Test
  void refusesContradictingOptionsAs2() {
    assertThat(run("sweep", "--force", "--resume", "--out", "here").code()).isEqualTo(2);
    assertThat(run("sweep", "--resume").code()).isEqualTo(2);
    assertThat(run("sweep", "--jobs", "0").code()).isEqualTo(2);
    assertThat(run("sweep", "--angles", "five").code()).isEqualTo(2);
    assertThat(run("sweep", "--mesh", "finest").code()).isEqualTo(2);
    assertThat(run("sweep", "--set", "patient").code()).isEqualTo(2);
    assertThat(run("solve").code()).isEqualTo(2);
    assertThat(run("sweep", "no-such-study").code()).isEqualTo(2);
    assertThat(run("sweep", "missing.yaml").code()).isEqualTo(4);
  }

  @Test
  void stopsBetweenCasesWhenInterruptedAndResumes() throws IOException {
    StopSignal stop = new StopSignal();
    laboratory.atCase =
        key -> {
          if (key.angleDeg() == 2) {
            stop.request();
          }
        };
    CliRun run =
        CliRun.in(
            folder, laboratory, stop, "sweep", "--angles", "0:5:1", "--out", "here", "-j", "1");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.out())
        .contains("3 solved, 0 failed, 9 not started")
        .endsWith(
            "Interrupted. To go on:\n"
                + "  plumbline sweep --angles 0:5:1 --jobs 1 --out here --resume\n");
    assertThat(Files.readString(folder.resolve("here/manifest.json"))).contains("interrupted");
    FakeLaboratory again = new FakeLaboratory();
    int[] solved = new int[1];
    again.atCase = key -> solved[0]++;
    CliRun resumed =
        CliRun.in(
            folder, again, "sweep", "--angles", "0:5:1", "--out", "here", "-j", "1", "--resume");
    assertThat(resumed.code()).isZero();
    assertThat(solved[0]).as("cases solved again").isEqualTo(9);
  }

  /** What is told where the disk is full differs with the place; going on works after each. */
  @Test
  void aFullDiskIsToldAndLeavesWhatIsDone() throws IOException {
    laboratory.atCase =
        key -> {
          if (key.angleDeg() == 2) {
            throw new java.io.UncheckedIOException(new IOException("No space left on device"));
          }
        };
    String[] sweep = {"sweep", "--angles", "0:3:1", "-j", "1", "--out", "here", "--resume"};
    CliRun atACase = run(sweep);
    assertThat(atACase.code()).isEqualTo(4);
    assertThat(atACase.err())
        .contains("a02.00", "No space left on device", "is the disk full?", "--resume");
    int[] solved = new int[1];
    laboratory.atCase = key -> solved[0]++;
    ReportWriter fullAtCharts =
        new StudyReport(laboratory) {
          @Override
          public ReportWriter begun(org.plumbline.models.study.Study study) {
            return this;
          }

          @Override
          void draw(
              org.plumbline.models.study.StudyResult result,
              org.plumbline.models.study.Study study,
              Path results)
              throws IOException {
            Files.writeString(results.resolve("report.html"), "half a pa");
            throw new IOException("No space left on device");
          }
        };
    CliRun atTheCharts = CliRun.in(folder, laboratory, fullAtCharts, new StopSignal(), sweep);
    assertThat(atTheCharts.code()).isEqualTo(4);
    assertThat(atTheCharts.err())
        .contains("charts and report cannot be written (No space left on device)", "--resume");
    assertThat(Files.readString(folder.resolve("here/manifest.json"))).contains("\"running\"");
    assertThat(solved[0]).as("cases that were not done").isEqualTo(6);
    CliRun again = run(sweep);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(solved[0]).isEqualTo(6);
  }

  @Test
  void stopsDuringThePreparation() {
    StopSignal stop = new StopSignal();
    laboratory.atStage = stage -> stop.request();
    CliRun run = CliRun.in(folder, laboratory, stop, "sweep", "--out", "here");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("interrupted");
  }

  @Test
  @Tag("slow")
  void drawsChartsAndThePage() throws IOException {
    CliRun run =
        CliRun.in(
            folder,
            laboratory,
            new StudyReport(laboratory),
            new StopSignal(),
            "sweep",
            "--angles",
            "0:10:5",
            "--out",
            "here");
    assertThat(run.code()).as(run.err()).isZero();
    String page = Files.readString(folder.resolve("here/report.html"));
    assertThat(page)
        .contains("test joint")
        .contains("not for treatment decisions")
        .contains("test kernels");
    try (Stream<Path> list = Files.list(folder.resolve("here/charts"))) {
      assertThat(list.filter(p -> p.toString().endsWith(".png"))).isNotEmpty();
    }
    assertThat(Files.readString(folder.resolve("here/manifest.json"))).contains("report.html");
  }
}
