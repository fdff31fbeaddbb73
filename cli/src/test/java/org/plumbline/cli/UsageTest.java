package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** Arguments that make no sense, and the help. */
class UsageTest {
  private static final Laboratory LABORATORY = new FakeLaboratory();
  @TempDir Path folder;

  @Test
  void suggestsTheVerbThatWasMeant() {
    CliRun run = CliRun.in(folder, LABORATORY, "dcotor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("dcotor").contains("Did you mean: plumbline doctor");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAnUnknownOptionAndNamesTheHelp() {
    CliRun run = CliRun.in(folder, LABORATORY, "doctor", "--jsn");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--jsn").contains("Try 'plumbline doctor --help'");
  }

  @Test
  void refusesToRunWithoutAVerb() {
    assertThat(CliRun.in(folder, LABORATORY).code()).isEqualTo(2);
  }

  @Test
  void printsEveryExitCodeInTheHelpOfEveryVerb() {
    for (Verb verb : Verbs.all()) {
      CliRun run = CliRun.in(folder, LABORATORY, verb.name(), "--help");
      assertThat(run.code()).isZero();
      for (ExitCode code : ExitCode.values()) {
        assertThat(run.out()).contains(code.number() + " ").contains(code.meaning());
      }
      assertThat(run.err()).isEmpty();
    }
  }

  /** The list of verbs shows the first line of each description only. */
  @Test
  void describesEveryVerbByAWholeSentence() {
    for (Verb verb : Verbs.all()) {
      assertThat(verb.getClass().getAnnotation(Command.class).description()[0])
          .as(verb.name())
          .endsWith(".");
    }
  }

  @Test
  void saysTheVersionAndThatItIsNoMedicalDevice() {
    CliRun run = CliRun.in(folder, LABORATORY, "--version");
    assertThat(run.out()).contains("plumbline 0.").contains("not for treatment decisions");
  }

  @Test
  void answersAnErrorWithOneJsonObjectWhenAsked() {
    CliRun run = CliRun.in(folder, LABORATORY, "doctor", "--json", "--nonsense");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().get("exit_code").asInt()).isEqualTo(2);
    assertThat(run.json().get("error").asString()).contains("--nonsense");
  }

  @Test
  void reportsAnUnexpectedFaultAs70WithoutAStackTrace() {
    FakeLaboratory broken = new FakeLaboratory();
    broken.atStage =
        stage -> {
          throw new IllegalStateException("injected");
        };
    CliRun quiet = CliRun.in(folder, broken, "plan");
    assertThat(quiet.code()).isEqualTo(70);
    assertThat(quiet.err()).contains("injected").contains("-v").doesNotContain("\tat ");
    CliRun verbose = CliRun.in(folder, broken, "plan", "-v");
    assertThat(verbose.err()).contains("\tat ");
  }

  @Test
  void reportsAnErrorOfTheVirtualMachineToo() {
    FakeLaboratory broken = new FakeLaboratory();
    broken.atStage =
        stage -> {
          throw new AssertionError("injected");
        };
    assertThat(CliRun.in(folder, broken, "plan").code()).isEqualTo(70);
  }

  @Test
  void wordsALackOfMemoryWhereverItHappened() {
    FakeLaboratory broken = new FakeLaboratory();
    broken.atStage =
        stage -> {
          throw new CompletionException(new OutOfMemoryError("injected"));
        };
    CliRun run = CliRun.in(folder, broken, "plan");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("out of memory").contains("PLUMBLINE_HEAP");
  }
}
