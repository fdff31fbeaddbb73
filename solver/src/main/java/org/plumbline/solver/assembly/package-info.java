/**
 * From a mesh with materials to the sparse stiffness matrix of a clamped body.
 *
 * <p>Theory. K = Σ_cells Aᵀ K_cell A (docs/theory.md, eq. E5) couples nodes that share a cell. The
 * structure of K is laid out on the node graph first; values are then added cell by cell in mesh
 * order, so that the result is the same to the last bit in every run. Fixed nodes are left out of
 * the matrix: their displacement is zero.
 */
package org.plumbline.solver.assembly;
