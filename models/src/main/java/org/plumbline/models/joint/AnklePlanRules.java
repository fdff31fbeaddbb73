package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.planning.PlanningLimit.Sense;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.PlanRules.Column;
import org.plumbline.models.study.PlanRules.Goal;

/** How corrections at the ankle are judged and compared. */
final class AnklePlanRules {
  private static final PlanningLimit SURFACE =
      new PlanningLimit(
          "TAS",
          "tas",
          AnkleTargets.TAS,
          Sense.ABOVE,
          98,
          "deg",
          "over-corrected plafond",
          "overcorrection aims at 96 to 98 in varus arthritis; normal 92 to 93, 84 to 100 (Knupp"
              + " 2005), from memory");

  static final PlanRules RULES =
      new PlanRules(
          List.of(SURFACE),
          List.of(SURFACE),
          List.of(
              new Column(AnkleTargets.TAS, "tas"),
              new Column("ldta", "ldta"),
              new Column("wedge_height", "wedge"),
              new Column("load_line", "line")),
          Goal.PEAK);

  /** Of a crooked tibia that is turned back: what it leaves of the malunion. */
  static final PlanRules MALUNION =
      new PlanRules(
          List.of(SURFACE),
          List.of(SURFACE),
          List.of(
              new Column(AnkleTargets.TAS, "tas"),
              new Column("ldta", "ldta"),
              new Column("weight_bearing_line", "wbl %"),
              new Column("angulation", "angulation"),
              new Column("cut_translation", "shift")),
          Goal.PEAK);

  private AnklePlanRules() {}
}
