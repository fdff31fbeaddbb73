package org.plumbline.mesh.anatomy;

import java.util.Optional;

/**
 * Two facet sets that may touch.
 *
 * <p>Where a screen lies between them, the pair touches directly only beside it: a point of the
 * lower surface under the screen belongs to the pair of {@link Layer#BELOW}, a point of the upper
 * surface above it to that of {@link Layer#ABOVE}. Together the three pairs of a compartment carry
 * its load once.
 *
 * @param compartment name of the compartment
 * @param layer place of the pair in its compartment
 * @param lowerBody body underneath
 * @param lowerFacets its facet set
 * @param upperBody body on top
 * @param upperFacets its facet set
 * @param screen what may lie between the two surfaces; always empty unless {@code layer} is {@link
 *     Layer#DIRECT}
 * @param endsAtEdges whether contact may end where either surface ends, and not only where gaps
 *     open
 */
public record Articulation(
    String compartment,
    Layer layer,
    String lowerBody,
    String lowerFacets,
    String upperBody,
    String upperFacets,
    Optional<Screen> screen,
    boolean endsAtEdges) {

  /** Place of a pair between the two bones of a compartment. */
  public enum Layer {
    /** Bone to bone, cartilage on cartilage. */
    DIRECT,
    /** Lower bone to the underside of a screening body. */
    BELOW,
    /** Upper side of a screening body to the upper bone. */
    ABOVE
  }

  /**
   * A body between two surfaces.
   *
   * @param body its name
   * @param lowerFacets its facet set that faces the lower surface
   * @param upperFacets its facet set that faces the upper surface
   */
  public record Screen(String body, String lowerFacets, String upperFacets) {}

  /** Two facet sets, both of them larger than the contact between them. */
  public Articulation(
      String compartment,
      Layer layer,
      String lowerBody,
      String lowerFacets,
      String upperBody,
      String upperFacets,
      Optional<Screen> screen) {
    this(compartment, layer, lowerBody, lowerFacets, upperBody, upperFacets, screen, false);
  }

  public Articulation {
    if (layer != Layer.DIRECT && screen.isPresent()) {
      throw new IllegalArgumentException(
          compartment + ": only a direct pair can be screened, not one of layer " + layer);
    }
  }

  /** The same, where contact may end at the edge of a surface. */
  public Articulation endingAtEdges() {
    return new Articulation(
        compartment, layer, lowerBody, lowerFacets, upperBody, upperFacets, screen, true);
  }
}
