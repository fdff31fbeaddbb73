package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.solver.contact.ContactSurface;

/**
 * The flexibility F of every elastic body between the retained nodes near contact only.
 *
 * <p>Once contact has settled, the same few nodes are asked for F Dᵀ λ again and again, and reading
 * F is what that costs. The part of F between them is a fraction of it; it is copied once, as a
 * packed lower triangle, and read once per product. Nodes elsewhere touch nothing that is pressed:
 * their displacement has no influence on pressures and poses and is worked out at the end.
 *
 * <p>Node c of a body holds three columns one after the other, each from row 3 c down. Belongs to
 * one thread.
 */
final class NearFlexibility {
  private final JointSystem system;

  /** Near nodes per body, ascending; empty for rigid bodies. */
  private final int[][] nodes;

  /** Place of a retained node among the near ones, −1 elsewhere. */
  private final int[][] place;

  private final double[][] packed;

  /** Per body and retained node, the nodes whose place the contact normal there depends on. */
  private final List<List<Set<Integer>>> bearings = new ArrayList<>();

  NearFlexibility(JointSystem system) {
    this.system = system;
    int bodies = system.bodies().size();
    nodes = new int[bodies][0];
    place = new int[bodies][];
    packed = new double[bodies][];
    for (int b = 0; b < bodies; b++) {
      place[b] = new int[system.bodies().get(b).nodes()];
      Arrays.fill(place[b], -1);
      bearings.add(new ArrayList<>());
      for (int node = 0; node < place[b].length; node++) {
        bearings.get(b).add(new TreeSet<>(Set.of(node)));
      }
    }
    for (ContactPairing pairing : system.pairings()) {
      addBearings(pairing.primary());
    }
  }

  /**
   * F Dᵀ λ at the near nodes, mm; nodes that pressed rows touch become near.
   *
   * @return per body 3 values per retained node, zero at nodes that are not near; null for rigid
   *     bodies
   */
  double[][] displacement(ContactRows rows, double[] lambda) {
    cover(rows, lambda);
    double[][] forces = rows.nodalForces(system, lambda);
    double[][] u = new double[forces.length][];
    for (int b = 0; b < forces.length; b++) {
      u[b] = forces[b] == null ? null : times(b, forces[b]);
    }
    return u;
  }

  /** Whether a retained node is near. */
  boolean contains(int body, int node) {
    return place[body][node] >= 0;
  }

  /** Normals of a primary surface are means over the facets at a node. */
  private void addBearings(ContactPatch patch) {
    ContactSurface surface = patch.surface();
    for (int f = 0; f < surface.facets(); f++) {
      for (int corner = 0; corner < 4; corner++) {
        int node = patch.retained(surface.node(f, corner));
        for (int other = 0; other < 4; other++) {
          bearings.get(patch.body()).get(node).add(patch.retained(surface.node(f, other)));
        }
      }
    }
  }

  /** Makes the nodes near that rows with a weight touch, and those that bear on their normals. */
  void cover(ContactRows rows, double[] weight) {
    boolean[] grown = new boolean[nodes.length];
    for (int i = 0; i < rows.size; i++) {
      for (int e = rows.start[i]; weight[i] != 0 && e < rows.start[i + 1]; e++) {
        int b = rows.body[e];
        for (int node : bearings.get(b).get(rows.node[e])) {
          grown[b] |= place[b][node] < 0;
          place[b][node] = Math.max(place[b][node], 0);
        }
      }
    }
    for (int b = 0; b < nodes.length; b++) {
      if (grown[b] && system.bodies().get(b).isElastic()) {
        copy(b);
      }
    }
  }

  private void copy(int b) {
    int near = 0;
    for (int p : place[b]) {
      near += p >= 0 ? 1 : 0;
    }
    nodes[b] = new int[near];
    near = 0;
    for (int node = 0; node < place[b].length; node++) {
      if (place[b][node] >= 0) {
        place[b][node] = near;
        nodes[b][near++] = node;
      }
    }
    int rows = 3 * near;
    int size = 3 * place[b].length;
    double[] f = system.bodies().get(b).flexibility();
    double[] out = new double[Math.toIntExact(3L * near * (rows + 3) / 2)];
    int to = 0;
    for (int c = 0; c < near; c++) {
      for (int d = 0; d < 3; d++) {
        int column = (3 * nodes[b][c] + d) * size;
        for (int r = c; r < near; r++) {
          int from = column + 3 * nodes[b][r];
          out[to] = f[from];
          out[to + 1] = f[from + 1];
          out[to + 2] = f[from + 2];
          to += 3;
        }
      }
    }
    packed[b] = out;
  }

  private double[] times(int b, double[] forces) {
    int near = nodes[b].length;
    double[] f = new double[3 * near];
    double[] u = new double[3 * near];
    for (int c = 0; c < near; c++) {
      System.arraycopy(forces, 3 * nodes[b][c], f, 3 * c, 3);
    }
    int at = 0;
    for (int c = 0; c < 3 * near; c += 3) {
      int length = 3 * near - c;
      threeColumns(packed[b], at, length, f, u, c);
      at += 3 * length;
    }
    double[] out = new double[forces.length];
    for (int c = 0; c < near; c++) {
      System.arraycopy(u, 3 * c, out, 3 * nodes[b][c], 3);
    }
    return out;
  }

  /** u += F f for three columns from the diagonal down and the three rows that mirror them. */
  private static void threeColumns(
      double[] packed, int at, int length, double[] f, double[] u, int c) {
    int first = at;
    int second = at + length;
    int third = second + length;
    double f0 = f[c];
    double f1 = f[c + 1];
    double f2 = f[c + 2];
    for (int i = 0; i < 3; i++) {
      u[c + i] += packed[first + i] * f0 + packed[second + i] * f1 + packed[third + i] * f2;
    }
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    for (int i = 3; i < length; i++) {
      double x = packed[first + i];
      double y = packed[second + i];
      double z = packed[third + i];
      double force = f[c + i];
      u[c + i] += x * f0 + y * f1 + z * f2;
      s0 += x * force;
      s1 += y * force;
      s2 += z * force;
    }
    u[c] += s0;
    u[c + 1] += s1;
    u[c + 2] += s2;
  }
}
