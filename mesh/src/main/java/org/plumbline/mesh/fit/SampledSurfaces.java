package org.plumbline.mesh.fit;

import java.util.EnumMap;
import java.util.Map;
import org.plumbline.mesh.anatomy.ArticularPatch;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;
import org.plumbline.mesh.anatomy.OffsetPatch;

/**
 * The scanned joint surfaces as functions that can be meshed: the fitted surfaces plus the smoothed
 * distances of the scan from them. The femur carries cartilage of even thickness on its surface.
 */
final class SampledSurfaces {
  /** From this y of the normal down a condyle is seen too flatly from below to be sampled. */
  private static final double STEEPEST = 0.5;

  /** From this y of the normal up it is sampled in full. */
  private static final double SAFE = 0.65;

  private final Map<Compartment, ArticularPatch> plateaus = new EnumMap<>(Compartment.class);
  private final Map<Compartment, ArticularPatch> condyles = new EnumMap<>(Compartment.class);

  private SampledSurfaces() {}

  /**
   * @param fit the fitted scan
   * @param shape with the compartments of the fit
   */
  static KneeSurfaces of(
      KneeShape shape, ScanHeights heights, Map<Compartment, CompartmentFit> fits, double originX) {
    SampledSurfaces s = new SampledSurfaces();
    for (Compartment c : Compartment.values()) {
      CompartmentFit fit = fits.get(c);
      Torus torus = fit.torus();
      PlateauQuadric quadric = fit.quadric();
      SmoothedResidual condyle =
          new SmoothedResidual(
              heights.femur(), q -> torus.distance(new double[] {q[0] - originX, q[1], q[2]}));
      SmoothedResidual plateau =
          new SmoothedResidual(
              heights.cartilage(),
              q -> quadric.distance(new double[] {q[0] - originX, q[1], q[2]}));
      double depth = shape.compartment(c).plateauHalfDepth();
      double width = shape.compartment(c).plateauHalfWidth();
      s.plateaus.put(
          c,
          OffsetPatch.plateau(
              shape,
              c,
              (xi, zeta) -> plateau.at(originX + depth * xi, torus.middleZ() + width * zeta)));
      ArticularPatch analytic = OffsetPatch.condyle(shape, c, (xi, zeta) -> 0);
      s.condyles.put(
          c,
          OffsetPatch.condyle(
              shape,
              c,
              (xi, zeta) -> {
                double[] p = new double[3];
                double[] n = new double[3];
                analytic.at(xi, zeta, p, n);
                double sampled =
                    SmoothedResidual.smoothStep((-n[1] - STEEPEST) / (SAFE - STEEPEST));
                if (sampled == 0) {
                  return 0;
                }
                double inward = shape.compartment(c).condyleCoronalRadius() - torus.tube();
                double x = originX + torus.axisX() + p[0] - inward * n[0];
                double z = torus.middleZ() + p[2] - shape.compartment(c).troughZ() - inward * n[2];
                return sampled * condyle.at(x, z);
              }));
    }
    return KneeSurfaces.of(shape, s.plateaus::get, s.condyles::get);
  }
}
