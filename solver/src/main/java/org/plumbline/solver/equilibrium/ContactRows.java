package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.List;
import org.plumbline.solver.contact.MortarRows;
import org.plumbline.solver.contact.PressureTies;

/**
 * The contact of all pairings of a system, linearized at one state: weighted gaps g and how they
 * change with displacements and poses,
 *
 * <p>δg = D δu + G δq (eqs. M12, M13),
 *
 * <p>D running over the retained nodes of all bodies (in the axes of each body's frame; entries +
 * for the secondary and − for the primary side) and G over the unknown coordinates in scaled form
 * (mm). The same D and G turn pressures λ into forces, Dᵀ λ on the nodes and Gᵀ λ on the frames.
 */
final class ContactRows {
  /** Places of ties in each pairing: more than it has nodes. */
  private static final int PLACES = 1 << 20;

  final int size;
  final int[] pairing;
  final int[] primaryNode;
  final double[] gap;
  final double[] area;

  /** Entries of row i stand at start[i] … start[i + 1). */
  final int[] start;

  /** Body of an entry and its retained node. */
  final int[] body;

  final int[] node;

  /** Three weights per entry. */
  final double[] weight;

  /** G, row by row. */
  final double[] frameGradient;

  final int unknowns;

  final PressureTies ties;

  /** The rows of each pairing as integrated, row offset of pairing p is first[p]. */
  final List<MortarRows> mortar;

  final int[] first;

  /**
   * @param placed coordinates of the retained nodes of each body, mm
   * @param indentation by which ties are soft, one per pairing, mm/MPa
   */
  ContactRows(
      JointSystem system,
      State state,
      List<MortarRows> mortar,
      double[][] placed,
      double[] indentation) {
    this.mortar = mortar;
    int pairings = mortar.size();
    first = new int[pairings + 1];
    int entries = 0;
    for (int p = 0; p < pairings; p++) {
      MortarRows m = mortar.get(p);
      first[p + 1] = first[p] + m.size();
      for (int i = 0; i < m.size(); i++) {
        entries += m.primaryEnd(i) - m.primaryBegin(i) + m.secondaryEnd(i) - m.secondaryBegin(i);
      }
    }
    size = first[pairings];
    pairing = new int[size];
    primaryNode = new int[size];
    gap = new double[size];
    area = new double[size];
    start = new int[size + 1];
    body = new int[entries];
    node = new int[entries];
    weight = new double[3 * entries];
    int[] unknown = system.unknowns();
    unknowns = unknown.length;
    frameGradient = new double[size * unknowns];
    double[] full = new double[Pose.COORDINATES * system.frames().size()];
    int e = 0;
    for (int p = 0; p < pairings; p++) {
      MortarRows m = mortar.get(p);
      ContactPairing pair = system.pairings().get(p);
      for (int i = 0; i < m.size(); i++) {
        int row = first[p] + i;
        pairing[row] = p;
        primaryNode[row] = m.node(i);
        gap[row] = m.gap(i);
        area[row] = m.area(i);
        Arrays.fill(full, 0);
        e = side(system, state, pair.secondary(), m, i, false, placed, e, full);
        e = side(system, state, pair.primary(), m, i, true, placed, e, full);
        start[row + 1] = e;
        for (int k = 0; k < unknowns; k++) {
          frameGradient[row * unknowns + k] = full[unknown[k]] * system.scale(unknown[k]);
        }
      }
    }
    ties = new PressureTies();
    for (int p = 0; p < pairings; p++) {
      ties.addAll(mortar.get(p).ties(), p * PLACES, first[p], indentation[p]);
    }
  }

  /** Some of the rows of others; they know no {@link #rowOf}. */
  private ContactRows(ContactRows all, int[] index) {
    mortar = List.of();
    first = new int[1];
    size = index.length;
    unknowns = all.unknowns;
    pairing = new int[size];
    primaryNode = new int[size];
    gap = new double[size];
    area = new double[size];
    start = new int[size + 1];
    frameGradient = new double[size * unknowns];
    for (int i = 0; i < size; i++) {
      start[i + 1] = start[i] + all.start[index[i] + 1] - all.start[index[i]];
    }
    body = new int[start[size]];
    node = new int[start[size]];
    weight = new double[3 * start[size]];
    for (int i = 0; i < size; i++) {
      int from = index[i];
      int entries = start[i + 1] - start[i];
      pairing[i] = all.pairing[from];
      primaryNode[i] = all.primaryNode[from];
      gap[i] = all.gap[from];
      area[i] = all.area[from];
      System.arraycopy(all.body, all.start[from], body, start[i], entries);
      System.arraycopy(all.node, all.start[from], node, start[i], entries);
      System.arraycopy(all.weight, 3 * all.start[from], weight, 3 * start[i], 3 * entries);
      System.arraycopy(all.frameGradient, from * unknowns, frameGradient, i * unknowns, unknowns);
    }
    ties = all.ties.only(index);
  }

