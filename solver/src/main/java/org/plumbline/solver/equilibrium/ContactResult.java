package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.List;
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
  private final double[] covered;
  private final double[] cover;
  private final double[] primaryForce;
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
      double[] covered,
      double[] cover,
      double[] primaryForce,
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
    this.covered = covered;
    this.cover = cover;
    this.primaryForce = primaryForce;
    this.secondaryPosition = secondaryPosition;
    this.secondaryForce = secondaryForce;
    this.edgePower = edgePower;
  }

  /**
   * All that presses on one surface, as one contact: forces add up, and the pressure of a node is
   * the mean over the area of its shape function (eq. R10). Secondary sides are left out.
   *
   * @param parts contacts with the same primary surface, at least one
   * @throws IllegalArgumentException if the surfaces differ
   */
  public static ContactResult together(String name, List<ContactResult> parts) {
    ContactResult first = parts.get(0);
    double[] pressure = new double[first.pressure.length];
    double[] area = new double[pressure.length];
    double[] nodal = new double[first.primaryForce.length];
    double[] force = new double[3];
    double[] center = new double[3];
    double weight = 0;
    for (ContactResult part : parts) {
      if (part.surface != first.surface) {
        throw new IllegalArgumentException(
            "contacts '" + first.name + "' and '" + part.name + "' press on different surfaces");
      }
      for (int axis = 0; axis < 3; axis++) {
        force[axis] += part.force[axis];
      }
      for (int i = 0; i < pressure.length; i++) {
        pressure[i] += part.pressure[i] * part.cover[i];
        area[i] = Math.max(area[i], part.nodalArea(i));
        double pressed = part.pressure[i] * part.covered[i];
        weight += pressed;
        for (int axis = 0; axis < 3; axis++) {
          center[axis] += pressed * first.position[3 * i + axis];
          nodal[3 * i + axis] += part.primaryForce[3 * i + axis];
        }
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      center[axis] /= weight;
    }
    return first.mean(name, pressure, area, nodal, force, center);
  }

  /**
   * This contact as a part of all that presses on its surface: the pressure of a node is the mean
   * over the whole area of its shape function, so that parts add up to {@link #together}.
   */
  public ContactResult asPart() {
    double[] mean = new double[pressure.length];
    double[] area = new double[pressure.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = pressure[i] * cover[i];
      area[i] = nodalArea(i);
    }
    return mean(name, mean, area, primaryForce, force, center);
  }

  private ContactResult mean(
      String named,
      double[] pressures,
      double[] area,
      double[] nodal,
      double[] sum,
      double[] middle) {
    return new ContactResult(
        named,
        surface,
        position,
        pressures,
        sum,
        middle,
        area,
        area,
        ones(area.length),
        nodal,
        new double[0],
        new double[0],
        edgePower);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Area of a primary node's shape function, mm²; 0 where nothing covers it. */
  private double nodalArea(int node) {
    return cover[node] > 0 ? covered[node] / cover[node] : 0;
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

  /** Covered part of the area of a primary node's shape function, 0 … 1. */
  public double cover(int node) {
    return cover[node];
  }

  /** Component of the contact force on the primary body, N. */
  public double force(int axis) {
    return force[axis];
  }

  /** Contact force on a primary node in the common frame, N; they add up to {@link #force}. */
  public double primaryForce(int node, int axis) {
    return primaryForce[3 * node + axis];
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
