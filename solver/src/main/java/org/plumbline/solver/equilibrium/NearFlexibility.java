package org.plumbline.solver.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.solver.contact.ContactSurface;

/**
 * The flexibility F of every elastic body between the retained nodes near contact only.
 *
 * <p>Passes and the probe of the tangent ask the same nodes for D F Dᵀ and F Dᵀ λ again and again.
 * The part of F between them is a fraction of it and is copied once, see {@link FlexibilityTiles}.
 * A node that has become near stays so.
 *
 * <p>Displacements under slightly changed forces are those under reference forces, from the whole F
 * in double precision, and what the change adds at the near nodes, in single precision. A change by
 * {@link #SLIGHT} adds an error of 1e-9 of the displacements that the forces make one by one, and
 * none where it vanishes. Nodes elsewhere touch no row and keep the displacements of the reference.
 *
 * <p>Belongs to one thread.
 */
final class NearFlexibility {
  /** Change of the forces, relative to the forces, beyond which they become the reference. */
  private static final double SLIGHT = 1e-3;

  /**
   * The same near rest. A meniscus lies between forces far larger than their sum: from 1e-3 on,
   * what single precision leaves moved it by 1e-8 mm in every pass, for ever.
   */
  private static final double SLIGHT_AT_REST = 1e-5;

  /**
   * The same on the way there, as long as passes move a hundred times as far as single precision
   * errs under a change as large as this.
   */
  private static final double SLIGHT_ON_THE_WAY = 1;

  private final JointSystem system;
  private double slight = SLIGHT;

  /** Per body; null for rigid ones. */
  private final FlexibilityTiles[] tiles;

  /** Per body and retained node, the nodes whose place the contact normal there depends on. */
  private final int[][][] bearings;

  /** Per body and retained node, whether it and all its bearings are near already. */
  private final boolean[][] borne;

  /** The rows that were covered last, all of them; null at first. */
  private ContactRows covered;

  private double[][] referenceForces;
  private double[][] referenceDisplacement;

  NearFlexibility(JointSystem system) {
    this.system = system;
    int bodies = system.bodies().size();
    tiles = new FlexibilityTiles[bodies];
    for (int b = 0; b < bodies; b++) {
      ContactBody body = system.bodies().get(b);
      if (body.isElastic()) {
        tiles[b] = new FlexibilityTiles(body.flexibility(), body.nodes());
      }
    }
    bearings = bearings(system);
    borne = new boolean[bodies][];
    for (int b = 0; b < bodies; b++) {
      borne[b] = new boolean[system.bodies().get(b).nodes()];
    }
    for (ContactPairing pairing : system.pairings()) {
      pairing.screen().ifPresent(this::addAll);
    }
  }

  /**
   * F Dᵀ λ, mm; nodes that rows touch become near.
   *
   * @return per body 3 values per retained node, not quite up to date at those that are not near;
   *     null for rigid bodies
   */
  double[][] displacement(ContactRows rows, double[] lambda) {
    cover(rows, lambda);
    double[][] forces = rows.nodalForces(system, lambda);
    return referenceForces == null || !slight(forces)
        ? everywhere(forces)
        : fromReference(List.<double[][]>of(forces)).get(0);
  }

  /** From now on takes displacements from a far reference: passes are still on the way. */
  void depart() {
    slight = SLIGHT_ON_THE_WAY;
  }

  /** From now on takes displacements from a near reference: passes come closer. */
  void approach() {
    slight = SLIGHT;
  }

  /** From now on takes displacements from a nearer reference: passes come to rest. */
  void rest() {
    slight = SLIGHT_AT_REST;
  }

  /**
   * F f at all retained nodes, in double precision; these forces become the reference.
   *
   * @param forces per body 3 values per retained node, null for rigid bodies
   */
  double[][] everywhere(double[][] forces) {
    referenceForces = forces;
    referenceDisplacement = new double[forces.length][];
    for (int b = 0; b < forces.length; b++) {
      referenceDisplacement[b] =
          forces[b] == null ? null : system.bodies().get(b).displacement(forces[b]);
    }
    return referenceDisplacement;
  }

