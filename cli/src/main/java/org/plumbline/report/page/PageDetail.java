package org.plumbline.report.page;

import java.util.stream.IntStream;

/**
 * How much of a plan a page carries, so that the file stays small whatever was computed. At level 0
 * it is everything that fits {@link PlanJson#MOST_NUMBERS}. From level 1 on, pressures and forces
 * are those of the shown value of a second swept parameter; each level more halves the numbers, and
 * doubles the step from one kept angle to the next.
 */
record PageDetail(int level) {
  static final PageDetail FULL = new PageDetail(0);
  static final int LAST = 6;

  /** Numbers of quantities, and of forces. */
  int mostNumbers() {
    return PlanJson.MOST_NUMBERS >> level;
  }

  boolean keepsAxis2(PagePlan plan, String value) {
    return level == 0 || value.equals(plan.shownAxis2());
  }

  /** Indices of the angles whose pressures and forces are kept: the ends and the target always. */
  int[] keptAngles(PagePlan plan) {
    int count = plan.result().anglesDeg().size();
    int step = level < 2 ? 1 : 1 << (level - 1);
    double target = plan.context().target().map(t -> t.solvedDeg()).orElse(Double.NaN);
    int aim = plan.result().anglesDeg().indexOf(target);
    return IntStream.range(0, count)
        .filter(i -> i % step == 0 || i == count - 1 || i == aim)
        .toArray();
  }
}
