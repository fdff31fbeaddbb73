package org.plumbline.models.construct;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.CutMesh;

/** Where the two lips of a cut are watched: the outermost nodes of the cut face. */
public enum MeasuringPoint {
  /** Farthest from the hinge line: the middle of the opened cortex. */
  ENTRY,
  /** Farthest to the front. */
  ANTERIOR,
  /** Farthest to the rear. */
  POSTERIOR;

  /** Word in names of quantities. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The node of the closed bone. */
  int node(CutMesh cut) {
    Mesh m = cut.whole();
    ToDoubleFunction<Integer> reach =
        switch (this) {
          case ENTRY ->
              n ->
                  -cut.plane()
                      .beyondHinge(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
          case ANTERIOR -> n -> m.coordinate(n, 0);
          case POSTERIOR -> n -> -m.coordinate(n, 0);
        };
    int best = -1;
    for (int f = 0; f < cut.lipFacets(); f++) {
      for (int k = 0; k < 4; k++) {
        int n = cut.lipNode(f, k);
        if (!cut.onHinge(n) && (best < 0 || reach.applyAsDouble(n) > reach.applyAsDouble(best))) {
          best = n;
        }
      }
    }
    return best;
  }
}
