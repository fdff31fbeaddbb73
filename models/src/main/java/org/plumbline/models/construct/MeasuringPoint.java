package org.plumbline.models.construct;

import java.util.List;
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
  POSTERIOR,
  /** Farthest to the inside. */
  MEDIAL,
  /** Farthest to the outside. */
  LATERAL;

  /** The points of a cut: its entry, and both ends of the opened cortex along the hinge line. */
  public static List<MeasuringPoint> of(CutMesh cut) {
    return cut.plane().hingesAcross()
        ? List.of(ENTRY, MEDIAL, LATERAL)
        : List.of(ENTRY, ANTERIOR, POSTERIOR);
  }

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
          case MEDIAL -> n -> -m.coordinate(n, 2);
          case LATERAL -> n -> m.coordinate(n, 2);
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
