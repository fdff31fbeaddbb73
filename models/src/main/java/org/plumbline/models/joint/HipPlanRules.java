package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.planning.PlanningLimit.Sense;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.PlanRules.Column;
import org.plumbline.models.study.PlanRules.Goal;

/** How corrections at the hip are judged and compared. */
final class HipPlanRules {
  private static final PlanningLimit LCEA =
      new PlanningLimit(
          "LCEA",
          "lcea",
          HipTargets.LCEA,
          Sense.ABOVE,
          39,
          "deg",
          "over-covered head; its neck may strike the rim",
          "deep sockets begin at 39 to 44 (Tönnis); reference 23 to 33 (Tannast 2015, PMC4353515)");

  private static final PlanningLimit INDEX =
      new PlanningLimit(
          "acetabular index",
          "index",
          "acetabular_index",
          Sense.BELOW_IF_CHANGED,
          0,
          "deg",
          "over-turned roof, which falls toward the rim",
          "normal 0 to 10 (Tönnis); reference 3 to 13 (Tannast 2015, PMC4353515)");

  static final PlanRules RULES =
      new PlanRules(
          List.of(LCEA, INDEX),
          List.of(LCEA, INDEX),
          List.of(
              new Column(HipTargets.LCEA, "lcea"),
              new Column("acea", "acea"),
              new Column("acetabular_index", "index"),
              new Column("coverage", "coverage"),
              new Column("neck_shaft", "neck-shaft"),
              new Column("stance_force", "force")),
          Goal.PEAK);

  private HipPlanRules() {}
}
