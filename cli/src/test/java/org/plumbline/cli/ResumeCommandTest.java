package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an interrupted run says how to go on, word by word. */
class ResumeCommandTest {
  @TempDir Path folder;

  private String told(String... args) {
    StopSignal stop = new StopSignal();
    FakeLaboratory laboratory = new FakeLaboratory();
    laboratory.atCase = key -> stop.request();
    CliRun run = CliRun.in(folder, laboratory, stop, args);
    assertThat(run.code()).as(run.err()).isEqualTo(130);
    return run.out().substring(run.out().lastIndexOf("\n  ") + 3).stripTrailing();
  }

  @Test
  void namesTheFolderOfTheRunAndLeavesTheRestAsItWas() {
    assertThat(told("solve", "knee-neutral", "-j1", "-q", "--angle=8", "--no-fields"))
        .isEqualTo(
            "plumbline solve knee-neutral --jobs 1 --quiet --angle 8 --no-fields --out"
                + " results/knee-neutral-001 --resume");
  }

  @Test
  void replacesForceByResume() {
    assertThat(told("sweep", "knee-varus", "-j1", "--force", "-o", "here"))
        .isEqualTo("plumbline sweep knee-varus --jobs 1 --out here --resume");
    assertThat(
            told("sweep", "knee-varus", "-j1", "-o", "here", "--resume", "--set", "flexion_deg=5"))
        .isEqualTo("plumbline sweep knee-varus --jobs 1 --set flexion_deg=5 --out here --resume");
  }

  /** A shell reads back the words that the command was given. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isQuotedForAShell() throws IOException, InterruptedException {
    String axis = "axis2={key: osteotomy.smcl_release, values: [0, 1]}";
    String command =
        told("sweep", "knee-varus", "-j1", "--set", axis, "--set", "title=a \"b\" it's $HOME *");
    Process shell =
        new ProcessBuilder("sh", "-c", "plumbline() { printf '<%s>' \"$@\"; }; " + command).start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    assertThat(words)
        .isEqualTo(
            "<sweep><knee-varus><--jobs><1><--set><"
                + axis
                + "><--set><title=a \"b\" it's $HOME *><--out><results/knee-varus-001><--resume>");
  }

  @Test
  void isTheProgramAsItWasCalled() {
    assertThat(ResumeCommand.quoted("./plumbline")).isEqualTo("./plumbline");
    assertThat(ResumeCommand.quoted("/a folder/plumbline")).isEqualTo("'/a folder/plumbline'");
  }

  @Test
  void isToldAlsoWhenNothingWasSolved() {
    StopSignal stop = new StopSignal();
    FakeLaboratory laboratory = new FakeLaboratory();
    laboratory.atStage = stage -> stop.request();
    CliRun run = CliRun.in(folder, laboratory, stop, "sweep", "knee-varus", "-o", "here");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).endsWith("\n  plumbline sweep knee-varus --out here --resume\n");
  }
}
