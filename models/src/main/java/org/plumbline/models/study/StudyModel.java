package org.plumbline.models.study;

import java.util.List;
import java.util.OptionalDouble;

/** The mechanics of one study: a {@link CaseSolver} that also knows the joint it stands for. */
public interface StudyModel extends CaseSolver {

  /**
   * What every table and figure must say about the model, for instance {@code cartilage only}; may
   * be empty.
   */
  String label();

  /**
   * Regions that share the load, in drawing order: the one that is to be relieved first, the one
   * that takes over last.
   */
  List<String> compartments();

  /**
   * Cases in groups that should be solved one after the other, because setting up for a group gives
   * up what was set up for the last; cases of a group may be solved side by side, and are begun in
   * their order.
   */
  default List<List<CaseKey>> batches(List<CaseKey> cases) {
    return List.of(cases);
  }

  /** Rows of region {@code limb} at an angle, with an empty load case. */
  List<Row> limbRows(double angleDeg);

  /**
   * Peak pressure of the last region of the same joint in neutral alignment in a load case, MPa:
   * the default cap of {@link TargetRule.LeastForce}. Empty if the model cannot say.
   *
   * @param axis2Value of the second swept parameter; empty if there is none
   */
  default OptionalDouble neutralPeakMPa(String loadCase, String axis2Value) {
    return OptionalDouble.empty();
  }
}
