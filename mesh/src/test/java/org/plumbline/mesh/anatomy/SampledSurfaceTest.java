package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.interpolation.PiecewiseBicubicSplineInterpolatingFunction;
import org.apache.commons.math3.analysis.interpolation.PiecewiseBicubicSplineInterpolator;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.QualityReport;

/** Joint surfaces that are no formula: a plateau known by heights on a grid, with a dent in it. */
class SampledSurfaceTest {
  private static final KneeShape SHAPE = KneeShape.generic();
  private static final int GRID = 60;
  private static final double DENT = 0.4;

  /** Heights of a patch over the disc square, splined; the normal by differences. */
  private static final class Sampled implements ArticularPatch {
    private static final double STEP = 1e-4;
    private final CompartmentShape shape;
    private final PiecewiseBicubicSplineInterpolatingFunction height;

    Sampled(Compartment c) {
      shape = SHAPE.compartment(c);
      ArticularPatch formula = new PlateauPatch(c, shape);
      double[] at = new double[GRID + 1];
      double[][] heights = new double[GRID + 1][GRID + 1];
      double[] p = new double[3];
      for (int i = 0; i <= GRID; i++) {
        at[i] = 1.1 * (2.0 * i / GRID - 1);
      }
      for (int i = 0; i <= GRID; i++) {
        for (int j = 0; j <= GRID; j++) {
          formula.at(at[i], at[j], p, new double[3]);
          heights[i][j] = p[1] - DENT * Math.exp(-8 * (at[i] * at[i] + at[j] * at[j]));
        }
      }
      height = new PiecewiseBicubicSplineInterpolator().interpolate(at, at, heights);
    }

    @Override
    public void at(double xi, double zeta, double[] point, double[] normal) {
      point[0] = shape.plateauHalfDepth() * xi;
      point[1] = height.value(xi, zeta);
      point[2] = shape.troughZ() + shape.plateauHalfWidth() * zeta;
      double gx =
          (height.value(xi + STEP, zeta) - height.value(xi - STEP, zeta))
              / (2 * STEP * shape.plateauHalfDepth());
      double gz =
          (height.value(xi, zeta + STEP) - height.value(xi, zeta - STEP))
              / (2 * STEP * shape.plateauHalfWidth());
      double length = Math.sqrt(1 + gx * gx + gz * gz);
      normal[0] = -gx / length;
      normal[1] = 1 / length;
      normal[2] = -gz / length;
    }
  }

  @Test
  void aSampledPlateauIsMeshedAndTouched() {
    KneeSurfaces surfaces =
        KneeSurfaces.of(SHAPE, Sampled::new, c -> new CondylePatch(SHAPE.compartment(c)));
    Mesh tibia = KneeMesher.mesh(SHAPE, surfaces, MeshLevel.STANDARD).body("tibia").mesh();
    KneeSurfaces formula = KneeSurfaces.of(SHAPE);
    for (Compartment c : Compartment.values()) {
      assertThat(new Touching(surfaces.tibia(c), surfaces.femur(c)).leastGap())
          .isCloseTo(0, within(1e-6));
      assertThat(formula.condyleLift(c) - surfaces.condyleLift(c)).isBetween(DENT / 8, DENT);
      assertThat(largestDistance(tibia, c, new Sampled(c))).isLessThan(1e-9);
      assertThat(largestDistance(tibia, c, new PlateauPatch(c, SHAPE.compartment(c))))
          .isGreaterThan(DENT / 2);
    }
  }

  @Test
  void menisciFollowASampledPlateau() {
    KneeShape shape = SHAPE.withMenisci(Menisci.generic());
    KneeSurfaces surfaces =
        KneeSurfaces.of(SHAPE, Sampled::new, c -> new CondylePatch(SHAPE.compartment(c)));
    JointMesh knee = KneeMesher.mesh(shape, surfaces, MeshLevel.COARSE);
    for (Compartment c : Compartment.values()) {
      Mesh meniscus = knee.body(c.meniscus()).mesh();
      SurfaceHeight plateau = SurfaceHeight.plateau(surfaces.tibia(c));
      for (int node : meniscus.facetSet("lower").connectivity()) {
        double y = plateau.at(meniscus.coordinate(node, 0), meniscus.coordinate(node, 2));
        assertThat(meniscus.coordinate(node, 1)).isCloseTo(y, within(1e-8));
      }
      assertThat(QualityReport.of(meniscus).overall().minScaledJacobian())
          .isGreaterThan(MeniscusMesherTest.LEAST_JACOBIAN);
    }
  }

  /** Vertical distance of the joint surface's nodes from a patch, where nothing is tapered. */
  private static double largestDistance(Mesh tibia, Compartment c, ArticularPatch patch) {
    CompartmentShape shape = SHAPE.compartment(c);
    FacetSet facets = tibia.facetSet(c.facets());
    double[] p = new double[3];
    double worst = 0;
    for (int f = 0; f < facets.size(); f++) {
      for (int k = 0; k < 4; k++) {
        int node = facets.node(f, k);
        double xi = tibia.coordinate(node, 0) / shape.plateauHalfDepth();
        double zeta = (tibia.coordinate(node, 2) - shape.troughZ()) / shape.plateauHalfWidth();
        if (Math.hypot(xi, zeta) < 0.6) {
          patch.at(xi, zeta, p, new double[3]);
          worst = Math.max(worst, Math.abs(tibia.coordinate(node, 1) - p[1]));
        }
      }
    }
    return worst;
  }
}
