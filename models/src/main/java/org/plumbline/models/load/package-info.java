/**
 * Load cases of the limb, in multiples of body weight.
 *
 * <p>A load case has three parts, each with a potential (docs/theory.md, eqs. C20 to C23): a force
 * along the current hip–ankle line, which moves with the limb when a correction moves the ankle; a
 * central force through the joint, standing for muscles; and a constant adduction moment. The share
 * of the compartments is never an input: it comes out of equilibrium.
 */
package org.plumbline.models.load;
