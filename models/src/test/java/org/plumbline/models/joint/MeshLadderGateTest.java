package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * Gate G13: what the default joint reports changes between the last two meshes, standard and fine,
 * by less than a percentage point of share, 5 % of area and of p95, and 10 % of the peak.
 */
@Tag("long")
class MeshLadderGateTest {
  private static final double SHARE_POINTS = 1;
  private static final double AREA = 5;
  private static final double P95 = 5;
  private static final double PEAK = 10;

  private static final List<CaseKey> CASES =
      List.of(
          new CaseKey("static-axis", 0),
          new CaseKey("gait-peak", 0),
          new CaseKey("static-axis", 8),
          new CaseKey("gait-peak", 8));

  private static List<Solved> solve(String level) {
    StudyModel model =
        JointModels.open(
            StudyReader.read("knee-varus", Stream.of("mesh=" + level).map(Setting::parse).toList()),
            stage -> {});
    List<Solved> solved = new ArrayList<>();
    for (CaseKey key : CASES) {
      Outcome outcome = model.solve(key, Optional.empty());
      assertThat(outcome).as("%s on %s", key, level).isInstanceOf(Solved.class);
      solved.add((Solved) outcome);
    }
    return solved;
  }

  private static double percent(Solved a, Solved b, String side, String quantity) {
    return 100 * (a.value(side, quantity) / b.value(side, quantity) - 1);
  }

  /** Whether all changes are within the bounds; prints them. */
  private static boolean close(List<Solved> meshes, List<Solved> finer) {
    boolean close = true;
    for (int i = 0; i < CASES.size(); i++) {
      Solved a = meshes.get(i);
      Solved b = finer.get(i);
      for (String side : List.of("medial", "lateral")) {
        double share = a.value(side, "force_share") - b.value(side, "force_share");
        double area = percent(a, b, side, "contact_area");
        double p95 = percent(a, b, side, "pressure_p95");
        double peak = percent(a, b, side, "pressure_peak");
        System.out.printf(
            "G13 %s %.0f° %s: share %+.2f points, area %+.2f %%, p95 %+.2f %%, peak %+.2f %%%n",
            CASES.get(i).loadCase(), CASES.get(i).angleDeg(), side, share, area, p95, peak);
        close &=
            Math.abs(share) < SHARE_POINTS
                && Math.abs(area) < AREA
                && Math.abs(p95) < P95
                && Math.abs(peak) < PEAK;
      }
    }
    return close;
  }

  @Test
  void standardIsFineEnough() {
    List<Solved> standard = solve("standard");
    // mutant: a mesh that does not resolve the contact
    assertThat(close(solve("coarse"), standard)).isFalse();
    assertThat(close(standard, solve("fine"))).isTrue();
  }
}
