/**
 * Shape of cells: scaled Jacobian, aspect ratio, volume, and the refusal of meshes with cells that
 * no element can use.
 *
 * <p>The scaled Jacobian of a corner is the determinant of its three unit edge vectors.
 * Isoparametric elements need a positive Jacobian at every quadrature point; a positive value at
 * all corners is the customary, slightly weaker check, and its size measures how far angles are
 * from right ones.
 */
package org.plumbline.mesh.quality;
