package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real processes that are killed, stopped, kept out, and run out of room, on the shipped joint with
 * menisci, a second parameter and a group of load cases. What is left in the end has the bytes of a
 * run that nothing happened to.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class KilledRunTest {
  private static final String STUDY = "knee-cadaver-1000N";
  private static final int CASES = 4;
  private static final List<String> OPTIONS =
      List.of(
          "--mesh",
          "coarse",
          "--jobs",
          "1",
          "--set",
          "axis2={key: menisci.medial, values: [intact, absent]}",
          "--set",
          "load_cases=[{name: step@10, axial_body_weights: 0.8}, {name: step@50, axial_body_weights: 1.0}]",
          "--set",
          "target={kind: equal-share, load_case: step@50}");

  /** Half of the fields of a case, many times its other files. */
  private static final int LARGEST_FILE_BYTES = 250_000;

  @TempDir Path folder;

  private static List<String> sweep(String... more) {
    List<String> args = new ArrayList<>(List.of("sweep", STUDY));
    args.addAll(OPTIONS);
    args.addAll(List.of(more));
    return args;
  }

  private static String typed(List<String> args) {
    return "plumbline " + String.join(" ", args.stream().map(ResumeCommand::quoted).toList());
  }

  private Process start(String before, String command) throws IOException {
    return ChildRun.shell(folder, FaultyProcess.class, before, command);
  }

  private Map<String, byte[]> files(String results) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = folder.resolve(results);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals("manifest.json")) {
          files.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private JsonNode manifest(String results) throws IOException {
    ObjectNode node =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(Files.readString(folder.resolve(results).resolve("manifest.json")));
    return node.remove(List.of("started", "ended", "command"));
  }

  private long casesDone() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("out/cases"))) {
      return walk.filter(p -> p.endsWith("SHA256SUMS"))
          .filter(p -> !p.toString().contains("unfinished"))
          .count();
    }
  }

  private String status() throws IOException {
    return Files.readString(folder.resolve("out/manifest.json"))
        .replaceFirst("(?s).*\"status\" : \"([a-z-]+)\".*", "$1");
  }

  @Test
  @Timeout(600)
  void aNightOfBadLuckLeavesTheBytesOfAQuietOne() throws Exception {
    // SIGKILL in the middle of the second case.
    Process process = start("", typed(sweep("--out", "out")));
    try (BufferedReader err = ChildRun.err(process)) {
      ChildRun.told(err, "1/" + CASES);
      ChildRun.signal(process, "-STOP");
      outsiderIsKeptOut(process.pid());
      process.destroyForcibly();
      assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
    assertThat(casesDone()).isEqualTo(1);
    assertThat(status()).isEqualTo("running");
    assertThat(folder.resolve("out/.lock")).as("left behind").exists();

    // SIGKILL in the middle of writing it.
    process =
        start(
            "",
            String.join(
                " ",
                ChildRun.java(
                        FaultyProcess.class,
                        List.of("-Dplumbline.test.dies=1"),
                        sweep("--out", "out", "--resume"))
                    .stream()
                    .map(ResumeCommand::quoted)
                    .toList()));
    try (BufferedReader err = ChildRun.err(process)) {
      assertThat(ChildRun.told(err, null)).as("the first is read").contains("1/" + CASES);
      assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
    assertThat(casesDone()).isEqualTo(1);
    assertThat(folder.resolve("out/cases/step@50"))
        .as("half of the fields")
        .isDirectoryContaining("glob:**/.a00.00*.unfinished");

    // No room for the fields of a case: a limit set to the running process stands for a full disk.
    process = start("", typed(sweep("--out", "out", "--resume")));
    try (BufferedReader err = ChildRun.err(process)) {
      ChildRun.told(err, "1/" + CASES);
      ChildRun.signal(process, "-STOP");
      String pid = Long.toString(process.pid());
      assertThat(
              new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + LARGEST_FILE_BYTES)
                  .start()
                  .waitFor())
          .isZero();
      ChildRun.signal(process, "-CONT");
      assertThat(ChildRun.told(err, null)).contains("cannot be written", "is the disk full?");
      assertThat(process.waitFor()).isEqualTo(4);
    }
    assertThat(casesDone()).isEqualTo(1);

    // SIGINT: finishes its case, says how to go on; what it says is pasted in the end.
    process = start("", typed(sweep("--out", "out", "--resume")));
    try (BufferedReader err = ChildRun.err(process)) {
      ChildRun.told(err, "1/" + CASES);
      int expected = ChildRun.interrupt(process);
      ChildRun.told(err, null);
      assertThat(process.waitFor()).isEqualTo(expected);
    }
    assertThat(status()).isEqualTo("interrupted");
    long done = casesDone();
    assertThat(done).isBetween(2L, CASES - 1L);
    String told = ChildRun.out(folder);
    assertThat(told).contains(done + " solved, 0 failed, " + (CASES - done) + " not started");
    String command = told.substring(told.lastIndexOf("\n  ") + 1).strip();
    assertThat(command).isEqualTo(typed(sweep("--out", "out", "--resume")));

    // Damage to what is finished.
    Path kept = folder.resolve("out/cases/step@10/a00.00_intact");
    byte[] fields = Files.readAllBytes(kept.resolve("fields.vtu"));
    fields[fields.length / 2] ^= 4;
    Files.write(kept.resolve("fields.vtu"), fields);
    process = start("", command);
    try (BufferedReader err = ChildRun.err(process)) {
      assertThat(ChildRun.told(err, null)).contains(CASES + "/" + CASES);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(status()).isEqualTo("complete");
    assertThat(folder.resolve("out/.lock")).doesNotExist();

    Laboratory laboratory = new ShippedLaboratory();
    CliRun quiet =
        CliRun.in(
            folder,
            laboratory,
            new StudyReport(laboratory),
            new StopSignal(),
            sweep("--out", "quiet").toArray(String[]::new));
    assertThat(quiet.code()).as(quiet.err()).isZero();
    Map<String, byte[]> expected = files("quiet");
    Map<String, byte[]> actual = files("out");
    assertThat(expected).hasSizeGreaterThan(25).containsKey("report.html");
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    assertThat(manifest("out")).as("but times and command").isEqualTo(manifest("quiet"));
  }

  /** Another process that wants the folder of a run that goes on. */
  private void outsiderIsKeptOut(long pid) {
    for (String how : List.of("--resume", "--force")) {
      CliRun run =
          CliRun.in(
              folder, new FakeLaboratory(), sweep("--out", "out", how).toArray(String[]::new));
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err())
          .contains("another run is writing it (process " + pid + ")", "wait for it or stop it");
    }
    assertThat(
            CliRun.in(folder, new FakeLaboratory(), sweep("--out", "out").toArray(String[]::new)))
        .extracting(CliRun::code)
        .isEqualTo(4);
  }
}
