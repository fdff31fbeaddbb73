package org.plumbline.validation;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;

/**
 * All that a case says, in the form it is kept in.
 *
 * @param outcome {@link #SOLVED}, or the kind of failure, for instance {@code unstable}
 * @param reason why it failed; empty if solved
 * @param numbers of a solved case, with those of the limb
 */
record CaseResult(String outcome, String reason, List<Number> numbers) {
  static final String SOLVED = "solved";

  /** One number of a case. */
  record Number(String region, String quantity, double value, String unit) {
    /** Region and quantity, as expressions name them. */
    String name() {
      return region + "." + quantity;
    }
  }

  CaseResult {
    numbers = List.copyOf(numbers);
  }

  /**
   * @param limb rows of the limb at the case's angle, which do not depend on the load
   */
  static CaseResult of(Outcome outcome, List<Row> limb) {
    if (outcome instanceof Failed failed) {
      return new CaseResult(failed.kind(), failed.reason(), List.of());
    }
    List<Row> rows = new ArrayList<>(limb);
    rows.addAll(((Solved) outcome).rows());
    return new CaseResult(
        SOLVED,
        "",
        rows.stream().map(r -> new Number(r.region(), r.quantity(), r.value(), r.unit())).toList());
  }

  boolean solved() {
    return outcome.equals(SOLVED);
  }
}
