package org.plumbline.models.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.plumbline.models.patient.RefusedInput;

class FibularBeamTest {
  private static final double BENDING = 2.27e7;

  /** A hard membrane clamps the beam: 12 E I/a³, −6 E I/a², 4 E I/a. */
  @Test
  void onAHardMembraneItIsACantilever() {
    double a = 60;
    double[] end = new FibularBeam(BENDING, 1e12, 500, 5e4, a).end();
    assertThat(end[0] / (12 * BENDING / (a * a * a))).isCloseTo(1, within(2e-2));
    assertThat(end[1] / (-6 * BENDING / (a * a))).isCloseTo(1, within(2e-2));
    assertThat(end[2] / (4 * BENDING / a)).isCloseTo(1, within(2e-2));
  }

  /** Hermite beam elements on springs, long enough that the far end is not felt. */
  @Test
  void agreesWithABeamOfManyElements() {
    double free = 51;
    double bedded = 459;
    int elements = 510;
    double h = (free + bedded) / elements;
    int size = 2 * (elements + 1);
    RealMatrix k = new Array2DRowRealMatrix(size, size);
    double c = BENDING / (h * h * h);
    double[][] bend = {
      {12, 6 * h, -12, 6 * h},
      {6 * h, 4 * h * h, -6 * h, 2 * h * h},
      {-12, -6 * h, 12, -6 * h},
      {6 * h, 2 * h * h, -6 * h, 4 * h * h}
    };
    for (int e = 0; e < elements; e++) {
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          k.addToEntry(2 * e + i, 2 * e + j, c * bend[i][j]);
        }
      }
      if ((e + 0.5) * h > free) {
        k.addToEntry(2 * e, 2 * e, 10 * h / 2);
        k.addToEntry(2 * e + 2, 2 * e + 2, 10 * h / 2);
      }
    }
    double[] end = FibularBeam.generic(free).end();
    double[][] response = new double[2][];
    for (int load = 0; load < 2; load++) {
      RealVector f = new ArrayRealVector(size);
      f.setEntry(load, 1);
      RealVector u = new LUDecomposition(k).getSolver().solve(f);
      // along the beam from its end the slope counts the other way
      response[load] = new double[] {u.getEntry(0), -u.getEntry(1)};
    }
    double force = end[0] * response[0][0] + end[1] * response[0][1];
    double moment = end[1] * response[0][0] + end[2] * response[0][1];
    assertThat(force).isCloseTo(1, within(5e-3));
    assertThat(moment).isCloseTo(0, within(0.2));
    double turned = end[1] * response[1][0] + end[2] * response[1][1];
    assertThat(turned).isCloseTo(-1, within(5e-3));
  }

  @Test
  void negativeLengthIsRefused() {
    assertThatThrownBy(() -> FibularBeam.generic(-1))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("fibula_free_length_mm");
  }
}
