package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.models.study.Sha256;

/** Real processes that get real signals, on cases that do nothing but take time. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
  @TempDir Path folder;

  private Process start(String command) throws IOException {
    return ChildRun.shell(folder, SlowProcess.class, "", command);
  }

  private Map<String, String> files(String results) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(results);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals("manifest.json")) {
          files.put(root.relativize(file).toString(), Sha256.of(file));
        }
      }
    }
    return files;
  }

  /** The command that it prints, pasted into a shell, ends with the bytes of a run left alone. */
  @Test
  @Timeout(60)
  void writesWhatExistsExitsWith130AndSaysHowToGoOn() throws Exception {
    Process process =
        start("plumbline sweep --angles 0:15:1 -j1 --set 'title=Mine, \"here\"' --out 'a folder'");
    try (BufferedReader err = ChildRun.err(process)) {
      ChildRun.told(err, "2/32");
      int expected = ChildRun.interrupt(process);
      String rest = ChildRun.told(err, null);
      assertThat(process.waitFor()).as(rest).isEqualTo(expected);
    }
    String out = ChildRun.out(folder);
    assertThat(out).contains("0 failed").contains("not started");
    assertThat(Files.readString(folder.resolve("a folder/manifest.json"))).contains("interrupted");
    assertThat(Files.readAllLines(folder.resolve("a folder/results.csv")))
        .hasSizeGreaterThanOrEqualTo(2 * 12);
    Process pasted = start(out.substring(out.lastIndexOf("\n  ")).strip());
    try (BufferedReader err = ChildRun.err(pasted)) {
      assertThat(ChildRun.told(err, null)).contains("32/32");
      assertThat(pasted.waitFor()).isZero();
    }
    CliRun whole =
        CliRun.in(
            folder,
            new FakeLaboratory(),
            "sweep",
            "--angles",
            "0:15:1",
            "--set",
            "title=Mine, \"here\"",
            "--out",
            "whole");
    assertThat(whole.code()).isZero();
    assertThat(files("a folder")).isEqualTo(files("whole"));
  }

  /** The second of two studies is killed; the same command with --resume completes both. */
  @Test
  @Timeout(60)
  void severalStudiesGoOnAfterAKill() throws Exception {
    String sweep = "plumbline sweep knee-varus knee-cadaver-1000N --angles 0,4 -j1 --out ";
    Process process = start(sweep + "out");
    try (BufferedReader err = ChildRun.err(process)) {
      ChildRun.told(err, "4/4");
      ChildRun.told(err, "1/2");
      process.destroyForcibly();
      assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
    assertThat(folder.resolve("out/knee-varus/summary.json")).exists();
    assertThat(folder.resolve("out/knee-cadaver-1000N/summary.json")).doesNotExist();
    for (String out : new String[] {"out --resume", "whole"}) {
      Process next = start(sweep + out);
      assertThat(next.waitFor()).isZero();
    }
    assertThat(files("out")).hasSizeGreaterThan(20).isEqualTo(files("whole"));
  }
}
