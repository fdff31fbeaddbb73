package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.Solved;

/** The hip with elastic bodies, on the mesh that the commands use (issue 7, what it must show). */
@Tag("slow")
class HipElasticTest {
  /** Aggregate and true moduli agree where the layer hardly bulges. */
  private static final String COMPRESSIBLE = "tissues.cartilage.poissons_ratio=0.3";

  @Test
  void atSmallPoissonRatioItIsNearTheFoundation() {
    Solved fe = HipScene.solved(HipScene.model(HipScene.study("hip-normal", COMPRESSIBLE)), 0);
    Solved bed =
        HipScene.solved(
            HipScene.model(HipScene.study("hip-normal", COMPRESSIBLE, "fidelity=foundation")), 0);
    double peak = bed.value("joint", "pressure_peak");
    assertThat(fe.value("joint", "pressure_peak")).isCloseTo(peak, within(0.10 * peak));
    for (String region : HipScene.regions()) {
      assertThat(fe.value(region, "force_share"))
          .as(region)
          .isCloseTo(bed.value(region, "force_share"), within(3.0));
    }
  }

  /** Published: mean 1 to 4 MPa (Abraham 2013, Anderson 2008), area 700 to 1600 mm². */
  @Test
  void theNormalHipBearsWhatIsPublished() {
    Solved s = HipScene.solved(HipScene.model(HipScene.study("hip-normal")), 0);
    assertThat(s.value("joint", "pressure_mean")).isBetween(1.0, 4.0);
    assertThat(s.value("joint", "contact_area")).isBetween(700.0, 1600.0);
    assertThat(s.proof().uncondensedResidual()).isLessThan(1e-8);
  }

  @Test
  void coverLowersThePeakAndTakesNoFactorization() {
    HipModel model = HipScene.model(HipScene.study("hip-dysplasia"));
    double before = HipScene.solved(model, 0).value("joint", "pressure_peak");
    double after = HipScene.solved(model, 20).value("joint", "pressure_peak");
    assertThat(1 - after / before).isBetween(0.25, 0.70);
    assertThat(model.factorizations()).isEqualTo(2);
    HipModel forward =
        HipScene.model(HipScene.study("hip-dysplasia", "osteotomy.anterior_deg=10"), model);
    HipScene.solved(forward, 15);
    assertThat(forward.factorizations()).isEqualTo(2);
  }
}
