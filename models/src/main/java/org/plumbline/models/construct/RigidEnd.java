package org.plumbline.models.construct;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;

/**
 * The end of a body that is held, as a rigid body: its motion as sums of the displacements of three
 * of its nodes that stand far apart. Exact for every small rigid motion; nothing moves where the
 * end is held still.
 */
final class RigidEnd {
  private static final int AXES = 3;

  private final int[] nodes;
  private final Vector3D[] at;
  private final RealMatrix inverse;

  private RigidEnd(int[] nodes, Vector3D[] at, RealMatrix inverse) {
    this.nodes = nodes;
    this.at = at;
    this.inverse = inverse;
  }

  /** The end of a body that is held along all axes there. */
  static RigidEnd of(ElasticBody body) {
    Mesh mesh = body.mesh();
    int[] held =
        IntStream.range(0, mesh.nodeCount())
            .filter(n -> body.isHeld(n, 0) && body.isHeld(n, 1) && body.isHeld(n, 2))
            .toArray();
    Vector3D a = point(mesh, held[0]);
    int second = farthest(held, n -> point(mesh, n).distance(a));
    Vector3D along = point(mesh, second).subtract(a);
    int third = farthest(held, n -> point(mesh, n).subtract(a).crossProduct(along).getNorm());
    int[] nodes = {held[0], second, third};
    Vector3D[] at = {a, point(mesh, second), point(mesh, third)};
    // Σ d × (ω × d) = M ω
    double[][] m = new double[AXES][AXES];
    for (int i = 1; i < AXES; i++) {
      double[] d = at[i].subtract(a).toArray();
      for (int r = 0; r < AXES; r++) {
        for (int c = 0; c < AXES; c++) {
          m[r][c] += (r == c ? at[i].subtract(a).getNormSq() : 0) - d[r] * d[c];
        }
      }
    }
    return new RigidEnd(
        nodes, at, new LUDecomposition(new Array2DRowRealMatrix(m)).getSolver().getInverse());
  }

  private static Vector3D point(Mesh m, int n) {
    return new Vector3D(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
  }

  private static int farthest(int[] nodes, IntToDoubleFunction distance) {
    int best = nodes[0];
    for (int n : nodes) {
      best = distance.applyAsDouble(n) > distance.applyAsDouble(best) ? n : best;
    }
    return best;
  }

  /**
   * A component of the motion of a point of the end, as a sum of components of nodes.
   *
   * @param point mm
   * @param component 0 … 2 displacement, 3 … 5 rotation
   */
  Map<Integer, Double> motion(double[] point, int component) {
    Map<Integer, Double> sum = new TreeMap<>();
    if (component >= AXES) {
      turn(component - AXES, 1, sum);
      return sum;
    }
    // u = u_A + ω × r
    Vector3D r = new Vector3D(point).subtract(at[0]);
    int b = (component + 1) % AXES;
    int c = (component + 2) % AXES;
    sum.put(AXES * nodes[0] + component, 1.0);
    turn(b, r.toArray()[c], sum);
    turn(c, -r.toArray()[b], sum);
    return sum;
  }

  /** Adds a component of ω = M⁻¹ Σ d × (u − u_A). */
  private void turn(int component, double factor, Map<Integer, Double> sum) {
    for (int i = 1; i < AXES; i++) {
      double[] d = at[i].subtract(at[0]).toArray();
      for (int k = 0; k < AXES; k++) {
        int b = (k + 1) % AXES;
        int c = (k + 2) % AXES;
        double m = factor * inverse.getEntry(component, k);
        add(i, c, m * d[b], sum);
        add(i, b, -m * d[c], sum);
      }
    }
  }

  private void add(int node, int axis, double factor, Map<Integer, Double> sum) {
    sum.merge(AXES * nodes[node] + axis, factor, Double::sum);
    sum.merge(AXES * nodes[0] + axis, -factor, Double::sum);
  }
}
