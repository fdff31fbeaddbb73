package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Study;

/** Angles of a supramalleolar wedge from alignment alone. */
final class AnklePlanning {
  /**
   * Aimed tibial surface angles: a normal one (Knupp 2005, 92 to 93), and the overcorrection that
   * is aimed at in arthritis (96 to 98).
   */
  private static final double[] SURFACE_DEG = {92, 96, 97, 98};

  private AnklePlanning() {}

  /** The plafond's angle changes by exactly the wedge's. */
  static List<PlannedAngle> plan(Study study) {
    AnkleSettings s = study.own(AnkleSettings.class);
    AnkleOsteotomy o = s.osteotomy();
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
                    AnkleDefinition.osteotomy(study, angle).wedgeHeight(o.wedgeWidthMm()),
                    o.wedgeWidthMm())));
      }
    }
    return planned;
  }
}
