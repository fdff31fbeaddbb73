package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.models.osteotomy.WedgeAction;
import org.plumbline.models.osteotomy.WedgeGeometry;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.planning.Plan;
import org.plumbline.models.planning.Planner;
import org.plumbline.models.planning.Target;
import org.plumbline.models.planning.Target.WeightBearingLine;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Study;

/** Wedge angles of the knee from alignment alone. */
final class KneePlanning {
  private static final List<WeightBearingLine> LINES =
      List.of(WeightBearingLine.NEUTRAL, WeightBearingLine.MODERATE, WeightBearingLine.FUJISAWA);

  private KneePlanning() {}

  static List<PlannedAngle> plan(Study study) {
    Planner planner = new Planner(KneeDefinition.osteotomy(study), KneeDefinition.landmarks(study));
    List<PlannedAngle> angles = new ArrayList<>();
    Set<WeightBearingLine> lines = new LinkedHashSet<>(LINES);
    study
        .target()
        .level(KneeTargets.LINE)
        .ifPresent(percent -> lines.add(new WeightBearingLine(percent)));
    for (WeightBearingLine line : lines) {
      angles.add(worded(planner.plan(line)));
    }
    return angles;
  }

  private static PlannedAngle worded(Plan plan) {
    String rule = words(plan.target());
    if (plan instanceof Plan.Planned planned) {
      String wedges =
          planned.wedges().stream()
              .map(w -> words(w, planned.wedges().size() > 1))
              .collect(Collectors.joining(", "));
      String warnings =
          planned.warnings().stream().map(w -> "; " + w.words()).collect(Collectors.joining());
      return new PlannedAngle(rule, OptionalDouble.of(planned.angleDeg()), wedges + warnings);
    }
    return new PlannedAngle(rule, OptionalDouble.empty(), ((Plan.Unreachable) plan).reason());
  }

  /** "gap 6.0 mm"; of one wedge among several "tibia 4.2°, gap 3.9 mm". */
  private static String words(WedgeGeometry wedge, boolean several) {
    WedgeOperation kind = wedge.operation();
    return String.format(
        Locale.ROOT,
        "%s%s %.1f mm",
        several
            ? String.format(Locale.ROOT, "%s %.1f°, ", kind.bone().text(), wedge.angleDeg())
            : "",
        kind.action() == WedgeAction.OPENING ? "gap" : "base",
        wedge.heightMm());
  }

  private static String words(Target target) {
    return target instanceof WeightBearingLine line
        ? "weight-bearing line at " + NumberText.exact(line.percent()) + " % (Miniaci)"
        : target.describe();
  }
}
