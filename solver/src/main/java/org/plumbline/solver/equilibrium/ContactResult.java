package org.plumbline.solver.equilibrium;

import org.plumbline.solver.contact.ContactSurface;

/**
 * Contact of one pairing at equilibrium, in the common frame.
 *
 * <p>Nodal pressures live on the primary surface; forces and positions are those on the primary
 * body.
 */
public final class ContactResult {
  private final String name;
  private final ContactSurface surface;
  private final double[] position;
  private final double[] pressure;
  private final double[] force;
  private final double[] center;
  private final double[] rowArea;
  private final double[] secondaryPosition;
  private final double[] secondaryForce;
  private final int edgePower;

  ContactResult(
      String name,
      ContactSurface surface,
      double[] position,
      double[] pressure,
      double[] force,
      double[] center,
      double[] rowArea,
      double[] secondaryPosition,
      double[] secondaryForce,
      int edgePower) {
    this.name = name;
    this.surface = surface;
    this.position = position;
    this.pressure = pressure;
    this.force = force;
    this.center = center;
    this.rowArea = rowArea;
    this.secondaryPosition = secondaryPosition;
    this.secondaryForce = secondaryForce;
    this.edgePower = edgePower;
  }

  public String name() {
    return name;
  }

  /** The primary surface. */
  public ContactSurface surface() {
    return surface;
  }

  /** Current coordinate of a primary node, mm. */
  public double position(int node, int axis) {
    return position[3 * node + axis];
  }

  /** Pressure at a primary node, MPa, ≥ 0. */
  public double pressure(int node) {
    return pressure[node];
  }

  /** Area that a primary node's pressure acts on, mm² (0 where another node's row covers it). */
  public double area(int node) {
    return rowArea[node];
  }

  /** Component of the contact force on the primary body, N. */
  public double force(int axis) {
    return force[axis];
  }

  /**
   * Component of the centre of pressure (eq. R9), mm: Σ p a x / Σ p a over the primary nodes; NaN
   * without contact.
   */
  public double center(int axis) {
    return center[axis];
  }

  /**
   * Power of the pressure that is linear in the distance to the contact edge: 2 between elastic
   * bodies, 1 on a foundation.
   */
  int edgePower() {
    return edgePower;
  }

  /** Nodes of the secondary surface. */
  public int secondaryNodes() {
    return secondaryForce.length / 3;
  }

  /** Current coordinate of a secondary node, mm. */
  public double secondaryPosition(int node, int axis) {
    return secondaryPosition[3 * node + axis];
  }

  /** Contact force on a secondary node in the common frame, N. */
  public double secondaryForce(int node, int axis) {
    return secondaryForce[3 * node + axis];
  }
}
