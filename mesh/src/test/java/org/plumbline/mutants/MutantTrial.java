package org.plumbline.mutants;

import java.io.IOException;
import java.nio.file.Path;

/** Puts a mutant before its gates. */
final class MutantTrial {
  private final Path repository;

  /**
   * @param repository root of the sources that the table's paths start from
   */
  MutantTrial(Path repository) {
    this.repository = repository;
  }

  /**
   * Runs one gate after the other until one does not see the mutant.
   *
   * @param classes empty folder for the patched classes
   * @throws MutantTableException if the entry does not fit the source, does not compile, or names a
   *     gate that does not exist
   */
  Verdict run(Mutant mutant, Path classes) throws IOException {
    PatchedSource.compile(mutant, repository, classes);
    Verdict last = null;
    for (String gate : mutant.seenBy()) {
      last = run(gate, classes);
      if (last.outcome() != Verdict.Outcome.SEEN) {
        break;
      }
    }
    return last;
  }

  /** Each gate starts from classes of its own: static state of one does not reach the next. */
  private static Verdict run(String gate, Path classes) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    MutantLoader loader = new MutantLoader(classes, MutantTrial.class.getClassLoader());
    thread.setContextClassLoader(loader);
    try {
      return GateRun.of(gate, loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
