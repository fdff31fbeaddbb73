package org.plumbline.models.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names one case of a study: a load case at an angle of the operation in degrees, and at a value of
 * the second swept parameter, which is empty if there is none.
 */
public record CaseKey(String loadCase, double angleDeg, String axis2Value) {

  /** A case of a study without a second swept parameter. */
  public CaseKey(String loadCase, double angleDeg) {
    this(loadCase, angleDeg, "");
  }

  /** The same case of the study at one value. */
  public CaseKey withoutAxis2() {
    return new CaseKey(loadCase, angleDeg);
  }

  /** Cases by ascending angle, those of one angle as they stood. */
  public static List<CaseKey> byAngle(List<CaseKey> cases) {
    return cases.stream().sorted(Comparator.comparingDouble(CaseKey::angleDeg)).toList();
  }

  /**
   * Name of the case's folder among those of its load case: {@code a08.00}, {@code a08.00_0.7},
   * {@code a-08.00}.
   */
  public String folder() {
    String sign = angleDeg < 0 ? "-" : "";
    String angle = String.format(Locale.ROOT, "a%s%05.2f", sign, Math.abs(angleDeg));
    return axis2Value.isEmpty() ? angle : angle + "_" + axis2Value;
  }

  @Override
  public String toString() {
    return loadCase + "/" + folder();
  }
}
