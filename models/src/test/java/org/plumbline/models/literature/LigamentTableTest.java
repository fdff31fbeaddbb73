package org.plumbline.models.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;

class LigamentTableTest {
  private static final double ROUNDING = 1e-12;
  private final LigamentTable knee = LigamentTable.knee();
  private final WedgeOsteotomy hto =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);

  @Test
  void hasThirteenBundlesThatStartAtTheirReferenceStrain() {
    assertThat(knee.bundles()).hasSize(13);
    for (BundleSpec b : knee.bundles()) {
      assertThat(b.placed().strain()).isCloseTo(b.referenceStrain(), within(ROUNDING));
      assertThat(b.source()).isNotBlank();
    }
  }

  @Test
  void onlyTheSuperficialCollateralMovesWithTheDefaultCut() {
    assertThat(knee.bundles().stream().filter(b -> b.fragment() == Fragment.DISTAL))
        .extracting(BundleSpec::name)
        .containsExactly("smcl_anterior", "smcl_middle", "smcl_posterior");
    for (BundleSpec b : knee.bundles()) {
      boolean onTheBoneMedialOfTheHinge = b.tibia().getZ() < hto.hinge().getZ();
      if (onTheBoneMedialOfTheHinge) {
        assertThat(hto.fragmentOf(b.tibia())).as(b.name()).isEqualTo(b.fragment());
      }
    }
  }

  @Test
  void openingTightensTheSuperficialCollateralUnlessReleased() {
    BundleSpec b = knee.bundle("smcl_middle");
    double untouched = b.placed(hto.motion(10), 0).strain();
    double intact = b.placed(hto.motion(10), 0.7).strain();
    double released = b.placed(hto.motion(10), 1).strain();
    assertThat(untouched).isGreaterThan(0.1);
    assertThat(intact).isBetween(released, untouched);
    assertThat(released).isLessThan(0.04);
    assertThat(b.placed(hto.motion(0), 0).strain()).isCloseTo(0.03, within(ROUNDING));
  }

  @Test
  void releaseRemovesItsPartOfTheElongation() {
    BundleSpec b = knee.bundle("smcl_anterior");
    double moved = b.femur().distance(hto.motion(10).apply(b.tibia()));
    double elongation = moved - b.referenceLengthMm();
    for (double release : new double[] {0, 0.7, 1}) {
      assertThat(b.placed(hto.motion(10), release).slackLengthMm())
          .isCloseTo(b.slackLengthMm() + release * elongation, within(ROUNDING));
    }
  }

  @Test
  void proximalBundlesIgnoreTheCut() {
    BundleSpec lcl = knee.bundle("lcl");
    assertThat(lcl.placed(hto.motion(10), 0)).isEqualTo(lcl.placed());
  }

  @Test
  void refusesBundlesThatAreNone() {
    BundleSpec lcl = knee.bundle("lcl");
    assertThatThrownBy(() -> new LigamentTable(List.of(lcl, lcl)))
        .hasMessageContaining("same name");
    assertThatThrownBy(
            () -> new BundleSpec("x", lcl.femur(), lcl.femur(), 1, 0, Fragment.PROXIMAL, "nowhere"))
        .hasMessageContaining("same point");
    assertThatThrownBy(
            () ->
                new BundleSpec("x", lcl.femur(), lcl.tibia(), -1, 0, Fragment.PROXIMAL, "nowhere"))
        .hasMessageContaining("-1.0 N per strain");
    assertThatThrownBy(() -> knee.bundle("mcl")).hasMessageContaining("mcl");
  }
}
