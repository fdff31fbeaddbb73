package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped example on the coarse mesh, from the command to the files. */
@Tag("slow")
class EndToEndTest {
  private static final String MANIFEST = "manifest.json";
  @TempDir Path folder;

  private CliRun run(String out, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of(more));
    args.addAll(List.of("--mesh", "coarse", "--out", out, "--json"));
    return CliRun.shipped(folder, args.toArray(String[]::new));
  }

  /** Relative name to content of every file but the manifest, which alone has time stamps. */
  private Map<String, byte[]> files(String out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = folder.resolve(out);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals(MANIFEST)) {
          files.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void writesTheSameBytesHoweverItIsRun() throws IOException {
    CliRun one = run("one", "sweep", "--angles", "0,8", "--jobs", "1");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(one.json().get("cases").get("solved").asInt()).isEqualTo(4);
    assertThat(one.json().get("summary").get("balance_error").asDouble()).isLessThan(1e-8);
    CliRun two = run("two", "sweep", "--angles", "0,8", "--jobs", "2");
    CliRun solve = run("solve", "solve", "--angle", "8");
    assertThat(List.of(two.code(), solve.code())).containsOnly(0);
    Map<String, byte[]> expected = files("one");
    Files.delete(folder.resolve("one/report.html"));
    CliRun again = CliRun.shipped(folder, "report", "one", "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.json().get("reports").get(0).get("solved").asInt()).isEqualTo(4);
    Map<String, byte[]> redrawn = files("one");
    assertThat(redrawn.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (n, bytes) -> assertThat(redrawn.get(n)).as("drawn again " + n).isEqualTo(bytes));
    assertThat(expected).hasSizeGreaterThan(20).containsKey("report.html");
    for (String other : List.of("two", "solve")) {
      Map<String, byte[]> actual = files(other);
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (name, bytes) -> assertThat(actual.get(name)).as(other + " " + name).isEqualTo(bytes));
    }
  }
}
