package org.plumbline.mesh.fit;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.anatomy.CartilageLayer;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.KneeSurfaces;
import org.plumbline.mesh.surface.HeightField;

/**
 * How far a scan lies from the joint surfaces that are to be meshed, over the part of the contact
 * zone within 0.8 of the disc (beyond, a mesh has its rim), mm.
 */
final class SurfaceDistance {
  private static final int GRID = 60;
  private static final double DISC = 0.8;

  private final KneeFit fit;
  private final KneeSurfaces surfaces;

  SurfaceDistance(KneeFit fit, KneeSurfaces surfaces) {
    this.fit = fit;
    this.surfaces = surfaces;
  }

  /** Tibial cartilage from the plateau's outer surface, in its place. */
  Residual plateau(Compartment c) {
    return Residual.of(distances(c, surfaces.tibia(c), fit.heights().cartilage(), false));
  }

  /** Femoral bone from the bone under the condyle, at the height at which both agree best. */
  Residual condyle(Compartment c) {
    double[] d = distances(c, surfaces.femur(c), fit.heights().femur(), true);
    double mean = 0;
    for (double v : d) {
      mean += v / d.length;
    }
    for (int i = 0; i < d.length; i++) {
      d[i] -= mean;
    }
    return Residual.of(d);
  }

  private double[] distances(Compartment c, CartilageLayer layer, HeightField scan, boolean femur) {
    double[] origin = fit.origin();
    double forward = femur ? fit.fit(c).axisX() : 0;
    List<Double> found = new ArrayList<>();
    double[] p = new double[3];
    for (int i = -GRID; i <= GRID; i++) {
      for (int j = -GRID; j <= GRID; j++) {
        double xi = (double) i / GRID;
        double zeta = (double) j / GRID;
        if (xi * xi + zeta * zeta <= DISC * DISC) {
          if (femur) {
            layer.bone(xi, zeta, p);
          } else {
            layer.outer(xi, zeta, p);
          }
          double x = p[0] + forward;
          double z = p[2] + origin[2];
          double y = scan.at(x + origin[0], z);
          if (fit.fit(c).zone().contains(x, z) && !Double.isNaN(y)) {
            found.add(y - origin[1] - p[1]);
          }
        }
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
