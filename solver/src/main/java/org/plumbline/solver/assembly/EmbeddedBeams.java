package org.plumbline.solver.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.element.SectionForces;
import org.plumbline.solver.element.TimoshenkoBeam;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/**
 * Chains of beams embedded in a mesh (docs/theory.md, eqs. B10 to B13). Immutable.
 *
 * <p>A point of a chain inside the mesh moves with its cell, u = Σ N_a u_a, without unknowns of its
 * own; a point outside has a displacement of its own. Every point has a rotation of its own. The
 * threads hold the rotation of an embedded point: against spinning about the chain by 4 π G r² per
 * length, relative to the ½ curl u of the cell, and against tilting by π G r² per length, relative
 * to the line of the cell that the chain lies on. That is what an elastic medium of shear modulus G
 * opposes to a bonded rigid circle of radius r.
 *
 * <p>Unknowns beyond the mesh are counted as nodes with three components each, after the mesh nodes
 * and chain by chain, point by point: the displacement of a point outside (mm), then the rotation
 * of any point (radians).
 */
public final class EmbeddedBeams {
  /** Moment per length and angle of a circle that spins in a medium, over G r². */
  private static final double SPIN = 4 * Math.PI;

  /** Moment per length and angle of a circle that tilts in a medium, over G r². */
  private static final double TILT = Math.PI;

  private static final int NONE = -1;

  private final int meshNodes;
  private final List<BeamChain> chains;
  private final int[] firstPoint;
  private final HostPoint[] hosts;
  private final int[] displacement;
  private final int[] rotation;
  private final double[] coordinates;
  private final double[] heldLength;
  // A beam from point p to p + 1 is named p, the threads at an embedded point p are named −1 − p.
  private final int[] elements;

