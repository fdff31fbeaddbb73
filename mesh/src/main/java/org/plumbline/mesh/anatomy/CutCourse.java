package org.plumbline.mesh.anatomy;

/**
 * How the levels of a cut bone follow its wall, from the rim of the cap through the cut to the end
 * of the shaft. Depths in the parameter t of the wall's curves.
 */
interface CutCourse {
  /** Name of the bone, for refusals. */
  String bone();

  /** y of the direction from the shaft to the joint: 1 in the tibia, −1 in the femur. */
  int towardJoint();

  /** Depth of the end of the shaft. */
  double end();

  /** Levels from rim to cut. */
  int fan();

  /** Levels through the slab that holds the bridge. */
  int slab();

  /** Levels from slab to the end of the shaft. */
  int shaft();

  /**
   * Depth of a level above the cut.
   *
   * @param level 0 (rim, depth 0) to {@link #fan} − 1
   * @param cut depth of the cut on the same wall curve
   */
  double depth(int level, double cut);

  /** Share that a level above the cut takes of the slide along the perimeter that the cut needs. */
  double slide(int level);
}
