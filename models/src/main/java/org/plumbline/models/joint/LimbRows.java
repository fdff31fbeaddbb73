package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;

/**
 * What a correction does to the limb by geometry alone (docs/theory.md, eqs. C4 to C15, C29 to
 * C32): rows of region {@code limb} with an empty load case. Angles that the load changes are rows
 * of a case.
 */
final class LimbRows {
  private LimbRows() {}

  /** Measures of a study's joint at an angle of its operation. */
  static List<Row> of(Study study, double angleDeg, List<Measure> measures) {
    return measures.stream()
        .map(
            m ->
                new Row(
                    study.name(), "", angleDeg, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }
}
