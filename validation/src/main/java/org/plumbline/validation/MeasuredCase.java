package org.plumbline.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the table of measured numbers holds of one case.
 *
 * @param run id of its run
 * @param definition of that run when it was measured
 * @param program version that measured it
 * @param outcome {@link CaseResult#SOLVED} or the kind of failure
 * @param numbers by region and quantity; empty if it failed
 */
record MeasuredCase(
    String run,
    Definition definition,
    String loadCase,
    double angleDeg,
    String program,
    String outcome,
    Map<String, CaseResult.Number> numbers) {

  /** What is solved, as far as load case and angle do not say. */
  record Definition(String study, String settings, String mesh, String fidelity) {}

  MeasuredCase {
    numbers = new LinkedHashMap<>(numbers);
  }

  /** The case in words, for messages. */
  String name() {
    return run + " " + loadCase + " " + angleDeg + "°";
  }

  boolean solved() {
    return outcome.equals(CaseResult.SOLVED);
  }

  /** A quantity; empty if it was not kept. */
  Optional<Reading> reading(String quantity) {
    if (!solved()) {
      return Optional.of(new Reading.None(outcome));
    }
    return Optional.ofNullable(numbers.get(quantity)).map(n -> new Reading.Known(n.value()));
  }
}
