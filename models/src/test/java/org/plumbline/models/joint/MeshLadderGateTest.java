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
 * Gate G13: what the default joint reports, with and without menisci, changes between the last two
 * meshes, standard and fine, by less than a percentage point of share, 5 % of area and of p95, and
 * 10 % of the peak.
 */
@Tag("long")
class MeshLadderGateTest {
  private static final double SHARE_POINTS = 1;
  private static final double AREA = 5;
  private static final double P95 = 5;
  private static final double PEAK = 10;

  private static final String CARTILAGE_ONLY = "knee-varus";
  private static final String WITH_MENISCI = "knee-cadaver-1000N";

  private static final List<CaseKey> CASES =
      List.of(
          new CaseKey("static-axis", 0),
          new CaseKey("gait-peak", 0),
          new CaseKey("static-axis", 8),
          new CaseKey("gait-peak", 8));

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
  private static boolean close(List<Solved> meshes, List<Solved> finer, List<CaseKey> cases) {
    boolean close = true;
    for (int i = 0; i < cases.size(); i++) {
      Solved a = meshes.get(i);
      Solved b = finer.get(i);
      for (String side : List.of("medial", "lateral")) {
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
    List<Solved> standard = solve(CARTILAGE_ONLY, "standard", CASES);
    // mutant: a mesh that does not resolve the contact
    assertThat(close(solve(CARTILAGE_ONLY, "coarse", CASES), standard, CASES)).isFalse();
    assertThat(close(standard, solve(CARTILAGE_ONLY, "fine", CASES), CASES)).isTrue();
  }

  @Test
  void standardIsFineEnoughWithMenisci() {
    List<CaseKey> cases = List.of(new CaseKey("static-axis", 0));
    List<Solved> standard = solve(WITH_MENISCI, "standard", cases);
    // mutant: a mesh that does not resolve the contact
    assertThat(close(solve(WITH_MENISCI, "coarse", cases), standard, cases)).isFalse();
    List<Solved> fine = solve(WITH_MENISCI, "fine", cases);
    assertThat(close(standard, fine, cases)).isTrue();
    double through =
        standard.get(0).value("joint", "menisci_share")
            - fine.get(0).value("joint", "menisci_share");
    assertThat(through).as("through the menisci, points").isBetween(-SHARE_POINTS, SHARE_POINTS);
  }
}
