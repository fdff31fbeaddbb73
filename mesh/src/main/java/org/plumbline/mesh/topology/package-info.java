/**
 * Relations between cells: the boundary of a mesh, and meshes of the opposite side.
 *
 * <p>A facet belongs to the boundary if exactly one cell has it. With all cells of positive volume
 * the facets of the boundary, taken in the outward order of their cell, form a closed oriented
 * surface: every edge is run through once in each direction, and V - E + F = 2 for each ball-shaped
 * piece.
 */
package org.plumbline.mesh.topology;
