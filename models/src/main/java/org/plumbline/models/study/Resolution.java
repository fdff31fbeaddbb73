package org.plumbline.models.study;

/** How finely the joint is meshed. */
public enum Resolution {
  /** About 20 thousand unknowns; pressures are under-resolved. */
  COARSE,
  /** About 100 thousand unknowns; what published numbers should come from. */
  STANDARD,
  /** At least 300 thousand unknowns, for checks of convergence. */
  FINE
}
