package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Row;

/**
 * Rows of a case, and those that tell who carries how much, where and at what pressure, of any
 * number of regions that share the load of a joint.
 *
 * <p>Axial force is the compressive component along an axis that the joint names; the share is its
 * fraction of the regions together (docs/theory.md, eqs. R1, R2, R7). The mean is the pressing
 * force over the area.
 */
class RegionRows {
  private static final double PERCENT = 100;

  private final String study;
  private final CaseKey key;
  private final List<Row> rows = new ArrayList<>();

  RegionRows(String study, CaseKey key) {
    this.study = study;
    this.key = key;
  }

  final List<Row> rows() {
    return rows;
  }

  /** Adds one line. */
  final void add(String region, String quantity, double value, String unit) {
    rows.add(new Row(study, key.loadCase(), key.angleDeg(), "", "", region, quantity, value, unit));
  }

  /**
   * Adds all lines of the regions that share the load.
   *
   * @param axis unit vector that the shares are taken along
   */
  final void addRegions(List<RegionLoad> regions, Vector3D axis) {
    double total = regions.stream().mapToDouble(r -> r.along(axis)).sum();
    regions.forEach(r -> addRegion(r, axis, total));
  }

  /**
   * Adds the lines of one region.
   *
   * @param total force along the axis that shares are fractions of, N; without it there are none
   */
  final void addRegion(RegionLoad region, Vector3D axis, double total) {
    String name = region.name();
    double axial = region.along(axis);
    add(name, "force_normal", region.forceN().getNorm(), "N");
    add(name, "force_axial", axial, "N");
    if (total > 0) {
      add(name, "force_share", PERCENT * axial / total, "%");
    }
    add(name, "pressure_peak", region.peakMPa(), "MPa");
    add(name, "pressure_p95", region.p95MPa(), "MPa");
    double area = region.areaMm2();
    add(name, "pressure_mean", area > 0 ? region.pressingN() / area : 0, "MPa");
    add(name, "contact_area", area, "mm2");
    for (RegionLoad.Coordinate c : region.center()) {
      add(name, "center_of_pressure_" + c.axis(), c.mm(), "mm");
    }
  }
}
