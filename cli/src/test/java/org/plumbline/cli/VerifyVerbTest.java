package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.verification.Ladder;
import org.plumbline.verification.geometry.WedgeGate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class VerifyVerbTest {
  @TempDir Path folder;

  private CliRun run(String... args) {
    return CliRun.in(folder, new FakeLaboratory(), args);
  }

  @Test
  void printsWhatIsComparedAndHowItWent() {
    CliRun run = run("verify", "wedges", "quadrature");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("quantity", "value", "reference", "error", "bound", "rate")
        .containsSubsequence("Quadrature", "Alignment and wedge geometry", "gap volume")
        .contains("2 gates,", "every bound is kept.");
    assertThat(run.err()).contains("quadrature  pass", "wedges  pass");
  }

  @Test
  void oneJsonObjectHasEveryCheck() {
    CliRun run = run("verify", "alignment", "--json", "-q");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode answer = run.json();
    assertThat(answer.get("pass").asBoolean()).isTrue();
    JsonNode gate = answer.get("gates").get(0);
    assertThat(gate.get("gate").asString()).isEqualTo("alignment");
    JsonNode check = gate.get("checks").get(0);
    assertThat(check.get("value").asDouble())
        .isCloseTo(check.get("reference").asDouble(), within(1e-9));
    assertThat(check.get("bound").asDouble()).isEqualTo(1e-9);
    assertThat(check.get("pass").asBoolean()).isTrue();
  }

  /** A wedge a ten-millionth of a degree too large: exit 5, in words and as JSON. */
  @Test
  void aSpoiltProblemEndsWithFive() throws Exception {
    VerifyVerb verb = new VerifyVerb(new Ladder(java.util.List.of(new WedgeGate(1e-7))));
    new CommandLine(verb).parseArgs("-q");
    Answer answer = verb.answer(null);
    assertThat(answer.code()).isEqualTo(ExitCode.BOUND_BROKEN);
    assertThat(answer.code().number()).isEqualTo(5);
    assertThat(answer.text()).contains("MISS", "a bound is broken in wedges.");
    assertThat(answer.facts()).containsEntry("pass", false);
  }

  @Test
  void gatesAreListedWithTheirProblems() {
    CliRun run = run("verify", "--list");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("hertz-bar: Hertz family; --mesh", "condyle-on-plateau", "Reference:");
    assertThat(run("verify", "--list", "--json").json().get("gates").size())
        .isEqualTo(Ladder.shipped().gates().size());
  }

  @Test
  void wrongNamesAndContradictionsAreRefused() throws IOException {
    refused(
        run("verify", "hertz-barr"), "no gate is called 'hertz-barr'; there are shape-functions");
    refused(run("verify", "patch", "--mesh", "fine"), "which patch has not; name one of hertz-bar");
    refused(run("verify", "hertz-bar", "--mesh", "fine", "--all"), "contradict each other");
    refused(run("verify", "--markdown", "page.md"), "give --all with it");
    Files.writeString(folder.resolve("mine.md"), "# My page\n");
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve("afile"), "");
    Files.write(folder.resolve("not-text.md"), new byte[] {(byte) 0xff});
    for (String place : List.of("folder", "afile/page.md", "not-text.md")) {
      CliRun nowhere = run("verify", "--all", "--markdown", place);
      assertThat(nowhere.code()).as("before anything is solved: " + nowhere.err()).isEqualTo(4);
    }
    CliRun mine = run("verify", "--all", "--markdown", "mine.md");
    assertThat(mine.code()).isEqualTo(4);
    assertThat(mine.err()).contains("is no page of 'plumbline verify'");
    assertThat(Files.readString(folder.resolve("mine.md"))).isEqualTo("# My page\n");
  }

  private static void refused(CliRun run, String message) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
