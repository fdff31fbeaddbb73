package org.plumbline.mesh.anatomy;

/**
 * Two facet sets that may touch.
 *
 * @param compartment name of the compartment
 * @param lowerBody body that stays put (tibia)
 * @param lowerFacets its facet set
 * @param upperBody body that moves (femur)
 * @param upperFacets its facet set
 */
public record Articulation(
    String compartment,
    String lowerBody,
    String lowerFacets,
    String upperBody,
    String upperFacets) {}
