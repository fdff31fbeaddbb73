package org.plumbline.models.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.models.planning.PlanningLimit;

/** What a surgeon would question in a correction, read from the rows of the limb. */
public final class PlanRemarks {
  private PlanRemarks() {}

  /**
   * One line for each of the limits that the limb is beyond, with the source of the limit; none for
   * the state before.
   *
   * @param limits those of the joint
   * @param result a sweep over angles alone, or a {@link StudyResult#slice}
   * @param angleDeg the correction, degrees
   */
  public static List<String> of(List<PlanningLimit> limits, StudyResult result, double angleDeg) {
    if (angleDeg == 0) {
      return List.of();
    }
    return PlanningLimit.warnings(
            limits,
            quantity -> number(result.limb(quantity, 0)),
            quantity -> number(result.limb(quantity, angleDeg)))
        .stream()
        .map(
            w ->
                "plan at "
                    + NumberText.exact(angleDeg)
                    + "°: "
                    + w.words()
                    + " ["
                    + w.source()
                    + "]")
        .toList();
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
