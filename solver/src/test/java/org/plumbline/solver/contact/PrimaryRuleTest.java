package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.solver.contact.PrimaryRule.Fit;
import org.plumbline.solver.contact.PrimaryRule.Side;

class PrimaryRuleTest {
  @Test
  void muchSofterSideFirstThenTheCoarserOne() {
    assertThat(PrimaryRule.choose(10, 1, 500, 2).primary()).isEqualTo(Side.FIRST);
    assertThat(PrimaryRule.choose(500, 2, 10, 1).primary()).isEqualTo(Side.SECOND);
    assertThat(PrimaryRule.choose(Double.POSITIVE_INFINITY, 2, 10, 1).primary())
        .isEqualTo(Side.SECOND);
    assertThat(PrimaryRule.choose(10, 1.2, 15, 1).primary()).isEqualTo(Side.FIRST);
    assertThat(PrimaryRule.choose(15, 1, 10, 1.2).primary()).isEqualTo(Side.SECOND);
  }

  @Test
  void warnsAboutUnlikeMeshes() {
    assertThat(PrimaryRule.choose(10, 1.29, 10, 1).fit()).isEqualTo(Fit.GOOD);
    assertThat(PrimaryRule.choose(10, 1, 10, 1.4).fit()).isEqualTo(Fit.COARSE_MATCH);
    assertThat(PrimaryRule.choose(10, 1.6, 10, 1).fit()).isEqualTo(Fit.DOUBTFUL);
    assertThat(PrimaryRule.choose(10, 1.6, 10, 1).message())
        .contains("factor 1.60")
        .contains("more alike");
  }

  @Test
  void refusesImpossibleSides() {
    assertThatThrownBy(() -> PrimaryRule.choose(-1, 1, 10, 1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> PrimaryRule.choose(10, 0, 10, 1)).hasMessageContaining("facet size");
  }
}
