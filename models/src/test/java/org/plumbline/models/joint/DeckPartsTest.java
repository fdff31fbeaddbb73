package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.solver.deck.DeckRefusal;
import org.plumbline.solver.equilibrium.NotConverged;
import org.plumbline.solver.equilibrium.Unstable;

class DeckPartsTest {
  private static final CaseKey KEY = new CaseKey("gait-peak", 8);

  /** As the results do, not with the names of classes. */
  @Test
  void saysWhyThereIsNoPoseToExport() {
    assertThatThrownBy(() -> DeckParts.solved(KEY, new Unstable("it tips over", 3)))
        .isInstanceOf(DeckRefusal.class)
        .hasMessageContaining("gait-peak/a08.00")
        .hasMessageContaining("(unstable: it tips over)")
        .hasMessageContaining("--pose free");
    assertThatThrownBy(() -> DeckParts.solved(KEY, new NotConverged(0.1, 0.2, 0.3, 9)))
        .hasMessageContaining("not-converged: after 9 passes the joint still moves by 1.0e-01 mm");
  }
}
