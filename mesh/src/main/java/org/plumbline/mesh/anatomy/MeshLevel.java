package org.plumbline.mesh.anatomy;

/**
 * Fineness of a joint mesh.
 *
 * <p>Degrees of freedom of the generic knee, both bones: {@link #COARSE} 15–25 thousand, {@link
 * #STANDARD} 90–120 thousand, {@link #FINE} above 300 thousand. Coarse has about three facets per
 * contact radius: forces are meaningful there, pressures are under-resolved.
 */
public enum MeshLevel {
  COARSE(
      0.35,
      new BoneDensity(8, 4, 2, 2, 5, 2, 3),
      new BoneDensity(12, 5, 2, 2, 4, 3, 2),
      new MeniscusDensity(20, 2, 3)),
  STANDARD(
      0.25,
      new BoneDensity(18, 9, 4, 4, 6, 2, 4),
      new BoneDensity(26, 11, 4, 4, 4, 4, 3),
      new MeniscusDensity(40, 5, 3)),
  FINE(
      0.25,
      new BoneDensity(30, 13, 6, 6, 9, 2, 6),
      new BoneDensity(44, 16, 6, 6, 6, 5, 4),
      new MeniscusDensity(60, 8, 4));

  /** Cells through each cartilage layer. */
  static final int CARTILAGE_LAYERS = 3;

  private final double concentration;
  private final BoneDensity tibia;
  private final BoneDensity femur;
  private final MeniscusDensity meniscus;

  MeshLevel(double concentration, BoneDensity tibia, BoneDensity femur, MeniscusDensity meniscus) {
    this.concentration = concentration;
    this.tibia = tibia;
    this.femur = femur;
    this.meniscus = meniscus;
  }

  /** Whether pressures on this level are too coarse to be relied on. */
  public boolean underResolved() {
    return this == COARSE;
  }

  double concentration() {
    return concentration;
  }

  BoneDensity tibia() {
    return tibia;
  }

  BoneDensity femur() {
    return femur;
  }

  MeniscusDensity meniscus() {
    return meniscus;
  }

  /** Cells of a whole meniscus: from horn to horn, from inner edge to rim, from below to above. */
  record MeniscusDensity(int around, int across, int through) {}

  /**
   * Cells of one bone: plan (along, across, rings, bridge) and levels of the three parts of its
   * sweep: for the tibia above the cut, through the hinge slab, below; for the femur condyles,
   * metaphysis, shaft.
   */
  record BoneDensity(
      int along, int across, int rings, int bridge, int upper, int middle, int lower) {}
}
