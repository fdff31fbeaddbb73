package org.plumbline.models.joint;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.PressureStatistics;

/**
 * What presses on a region of a joint: a surface of its own, or a part of one.
 *
 * @param name region in the results
 * @param forceN resultant, N
 * @param pressingN what the mean pressure is made of, N: the size of the resultant, or the integral
 *     of the pressure where a curved surface bears forces of many directions
 * @param areaMm2 area in contact, mm²
 * @param peakMPa largest nodal pressure, MPa
 * @param p95MPa pressure that 95 % of the area lies below, MPa
 * @param center centre of pressure, in coordinates that the joint names; empty without contact
 */
record RegionLoad(
    String name,
    Vector3D forceN,
    double pressingN,
    double areaMm2,
    double peakMPa,
    double p95MPa,
    List<Coordinate> center) {
  private static final List<String> AXES = List.of("x", "y", "z");

  /** One coordinate of a place, mm. */
  record Coordinate(String axis, double mm) {}

  RegionLoad {
    center = List.copyOf(center);
  }

  /**
   * A region that is a contact's whole primary surface.
   *
   * @param parts the contact, or what it is made of side by side
   * @param axes coordinates of the centre that are told, of {@code x}, {@code y} and {@code z}
   */
  static RegionLoad of(
      String name, ContactResult whole, List<ContactResult> parts, String... axes) {
    PressureStatistics stats = new PressureStatistics(whole, parts);
    Vector3D force = new Vector3D(whole.force(0), whole.force(1), whole.force(2));
    double size = force.getNorm();
    return new RegionLoad(
        name,
        force,
        size,
        stats.area(),
        stats.peak(),
        stats.percentile95(),
        size > 0
            ? Arrays.stream(axes)
                .map(a -> new Coordinate(a, whole.center(AXES.indexOf(a))))
                .toList()
            : List.of());
  }

  /**
   * A region that is a part of a curved surface: its mean is that of the pressure over the area,
   * not the resultant over it.
   *
   * @param place takes the centre of pressure to where it is told
   * @param axes coordinates of the centre that are told, of {@code x}, {@code y} and {@code z}
   */
  static RegionLoad of(
      String name, RegionContact part, UnaryOperator<Vector3D> place, String... axes) {
    PressureStatistics stats = part.statistics();
    Vector3D force = part.force();
    List<Coordinate> center = List.of();
    if (force.getNorm() > 0) {
      double[] at = place.apply(part.center()).toArray();
      center = Arrays.stream(axes).map(a -> new Coordinate(a, at[AXES.indexOf(a)])).toList();
    }
    return new RegionLoad(
        name,
        force,
        stats.mean() * stats.area(),
        stats.area(),
        stats.peak(),
        stats.percentile95(),
        center);
  }

  /** Component of the force along a unit vector, N. */
  double along(Vector3D axis) {
    return forceN.getX() * axis.getX() + forceN.getY() * axis.getY() + forceN.getZ() * axis.getZ();
  }
}
