/**
 * Corrective osteotomies as rigid motions.
 *
 * <p>A cut runs from an entry on one cortex toward a hinge axis and leaves a bone bridge. Opening
 * the wedge by α turns the distal fragment, and with it the ankle and every ligament that inserts
 * below the cut, by exactly α about the hinge axis: x' = P + R(α)(x − P) (docs/theory.md, eq. C10).
 * HKA and mMPTA change by the rotation of the line knee centre → ankle centre, which is a little
 * less than α because the hinge is not at the knee centre (eq. C12); mLDFA and the plateau do not
 * move. Later operations join the sealed family {@link org.plumbline.models.osteotomy.Osteotomy}.
 */
package org.plumbline.models.osteotomy;
