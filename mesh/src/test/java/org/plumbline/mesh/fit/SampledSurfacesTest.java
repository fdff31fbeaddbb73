package org.plumbline.mesh.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.ArticularPatch;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.OffsetPatch;
import org.plumbline.mesh.quality.QualityReport;

/** Scanned surfaces, meshed as they are. */
class SampledSurfacesTest {
  private static final KneeShape GENERIC = KneeShape.generic();
  private static final double CARTILAGE = GENERIC.cartilage().femoral();

  private static KneeShape shape(KneeFit fit) {
    return KneeShape.of(
        fit.compartment(Compartment.MEDIAL),
        fit.compartment(Compartment.LATERAL),
        new CartilageShape(2.25, CARTILAGE, 0.45),
        CutShape.generic());
  }

  @Test
  void smoothsTheNoiseOfAScanAndCanBeMeshed() {
    KneeFit fit = KneeFit.of(new SampledKnee(GENERIC, 0.1, 4, 2, 1, 11).scan(false, CARTILAGE));
    KneeShape shape = shape(fit);
    KneeSurfaces sampled = fit.sampled(shape);
    SurfaceDistance distance = new SurfaceDistance(fit, sampled);
    for (Compartment c : Compartment.values()) {
      assertThat(distance.plateau(c).rms()).isLessThan(0.1);
      assertThat(distance.condyle(c).rms()).isLessThan(0.1);
    }
    for (BodyMesh body : KneeMesher.mesh(shape, sampled, MeshLevel.COARSE).bodies()) {
      assertThat(QualityReport.of(body.mesh()).overall().minScaledJacobian()).isGreaterThan(0.15);
    }
  }

  /** The normal of an offset surface is square to it; that of the surface beneath is not. */
  @Test
  void offsetSurfaceHasItsOwnNormal() {
    ArticularPatch bump =
        OffsetPatch.condyle(
            GENERIC, Compartment.LATERAL, (xi, zeta) -> Math.cos(4 * xi) * Math.sin(3 * zeta));
    ArticularPatch plain = OffsetPatch.condyle(GENERIC, Compartment.LATERAL, (xi, zeta) -> 0);
    double h = 1e-4;
    double[] n = new double[3];
    double[] beneath = new double[3];
    double[] a = new double[3];
    double[] b = new double[3];
    double[] scratch = new double[3];
    double worstBeneath = 0;
    for (double xi = -0.6; xi <= 0.6; xi += 0.3) {
      bump.at(xi, 0.2, scratch, n);
      plain.at(xi, 0.2, scratch, beneath);
      bump.at(xi + h, 0.2, a, scratch);
      bump.at(xi - h, 0.2, b, scratch);
      double dot = 0;
      double dotBeneath = 0;
      double length = 0;
      for (int k = 0; k < 3; k++) {
        dot += n[k] * (a[k] - b[k]);
        dotBeneath += beneath[k] * (a[k] - b[k]);
        length += (a[k] - b[k]) * (a[k] - b[k]);
      }
      assertThat(dot / Math.sqrt(length)).isCloseTo(0, within(1e-4));
      worstBeneath = Math.max(worstBeneath, Math.abs(dotBeneath) / Math.sqrt(length));
    }
    assertThat(worstBeneath).as("mutant: the normal beneath").isGreaterThan(1e-2);
  }

  /**
   * Known samples: a plane with a hill comes back, and beyond the samples it bends to their mean.
   */
  @Test
  void localPlanesReproduceLinearDistancesInside() {
    KneeFit fit = KneeFit.of(new SampledKnee(GENERIC, 0, 0, 0, 1, 0).scan(false, CARTILAGE));
    var field = fit.heights().cartilage();
    double x0 = fit.origin()[0];
    SmoothedResidual linear = new SmoothedResidual(field, q -> 0.05 * (q[0] - x0));
    double z = fit.fit(Compartment.MEDIAL).troughZ();
    for (double x = -6; x <= 6; x += 1.5) {
      assertThat(linear.at(x0 + x, z)).isCloseTo(0.05 * x, within(0.01));
    }
    assertThat(linear.at(x0 + 400, z)).isZero();
  }
}
