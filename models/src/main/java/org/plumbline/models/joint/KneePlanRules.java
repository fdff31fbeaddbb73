package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.planning.KneeLimits;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.PlanRules.Column;
import org.plumbline.models.study.PlanRules.Goal;

/** How corrections at the knee are judged and compared. */
final class KneePlanRules {
  static final PlanRules RULES =
      new PlanRules(
          KneeLimits.all(),
          List.of(
              KneeLimits.JOINT_LINE_OBLIQUITY,
              KneeLimits.MMPTA,
              KneeLimits.MLDFA,
              KneeLimits.WEIGHT_BEARING_LINE),
          List.of(
              new Column("hka", "hka"),
              new Column("mmpta", "mmpta"),
              new Column("mldfa", "mldfa"),
              new Column("joint_line_obliquity", "joint line"),
              new Column("weight_bearing_line", "line %"),
              new Column("limb_length_change", "length")),
          Goal.FIRST_FORCE);

  private KneePlanRules() {}
}
