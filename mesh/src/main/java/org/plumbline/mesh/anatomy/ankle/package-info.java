/**
 * The parametric ankle: a grooved roller in a mortise.
 *
 * <p>{@link org.plumbline.mesh.anatomy.ankle.AnkleShape} holds what is measured; {@link
 * org.plumbline.mesh.anatomy.ankle.MortiseGeometry} is the common function of meshes, foundation
 * and closed forms (docs/theory.md, eqs. A1 to A3). The talus is a lattice whose upper face is the
 * trochlea. The tibia is a square plan under the plafond with rings about it, swept to the shaft;
 * from the medial ring the malleolus hangs down. The fibula is a column beside the talus. In the
 * reference pose the plafond touches the trochlea along the whole middle line.
 *
 * <p>Axes of a right ankle: x anterior, y proximal, z lateral; origin on the axis of the trochlea,
 * midway between its crests; lengths in mm, angles in degrees.
 */
package org.plumbline.mesh.anatomy.ankle;
