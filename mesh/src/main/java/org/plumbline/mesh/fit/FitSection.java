package org.plumbline.mesh.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Scan and fit in one vertical plane, seen from the joint's origin. mm.
 *
 * @param curves in a fixed order: femur, its fit, tibial cartilage, its fit, tibial bone
 */
public record FitSection(List<Curve> curves) {
  /** Half length of a section, mm. */
  private static final double REACH_SAGITTAL = 22;

  private static final double REACH_CORONAL = 14;
  private static final double STEP = 0.25;

  /** Which way the plane of a section runs. */
  public enum Plane {
    /** Front to back through the trough. */
    SAGITTAL,
    /** Across, through the origin. */
    CORONAL
  }

  /**
   * One line of a section.
   *
   * @param name what it is
   * @param fitted whether it is the fitted surface
   * @param points place along the plane (x forward or z lateral) and height
   */
  public record Curve(String name, boolean fitted, List<Place> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /** A point of a section: place along it and height, mm. */
  public record Place(double along, double height) {}

  public FitSection {
    curves = List.copyOf(curves);
  }

  static FitSection of(ScanHeights h, CompartmentFit fit, Plane plane, double[] origin) {
    boolean sagittal = plane == Plane.SAGITTAL;
    double reach = sagittal ? REACH_SAGITTAL : REACH_CORONAL;
    double middle = sagittal ? 0 : fit.troughZ();
    List<Curve> curves = new ArrayList<>();
    String[] names = {"femur", "femur, fitted", "tibial cartilage", "cartilage, fitted", "bone"};
    for (int k = 0; k < names.length; k++) {
      List<Place> points = new ArrayList<>();
      for (double s = -reach; s <= reach; s += STEP) {
        double x = sagittal ? s : 0;
        double z = sagittal ? fit.troughZ() : middle + s;
        double y =
            switch (k) {
              case 0 -> h.femur().at(x + origin[0], z);
              case 1 -> fit.condyleHeight(x, z);
              case 2 -> h.cartilage().at(x + origin[0], z);
              case 3 -> fit.plateauHeight(x, z);
              default -> h.bone().at(x + origin[0], z);
            };
        boolean drawn = !Double.isNaN(y) && (k % 2 == 0 || fit.zone().contains(x, z));
        if (drawn) {
          points.add(new Place(sagittal ? s : z - origin[2], y - origin[1]));
        }
      }
      curves.add(new Curve(names[k], k % 2 == 1, points));
    }
    return new FitSection(curves);
  }
}
