package org.plumbline.solver.assembly;

import java.util.Arrays;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.CircularSection;
import org.plumbline.solver.element.TimoshenkoBeam;

/**
 * Round beams end to end along a straight line, as a screw: the first point is the head. Immutable.
 */
public final class BeamChain {
  /** Largest distance of a point from the line through the ends, relative to the length. */
  private static final double STRAIGHT = 1e-9;

  private final double[] points;
  private final double[] direction = new double[3];
  private final CircularSection section;
  private final BeamMaterial material;

  /**
   * @param points x, y, z of every point from the head to the tip, mm; at least two, in order along
   *     a straight line
   * @throws IllegalArgumentException if the points are not in order or not on a line
   */
  public BeamChain(double[] points, CircularSection section, BeamMaterial material) {
    this.points = points.clone();
    this.section = section;
    this.material = material;
    int n = size();
    if (n < 2 || points.length != 3 * n) {
      throw new IllegalArgumentException(
          "a chain of beams needs two points or more; there are " + points.length + " coordinates");
    }
    double length = 0;
    for (int i = 0; i < 3; i++) {
      direction[i] = coordinate(n - 1, i) - coordinate(0, i);
      length += direction[i] * direction[i];
    }
    length = Math.sqrt(length);
    for (int i = 0; i < 3; i++) {
      direction[i] /= length;
    }
    for (int p = 1; p < n; p++) {
      if (!(depth(p) > depth(p - 1))) {
        throw new IllegalArgumentException(
            "point " + p + " of a chain of beams does not lie beyond point " + (p - 1));
      }
      for (int i = 0; i < 3; i++) {
        double off = coordinate(p, i) - coordinate(0, i) - depth(p) * direction[i];
        if (!(Math.abs(off) <= STRAIGHT * length)) {
          throw new IllegalArgumentException(
              "point " + p + " of a chain of beams lies " + off + " mm beside its line");
        }
      }
    }
  }

  /** Number of points. */
  public int size() {
    return points.length / 3;
  }

  /** Coordinate of a point, mm. */
  public double coordinate(int point, int axis) {
    return points[3 * point + axis];
  }

  /** Component of the unit vector from the head to the tip. */
  public double direction(int axis) {
    return direction[axis];
  }

  /** Distance of a point from the head, mm. */
  public double depth(int point) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (coordinate(point, i) - coordinate(0, i)) * direction[i];
    }
    return sum;
  }

  public CircularSection section() {
    return section;
  }

  public BeamMaterial material() {
    return material;
  }

  /** The beam between a point and the next. */
  TimoshenkoBeam beam(int point) {
    double[] across = new double[3];
    int least = 0;
    for (int i = 1; i < 3; i++) {
      if (Math.abs(direction[i]) < Math.abs(direction[least])) {
        least = i;
      }
    }
    across[least] = 1;
    double[] ends = Arrays.copyOfRange(points, 3 * point, 3 * point + 6);
    return TimoshenkoBeam.between(ends, across, section, material);
  }
}
