package org.plumbline.mesh.anatomy.ankle;

import java.util.Arrays;
import org.plumbline.mesh.MeshBuilder;

/** Nodes of a body while it is built: x, y, z each, mm, numbered as they come. */
final class Places {
  private double[] x = new double[3 * 1024];
  private int count;

  int add(double px, double py, double pz) {
    if (3 * count == x.length) {
      x = Arrays.copyOf(x, 2 * x.length);
    }
    x[3 * count] = px;
    x[3 * count + 1] = py;
    x[3 * count + 2] = pz;
    return count++;
  }

  /** A node on the way from one to another. */
  int between(int from, int to, double share) {
    return add(
        (1 - share) * at(from, 0) + share * at(to, 0),
        (1 - share) * at(from, 1) + share * at(to, 1),
        (1 - share) * at(from, 2) + share * at(to, 2));
  }

  double at(int node, int axis) {
    return x[3 * node + axis];
  }

  int count() {
    return count;
  }

  /** Coordinates of all nodes, a copy. */
  double[] coordinates() {
    return Arrays.copyOf(x, 3 * count);
  }

  MeshBuilder builder() {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < count; n++) {
      builder.node(at(n, 0), at(n, 1), at(n, 2));
    }
    return builder;
  }
}
