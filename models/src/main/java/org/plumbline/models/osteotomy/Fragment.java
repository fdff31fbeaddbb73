package org.plumbline.models.osteotomy;

/** Side of the cut that a point of the bone is on. */
public enum Fragment {
  /** With the plateau; the frame of the model, it never moves. */
  PROXIMAL,
  /** With the ankle; moves with the correction. */
  DISTAL
}
