package org.plumbline.models.joint;

import org.plumbline.solver.equilibrium.FinerMesh;

/**
 * A coarse mesh of a joint, on which cases are solved first to have a place to begin.
 *
 * @param joint on the coarse mesh; its bones are whole, and it has neither proofs nor fields
 * @param finer takes what is found there to the joint's own mesh
 */
record CoarseJoint(CondensedJoint joint, FinerMesh finer) {}
