package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.models.study.results.FolderRuns.INFO;
import static org.plumbline.models.study.results.FolderRuns.NOON;
import static org.plumbline.models.study.results.FolderRuns.STUDY;
import static org.plumbline.models.study.results.FolderRuns.digests;
import static org.plumbline.models.study.results.FolderRuns.fresh;
import static org.plumbline.models.study.results.FolderRuns.json;
import static org.plumbline.models.study.results.FolderRuns.model;
import static org.plumbline.models.study.results.FolderRuns.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.FakeModel;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** Going on in a folder, and drawing it again. */
class ResumedFolderTest {
  @TempDir Path temp;

  @Test
  void resumeSolvesOnlyWhatIsMissingOrChangedAndGivesTheSameBytes() throws IOException {
    Path whole = temp.resolve("whole");
    fresh(whole, 2, NOON);
    Path out = temp.resolve("out");
    ResultsFolder folder = ResultsFolder.open(out, Existing.REFUSE, STUDY, INFO, NOON);
    FakeModel first = model(STUDY);
    StudyRun part =
        new StudyRunner(1)
            .run(
                STUDY,
                first,
                folder.keeping(first, true),
                RunListener.SILENT,
                () -> first.solved.get() >= 5);
    folder.finish(part, OptionalDouble.empty());
    folder.seal(RunStatus.of(part));
    folder.close();
    assertThat(json(out.resolve("manifest.json")).path("status").asString())
        .isEqualTo("interrupted");
    assertThat(json(out.resolve("summary.json")).path("skipped").size()).isEqualTo(12);
    Files.writeString(out.resolve("cases/static-axis/a01.00/case.json"), "{ torn");

    FakeModel second = model(STUDY);
    run(ResultsFolder.open(out, Existing.RESUME, STUDY, INFO, NOON), STUDY, second, 2);
    assertThat(second.solved).as("17 solvable, 4 of 5 reused").hasValue(13);
    Map<String, String> expected = digests(whole);
    expected.remove("manifest.json");
    Map<String, String> actual = digests(out);
    actual.remove("manifest.json");
    assertThat(actual).isEqualTo(expected);

    Study softer =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.angles("0:8:1"), Setting.parse("tissues.cartilage.youngs_modulus_MPa=9")));
    FakeModel third = model(softer);
    run(ResultsFolder.open(out, Existing.RESUME, softer, INFO, NOON), softer, third, 2);
    assertThat(third.solved).as("another tissue: nothing is reused").hasValue(17);

    Study renamed =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.angles("0:9:1"),
                Setting.parse("name=other"),
                Setting.parse("tissues.cartilage.youngs_modulus_MPa=9")));
    FakeModel fourth = model(renamed);
    StudyRun last =
        run(ResultsFolder.open(out, Existing.RESUME, renamed, INFO, NOON), renamed, fourth, 2);
    assertThat(fourth.solved).as("another name and one more angle: only that").hasValue(2);
    assertThat(ResultsCsv.write(last.result())).doesNotContain("knee-varus");
  }

  @Test
  void whatWasAlteredIsNotDrawnAndVouchedFor() throws IOException {
    Path out = temp.resolve("out");
    fresh(out, 1, NOON);
    try (RedrawnFolder folder = RedrawnFolder.open(out)) {
      folder.seal("2");
    }
    Path table = out.resolve("results.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.replaceFirst("force_share,[0-9.]*", "force_share,999"));
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThatThrownBy(() -> RedrawnFolder.open(out))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("results.csv")
        .hasMessageContaining("--resume");
    assertThat(Files.readString(out.resolve("manifest.json"))).isEqualTo(manifest);
    Files.delete(table);
    RedrawnFolder.open(out).close();
  }

  @Test
  void resumeLeavesAnotherStudyAlone() throws IOException {
    Path out = temp.resolve("out");
    fresh(out, 1, NOON);
    Files.createDirectories(out.resolve("charts"));
    Files.writeString(out.resolve("charts/old.png"), "of other inputs");
    Map<String, String> before = digests(out);
    Study other = StudyReader.read("knee-neutral", List.of(Setting.angles("0:8:1")));
    assertThatThrownBy(() -> ResultsFolder.open(out, Existing.RESUME, other, INFO, NOON))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("holds another study, 'knee-varus', which 'knee-neutral'")
        .hasMessageContaining("--out");
    assertThat(digests(out)).isEqualTo(before);
    ResultsFolder.open(out, Existing.RESUME, STUDY, INFO, NOON).close();
    assertThat(out.resolve("charts")).doesNotExist();
  }
}
