package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.study.ResultsFolderException;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.ShippedStudies;

/** One run at a time in a results folder; with processes in {@code KilledRunTest}. */
class FolderLockTest {
  private static final Study STUDY = ShippedStudies.study("knee-varus");
  private static final RunInfo INFO =
      new RunInfo("0.1", "abc", "plain", List.of("sweep"), 7, "knee-varus", "00", "label");

  @TempDir Path temp;

  private ResultsFolder open(Path path, Existing existing) {
    return ResultsFolder.open(path, existing, STUDY, INFO, Clock.systemUTC());
  }

  @ParameterizedTest
  @EnumSource
  void aSecondRunIsRefusedWhileTheFirstIsThere(Existing existing) throws IOException {
    Path out = temp.resolve("out");
    try (ResultsFolder first = open(out, Existing.REFUSE)) {
      Files.writeString(out.resolve("report.html"), "of the first");
      assertThatThrownBy(() -> open(out, existing))
          .isInstanceOf(ResultsFolderException.class)
          .hasMessageContaining(out.toString())
          .hasMessageContaining(existing == Existing.REFUSE ? "already exists" : "another run")
          .hasMessageContaining("--out");
      assertThat(out.resolve("report.html")).as("nothing is replaced").exists();
      first.seal(RunStatus.COMPLETE);
    }
    assertThat(out.resolve(FolderLock.NAME)).doesNotExist();
    open(out, Existing.RESUME).close();
    open(out, Existing.REPLACE).close();
  }

  @Test
  void theFileOfARunThatWasKilledIsInNobodysWay() throws IOException {
    Path out = temp.resolve("out");
    open(out, Existing.REFUSE).close();
    Files.writeString(out.resolve(FolderLock.NAME), "4711\n");
    open(out, Existing.RESUME).close();
    assertThat(out.resolve(FolderLock.NAME)).doesNotExist();
  }

  /** The first thing a run does is to take the lock, the second its manifest. */
  @Test
  void aRunThatWasKilledAtItsVeryBeginningGoesOn() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(out.resolve(FolderLock.NAME), "");
    Files.writeString(out.resolve(".manifest.json.unfinished"), "{ \"prod");
    open(out, Existing.RESUME).close();
    assertThat(out.resolve(Manifest.NAME)).isNotEmptyFile();
    assertThat(out.resolve(".manifest.json.unfinished")).doesNotExist();
    Path mine = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(mine.resolve("notes.txt"), "");
    assertThatThrownBy(() -> open(mine, Existing.RESUME)).hasMessageContaining("did not write");
  }

  @Test
  void ofManyRunsThatWantTheSameNewFolderOneGetsIt() {
    AtomicInteger got = new AtomicInteger();
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> {
              try {
                open(temp.resolve("new"), Existing.REFUSE);
                got.incrementAndGet();
              } catch (ResultsFolderException e) {
                assertThat(e).hasMessageContaining("already exists");
              }
            });
    assertThat(got).hasValue(1);
  }
}
