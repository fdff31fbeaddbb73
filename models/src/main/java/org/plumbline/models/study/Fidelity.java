package org.plumbline.models.study;

/** How the bodies deform. */
public enum Fidelity {
  /** Deformable bone and cartilage, condensed finite elements. */
  FE,
  /** Rigid bone under an elastic layer: seconds instead of minutes, for screening. */
  FOUNDATION
}
