package org.plumbline.mesh.anatomy;

/** How far a real articular surface lies from an analytic one, over its disc coordinates. */
public interface SurfaceOffset {
  /** Offset along the analytic surface's normal, away from the bone, mm; smooth in both. */
  double at(double xi, double zeta);
}
