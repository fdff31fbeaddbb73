package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.WedgeGeometry;
import org.plumbline.models.study.Row;

/**
 * What a correction does to the limb by geometry alone (docs/theory.md, eqs. C4 to C15): rows of
 * region {@code limb} with an empty load case. Angles that the load changes are rows of a case.
 */
final class LimbRows {
  private LimbRows() {}

  /**
   * @param study name of the study
   */
  static List<Row> of(String study, Correction correction) {
    WedgeGeometry wedge = correction.wedge();
    List<Measure> measures = new ArrayList<>(correction.alignmentAfter().bonyMeasures());
    measures.add(new Measure("gap_height", wedge.gapHeightMm(), "mm"));
    measures.add(new Measure("wedge_volume", wedge.gapVolumeMm3(), "mm3"));
    measures.add(new Measure("limb_length_change", wedge.limbLengthChangeMm(), "mm"));
    measures.add(new Measure("slope_change", wedge.slopeChangeDeg(), "deg"));
    return measures.stream()
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
