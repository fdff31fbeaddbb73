package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real process that gets a real signal. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
  private static final long SIGINT_BIT = 1L << 1;
  @TempDir Path folder;

  @Test
  @Tag("slow")
  @Timeout(60)
  void writesWhatExistsAndExitsWith130() throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SlowProcess.class.getName(),
                "sweep",
                "--angles",
                "0:15:1",
                "--jobs",
                "1",
                "--out",
                folder.resolve("here").toString())
            .redirectOutput(out.toFile())
            .start();
    StringBuilder said = new StringBuilder();
    int code;
    int expected;
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      while (line != null && !line.contains("2/32")) {
        said.append(line).append('\n');
        line = err.readLine();
      }
      assertThat(line).as(said.toString()).isNotNull();
      // A parent that runs in the background hands down an ignored SIGINT; SIGTERM takes its place.
      boolean listens = listensToInterrupt(process.pid());
      expected = listens ? ExitCode.INTERRUPTED.number() : 128 + 15;
      new ProcessBuilder("kill", listens ? "-INT" : "-TERM", Long.toString(process.pid()))
          .start()
          .waitFor();
      err.lines().forEach(l -> said.append(l).append('\n'));
      code = process.waitFor();
    }
    assertThat(code).as(said.toString()).isEqualTo(expected);
    assertThat(Files.readString(out)).contains("0 failed").contains("not started");
    assertThat(Files.readString(folder.resolve("here/manifest.json"))).contains("interrupted");
    assertThat(Files.readAllLines(folder.resolve("here/results.csv")))
        .hasSizeGreaterThanOrEqualTo(2 * 12);
  }

  private static boolean listensToInterrupt(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("SigCgt:"))
        .map(l -> Long.parseUnsignedLong(l.substring("SigCgt:".length()).strip(), 16))
        .anyMatch(mask -> (mask & SIGINT_BIT) != 0);
  }
}
