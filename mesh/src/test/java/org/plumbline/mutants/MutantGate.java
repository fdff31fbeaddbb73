package org.plumbline.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One test per mutant of a module: each gate named with it must see it. Each module has a class
 * that extends this one.
 *
 * <p>{@code -Dplumbline.mutants=TEXT} runs only mutants with that text in their gate or name.
 */
public abstract class MutantGate {
  private static final Path TABLE = Path.of("src", "test", "resources", "mutants", "gates.txt");
  private static final String SELECTION = "plumbline.mutants";

  private final Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private final Path repository = module.getParent();
  private final List<Mutant> mutants = MutantTable.read(module.resolve(TABLE));

  @TempDir Path folder;

  @TestFactory
  @Tag("slow")
  Stream<DynamicTest> mutantIsSeen() {
    String selection = System.getProperty(SELECTION, "");
    return mutants.stream()
        .filter(m -> (m.gate() + " " + m.name()).contains(selection))
        .map(m -> DynamicTest.dynamicTest(m.gate() + " " + m.name(), () -> isSeen(m)));
  }

  private void isSeen(Mutant mutant) throws IOException {
    Path classes = Files.createDirectory(folder.resolve(mutant.name()));
    Verdict verdict = new MutantTrial(repository).run(mutant, classes);
    assertThat(verdict.outcome())
        .as("%s (%s): %s", mutant.name(), mutant.defect(), verdict.reason())
        .isEqualTo(Verdict.Outcome.SEEN);
  }

  /** Quick: a change of the source that loses a mutant is noticed at once. */
  @Test
  void everyMutantFitsItsSource() throws IOException {
    assertThat(mutants).isNotEmpty();
    for (Mutant mutant : mutants) {
      String text = Files.readString(repository.resolve(mutant.source()));
      assertThat(mutant.patch(text)).isNotEqualTo(text);
    }
  }

  /** The page of documentation has a row for each mutant and says the same as the table. */
  @Test
  void thePageListsEveryMutant() throws IOException {
    String page = Files.readString(repository.resolve(Path.of("docs", "mutants.md")));
    for (Mutant mutant : mutants) {
      assertThat(page).contains(row(mutant));
    }
  }

  private static String row(Mutant mutant) {
    StringBuilder gates = new StringBuilder();
    for (String gate : mutant.seenBy()) {
      gates.append(gates.isEmpty() ? "" : ", ");
      gates.append('`').append(gate.substring(gate.lastIndexOf('.') + 1)).append('`');
    }
    String file = mutant.source().substring(mutant.source().lastIndexOf('/') + 1);
    return "| %s | `%s` | %s | %s |"
        .formatted(mutant.gate(), file.replace(".java", ""), mutant.defect(), gates);
  }
}
