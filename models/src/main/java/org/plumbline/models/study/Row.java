package org.plumbline.models.study;

/**
 * One line of {@code results.csv}: a number with its unit, and what, where and when it is.
 *
 * @param study name of the study
 * @param loadCase name of the load case, empty for quantities of the limb that do not depend on
 *     load
 * @param angleDeg angle of the operation, °, 0 before it; where it may be negative, as a turn to
 *     either side may, the operation says which side that is
 * @param axis2 name of a second swept parameter, empty if there is none
 * @param axis2Value its value, empty if there is none
 * @param region where, for instance {@code medial}, {@code joint} or {@code limb}
 * @param quantity what, for instance {@code force_normal}
 * @param value the number, finite, in {@code unit}; its sign is that of the quantity, whose meaning
 *     {@code plumbline describe} tells
 * @param unit unit symbol, {@code 1} for a dimensionless number
 */
public record Row(
    String study,
    String loadCase,
    double angleDeg,
    String axis2,
    String axis2Value,
    String region,
    String quantity,
    double value,
    String unit) {

  /** The same line with another second swept parameter; empty texts for none. */
  Row at(String key, String atValue) {
    return new Row(study, loadCase, angleDeg, key, atValue, region, quantity, value, unit);
  }
}
