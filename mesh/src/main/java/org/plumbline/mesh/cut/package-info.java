/**
 * Bones cut by an osteotomy.
 *
 * <p>A {@link org.plumbline.mesh.cut.CutMesh} says of every cell of a bone on which side of the cut
 * it lies: on the joint's side, on the shaft's side, or in the bridge of bone that is left at the
 * hinge. Cut faces conform, because the cut is a level of the sweep and the hinge a column of its
 * plan. Sides are rigid images of the closed bone at every angle; only the {@link
 * org.plumbline.mesh.cut.OpenedBone#wedge wedge} between them, bridge and gap, is laid anew.
 */
package org.plumbline.mesh.cut;
