package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.GapWay;

/** Words of the picture of a cut bone. */
class StageSolidsTest {
  @Test
  void namesWhatIsDoneToTheBone() {
    assertThat(StageSolids.operation(List.of(GapWay.OPENED))).isEqualTo("opening a wedge");
    assertThat(StageSolids.operation(List.of(GapWay.BONE_REMOVED))).isEqualTo("taking out a wedge");
    assertThat(StageSolids.operation(List.of(GapWay.CLOSED))).isEqualTo("closing a wedge");
    assertThat(StageSolids.operation(List.of(GapWay.OPENED, GapWay.CLOSED)))
        .isEqualTo("opening and closing wedges");
    assertThat(StageSolids.operation(List.of(GapWay.CLOSED, GapWay.CLOSED)))
        .isEqualTo("closing wedges");
  }
}