  /**
   * Some of the rows, without what joins them to their pairings.
   *
   * @param index which, ascending
   */
  ContactRows only(int[] index) {
    return new ContactRows(this, index);
  }

  private int side(
      JointSystem system,
      State state,
      ContactPatch patch,
      MortarRows m,
      int row,
      boolean primary,
      double[][] placed,
      int entry,
      double[] frames) {
    int b = patch.body();
    int frame = system.bodies().get(b).frame();
    Pose pose = state.configuration.pose(frame);
    double[] r = new double[9];
    pose.rotation(r);
    double[] axes = new double[9];
    pose.rotationAxes(axes);
    double[] x = placed[b];
    double fx = 0;
    double fy = 0;
    double fz = 0;
    double mx = 0;
    double my = 0;
    double mz = 0;
    int e = entry;
    int begin = primary ? m.primaryBegin(row) : m.secondaryBegin(row);
    int end = primary ? m.primaryEnd(row) : m.secondaryEnd(row);
    for (int k = begin; k < end; k++) {
      int n = patch.retained(primary ? m.primaryNode(k) : m.secondaryNode(k));
      double wx = primary ? -m.primaryWeight(k, 0) : m.secondaryWeight(k, 0);
      double wy = primary ? -m.primaryWeight(k, 1) : m.secondaryWeight(k, 1);
      double wz = primary ? -m.primaryWeight(k, 2) : m.secondaryWeight(k, 2);
      body[e] = b;
      node[e] = n;
      weight[3 * e] = r[0] * wx + r[3] * wy + r[6] * wz;
      weight[3 * e + 1] = r[1] * wx + r[4] * wy + r[7] * wz;
      weight[3 * e + 2] = r[2] * wx + r[5] * wy + r[8] * wz;
      e++;
      double ax = x[3 * n] - pose.origin(0);
      double ay = x[3 * n + 1] - pose.origin(1);
      double az = x[3 * n + 2] - pose.origin(2);
      fx += wx;
      fy += wy;
      fz += wz;
      mx += ay * wz - az * wy;
      my += az * wx - ax * wz;
      mz += ax * wy - ay * wx;
    }
    int base = Pose.COORDINATES * frame;
    frames[base] += fx;
    frames[base + 1] += fy;
    frames[base + 2] += fz;
    for (int k = 0; k < 3; k++) {
      frames[base + 3 + k] += axes[3 * k] * mx + axes[3 * k + 1] * my + axes[3 * k + 2] * mz;
    }
    return e;
  }

  /**
   * Row of a primary node of a pairing, also of a node whose row was given to a neighbour; −1 if
   * there is none.
   */
  int rowOf(int pairingIndex, int surfaceNode) {
    int row = mortar.get(pairingIndex).rowOf(surfaceNode);
    return row < 0 ? -1 : first[pairingIndex] + row;
  }

  /** Nodal forces Dᵀ λ per body, in the axes of its frame, N; null for rigid bodies. */
  double[][] nodalForces(JointSystem system, double[] lambda) {
    List<ContactBody> bodies = system.bodies();
    double[][] f = new double[bodies.size()][];
    for (int b = 0; b < f.length; b++) {
      f[b] = bodies.get(b).isElastic() ? new double[3 * bodies.get(b).nodes()] : null;
    }
    for (int i = 0; i < size; i++) {
      if (lambda[i] == 0) {
        continue;
      }
      for (int e = start[i]; e < start[i + 1]; e++) {
        double[] target = f[body[e]];
        if (target != null) {
          int n = 3 * node[e];
          target[n] += lambda[i] * weight[3 * e];
          target[n + 1] += lambda[i] * weight[3 * e + 1];
          target[n + 2] += lambda[i] * weight[3 * e + 2];
        }
      }
    }
    return f;
  }

  /** D u for the displacements of all bodies, mm · mm², one value per row. */
  double[] gapsOf(double[][] displacement) {
    double[] out = new double[size];
    for (int i = 0; i < size; i++) {
      double s = 0;
      for (int e = start[i]; e < start[i + 1]; e++) {
        double[] u = displacement[body[e]];
        if (u != null) {
          int n = 3 * node[e];
          s += weight[3 * e] * u[n] + weight[3 * e + 1] * u[n + 1] + weight[3 * e + 2] * u[n + 2];
        }
      }
      out[i] = s;
    }
    return out;
  }

  /** Gᵀ λ on the unknowns in scaled form, N. */
  double[] frameForces(double[] lambda) {
    double[] out = new double[unknowns];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < unknowns; k++) {
        out[k] += frameGradient[i * unknowns + k] * lambda[i];
      }
    }
    return out;
  }
}
