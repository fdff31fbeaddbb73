/**
 * A joint written for other codes: FEBio, CalculiX, Gmsh and ParaView (docs/export.md).
 *
 * <p>A {@link org.plumbline.solver.deck.Deck} is what all formats share: bodies with meshes,
 * materials and springs, pairs of surfaces, and one frame under loads or moved in a given way.
 * Writers turn it into text and know nothing else. Numbers of nodes and cells start at 1 and run
 * through the bodies in their order, then through points that springs and loads act on.
 *
 * <p>What a format cannot say is refused ({@link org.plumbline.solver.deck.DeckRefusal}), never
 * left out in silence.
 */
package org.plumbline.solver.deck;
