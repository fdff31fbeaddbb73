package org.plumbline.models.study;

import java.util.List;
import org.plumbline.models.planning.PlanningLimit;

/**
 * How corrections of a joint are judged, and compared with each other.
 *
 * @param limits that surgeons keep to, in the order that warnings are told in
 * @param compared those of the limits that plans are held to when they are compared
 * @param columns quantities of the limb that stand side by side when plans are compared
 * @param goal what the best of several plans has least of
 */
public record PlanRules(
    List<PlanningLimit> limits, List<PlanningLimit> compared, List<Column> columns, Goal goal) {
  /** No limit, nothing of the limb to compare, and the least peak pressure wins. */
  public static final PlanRules NONE = new PlanRules(List.of(), List.of(), List.of(), Goal.PEAK);

  /**
   * A quantity of the limb.
   *
   * @param head of its column, in one or two short words
   */
  public record Column(String quantity, String head) {}

  /** What the best plan has least of. */
  public enum Goal {
    /** Force on the first region, the one that is to be relieved. */
    FIRST_FORCE,
    /** Peak pressure, of whichever region has the largest. */
    PEAK
  }

  public PlanRules {
    limits = List.copyOf(limits);
    compared = List.copyOf(compared);
    columns = List.copyOf(columns);
  }
}
