package org.plumbline.mesh.anatomy.ankle;

/** A quarter of the plafond. Regions belong to the tibia and turn with it. */
public enum AnkleRegion {
  ANTERIOR_MEDIAL("anterior-medial", true, true),
  ANTERIOR_LATERAL("anterior-lateral", true, false),
  POSTERIOR_MEDIAL("posterior-medial", false, true),
  POSTERIOR_LATERAL("posterior-lateral", false, false);

  private final String label;
  private final boolean anterior;
  private final boolean medial;

  AnkleRegion(String label, boolean anterior, boolean medial) {
    this.label = label;
    this.anterior = anterior;
    this.medial = medial;
  }

  /** Lower-case name used in set names and results. */
  public String label() {
    return label;
  }

  /** Name of the facet set of this region on the tibia. */
  public String facets() {
    return AnkleMesher.ARTICULAR + "-" + label;
  }

  /** Whether it lies in front of the plafond's middle. */
  public boolean anterior() {
    return anterior;
  }

  /** Whether it lies on the medial side of the groove. */
  public boolean medial() {
    return medial;
  }
}
