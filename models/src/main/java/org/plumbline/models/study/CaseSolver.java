package org.plumbline.models.study;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One anatomy, set up once and asked for many cases. Thread-safe: cases may be solved side by side,
 * and the answer to one never depends on which others were asked for, or when.
 */
public interface CaseSolver {

  /** Solves one case; never throws for a mechanical failure, which is an {@link Failed} outcome. */
  Outcome solve(CaseKey key, Optional<Path> fieldsFile);
}
