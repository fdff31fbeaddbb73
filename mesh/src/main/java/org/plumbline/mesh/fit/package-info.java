/**
 * Measures a {@link org.plumbline.mesh.anatomy.KneeShape} on segmented surfaces.
 *
 * <p>Surfaces become heights over a grid of 1 mm; over a contact zone on each plateau the analytic
 * surfaces of the shape (docs/theory.md, eq. J1, J2) are fitted by least squares: a torus to the
 * condyle, whose middle is the trough, then a quadric about that trough to the plateau. The joint
 * frame follows from the fit: both condyles' axes lie equally far forward, both troughs equally
 * high.
 */
package org.plumbline.mesh.fit;
