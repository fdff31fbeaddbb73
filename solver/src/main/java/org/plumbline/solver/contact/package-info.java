/**
 * Frictionless contact between two deformable surfaces by a dual mortar method, without penalty.
 *
 * <p>The <em>primary</em> surface carries one multiplier (a contact pressure) per node. For a
 * frozen geometry the weighted gaps g<sub>i</sub> = ∫ ψ<sub>i</sub> g dA of all nodes, with the
 * dual basis ψ (biorthogonal to the shape functions N on the <em>covered</em> part of each facet),
 * and the pressures form a strictly convex complementarity problem g ≥ 0, p ≥ 0, p · g = 0. The
 * integrals run over <em>segments</em>, the intersections of primary facets with projected
 * secondary facets, so that no integration point straddles an edge of the other mesh. Points of
 * both surfaces are joined along one interpolated normal n; the same points, weights and normals
 * serve both sides, which makes force and moment balance between the bodies exact to rounding.
 *
 * <p>A node that the secondary surface barely covers has a pressure of pure noise; its row is added
 * to its well-covered neighbours. With more cover it gets its row back, tied to them at first
 * ({@link org.plumbline.solver.contact.PressureTies}), so that nothing is decided on the way.
 *
 * <p>Equations M1 to M20 of docs/theory.md. Sources: Wohlmuth 2000 (dual basis); Puso and Laursen
 * 2004 (segments); Popp, Gitterle, Gee and Wall 2010 (dual mortar contact); Cichosz and Bischoff
 * 2011 (consistent dual basis on partly covered facets); Júdice and Pires 1994 (block pivoting).
 */
package org.plumbline.solver.contact;
