package org.plumbline.models.osteotomy;

/** What is done with the wedge. */
public enum WedgeAction {
  /** One cut is spread; a gap is left. */
  OPENING,
  /** Bone between two cuts is taken out and the faces are closed. */
  CLOSING
}
