/**
 * Meshes of single bodies: nodes, blocks of cells, named node and facet sets. Lengths in mm, VTK
 * node order.
 */
package org.plumbline.mesh;
