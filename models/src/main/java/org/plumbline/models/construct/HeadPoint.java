package org.plumbline.models.construct;

import java.util.Locale;
import org.plumbline.mesh.Mesh;

/**
 * Where the sinking of the joint's side is watched: its outermost bone, as tests of constructs do.
 */
public enum HeadPoint {
  /** Farthest to the inside. */
  MEDIAL(-1),
  /** Farthest to the outside. */
  LATERAL(1);

  private final int outward;

  HeadPoint(int outward) {
    this.outward = outward;
  }

  /** Word in names of quantities. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outermost of some nodes; the first of equals. */
  int among(Mesh mesh, int... nodes) {
    int best = nodes[0];
    for (int n : nodes) {
      if (outward * mesh.coordinate(n, 2) > outward * mesh.coordinate(best, 2)) {
        best = n;
      }
    }
    return best;
  }
}
