package org.plumbline.solver.contact;

/** The area over which pressures and gaps are integrated. */
public enum AreaMeasure {
  /** Area of the current, deformed primary facet: forces of a follower pressure. */
  CURRENT,
  /**
   * Area of the primary facet in the mesh: the small-strain idealisation in which classical
   * solutions such as Hertz's are stated.
   */
  REFERENCE
}
