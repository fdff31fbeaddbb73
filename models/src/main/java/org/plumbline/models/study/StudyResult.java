package org.plumbline.models.study;

import java.util.List;
import java.util.Optional;

/**
 * Everything a sweep found, in study order.
 *
 * @param limbRows rows of region {@code limb}, one set per angle, with an empty load case
 * @param compartments regions that share the load, in drawing order
 * @param label what every figure must say about the model, for instance {@code cartilage only}; may
 *     be empty
 * @param axis2 second swept parameter, if there is one
 */
public record StudyResult(
    String study,
    String title,
    String label,
    List<String> compartments,
    List<String> loadCases,
    List<Double> anglesDeg,
    List<Row> limbRows,
    List<Outcome> outcomes,
    Optional<SecondAxis> axis2) {

  /** What a sweep over angles alone found. */
  public StudyResult(
      String study,
      String title,
      String label,
      List<String> compartments,
      List<String> loadCases,
      List<Double> anglesDeg,
      List<Row> limbRows,
      List<Outcome> outcomes) {
    this(
        study,
        title,
        label,
        compartments,
        loadCases,
        anglesDeg,
        limbRows,
        outcomes,
        Optional.empty());
  }

  public StudyResult {
    compartments = List.copyOf(compartments);
    loadCases = List.copyOf(loadCases);
    anglesDeg = List.copyOf(anglesDeg);
    limbRows = List.copyOf(limbRows);
    outcomes = List.copyOf(outcomes);
  }

  /** The part at one value of the second swept parameter, as a sweep over angles alone. */
  public StudyResult slice(String axis2Value) {
    return new StudyResult(
        study,
        title,
        label,
        compartments,
        loadCases,
        anglesDeg,
        limbRows.stream()
            .filter(r -> r.axis2Value().equals(axis2Value))
            .map(r -> r.at("", ""))
            .toList(),
        outcomes.stream()
            .filter(o -> o.key().axis2Value().equals(axis2Value))
            .map(Outcome::withoutAxis2)
            .toList());
  }

  /** The same under another label. */
  public StudyResult labelled(String other) {
    return new StudyResult(
        study, title, other, compartments, loadCases, anglesDeg, limbRows, outcomes, axis2);
  }

  /** The result of a case of a sweep over angles alone, or of a {@link #slice}. */
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
