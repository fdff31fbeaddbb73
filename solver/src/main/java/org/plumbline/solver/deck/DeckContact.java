package org.plumbline.solver.deck;

/**
 * Two facet sets that may touch without friction.
 *
 * @param name of the pair
 * @param primaryBody number of the body whose surface carries the pressures
 * @param primary facet set of its mesh
 * @param secondaryBody number of the other body
 * @param secondary facet set of its mesh
 */
public record DeckContact(
    String name, int primaryBody, String primary, int secondaryBody, String secondary) {}
