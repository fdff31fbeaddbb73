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
    return solve("knee-varus", level, CASES);
  }

  private static List<Solved> solve(String study, String level, List<CaseKey> cases) {
    StudyModel model =
        JointModels.open(
            StudyReader.read(study, Stream.of("mesh=" + level).map(Setting::parse).toList()),
            stage -> {});
    List<Solved> solved = new ArrayList<>();
    for (CaseKey key : cases) {
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
    return close(meshes, finer, CASES, List.of("medial", "lateral"));
  }

  private static boolean close(
      List<Solved> meshes, List<Solved> finer, List<CaseKey> cases, List<String> sides) {
    boolean close = true;
    for (int i = 0; i < cases.size(); i++) {
      Solved a = meshes.get(i);
      Solved b = finer.get(i);
      for (String side : sides) {
        double share = a.value(side, "force_share") - b.value(side, "force_share");
        double area = percent(a, b, side, "contact_area");
        double p95 = percent(a, b, side, "pressure_p95");
        double peak = percent(a, b, side, "pressure_peak");
        System.out.printf(
            "G13 %s %.0f° %s: share %+.2f points, area %+.2f %%, p95 %+.2f %%, peak %+.2f %%%n",
            cases.get(i).loadCase(), cases.get(i).angleDeg(), side, share, area, p95, peak);
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

  /**
   * With menisci the medial area, p95 and peak miss the gate (docs/validation.md): the meniscus
   * rests on the rim of the plateau, and pressure on an edge has no limit. Share, what goes through
   * the menisci and the lateral side keep it.
   */
  @Test
  void standardIsFineEnoughForTheLateralSideWithMenisci() {
    List<CaseKey> cases = List.of(new CaseKey("static-axis", 0));
    List<Solved> standard = solve("knee-cadaver-1000N", "standard", cases);
    List<Solved> fine = solve("knee-cadaver-1000N", "fine", cases);
    assertThat(close(standard, fine, cases, List.of("lateral"))).isTrue();
    assertThat(close(standard, fine, cases, List.of("medial"))).as("a miss that is told").isFalse();
    double through =
        standard.get(0).value("joint", "menisci_share")
            - fine.get(0).value("joint", "menisci_share");
    assertThat(through).as("through the menisci, points").isBetween(-SHARE_POINTS, SHARE_POINTS);
  }
}
