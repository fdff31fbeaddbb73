package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;

/**
 * Cases of a shipped study on one mesh after another, and the bounds of gate G13 on what changes.
 *
 * @param study its name
 * @param settings on top of it
 * @param cases what is solved
 * @param shared regions whose shares of the force are compared
 * @param measured regions whose area and pressures are compared
 */
record MeshLadder(
    String study,
    List<String> settings,
    List<CaseKey> cases,
    List<String> shared,
    List<String> measured) {
  /** Points of the share. */
  static final double SHARE = 1;

  /** Area, percent. */
  static final double AREA = 5;

  /** 95th percentile of the pressure, percent. */
  static final double P95 = 5;

  /** Largest nodal pressure, percent. */
  static final double PEAK = 10;

  /** A joint whose regions part one contact: shares by region, the rest of the whole. */
  static MeshLadder parted(
      String study, List<String> settings, List<CaseKey> cases, List<String> regions) {
    return new MeshLadder(study, settings, cases, regions, List.of("joint"));
  }

  /** The same of fewer cases. */
  MeshLadder only(CaseKey... fewer) {
    return new MeshLadder(study, settings, List.of(fewer), shared, measured);
  }

  /** The same with more settings. */
  MeshLadder with(String... more) {
    return new MeshLadder(
        study, Stream.concat(settings.stream(), Stream.of(more)).toList(), cases, shared, measured);
  }

  /** All cases on a level, one set-up; what has no equilibrium fails. */
  List<Solved> on(String level) {
    Study asked =
        StudyReader.parse(
                ShippedStudies.text(study),
                study,
                Stream.concat(settings.stream(), Stream.of("mesh=" + level))
                    .map(Setting::parse)
                    .toList())
            .alone();
    long began = System.nanoTime();
    StudyModel model = JointModels.open(asked, stage -> {});
    List<Solved> solved = new ArrayList<>();
    for (CaseKey key : cases) {
      Outcome outcome = model.solve(key, Optional.empty());
      if (!(outcome instanceof Solved one)) {
        throw new AssertionError(this + " on " + level + ": " + outcome);
      }
      solved.add(one);
    }
    System.out.printf(
        Locale.ROOT,
        "G13 %s on %s: %d dof, %d cases in %.0f s%n",
        this,
        level,
        JointModels.mesh(asked).degreesOfFreedom(),
        cases.size(),
        (System.nanoTime() - began) / 1e9);
    return solved;
  }

  /** Whether all changes are within the bounds; prints them. */
  boolean close(List<Solved> meshes, List<Solved> finer) {
    boolean close = true;
    for (int i = 0; i < cases.size(); i++) {
      Solved a = meshes.get(i);
      Solved b = finer.get(i);
      String what =
          String.format(
              Locale.ROOT,
              "G13 %s %s %.0f°",
              this,
              cases.get(i).loadCase(),
              cases.get(i).angleDeg());
      for (String region : shared) {
        double share = a.value(region, "force_share") - b.value(region, "force_share");
        System.out.printf(
            Locale.ROOT,
            "%s %s: share %.2f and %.2f %%, %+.2f points%n",
            what,
            region,
            a.value(region, "force_share"),
            b.value(region, "force_share"),
            share);
        close &= Math.abs(share) < SHARE;
      }
      for (String region : measured) {
        double area = percent(a, b, region, "contact_area");
        double p95 = percent(a, b, region, "pressure_p95");
        double peak = percent(a, b, region, "pressure_peak");
        System.out.printf(
            Locale.ROOT,
            "%s %s: area %+.2f %%, p95 %+.2f %%, peak %+.2f %%%n",
            what,
            region,
            area,
            p95,
            peak);
        close &= Math.abs(area) < AREA && Math.abs(p95) < P95 && Math.abs(peak) < PEAK;
      }
    }
    return close;
  }

  private static double percent(Solved a, Solved b, String region, String quantity) {
    return 100 * (a.value(region, quantity) / b.value(region, quantity) - 1);
  }

  @Override
  public String toString() {
    return settings.isEmpty() ? study : study + " " + String.join(" ", settings);
  }
}
