package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;

/** Regions of a joint before and after, on a screen of usual width. */
class ChangeTableTest {
  private static final int SCREEN = 80;

  private static final List<String> REGIONS =
      List.of("superior_lateral", "anterior_lateral", "posterior_lateral", "superior_medial");

  /** Force of each region, N, the same before and after but for what an angle adds. */
  private static Outcome solved(double angleDeg, double... force) {
    CaseKey key = new CaseKey("stance", angleDeg);
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < force.length; r++) {
      rows.add(
          new Row(
              "study", "stance", angleDeg, "", "", REGIONS.get(r), "force_normal", force[r], "N"));
    }
    return new Solved(key, rows, List.of(), new Proof(0, 0, 0, 0, 0, 0, 1, 1), List.of());
  }

  private static ChangeTable table(Outcome... outcomes) {
    StudyResult result =
        new StudyResult(
            "study",
            "",
            "",
            REGIONS,
            List.of("stance"),
            List.of(0.0, 10.0),
            List.of(),
            List.of(outcomes));
    return ChangeTable.of(result, "stance", 10).orElseThrow();
  }

  @Test
  void fourRegionsStandInTwoBlocksThatFitOnAScreen() {
    List<String> lines = table(solved(0, 1474, 36, 0.004, 0), solved(10, 819, 91, 2, 79)).lines();
    assertThat(lines).allMatch(l -> l.length() <= SCREEN);
    assertThat(lines).filteredOn(l -> l.contains("before")).hasSize(2);
    assertThat(lines.get(0)).contains("stance", "superior_lateral", "anterior_lateral");
    assertThat(lines.get(2).trim().split("\\s+"))
        .containsExactly("force", "N", "1474", "819", "0.56", "36", "91", "2.53");
  }

  @Test
  void aRatioToNextToNothingIsNone() {
    List<String> lines = table(solved(0, 1474, 36, 0.004, 0), solved(10, 819, 91, 2, 79)).lines();
    String second = lines.stream().filter(l -> l.contains("79")).findFirst().orElseThrow();
    assertThat(second.trim().split("\\s+"))
        .containsExactly("force", "N", "0", "2", "–", "0", "79", "–");
  }

  @Test
  void aRatioToWhatPrintsAsZeroIsNone() {
    String second =
        table(solved(0, 1474, 36, 0.3, 0), solved(10, 819, 91, 2, 79)).lines().stream()
            .filter(l -> l.contains("79"))
            .findFirst()
            .orElseThrow();
    assertThat(second.trim().split("\\s+"))
        .containsExactly("force", "N", "0", "2", "–", "0", "79", "–");
  }
}
