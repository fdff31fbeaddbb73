package org.plumbline.solver.assembly;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.BeamSection;
import org.plumbline.solver.element.SectionForces;
import org.plumbline.solver.element.TimoshenkoBeam;

/**
 * Beams that stand alone, joined rigidly at their nodes, as a bone plate. Immutable.
 *
 * <p>Six unknowns per node, displacement (mm) then rotation (radians) in global axes: 6 · node +
 * component.
 */
public final class BeamFrame {
  /** Unknowns of a node. */
  public static final int PER_NODE = 6;

  private final double[] coordinates;
  private final int[] ends;
  private final TimoshenkoBeam[] beams;

  private BeamFrame(double[] coordinates, int[] ends, TimoshenkoBeam[] beams) {
    this.coordinates = coordinates;
    this.ends = ends;
    this.beams = beams;
  }

  /** Collects nodes and beams. */
  public static final class Builder {
    private final List<double[]> nodes = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<TimoshenkoBeam> beams = new ArrayList<>();

    /** Adds a node at a place in mm and returns its number. */
    public int node(double x, double y, double z) {
      nodes.add(new double[] {x, y, z});
      return nodes.size() - 1;
    }

    /**
     * Adds a beam between two nodes.
     *
     * @param orientation its part across the beam is the direction y of the section
     * @throws IllegalArgumentException if a node is missing, both stand at one place, or the
     *     orientation lies along the beam
     */
    public Builder beam(
        int from, int to, BeamSection section, BeamMaterial material, double[] orientation) {
      for (int node : new int[] {from, to}) {
        if (node < 0 || node >= nodes.size()) {
          throw new IllegalArgumentException(
              "a beam ends at node " + node + "; the frame has nodes 0 … " + (nodes.size() - 1));
        }
      }
      double[] x = new double[6];
      System.arraycopy(nodes.get(from), 0, x, 0, 3);
      System.arraycopy(nodes.get(to), 0, x, 3, 3);
      beams.add(TimoshenkoBeam.between(x, orientation, section, material));
      ends.add(from);
      ends.add(to);
      return this;
    }

    /** The frame. */
    public BeamFrame build() {
      double[] x = new double[3 * nodes.size()];
      for (int i = 0; i < nodes.size(); i++) {
        System.arraycopy(nodes.get(i), 0, x, 3 * i, 3);
      }
      return new BeamFrame(
          x,
          ends.stream().mapToInt(Integer::intValue).toArray(),
          beams.toArray(new TimoshenkoBeam[0]));
    }
  }

  /** Number of nodes. */
  public int nodes() {
    return coordinates.length / 3;
  }

  /** Coordinate of a node, mm. */
  public double coordinate(int node, int axis) {
    return coordinates[3 * node + axis];
  }

  /** Number of beams. */
  public int beams() {
    return beams.length;
  }

  /** Node at an end, 0 or 1, of a beam. */
  public int node(int beam, int end) {
    return ends[2 * beam + end];
  }

  /** A beam. */
  public TimoshenkoBeam beam(int beam) {
    return beams[beam];
  }

  /** Length of a beam, mm. */
  public double length(int beam) {
    return beams[beam].length();
  }

  /**
   * Stiffness over all nodes: N/mm, N and N·mm per radian.
   *
   * @return (6 · nodes)² entries, row by row, symmetric, six rigid modes
   */
  public double[] stiffness() {
    int order = PER_NODE * nodes();
    double[] k = new double[order * order];
    double[] one = new double[TimoshenkoBeam.ORDER * TimoshenkoBeam.ORDER];
    for (int b = 0; b < beams.length; b++) {
      beams[b].stiffness(one);
      for (int i = 0; i < TimoshenkoBeam.ORDER; i++) {
        for (int j = 0; j < TimoshenkoBeam.ORDER; j++) {
          k[unknown(b, i) * order + unknown(b, j)] += one[TimoshenkoBeam.ORDER * i + j];
        }
      }
    }
    return k;
  }

  private int unknown(int beam, int i) {
    return PER_NODE * node(beam, i / PER_NODE) + i % PER_NODE;
  }

  /**
   * Condenses the frame to what its nodes share with the rest of the model.
   *
   * @param joints one per node
   * @throws IllegalArgumentException if a condensed unknown is held by nothing
   */
  public CondensedFrame condensed(List<FrameJoint> joints) {
    return CondensedFrame.of(this, joints);
  }

  /**
   * Section forces at an end, 0 or 1, of a beam.
   *
   * @param displacement 6 · nodes, mm and radians
   */
  public SectionForces sectionForces(double[] displacement, int beam, int end) {
    return beams[beam].sectionForces(ends(displacement, beam), end);
  }

  /**
   * Largest von Mises stress in a beam, MPa.
   *
   * @param displacement 6 · nodes, mm and radians
   */
  public double vonMises(double[] displacement, int beam) {
    return beams[beam].largestVonMises(ends(displacement, beam));
  }

  private double[] ends(double[] displacement, int beam) {
    if (displacement.length != PER_NODE * nodes()) {
      throw new IllegalArgumentException(
          "displacement has "
              + displacement.length
              + " entries, expected "
              + PER_NODE * nodes()
              + " (six per node)");
    }
    double[] u = new double[TimoshenkoBeam.ORDER];
    for (int i = 0; i < u.length; i++) {
      u[i] = displacement[unknown(beam, i)];
    }
    return u;
  }
}
