package org.plumbline.models.study;

import java.util.List;
import java.util.Optional;

/**
 * Everything a sweep found, in study order: load case by load case, angles ascending.
 *
 * @param limbRows rows of region {@code limb}, one set per angle, with an empty load case
 * @param compartments regions that share the load, in drawing order
 * @param label what every figure must say about the model, for instance {@code cartilage only}; may
 *     be empty
 */
public record StudyResult(
    String study,
    String title,
    String label,
    List<String> compartments,
    List<String> loadCases,
    List<Double> anglesDeg,
    List<Row> limbRows,
    List<Outcome> outcomes) {
  public StudyResult {
    compartments = List.copyOf(compartments);
    loadCases = List.copyOf(loadCases);
    anglesDeg = List.copyOf(anglesDeg);
    limbRows = List.copyOf(limbRows);
    outcomes = List.copyOf(outcomes);
  }

  public Optional<Solved> solved(String loadCase, double angleDeg) {
    return outcomes.stream()
        .filter(o -> o instanceof Solved && o.key().equals(new CaseKey(loadCase, angleDeg)))
        .map(o -> (Solved) o)
        .findFirst();
  }

  /**
   * Value of a limb quantity at an angle, for instance {@code hka}; empty if there is no such row.
   */
  public Optional<Double> limb(String quantity, double angleDeg) {
    return limbRows.stream()
        .filter(r -> r.quantity().equals(quantity) && r.angleDeg() == angleDeg)
        .map(Row::value)
        .findFirst();
  }
}
