/**
 * Corrective osteotomies as rigid motions.
 *
 * <p>A cut runs from an entry on one cortex toward a hinge axis and leaves a bone bridge. A wedge
 * of angle α, opened or taken out, turns the fragment beyond the cut, seen from the joint, by
 * exactly α about the hinge axis: x' = P + R(α)(x − P) (docs/theory.md, eq. C10). In the tibia that
 * is the lower leg with the ankle and every ligament that inserts below the cut; in the femur the
 * shaft with the hip. Plateau and condyles never move, so the joint and its frame stay what they
 * are and only the line of the load changes. HKA and mMPTA, or mLDFA, change by the rotation of the
 * line from the knee centre to ankle or hip, which is a little less than α because the hinge is not
 * at the knee centre (eq. C12).
 *
 * <p>The sealed family {@link org.plumbline.models.osteotomy.Osteotomy} has one wedge, whose kinds
 * are the constants of {@link org.plumbline.models.osteotomy.WedgeOperation}, and two of them
 * together. A {@link org.plumbline.models.osteotomy.Correction} is one carried out on a limb.
 */
package org.plumbline.models.osteotomy;
