package org.plumbline.models.osteotomy;

/** Side of a cut that a point of the bone is on. */
public enum Fragment {
  /** Above the cut: with the plateau in the tibia, with the hip in the femur. */
  PROXIMAL,
  /** Below the cut: with the ankle in the tibia, with the condyles in the femur. */
  DISTAL
}
