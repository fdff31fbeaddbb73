package org.plumbline.mesh.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.surface.HeightField;

/**
 * One compartment's analytic surfaces, fitted to the heights of a scan over its contact zone. mm.
 */
final class CompartmentFit {
  /** How often the zone is moved after the trough that was found in it. */
  private static final int MOST_MOVES = 6;

  /** The zone is settled when it moves by less, mm. */
  private static final double SETTLED = 0.05;

  /** Share of the zone that either surface must cover. */
  private static final double LEAST_COVER = 0.6;

  /** Curvature below which a plateau is written as flat: a radius of 10 m, 1/mm. */
  private static final double FLAT = 1e-4;

  private final ScanHeights heights;
  private final Compartment compartment;
  private final Footprint footprint;
  private final double originX;
  private ContactZone zone;
  private List<double[]> condyle = List.of();
  private final List<double[]> plateau;
  private final PlateauQuadric quadric;
  private Torus torus;

  /**
   * @param originX x of the joint's origin
   */
  CompartmentFit(ScanHeights heights, Compartment c, Footprint footprint, double originX) {
    this.heights = heights;
    this.compartment = c;
    this.footprint = footprint;
    this.originX = originX;
    double depth = ContactZone.DEPTH_SHARE * footprint.halfDepth();
    this.zone = new ContactZone(0, footprint.centerZ(), depth);
    this.torus = condyle();
    for (int move = 0; move < MOST_MOVES; move++) {
      double middle = (footprint.centerZ() + torus.middleZ()) / 2;
      if (Math.abs(middle - zone.centerZ()) < SETTLED) {
        break;
      }
      zone = new ContactZone(0, middle, depth);
      torus = condyle();
    }
    plateau = points(heights.cartilage());
    refuseUncovered("tibial cartilage", plateau.size());
    quadric = PlateauQuadric.fit(plateau, torus.middleZ(), -c.side(), heights.name());
  }

  private Torus condyle() {
    condyle = points(heights.femur());
    refuseUncovered("femur", condyle.size());
    return Torus.fit(condyle, heights.name());
  }

  private List<double[]> points(HeightField field) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < field.countX(); i++) {
      for (int j = 0; j < field.countZ(); j++) {
        double x = field.x(i) - originX;
        double y = field.height(i, j);
        if (!Double.isNaN(y) && zone.contains(x, field.z(j))) {
          points.add(new double[] {x, y, field.z(j)});
        }
      }
    }
    return points;
  }

  private void refuseUncovered(String what, int covered) {
    double cell = heights.femur().spacing() * heights.femur().spacing();
    double wanted = Math.PI * zone.halfDepth() * ContactZone.HALF_WIDTH / cell;
    if (covered < LEAST_COVER * wanted) {
      throw new SurfaceException(
          heights.name(),
          String.format(
              Locale.ROOT,
              "the %s covers %.0f %% of the %s contact zone (%.0f by %.0f mm about z %.1f mm), less"
                  + " than %.0f %%",
              what,
              100.0 * covered / wanted,
              compartment.label(),
              2 * zone.halfDepth(),
              2 * ContactZone.HALF_WIDTH,
              zone.centerZ(),
              100 * LEAST_COVER),
          "check that all files share one frame, and the axes and side");
    }
  }

  /** Dimensions of the compartment with cartilage on the femur of the given thickness. */
  CompartmentShape shape(double troughZ, double femoralCartilage) {
    return new CompartmentShape(
        troughZ,
        torus.circle() + torus.tube() + femoralCartilage,
        torus.tube() + femoralCartilage,
        radius(quadric.sagittal()),
        radius(Math.max(0, quadric.coronal())),
        Math.toDegrees(Math.atan(quadric.slope())),
        footprint.halfDepth(),
        footprint.halfWidthAbout(torus.middleZ()));
  }

  private static double radius(double curvature) {
    return Math.abs(curvature) < FLAT ? 1 / FLAT : 1 / curvature;
  }

  /** Whether the plateau is hollow across, as the shape needs it. */
  boolean hollowAcross() {
    return quadric.coronal() >= FLAT;
  }

  /** z of the trough less that of the cartilage's centroid. */
  double offMiddle() {
    return troughZ() - footprint.centerZ();
  }

  double troughZ() {
    return torus.middleZ();
  }

  /** Height of the trough at the origin's x. */
  double troughY() {
    return quadric.height();
  }

  /** x of the condyle's axis from the joint's origin. */
  double axisX() {
    return torus.axisX();
  }

  /** Height of the lowest point of the given femoral surface. */
  double condyleY() {
    return torus.lowest();
  }

  /** Inclination of the plateau toward the middle of the knee, which the shape lacks, degrees. */
  double leanDeg() {
    return Math.toDegrees(Math.atan(quadric.lean()));
  }

  Torus torus() {
    return torus;
  }

  PlateauQuadric quadric() {
    return quadric;
  }

  ContactZone zone() {
    return zone;
  }

  Residual condyleResidual() {
    return Residual.of(condyle.stream().mapToDouble(torus::distance).toArray());
  }

  Residual plateauResidual() {
    return Residual.of(plateau.stream().mapToDouble(quadric::distance).toArray());
  }

  /**
   * Thickness of the tibial cartilage over the zone, along the plateau's normal; sorted. Points
   * without bone beneath are left out.
   */
  double[] thickness() {
    double[] t =
        plateau.stream()
            .mapToDouble(
                q -> (q[1] - heights.bone().at(q[0] + originX, q[2])) * quadric.normalY(q[0], q[2]))
            .filter(v -> !Double.isNaN(v))
            .toArray();
    Arrays.sort(t);
    return t;
  }

  /** Fitted femoral surface at a place seen from the origin, NaN beyond the torus. */
  double condyleHeight(double x, double z) {
    return torus.height(x, z);
  }

  /** Fitted plateau at a place seen from the origin. */
  double plateauHeight(double x, double z) {
    return quadric.height(x, z);
  }
}