  private EmbeddedBeams(int meshNodes, List<BeamChain> chains, HostPoint[] hosts) {
    this.meshNodes = meshNodes;
    this.chains = chains;
    this.hosts = hosts;
    firstPoint = new int[chains.size() + 1];
    displacement = new int[hosts.length];
    rotation = new int[hosts.length];
    heldLength = new double[hosts.length];
    List<Integer> list = new ArrayList<>();
    double[] x = new double[6 * hosts.length];
    int extra = 0;
    for (int c = 0; c < chains.size(); c++) {
      BeamChain chain = chains.get(c);
      firstPoint[c + 1] = firstPoint[c] + chain.size();
      for (int i = 0; i < chain.size(); i++) {
        int p = firstPoint[c] + i;
        displacement[p] = hosts[p] == null ? meshNodes + extra++ : NONE;
        rotation[p] = meshNodes + extra++;
        for (int axis = 0; axis < 3; axis++) {
          x[3 * (rotation[p] - meshNodes) + axis] = chain.coordinate(i, axis);
          if (hosts[p] == null) {
            x[3 * (displacement[p] - meshNodes) + axis] = chain.coordinate(i, axis);
          }
        }
        if (i > 0) {
          list.add(p - 1);
          if (hosts[p] != null && hosts[p - 1] != null) {
            double half = (chain.depth(i) - chain.depth(i - 1)) / 2;
            heldLength[p - 1] += half;
            heldLength[p] += half;
          }
        }
      }
    }
    for (int p = 0; p < hosts.length; p++) {
      if (hosts[p] != null) {
        list.add(-1 - p);
      }
    }
    coordinates = Arrays.copyOf(x, 3 * extra);
    elements = list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** No beams. */
  public static EmbeddedBeams none() {
    return new EmbeddedBeams(0, List.of(), new HostPoint[0]);
  }

  /**
   * Embeds chains in a mesh.
   *
   * @throws IllegalArgumentException if the first point of a chain lies inside the mesh, if fewer
   *     than two of its points do, or if it leaves the mesh and enters it again
   */
  public static EmbeddedBeams in(CellLocator locator, List<BeamChain> chains) {
    List<HostPoint> hosts = new ArrayList<>();
    for (int c = 0; c < chains.size(); c++) {
      BeamChain chain = chains.get(c);
      int first = hosts.size();
      int inside = 0;
      for (int i = 0; i < chain.size(); i++) {
        Optional<HostPoint> host =
            locator.find(chain.coordinate(i, 0), chain.coordinate(i, 1), chain.coordinate(i, 2));
        if (host.isPresent() && i == 0) {
          throw refused(c, chain, i, "lies inside the body; the head must lie outside");
        }
        if (host.isPresent() && inside > 0 && hosts.get(first + i - 1) == null) {
          throw refused(c, chain, i, "enters the body a second time; shorten the chain");
        }
        inside += host.isPresent() ? 1 : 0;
        hosts.add(host.orElse(null));
      }
      if (inside < 2) {
        throw refused(
            c, chain, chain.size() - 1, "is the tip, and fewer than two points lie in the body");
      }
    }
    return new EmbeddedBeams(
        locator.mesh().nodeCount(), List.copyOf(chains), hosts.toArray(new HostPoint[0]));
  }

  private static IllegalArgumentException refused(
      int c, BeamChain chain, int point, String reason) {
    return new IllegalArgumentException(
        "point "
            + point
            + " of chain of beams "
            + c
            + " at ("
            + chain.coordinate(point, 0)
            + ", "
            + chain.coordinate(point, 1)
            + ", "
            + chain.coordinate(point, 2)
            + ") mm "
            + reason);
  }

  /** Number of chains. */
  public int size() {
    return chains.size();
  }

  public BeamChain chain(int chain) {
    return chains.get(chain);
  }

  /** Nodes beyond those of the mesh. */
  public int extraNodes() {
    return coordinates.length / 3;
  }

  /** Where an extra node stands, mm; extra nodes count from 0. */
  double extraCoordinate(int extra, int axis) {
    return coordinates[3 * extra + axis];
  }

  /** Refuses a mesh other than the one the chains are embedded in. */
  void requireMesh(Mesh mesh) {
    if (!chains.isEmpty() && mesh.nodeCount() != meshNodes) {
      throw new IllegalArgumentException(
          "beams are embedded in a mesh of "
              + meshNodes
              + " nodes, not in this one of "
              + mesh.nodeCount());
    }
  }

  /** Whether a point of a chain moves with a cell of the mesh. */
  public boolean isEmbedded(int chain, int point) {
    return hosts[firstPoint[chain] + point] != null;
  }

  /** Node whose components are the displacement of a point; −1 if the point is embedded. */
  public int displacementNode(int chain, int point) {
    return displacement[firstPoint[chain] + point];
  }

  /** Node whose components are the rotation of a point. */
  public int rotationNode(int chain, int point) {
    return rotation[firstPoint[chain] + point];
  }

  /**
   * Displacement of a point of a chain.
   *
   * @param field 3 · nodes of the body
   * @return mm
   */
  public double displacement(double[] field, int chain, int point, int axis) {
    int p = firstPoint[chain] + point;
    if (hosts[p] == null) {
      return field[3 * displacement[p] + axis];
    }
    double sum = 0;
    for (int a = 0; a < hosts[p].size(); a++) {
      sum += hosts[p].weight(a) * field[3 * hosts[p].node(a) + axis];
    }
    return sum;
  }

  private double[] ends(double[] field, int chain, int beam) {
    double[] u = new double[TimoshenkoBeam.ORDER];
    for (int end = 0; end < 2; end++) {
      for (int axis = 0; axis < 3; axis++) {
        u[6 * end + axis] = displacement(field, chain, beam + end, axis);
        u[6 * end + 3 + axis] = field[3 * rotationNode(chain, beam + end) + axis];
      }
    }
    return u;
  }

  /**
   * Section forces of a beam, the one from point {@code beam} to the next, at its end 0 or 1.
   *
   * @param field 3 · nodes of the body, mm and radians
   */
  public SectionForces sectionForces(double[] field, int chain, int beam, int end) {
    return chains.get(chain).beam(beam).sectionForces(ends(field, chain, beam), end);
  }

  /**
   * Largest von Mises stress in a beam, MPa.
   *
   * @param field 3 · nodes of the body, mm and radians
   */
  public double vonMises(double[] field, int chain, int beam) {
    return chains.get(chain).beam(beam).largestVonMises(ends(field, chain, beam));
  }

  /** Number of beams and threaded points: small cells that couple body nodes. */
  int elements() {
    return elements.length;
  }

  /** Nodes that an element couples; a node may occur twice. */
  int[] nodes(int element) {
    int e = elements[element];
    if (e < 0) {
      int p = -1 - e;
      int[] nodes = new int[hosts[p].size() + 1];
      for (int a = 0; a < hosts[p].size(); a++) {
        nodes[a] = hosts[p].node(a);
      }
      nodes[nodes.length - 1] = rotation[p];
      return nodes;
    }
    int[] nodes = new int[carriers(e) + 1 + carriers(e + 1) + 1];
    int n = 0;
    for (int p = e; p <= e + 1; p++) {
      for (int a = 0; a < carriers(p); a++) {
        nodes[n++] = hosts[p] == null ? displacement[p] : hosts[p].node(a);
      }
      nodes[n++] = rotation[p];
    }
    return nodes;
  }

  private int carriers(int p) {
    return hosts[p] == null ? 1 : hosts[p].size();
  }

  /**
   * Stiffness of an element, (3 · nodes)² entries, symmetric.
   *
   * @param materials of the blocks of the mesh
   */
  double[] stiffness(int element, Map<String, ? extends MaterialField> materials) {
    int e = elements[element];
    return e < 0 ? threads(-1 - e, materials) : beam(e);
  }

  // Tᵀ K T with the interpolation T of both ends (eq. B11).
  private double[] beam(int p) {
    int c = chainOf(p);
    double[] k = new double[TimoshenkoBeam.ORDER * TimoshenkoBeam.ORDER];
    chains.get(c).beam(p - firstPoint[c]).stiffness(k);
    int near = carriers(p);
    int corners = near + 1 + carriers(p + 1) + 1;
    int[] slot = new int[corners];
    double[] weight = new double[corners];
    for (int i = 0; i < corners; i++) {
      int at = i <= near ? p : p + 1;
      int corner = i <= near ? i : i - near - 1;
      boolean turns = corner == carriers(at);
      slot[i] = 6 * (at - p) + (turns ? 3 : 0);
      weight[i] = turns || hosts[at] == null ? 1 : hosts[at].weight(corner);
    }
    int order = 3 * corners;
    double[] out = new double[order * order];
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < order; j++) {
        out[i * order + j] =
            weight[i / 3]
                * weight[j / 3]
                * k[TimoshenkoBeam.ORDER * (slot[i / 3] + i % 3) + slot[j / 3] + j % 3];
      }
    }
    return out;
  }

  // Σ k c cᵀ over spin and both tilts (eqs. B12, B13).
  private double[] threads(int p, Map<String, ? extends MaterialField> materials) {
    HostPoint host = hosts[p];
    int c = chainOf(p);
    TimoshenkoBeam axes = chains.get(c).beam(0);
    double unit = threadUnit(p, materials);
    int order = 3 * (host.size() + 1);
    double[] out = new double[order * order];
    double[] row = new double[order];
    for (int local = 0; local < 3; local++) {
      for (int axis = 0; axis < 3; axis++) {
        row[order - 3 + axis] = axes.axis(local, axis);
        for (int corner = 0; corner < host.size(); corner++) {
          row[3 * corner + axis] = -turning(host, corner, axes, local, axis);
        }
      }
      double k = unit * (local == 0 ? SPIN : TILT);
      for (int i = 0; i < order; i++) {
        for (int j = 0; j < order; j++) {
          out[i * order + j] += k * row[i] * row[j];
        }
      }
    }
    return out;
  }

  // Rotation of the cell about a local axis t of the chain per displacement of a corner along a
  // global axis. About the chain a: a · ½ (g × u) = u · (a × g) / 2; across it, of the line along
  // a: t · (a × u) (g · a) = u · (t × a) (g · a).
  private static double turning(
      HostPoint host, int corner, TimoshenkoBeam axes, int local, int axis) {
    int j = (axis + 1) % 3;
    int m = (axis + 2) % 3;
    if (local == 0) {
      return (axes.axis(0, j) * host.gradient(corner, m)
              - axes.axis(0, m) * host.gradient(corner, j))
          / 2;
    }
    double along = 0;
    for (int i = 0; i < 3; i++) {
      along += host.gradient(corner, i) * axes.axis(0, i);
    }
    return along * (axes.axis(local, j) * axes.axis(0, m) - axes.axis(local, m) * axes.axis(0, j));
  }

  /**
   * Beams and threads as springs on sums of the components of the body's nodes: together they are
   * the stiffness that the body has of them.
   *
   * @param materials of the blocks of the mesh
   */
  List<SummedSpring> springs(Map<String, ? extends MaterialField> materials) {
    List<SummedSpring> out = new ArrayList<>();
    for (int e : elements) {
      if (e < 0) {
        threadSprings(-1 - e, materials, out);
        continue;
      }
      int c = chainOf(e);
      TimoshenkoBeam beam = chains.get(c).beam(e - firstPoint[c]);
      double[] d = new double[TimoshenkoBeam.ORDER];
      for (int k = 0; k < TimoshenkoBeam.DEFORMATIONS; k++) {
        double stiffness = beam.deformation(k, d);
        Map<Integer, Double> sum = new TreeMap<>();
        for (int p = e; p <= e + 1; p++) {
          for (int axis = 0; axis < 3; axis++) {
            double moved = d[6 * (p - e) + axis];
            for (int a = 0; a < carriers(p); a++) {
              int node = hosts[p] == null ? displacement[p] : hosts[p].node(a);
              sum.merge(
                  3 * node + axis,
                  hosts[p] == null ? moved : hosts[p].weight(a) * moved,
                  Double::sum);
            }
            sum.merge(3 * rotation[p] + axis, d[6 * (p - e) + 3 + axis], Double::sum);
          }
        }
        out.add(spring(stiffness, sum));
      }
    }
    return out;
  }

  private void threadSprings(
      int p, Map<String, ? extends MaterialField> materials, List<SummedSpring> out) {
    TimoshenkoBeam axes = chains.get(chainOf(p)).beam(0);
    double unit = threadUnit(p, materials);
    for (int local = 0; local < 3 && unit > 0; local++) {
      Map<Integer, Double> sum = new TreeMap<>();
      for (int axis = 0; axis < 3; axis++) {
        sum.merge(3 * rotation[p] + axis, axes.axis(local, axis), Double::sum);
        for (int a = 0; a < hosts[p].size(); a++) {
          sum.merge(
              3 * hosts[p].node(a) + axis, -turning(hosts[p], a, axes, local, axis), Double::sum);
        }
      }
      out.add(spring(unit * (local == 0 ? SPIN : TILT), sum));
    }
  }

  private static SummedSpring spring(double stiffness, Map<Integer, Double> sum) {
    sum.values().removeIf(v -> v == 0);
    return new SummedSpring(
        stiffness,
        sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sum.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** G r² times the length that the threads of a point hold. */
  private double threadUnit(int p, Map<String, ? extends MaterialField> materials) {
    HostPoint host = hosts[p];
    double radius = chains.get(chainOf(p)).section().diameter() / 2;
    return shearModulus(materials.get(host.block()).at(host.cell()))
        * radius
        * radius
        * heldLength[p];
  }

  private static double shearModulus(Elasticity material) {
    return (material.entry(3, 3) + material.entry(4, 4) + material.entry(5, 5)) / 3;
  }

  private int chainOf(int point) {
    int c = 0;
    while (firstPoint[c + 1] <= point) {
      c++;
    }
    return c;
  }
}
