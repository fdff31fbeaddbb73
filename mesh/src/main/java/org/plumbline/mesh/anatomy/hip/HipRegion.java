package org.plumbline.mesh.anatomy.hip;

/**
 * A sixth of the lunate: thirds of the way from horn to horn, halves of the way from fossa to rim.
 * Regions belong to the acetabulum and turn with it.
 */
public enum HipRegion {
  ANTERIOR_MEDIAL("anterior-medial", 2, false),
  ANTERIOR_LATERAL("anterior-lateral", 2, true),
  SUPERIOR_MEDIAL("superior-medial", 1, false),
  SUPERIOR_LATERAL("superior-lateral", 1, true),
  POSTERIOR_MEDIAL("posterior-medial", 0, false),
  POSTERIOR_LATERAL("posterior-lateral", 0, true);

  private final String label;
  private final int third;
  private final boolean atRim;

  HipRegion(String label, int third, boolean atRim) {
    this.label = label;
    this.third = third;
    this.atRim = atRim;
  }

  /** Lower-case name used in set names and results. */
  public String label() {
    return label;
  }

  /** Name of the facet set of this region on the acetabulum. */
  public String facets() {
    return HipMesher.ARTICULAR + "-" + label;
  }

  /** Third of the way from the posterior to the anterior horn: 0, 1 or 2. */
  int third() {
    return third;
  }

  /** Whether it borders the rim, not the fossa. */
  boolean atRim() {
    return atRim;
  }
}
