/**
 * The patient's limb as it is measured in the clinic.
 *
 * <p>A long standing radiograph gives two bony angles, mLDFA (lateral, between the mechanical axis
 * of the femur and its joint line) and mMPTA (medial, between the mechanical axis of the tibia and
 * the plateau line). With the two joint lines parallel they close the limb: the deviation of the
 * hip–knee–ankle angle from straight is HKA = mMPTA − mLDFA, valgus &gt; 0 (docs/theory.md, eq.
 * C1). Lengths, the plateau width and the body weight turn angles into lever arms and newtons. The
 * convergence of the joint lines in standing is a result of load and soft tissue: it is stored to
 * be compared, never added.
 */
package org.plumbline.models.patient;
