package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.material.Elasticity;

class TissuesTest {
  private static final double ROUNDING = 1e-9;
  private final Tissues tissues = new Tissues(10, 0.45, 2.25, 17000, 500, 0.3, Map.of());

  /**
   * Part of gate G16: shares of the foundation hardly depend on its stiffness, so that is checked
   * by itself. E = 10 MPa and ν = 0.45 confine to 10 · 0.55 / (1.45 · 0.1) MPa; two layers of 2.25
   * mm lie on each other.
   */
  @Test
  void foundationIsTheConfinedModulusOverBothLayers() {
    assertThat(tissues.layerStiffness()).isCloseTo(37.931034483 / 4.5, within(ROUNDING));
  }

  @Test
  void everyBlockHasItsTissue() {
    Map<String, Elasticity> byBlock =
        tissues.byBlock(
            List.of("trabecular", "cortical", "subchondral", "cartilage-medial", "cartilage-x"));
    assertThat(byBlock.get("trabecular").entry(3, 3)).isCloseTo(500 / 2.6, within(ROUNDING));
    assertThat(byBlock.get("cortical").entry(3, 3)).isCloseTo(17000 / 2.6, within(ROUNDING));
    assertThat(byBlock.get("subchondral").entry(3, 3)).isCloseTo(17000 / 2.6, within(ROUNDING));
    assertThat(byBlock.get("cartilage-medial").entry(3, 3)).isCloseTo(10 / 2.9, within(ROUNDING));
    assertThat(byBlock.get("cartilage-x").entry(3, 3)).isCloseTo(10 / 2.9, within(ROUNDING));
  }
}
