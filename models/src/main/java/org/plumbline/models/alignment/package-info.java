/**
 * Landmarks of the limb and the angles a surgeon reads from them.
 *
 * <p>All points live in the plateau frame of a right limb: origin midway between the two plateau
 * troughs at joint-line height, x anterior, y proximal, z lateral, so that the plateau line is the
 * z axis. mLDFA and mMPTA place the hip and the ankle against that line (docs/theory.md, eqs. C2,
 * C3); after a correction every angle is measured again on the moved points, never inferred from
 * the planned wedge. Coronal angles are those of the projections on the y–z plane, slope that of
 * the projections on the x–y plane (a lateral radiograph looks along the joint line).
 */
package org.plumbline.models.alignment;
