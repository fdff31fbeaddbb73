package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plumbline.models.ankle.AnkleOperation;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.malunion.Cora;
import org.plumbline.models.malunion.CoraCorrection;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Study;

/** Angles of a correction from alignment alone. */
final class AnklePlanning {
  /**
   * Aimed tibial surface angles: a normal one (Knupp 2005, 92 to 93), and the overcorrection that
   * is aimed at in arthritis (96 to 98).
   */
  private static final double[] SURFACE_DEG = {92, 96, 97, 98};

  private AnklePlanning() {}

  static List<PlannedAngle> plan(Study study) {
    AnkleOperation operation = study.own(AnkleSettings.class).osteotomy();
    return operation instanceof MalunionCorrection malunion
        ? List.of(plan(study, malunion))
        : plan(study, (AnkleOsteotomy) operation);
  }

  /** All of the angulation, and what cut and axis then leave of it (Paley's rules). */
  private static PlannedAngle plan(Study study, MalunionCorrection malunion) {
    double whole = malunion.deformity().angulationDeg();
    CoraCorrection full =
        malunion.at(whole, AnkleDefinition.knee(study), AnkleDefinition.crest(study));
    return new PlannedAngle(
        "axes of both parts parallel",
        OptionalDouble.of(whole),
        String.format(
            Locale.ROOT,
            "Paley's rule %s: CORA %.0f mm below the knee, bone shifted by %.1f mm in the cut,"
                + " axes %.1f mm apart",
            full.rule().name().toLowerCase(Locale.ROOT),
            Cora.of(malunion.deformity()).levelMm(),
            Math.abs(full.cutTranslationMm()),
            full.axisOffsetMm()));
  }

  /** The plafond's angle changes by exactly the wedge's. */
  private static List<PlannedAngle> plan(Study study, AnkleOsteotomy o) {
    AnkleSettings s = study.own(AnkleSettings.class);
    List<PlannedAngle> planned = new ArrayList<>();
    for (double aim : SURFACE_DEG) {
      double angle = (aim - s.patient().tasDeg()) * o.wedge().valgus();
      String rule = "tibial surface angle " + NumberText.exact(aim) + "°";
      if (!AnkleSettings.ANGLES.holds(angle)) {
        planned.add(
            new PlannedAngle(
                rule,
                OptionalDouble.empty(),
                String.format(
                    Locale.ROOT,
                    angle < 0
                        ? "it is at %.1f° and a wedge of this type turns it the other way"
                        : "from %.1f° it needs more than a wedge may turn",
                    s.patient().tasDeg())));
      } else {
        planned.add(
            new PlannedAngle(
                rule,
                OptionalDouble.of(angle),
                String.format(
                    Locale.ROOT,
                    "wedge %.1f mm high on %.0f mm",
                    AnkleDefinition.at(study, o, angle).wedgeHeight(o.wedgeWidthMm()),
                    o.wedgeWidthMm())));
      }
    }
    return planned;
  }
}