  /**
   * F Dᵀ λ of several states that hardly differ from one that was asked for before: F is read once.
   *
   * @param rows of each state
   * @param lambda pressures of each
   */
  List<double[][]> displacements(List<ContactRows> rows, List<double[]> lambda) {
    List<double[][]> forces = new ArrayList<>();
    boolean slight = referenceForces != null;
    for (int k = 0; k < rows.size(); k++) {
      cover(rows.get(k), lambda.get(k));
      double[][] f = rows.get(k).nodalForces(system, lambda.get(k));
      slight = slight && slight(f);
      forces.add(f);
    }
    if (slight) {
      return fromReference(forces);
    }
    List<double[][]> out = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      out.add(displacement(rows.get(k), lambda.get(k)));
    }
    return out;
  }

  private List<double[][]> fromReference(List<double[][]> forces) {
    List<double[][]> changes = new ArrayList<>();
    for (double[][] f : forces) {
      double[][] change = new double[f.length][];
      for (int b = 0; b < f.length; b++) {
        change[b] = f[b] == null ? null : sum(f[b], -1, referenceForces[b]);
      }
      changes.add(change);
    }
    List<double[][]> out = times(changes);
    for (double[][] u : out) {
      for (int b = 0; b < u.length; b++) {
        u[b] = u[b] == null ? null : sum(u[b], 1, referenceDisplacement[b]);
      }
    }
    return out;
  }

  /** F f at the near nodes for several sets of forces, in single precision. */
  private List<double[][]> times(List<double[][]> forces) {
    List<double[][]> out = new ArrayList<>();
    forces.forEach(f -> out.add(new double[tiles.length][]));
    for (int b = 0; b < tiles.length; b++) {
      if (tiles[b] != null) {
        int body = b;
        double[][] u =
            new TileProduct(tiles[b])
                .times(forces.stream().map(f -> f[body]).toArray(double[][]::new));
        for (int k = 0; k < u.length; k++) {
          out.get(k)[b] = u[k];
        }
      }
    }
    return out;
  }

  /** a + s b. */
  private static double[] sum(double[] a, double s, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] + s * b[i];
    }
    return out;
  }

  /** Whether forces differ little from the reference, in the Euclidean norm over all bodies. */
  private boolean slight(double[][] forces) {
    double change = 0;
    double size = 0;
    for (int b = 0; b < forces.length; b++) {
      for (int i = 0; forces[b] != null && i < forces[b].length; i++) {
        double d = forces[b][i] - referenceForces[b][i];
        change += d * d;
        size += forces[b][i] * forces[b][i];
      }
    }
    return change <= slight * slight * size;
  }

  /**
   * F Dᵀ δλ at the near nodes, mm, to 1e-6; nodes that changing rows touch become near.
   *
   * @param changes δλ of each problem
   * @return per problem and body 3 values per retained node, zero at nodes that are not near; null
   *     for rigid bodies
   */
  List<double[][]> changes(ContactRows rows, List<double[]> changes) {
    List<double[][]> forces = new ArrayList<>();
    for (double[] change : changes) {
      cover(rows, change);
      forces.add(rows.nodalForces(system, change));
    }
    return times(forces);
  }

  /** The same for one problem. */
  double[][] change(ContactRows rows, double[] change) {
    return changes(rows, List.of(change)).get(0);
  }

  /** Whether a retained node of an elastic body is near. */
  boolean contains(int body, int node) {
    return tiles[body].place(node) >= 0;
  }

  /** The part of F of an elastic body between its near nodes. */
  FlexibilityTiles of(int body) {
    return tiles[body];
  }

  /** Makes the nodes near that rows touch, and those that bear on their normals. */
  void cover(ContactRows rows) {
    double[] all = new double[rows.size];
    Arrays.fill(all, 1);
    cover(rows, all);
    covered = rows;
  }

  /** The same for the rows with a weight. */
  private void cover(ContactRows rows, double[] weight) {
    if (rows == covered) {
      return;
    }
    BitSet[] fresh = new BitSet[tiles.length];
    Arrays.setAll(fresh, b -> new BitSet());
    for (int i = 0; i < rows.size; i++) {
      for (int e = rows.start[i]; weight[i] != 0 && e < rows.start[i + 1]; e++) {
        int b = rows.body[e];
        if (tiles[b] != null && !borne[b][rows.node[e]]) {
          borne[b][rows.node[e]] = true;
          for (int node : bearings[b][rows.node[e]]) {
            if (!contains(b, node)) {
              fresh[b].set(node);
            }
          }
        }
      }
    }
    for (int b = 0; b < tiles.length; b++) {
      if (tiles[b] != null) {
        tiles[b].add(fresh[b].stream().toArray());
      }
    }
  }

  /** What a screen hides depends on all of it. */
  private void addAll(ContactPatch screen) {
    int body = screen.body();
    if (tiles[body] != null) {
      tiles[body].add(
          IntStream.range(0, screen.surface().nodes())
              .map(screen::retained)
              .filter(node -> !contains(body, node))
              .sorted()
              .toArray());
    }
  }

  /** Normals of a primary surface are means over the facets at a node. */
  private static int[][][] bearings(JointSystem system) {
    int[][][] out = new int[system.bodies().size()][][];
    for (int b = 0; b < out.length; b++) {
      out[b] = new int[system.bodies().get(b).nodes()][];
      Arrays.setAll(out[b], node -> new int[] {node});
    }
    for (ContactPairing pairing : system.pairings()) {
      ContactPatch patch = pairing.primary();
      ContactSurface surface = patch.surface();
      int[][] own = out[patch.body()];
      for (int f = 0; f < surface.facets(); f++) {
        for (int corner = 0; corner < 4; corner++) {
          int node = patch.retained(surface.node(f, corner));
          for (int other = 0; other < 4; other++) {
            own[node] = with(own[node], patch.retained(surface.node(f, other)));
          }
        }
      }
    }
    return out;
  }

  private static int[] with(int[] nodes, int node) {
    for (int n : nodes) {
      if (n == node) {
        return nodes;
      }
    }
    int[] more = Arrays.copyOf(nodes, nodes.length + 1);
    more[nodes.length] = node;
    return more;
  }
}
