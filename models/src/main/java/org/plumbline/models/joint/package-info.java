/**
 * A joint as mechanics: its meshes condensed once, its ligaments and limb loads as potentials, and
 * its solutions as rows of results.
 *
 * <p>From a degree of wedge to a newton on the lateral side, read in this order: {@code KneeModel}
 * strings a case together; {@code LimbPotentials} turns landmarks, load case and correction into
 * forces on the free frame; {@code CondensedJoint} holds the bodies that push back; {@code
 * JointMechanics} lets them find equilibrium, first on an elastic foundation and from that pose as
 * elastic bodies; {@code CompartmentRows} reads off who carries how much. A {@code JointWorkshop}
 * builds the models of a joint's studies and lets them share bodies.
 */
package org.plumbline.models.joint;
