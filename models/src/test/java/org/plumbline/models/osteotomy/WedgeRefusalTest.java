package org.plumbline.models.osteotomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.alignment.Limbs;
import org.plumbline.models.patient.RefusedInput;

/** Absurd plans are refused with the reason, the value, the limit and the nearest valid value. */
class WedgeRefusalTest {

  @ParameterizedTest
  @CsvSource({
    "MEDIAL_OPENING_WEDGE_HTO, 0, -2, 26, breaks into the plateau, nearest valid: -10.0 mm",
    "LATERAL_CLOSING_WEDGE_HTO, 0, -60, -20, lies in the shaft, nearest valid: -30.0 mm",
    "LATERAL_CLOSING_WEDGE_HTO, 0, -20, 26, not medial of the midline, by default at z = -26.0 mm",
    "LATERAL_CLOSING_WEDGE_HTO, 0, -20, -44, outside the bone, 'nearest valid: (0.0, -20.0, -30.3)'",
    "ANTERIOR_CLOSING_WEDGE_HTO, 14, -20, 0, not posterior of the midline, by default at x = -14.0",
    "ANTERIOR_OPENING_WEDGE_HTO, -24, -20, 0, outside the bone, 'nearest valid: (-18.8, -20.0, 0.0)'",
    "LATERAL_OPENING_WEDGE_DFO, 0, 30, -23, breaks into condyles and trochlea, nearest valid: 48.0 mm",
    "LATERAL_OPENING_WEDGE_DFO, 0, 95, -5, lies in the shaft, nearest valid: 75.0 mm",
    "LATERAL_OPENING_WEDGE_DFO, 0, 55, -33, outside the bone, 'nearest valid: (-0.6, 55.0, -26.9)'",
    "MEDIAL_CLOSING_WEDGE_DFO, 0, 55, -23, not lateral of the midline, by default at z = 23.0 mm",
    "MEDIAL_CLOSING_WEDGE_DFO, 0, NaN, 23, not a finite number, give a value in mm"
  })
  void refusesAHingeThatIsNone(
      WedgeOperation operation, double x, double y, double z, String reason, String remedy) {
    WedgeOsteotomy standard = WedgeOsteotomy.standard(operation);
    assertThatThrownBy(() -> standard.withHinge(new Vector3D(x, y, z)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(remedy);
  }

  @ParameterizedTest
  @EnumSource(WedgeOperation.class)
  void refusesFortyDegreesAndLessThanNothing(WedgeOperation operation) {
    WedgeOsteotomy cut = WedgeOsteotomy.standard(operation);
    for (double angle : new double[] {40, 25.001, -0.001, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> cut.apply(Limbs.of(88, 82), angle))
          .isInstanceOfSatisfying(
              RefusedInput.class, e -> assertThat(e.key()).isEqualTo("angle_deg"));
    }
    assertThatThrownBy(() -> cut.apply(Limbs.of(88, 82), 40))
        .hasMessageContaining("angle_deg = 40.0 deg is outside 0.0 to 25.0 deg")
        .hasMessageContaining("nearest valid: 25.0 deg");
    assertThat(cut.apply(Limbs.of(88, 82), 15).angleDeg()).isEqualTo(15);
  }

  /** What is said to be the nearest valid hinge is one. */
  @ParameterizedTest
  @CsvSource({"MEDIAL_OPENING_WEDGE_HTO, 0, -18, 40", "LATERAL_OPENING_WEDGE_DFO, 10, 60, -50"})
  void theNearestHingeIsValid(WedgeOperation operation, double x, double y, double z) {
    WedgeOsteotomy standard = WedgeOsteotomy.standard(operation);
    assertThatThrownBy(() -> standard.withHinge(new Vector3D(x, y, z)))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            e -> {
              String[] at =
                  e.getMessage()
                      .replaceFirst(".*nearest valid: \\(", "")
                      .replaceFirst("\\).*", "")
                      .split(", ");
              Vector3D nearest =
                  new Vector3D(
                      Double.parseDouble(at[0]),
                      Double.parseDouble(at[1]),
                      Double.parseDouble(at[2]));
              assertThat(standard.withHinge(nearest).bridgeMm())
                  .isGreaterThan(WedgeOsteotomy.SMALLEST_BRIDGE_MM);
            });
  }

  /** A steep closing wedge has no second face: its far cut runs down the shaft. */
  @Test
  void refusesAWedgeOfBoneWithoutASecondFace() {
    WedgeOsteotomy steep =
        new WedgeOsteotomy(
            WedgeOperation.MEDIAL_CLOSING_WEDGE_HTO,
            new Vector3D(0, -18, 26),
            0,
            -62,
            1,
            WedgeOsteotomy.standard(WedgeOperation.MEDIAL_CLOSING_WEDGE_HTO).outline());
    assertThatThrownBy(() -> steep.motion(20))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            e -> {
              assertThat(e.key()).isEqualTo("angle_deg");
              double nearest =
                  Double.parseDouble(
                      e.getMessage()
                          .replaceFirst(".*nearest valid: ", "")
                          .replaceFirst(" deg.*", ""));
              assertThat(nearest).isBetween(1.0, 20.0);
              assertThat(steep.motion(nearest - 0.1)).isNotNull();
              assertThatThrownBy(() -> steep.motion(nearest + 0.1))
                  .isInstanceOf(RefusedInput.class);
            });
  }

  @Test
  void refusesEntriesOffTheBoneEnd() {
    WedgeOsteotomy femur = WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_DFO);
    assertThatThrownBy(
            () -> new WedgeOsteotomy(femur.operation(), femur.hinge(), 0, -40, 1, femur.outline()))
        .hasMessageContaining("entry_y_mm = -40.0 mm")
        .hasMessageContaining("nearest valid: 53.0 mm");
    assertThatThrownBy(() -> femur.withHingeRotation(120))
        .hasMessageContaining("hinge_rotation_deg = 120.0 deg")
        .hasMessageContaining("nearest valid: 90.0 deg");
  }
}
