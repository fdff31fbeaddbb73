package org.plumbline.models.oracle;

/**
 * Normal contact between the femur and one compartment of the tibia: the torus of this oracle, or
 * any other contact code that is to be compared under the same ligaments and loads.
 */
public interface Foundation extends Term {
  /** Place of the pressed area in a report, mm². */
  int AREA = 0;

  /** Place of the largest pressure in a report, MPa. */
  int PEAK = 1;

  /** Length of a report. */
  int REPORT = 2;

  /**
   * Energy of the contact.
   *
   * @param wrench force on the femur and moment about its origin, added to
   * @param report pressed area and largest pressure, added to
   */
  double integrate(KneePose pose, double[] wrench, double[] report);

  @Override
  default double add(KneePose pose, double[] wrench, double[] gradient) {
    return integrate(pose, wrench, new double[REPORT]);
  }
}
