package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.Row;

/**
 * What a correction does to the limb by geometry alone (docs/theory.md, eqs. C4 to C15, C29 to
 * C32): rows of region {@code limb} with an empty load case. Angles that the load changes are rows
 * of a case.
 */
final class LimbRows {
  private LimbRows() {}

  /**
   * @param study name of the study
   */
  static List<Row> of(String study, Correction correction) {
    return correction.measures().stream()
        .map(
            m ->
                new Row(
                    study,
                    "",
                    correction.angleDeg(),
                    "",
                    "",
                    "limb",
                    m.quantity(),
                    m.value(),
                    m.unit()))
        .toList();
  }
}
