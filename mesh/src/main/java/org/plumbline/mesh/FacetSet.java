package org.plumbline.mesh;

import java.util.Objects;

/**
 * A named set of quadrilateral facets on the boundary of a mesh.
 *
 * <p>Corners run counter-clockwise seen from outside the body, so that the facet normal points out
 * of the material. Stored flat: corner {@code k} of facet {@code f} stands at {@code 4 f + k}, as a
 * node number of the mesh.
 */
public final class FacetSet {
  private final String name;
  private final int[] connectivity;

  /**
   * @param connectivity node numbers, four per facet; copied
   */
  public FacetSet(String name, int[] connectivity) {
    this.name = Objects.requireNonNull(name, "name");
    if (connectivity.length % 4 != 0) {
      throw new IllegalArgumentException(
          "facet set '" + name + "' has " + connectivity.length + " entries, not a multiple of 4");
    }
    this.connectivity = connectivity.clone();
  }

  public String name() {
    return name;
  }

  /** Number of facets. */
  public int size() {
    return connectivity.length / 4;
  }

  /** Mesh node at a corner of a facet. */
  public int node(int facet, int corner) {
    return connectivity[4 * facet + corner];
  }

  /** A copy of the flat connectivity. */
  public int[] connectivity() {
    return connectivity.clone();
  }
}
