package org.plumbline.models.construct;

/**
 * What tissue the strain in a gap allows to form (Perren 1979): bone up to 2 %, fibrocartilage up
 * to 10 %, granulation tissue up to 100 %.
 */
public enum TissueClass {
  BONE(0.02),
  FIBROCARTILAGE(0.10),
  GRANULATION(1),
  NONE(Double.POSITIVE_INFINITY);

  private final double limit;

  TissueClass(double limit) {
    this.limit = limit;
  }

  /**
   * The class of a strain.
   *
   * @param strain motion over gap, dimensionless, not negative
   */
  public static TissueClass of(double strain) {
    for (TissueClass c : values()) {
      if (strain <= c.limit) {
        return c;
      }
    }
    throw new IllegalArgumentException("strain is " + strain);
  }
}
