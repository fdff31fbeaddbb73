package org.plumbline.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The trial itself can tell a mutant that is seen from one that is not, and neither from a slip.
 */
class MutantTrialTest {
  private static final String SOURCE = "mesh/src/main/java/org/plumbline/mesh/topology/Mirror.java";
  private static final String GATE =
      "org.plumbline.mesh.topology.MirrorTest#vectorsKeepXAndYAndTurnZ";
  private static final String SIGN = "image[i] = -image[i];";

  @TempDir Path classes;

  private Verdict verdict(String find, String replacement, String... gates) throws IOException {
    Path repository = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    Mutant mutant = new Mutant("trial", "G0", "a trial", SOURCE, find, replacement, List.of(gates));
    return new MutantTrial(repository).run(mutant, classes);
  }

  @Test
  void aDefectIsSeen() throws IOException {
    Verdict verdict = verdict(SIGN, "image[i] = +image[i];", GATE);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.SEEN);
  }

  @Test
  void anotherWayToWriteTheSameSurvives() throws IOException {
    Verdict verdict = verdict(SIGN, "image[i] = -1 * image[i];", GATE);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.SURVIVED);
  }

  @Test
  void aBreakdownIsNoVerdict() throws IOException {
    Verdict verdict = verdict(SIGN, "throw new NullPointerException();", GATE);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.NOT_JUDGED);
  }

  @Test
  void textThatIsGoneOrAmbiguousIsRefused() {
    assertThatThrownBy(() -> verdict("no such text", "", GATE))
        .isInstanceOf(MutantTableException.class)
        .hasMessageContaining("is not in");
    assertThatThrownBy(() -> verdict("mirrored", "image", GATE))
        .isInstanceOf(MutantTableException.class)
        .hasMessageContaining("more than once");
  }

  @Test
  void aPatchThatDoesNotCompileIsRefused() {
    assertThatThrownBy(() -> verdict(SIGN, "image[i] = undefined;", GATE))
        .isInstanceOf(MutantTableException.class)
        .hasMessageContaining("does not compile");
  }

  @Test
  void aGateThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> verdict(SIGN, SIGN, GATE + "x"))
        .isInstanceOf(MutantTableException.class)
        .hasMessageContaining("there is no gate");
  }

  @Test
  void entriesAreChecked() {
    assertThatThrownBy(() -> MutantTable.parse("mutant: a\ngate: G1\n", "table"))
        .isInstanceOf(MutantTableException.class)
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> MutantTable.parse("mutants: a\n", "table"))
        .hasMessageContaining("table:1: 'mutants' is no key");
  }
}
