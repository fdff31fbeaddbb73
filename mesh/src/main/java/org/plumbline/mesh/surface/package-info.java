/**
 * Triangle surfaces as they come from segmented images, and what is taken from them.
 *
 * <p>A surface is welded, finite and manifold (open borders are fine) or it is refused. Lengths are
 * mm; the unit of a file is told by whoever reads it, since no STL file says it.
 */
package org.plumbline.mesh.surface;
