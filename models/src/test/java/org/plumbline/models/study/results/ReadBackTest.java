package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** A results folder whose files were altered, cut or removed is refused in its user's terms. */
class ReadBackTest {
  private static final Study STUDY = StudyReader.read("knee-varus", List.of(Setting.angles("0,4")));
  private static final String CASE = "cases/gait-peak/a04.00/case.json";

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void solve() {
    out = temp.resolve("out");
    FolderRuns.run(
        ResultsFolder.open(out, Existing.REFUSE, STUDY, FolderRuns.INFO, FolderRuns.NOON),
        STUDY,
        FolderRuns.model(STUDY),
        1);
  }

  /** A run that was killed has no digests yet. */
  private void unfinished() throws IOException {
    Path manifest = out.resolve(Manifest.NAME);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.substring(0, text.indexOf("\"outputs\"")) + "\"x\": 0}");
  }

  private String refusal() {
    ResultsFolderException e =
        catchThrowableOfType(ResultsFolderException.class, () -> new ResultsReader(out).run());
    assertThat(e).as("refused").isNotNull();
    assertThat(e.getMessage()).doesNotContain("Exception").doesNotContain("tools.jackson");
    return e.getMessage();
  }

  /** What is left is a table as whole as any: only its digest tells. */
  @Test
  void aTableCutAtALineEndIsRefused() throws IOException {
    Path table = out.resolve("results.csv");
    List<String> lines = Files.readAllLines(table);
    Files.writeString(table, String.join("\n", lines.subList(0, lines.size() / 2)) + "\n");
    assertThat(refusal())
        .contains(table.toString())
        .contains("not as the run wrote it")
        .contains("--resume");
  }

  @ParameterizedTest
  @CsvSource({"results.csv", "summary.json", "study.resolved.yaml", CASE})
  void anyAlteredFileThatIsReadIsRefused(String name) throws IOException {
    Path file = out.resolve(name);
    Files.writeString(file, Files.readString(file).replace("knee-varus", "knee-waras") + "\n");
    assertThat(refusal()).contains(file.toString()).contains("SHA-256");
  }

  @Test
  void aFolderThatIsNotThereIsNotCalledAForeignOne() {
    out = temp.resolve("nowhere");
    assertThat(refusal()).contains(out + ": is not there").doesNotContain("manifest");
  }

  @Test
  void whatIsNotReadMayBeAnything() throws IOException {
    Files.writeString(out.resolve("cases/gait-peak/a04.00/fields.vtu"), "");
    assertThat(new ResultsReader(out).run().skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"results.csv", "summary.json", "study.resolved.yaml"})
  void aFileThatIsNotThereIsNamed(String name) throws IOException {
    Files.delete(out.resolve(name));
    assertThat(refusal()).contains(out.resolve(name) + ": is not there").contains("--resume");
  }

  @ParameterizedTest
  @CsvSource({"results.csv", "summary.json", "study.resolved.yaml", CASE})
  void aFileThatIsNoTextIsNamed(String name) throws IOException {
    unfinished();
    Files.write(out.resolve(name), new byte[] {'{', (byte) 0xff, '}'});
    assertThat(refusal()).contains(out.resolve(name) + ": ").contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"summary.json", CASE})
  void aCutFileIsNamedWithItsLine(String name) throws IOException {
    unfinished();
    Path file = out.resolve(name);
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, String.join("\n", lines.subList(0, 7)));
    assertThat(refusal()).contains(file + ": line 7: ").contains("JSON");
  }

  @ParameterizedTest
  @CsvSource({"summary.json", CASE})
  void aFileOfAnotherFormIsNamed(String name) throws IOException {
    unfinished();
    for (String text : List.of("{}", "[]", "{\"failed\": 3, \"rows\": {}, \"load_case\": []}")) {
      Files.writeString(out.resolve(name), text);
      assertThat(refusal()).contains(out.resolve(name) + ": ").contains("another form");
    }
  }
}
