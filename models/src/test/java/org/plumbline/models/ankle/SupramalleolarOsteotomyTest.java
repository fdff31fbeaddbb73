package org.plumbline.models.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.RefusedInput;

class SupramalleolarOsteotomyTest {
  private static final Vector3D MEDIAL = new Vector3D(0, 20, -14);
  private static final Vector3D LATERAL = new Vector3D(0, 20, 14);

  /** The published table, W tan α, to its printed digit. */
  @ParameterizedTest
  @CsvSource({
    "40, 5, 3.5",
    "40, 10, 7.1",
    "45, 5, 3.9",
    "45, 10, 7.9",
    "50, 5, 4.4",
    "50, 10, 8.8"
  })
  void wedgeHeightOfTheTable(double width, double angle, double height) {
    assertThat(of(SupramalleolarWedge.MEDIAL_OPENING, angle).wedgeHeight(width))
        .isCloseTo(height, within(0.05));
  }

  /** Medial opening and lateral closing turn the plafond into valgus, by exactly the angle. */
  @ParameterizedTest
  @EnumSource(SupramalleolarWedge.class)
  void plafondAngleChangesByTheWedge(SupramalleolarWedge wedge) {
    boolean valgus =
        wedge == SupramalleolarWedge.MEDIAL_OPENING || wedge == SupramalleolarWedge.LATERAL_CLOSING;
    SupramalleolarOsteotomy osteotomy = of(wedge, 8);
    double change = valgus ? 8 : -8;
    assertThat(osteotomy.valgusDeg()).isEqualTo(change);
    RigidMotion turn = osteotomy.fragment();
    Vector3D axis = Vector3D.PLUS_J;
    AnkleAlignment before = AnkleAlignment.of(axis, MEDIAL, LATERAL, MEDIAL, LATERAL);
    // seen from the leg, plafond and talus turn together
    AnkleAlignment after =
        AnkleAlignment.of(
            axis, turn.apply(MEDIAL), turn.apply(LATERAL), turn.apply(MEDIAL), turn.apply(LATERAL));
    assertThat(after.tibialSurfaceDeg() - before.tibialSurfaceDeg())
        .isCloseTo(change, within(1e-9));
    assertThat(after.lateralDistalDeg() - before.lateralDistalDeg())
        .isCloseTo(-change, within(1e-9));
    assertThat(after.talarTiltDeg()).isCloseTo(0, within(1e-9));
    // seen from the plafond, the leg turns: the same angles
    AnkleAlignment seen =
        AnkleAlignment.of(osteotomy.leg().turn(axis), MEDIAL, LATERAL, MEDIAL, LATERAL);
    assertThat(seen.tibialSurfaceDeg()).isCloseTo(after.tibialSurfaceDeg(), within(1e-9));
    // valgus carries the foot laterally, and the centre stays
    assertThat(turn.apply(Vector3D.ZERO).getZ() * change).isPositive();
    assertThat(turn.apply(osteotomy.centre()).distance(osteotomy.centre())).isLessThan(1e-12);
  }

  /** What is opened lengthens the leg, what is closed shortens it, by the law of cosines. */
  @ParameterizedTest
  @EnumSource(SupramalleolarWedge.class)
  void openingLengthensAndClosingShortens(SupramalleolarWedge wedge) {
    Vector3D ankle = new Vector3D(0, 20.7, 0);
    Vector3D knee = new Vector3D(0, 390.7, 0);
    double length = of(wedge, 8).leg().apply(knee).distance(ankle);
    assertThat(wedge.opening() ? length - 370 : 370 - length).isGreaterThan(2);
    // both arms of the centre, and the angle between them opened or closed by the wedge
    double below = Math.hypot(40, 20);
    double above = Math.hypot(330, 20);
    double between = Math.PI - Math.atan2(20, 40) - Math.atan2(20, 330);
    double turned = between + (wedge.opening() ? 1 : -1) * Math.toRadians(8);
    assertThat(length)
        .isCloseTo(
            Math.sqrt(below * below + above * above - 2 * below * above * Math.cos(turned)),
            within(1e-9));
  }

  /** There an opened wedge would shorten the leg. */
  @ParameterizedTest
  @EnumSource(SupramalleolarWedge.class)
  void aCentreOnTheSideOfTheBaseIsRefused(SupramalleolarWedge wedge) {
    double base = wedge.medialBase() ? -18 : 18;
    assertThatThrownBy(() -> new SupramalleolarOsteotomy(wedge, 8, 40, base, 20.7))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("centre_lateral_mm = " + base)
        .hasMessageContaining("valid: 0 mm; try " + -base);
    assertThat(new SupramalleolarOsteotomy(wedge, 8, 40, 0, 20.7).centre().getZ()).isZero();
    assertThat(new SupramalleolarOsteotomy(wedge, 8, 40, -base, 20.7).centre().getZ())
        .isEqualTo(-base);
  }

  @Test
  void anglesAreMeasuredAsTheyAreNamed() {
    // medial end 1 low over 28: valgus
    Vector3D low = new Vector3D(0, 19, -14);
    AnkleAlignment film = AnkleAlignment.of(Vector3D.PLUS_J, low, LATERAL, MEDIAL, LATERAL);
    double slope = Math.toDegrees(Math.atan(1.0 / 28));
    assertThat(film.tibialSurfaceDeg()).isCloseTo(90 + slope, within(1e-9));
    // the level dome opens laterally below that plafond: varus tilt
    assertThat(film.talarTiltDeg()).isCloseTo(-slope, within(1e-9));
    assertThat(film.measures())
        .extracting(Measure::quantity)
        .containsExactly("tas", "ldta", "talar_tilt");
  }

  @Test
  void impossibleAnglesAreRefused() {
    assertThatThrownBy(() -> of(SupramalleolarWedge.MEDIAL_OPENING, 40))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("angle_deg = 40.0 deg is outside 0.0 to 25.0");
    assertThatThrownBy(
            () -> new SupramalleolarOsteotomy(SupramalleolarWedge.MEDIAL_OPENING, 8, 5, 20, 20.7))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("centre_height_mm");
  }

  private static SupramalleolarOsteotomy of(SupramalleolarWedge wedge, double angle) {
    return new SupramalleolarOsteotomy(wedge, angle, 40, wedge.medialBase() ? 20 : -20, 20.7);
  }
}
