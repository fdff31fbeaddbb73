package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.models.study.GapWay;

/** Words of the picture of a cut bone. */
class StageSolidsTest {
  @Test
  void namesWhatIsDoneToTheBone() {
    assertThat(StageSolids.operation(GapWay.OPENED)).isEqualTo("opening a wedge");
    assertThat(StageSolids.operation(GapWay.BONE_REMOVED)).isEqualTo("taking out a wedge");
    assertThat(StageSolids.operation(GapWay.CLOSED)).isEqualTo("closing a wedge");
  }
}
