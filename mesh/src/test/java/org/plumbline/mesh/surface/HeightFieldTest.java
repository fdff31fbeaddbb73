package org.plumbline.mesh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.SurfaceException;

class HeightFieldTest {
  /** A wedge of the plane y = 1 + x / 10 above one at y = -2: both sides of a closed body. */
  private static TriangleSurface twoSheets(double size) {
    double[] corners = {
      0,
      1,
      0,
      size,
      1 + size / 10,
      0,
      0,
      1,
      size, //
      size,
      1 + size / 10,
      0,
      size,
      1 + size / 10,
      size,
      0,
      1,
      size, //
      0,
      -2,
      0,
      0,
      -2,
      size,
      size,
      -2,
      0, //
      size,
      -2,
      0,
      0,
      -2,
      size,
      size,
      -2,
      size
    };
    return TriangleSurface.of("sheets", corners, 0);
  }

  @Test
  void seesTheUpperSheetFromAboveAndTheLowerFromBelow() {
    HeightField top = HeightField.top(twoSheets(10), 1);
    HeightField bottom = HeightField.bottom(twoSheets(10), 1);
    assertThat(top.countX()).isEqualTo(11);
    for (int i = 0; i < 11; i++) {
      for (int j = 0; j < 11; j++) {
        assertThat(top.height(i, j)).isCloseTo(1 + i / 10.0, within(1e-12));
        assertThat(bottom.height(i, j)).isEqualTo(-2);
      }
    }
    assertThat(top.at(3.25, 7.75)).isCloseTo(1.325, within(1e-12));
    assertThat(top.at(10, 10)).isCloseTo(2, within(1e-12));
    assertThat(top.at(10.5, 3)).isNaN();
    assertThat(top.height(-1, 0)).isNaN();
  }

  @Test
  void refusesASurfaceThatWouldNeedAnEnormousGrid() {
    assertThatThrownBy(() -> HeightField.top(twoSheets(9000), 1))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("9000 by 9000 mm");
  }
}
