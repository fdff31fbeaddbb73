package org.plumbline.models.study;

import java.util.OptionalDouble;

/**
 * A wedge angle that a planning rule recommends.
 *
 * @param rule what is aimed at, and by which method
 * @param angleDeg wedge angle, degrees; empty if the rule has no answer for this limb
 * @param note why there is none, or a remark; may be empty
 */
public record PlannedAngle(String rule, OptionalDouble angleDeg, String note) {}
