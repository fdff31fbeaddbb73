/**
 * Generation of hexahedral bodies by sweeping.
 *
 * <p>A plan of two butterfly discs and a bridge ({@link org.plumbline.mesh.generate.TwinDiscPlan})
 * is laid on a cap and swept through wall loops ({@link org.plumbline.mesh.generate.ShelledSweep}).
 * The interior of each level is the discrete harmonic extension of its perimeter; the difference
 * between the cap and the extension of its rim fades with depth, a "boundary-error" sweep. One
 * sheet of shell cells wraps cap and walls, and layers of coating stand on the discs ({@link
 * org.plumbline.mesh.generate.SweptBody}). Nothing here knows which bone it makes.
 *
 * <p>{@link org.plumbline.mesh.generate.KuhnSplit} and {@link
 * org.plumbline.mesh.generate.MidsideNodes} make tetrahedra and second-order cells of what there
 * is.
 */
package org.plumbline.mesh.generate;
