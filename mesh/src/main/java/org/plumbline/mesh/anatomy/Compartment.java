package org.plumbline.mesh.anatomy;

/** One of the two tibiofemoral compartments; on a right limb lateral is +z. */
public enum Compartment {
  MEDIAL("medial", -1),
  LATERAL("lateral", 1);

  private final String label;
  private final int side;

  Compartment(String label, int side) {
    this.label = label;
    this.side = side;
  }

  /** Lower-case name used in set and block names. */
  public String label() {
    return label;
  }

  /** Sign of z on a right limb. */
  public int side() {
    return side;
  }

  /** Name of the articular facet set of this compartment on either bone. */
  public String facets() {
    return "articular-" + label;
  }

  /** Name of the cartilage block of this compartment on either bone. */
  public String cartilage() {
    return "cartilage-" + label;
  }

  /** Name of the body of this compartment's meniscus. */
  public String meniscus() {
    return label + "-meniscus";
  }
}
