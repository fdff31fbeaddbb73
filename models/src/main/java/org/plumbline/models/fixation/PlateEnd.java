package org.plumbline.models.fixation;

/** The part of a plate that a screw goes through. */
public enum PlateEnd {
  /** Beside the joint: in the fragment that carries it. */
  HEAD,
  /** Along the shaft: in the fragment beyond the cut. */
  STEM
}
