package org.plumbline.mesh.surface;

import java.util.Arrays;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;

/** Refuses surfaces in which an edge has more than two triangles: fins, double layers, seams. */
final class ManifoldCheck {
  private ManifoldCheck() {}

  static void refuse(TriangleSurface s) {
    int n = s.triangleCount();
    long[] edges = new long[3 * n];
    for (int t = 0; t < n; t++) {
      for (int c = 0; c < 3; c++) {
        long a = s.vertex(t, c);
        long b = s.vertex(t, (c + 1) % 3);
        edges[3 * t + c] = Math.min(a, b) << 32 | Math.max(a, b);
      }
    }
    Arrays.sort(edges);
    int bad = 0;
    long first = 0;
    int most = 0;
    for (int i = 0; i < edges.length; ) {
      int end = i + 1;
      while (end < edges.length && edges[end] == edges[i]) {
        end++;
      }
      if (end - i > 2) {
        first = bad++ == 0 ? edges[i] : first;
        most = Math.max(most, end - i);
      }
      i = end;
    }
    if (bad > 0) {
      int a = (int) (first >>> 32);
      int b = (int) first;
      throw new SurfaceException(
          s.name(),
          String.format(
              Locale.ROOT,
              "is not manifold: %d edges have more than 2 triangles (up to %d), the first at"
                  + " (%.2f, %.2f, %.2f) mm",
              bad,
              most,
              (s.coordinate(a, 0) + s.coordinate(b, 0)) / 2,
              (s.coordinate(a, 1) + s.coordinate(b, 1)) / 2,
              (s.coordinate(a, 2) + s.coordinate(b, 2)) / 2),
          "repair the surface (in MeshLab: Repair non manifold edges) and remove double layers");
    }
  }
}
