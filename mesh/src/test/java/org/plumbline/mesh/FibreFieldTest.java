package org.plumbline.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FibreFieldTest {
  private static final double[] ALONG_X = {1, 0, 0};
  private static final int[] CELL = {0, 1, 2, 3, 4, 5, 6, 7};

  @Test
  void directionsAreCopiedInAndOut() {
    double[] given = {0.6, 0, 0.8, 0, -1, 0};
    FibreField fibres = new FibreField(given);
    given[0] = 5;
    fibres.directions()[3] = 5;
    assertThat(fibres.size()).isEqualTo(2);
    assertThat(fibres.component(0, 0)).isEqualTo(0.6);
    assertThat(fibres.component(0, 2)).isEqualTo(0.8);
    assertThat(fibres.component(1, 1)).isEqualTo(-1);
  }

  @Test
  void onlyUnitVectorsAreDirections() {
    assertThatThrownBy(() -> new FibreField(new double[] {1, 0, 0, 0, 0.999, 0}))
        .hasMessageContaining("cell 1 has length 0.999");
    assertThatThrownBy(() -> new FibreField(new double[] {Double.NaN, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FibreField(new double[4])).hasMessageContaining("multiple of 3");
  }

  @Test
  void blockHasOneDirectionPerCellOrNone() {
    FibreField one = new FibreField(ALONG_X);
    CellBlock block = new CellBlock("m", CellType.HEX8, CELL, Optional.of(one));
    assertThat(block.fibres()).contains(one);
    assertThat(new CellBlock("m", CellType.HEX8, CELL).fibres()).isEmpty();
    FibreField two = new FibreField(new double[] {1, 0, 0, 0, 1, 0});
    assertThatThrownBy(() -> new CellBlock("m", CellType.HEX8, CELL, Optional.of(two)))
        .hasMessageContaining("block 'm' has 1 cells and 2 fibre directions");
  }
}
