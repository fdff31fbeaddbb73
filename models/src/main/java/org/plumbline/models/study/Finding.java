package org.plumbline.models.study;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A published number that stands beside one of the study's own.
 *
 * @param what it is, in the words of a table
 * @param region of the row it is compared with
 * @param quantity of that row
 * @param loadCase of that row
 * @param angleDeg of that row
 * @param axis2Value of that row; empty without a second swept parameter
 * @param overAxis2Value value at which the row that divides it stands: the number is a ratio; empty
 *     if it is none
 * @param value as published
 * @param unit of the row, {@code 1} of a ratio
 * @param source where it is published
 */
public record Finding(
    String what,
    String region,
    String quantity,
    String loadCase,
    double angleDeg,
    String axis2Value,
    String overAxis2Value,
    double value,
    String unit,
    String source) {
  public Finding {
    Checks.text("published number", what);
    Checks.text("region", region);
    Checks.text("quantity", quantity);
    Checks.text("load case", loadCase);
    Checks.finite("angle", angleDeg, "°");
    Checks.finite("published value", value, unit);
    Checks.text("unit", unit);
    Checks.text("source", source);
  }

  /** Whether it is a ratio of two rows. */
  public boolean isRatio() {
    return !overAxis2Value.isEmpty();
  }

  /** The study's own number; empty if a case it needs is not solved or has no such row. */
  public OptionalDouble ours(StudyResult result) {
    OptionalDouble at = row(result, axis2Value);
    if (at.isEmpty() || !isRatio()) {
      return at;
    }
    OptionalDouble over = row(result, overAxis2Value);
    return over.isPresent()
        ? OptionalDouble.of(at.getAsDouble() / over.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble row(StudyResult result, String at) {
    Optional<Solved> solved = result.slice(at).solved(loadCase, angleDeg);
    return solved.stream()
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.region().equals(region) && r.quantity().equals(quantity))
        .mapToDouble(Row::value)
        .findFirst();
  }
}
