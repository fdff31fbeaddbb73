package org.plumbline.models.osteotomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Limbs;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.patient.RefusedInput;

class DoubleLevelOsteotomyTest {
  private static final double EXACT = 1e-9;
  private final WedgeOsteotomy tibia =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
  private final WedgeOsteotomy femur =
      WedgeOsteotomy.standard(WedgeOperation.LATERAL_CLOSING_WEDGE_DFO);

  /** Varus of both bones: 4° each from 88 and 86. */
  private final Landmarks both = Limbs.of(92, 82);

  private DoubleLevelOsteotomy split(Split split) {
    return new DoubleLevelOsteotomy(tibia, femur, split);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 1})
  void eachBoneTurnsByItsShare(double share) {
    Correction c = split(new Split.Given(share)).apply(both, 12);
    assertThat(Math.toDegrees(c.proximal().angleRad())).isCloseTo(12 * share, within(EXACT));
    assertThat(Math.toDegrees(c.distal().angleRad())).isCloseTo(12 * (1 - share), within(EXACT));
    Correction tibial = tibia.apply(both, 12 - 12 * share);
    Correction femoral = femur.apply(both, 12 * share);
    assertThat(c.alignmentAfter().mmptaDeg()).isEqualTo(tibial.alignmentAfter().mmptaDeg());
    assertThat(c.alignmentAfter().mldfaDeg()).isEqualTo(femoral.alignmentAfter().mldfaDeg());
    assertThat(c.after().hipCentre()).isEqualTo(femoral.after().hipCentre());
    assertThat(c.after().ankleCentre()).isEqualTo(tibial.after().ankleCentre());
    assertThat(c.measures())
        .extracting(Measure::quantity)
        .doesNotHaveDuplicates()
        .contains(
            "wedge_angle_tibia",
            "wedge_angle_femur",
            "gap_height_tibia",
            "base_height_femur",
            "wedge_volume_tibia",
            "fragment_translation_x_femur")
        .doesNotContain("gap_height", "base_height");
  }

  /** Against a search over a thousand splits of the same angle. */
  @ParameterizedTest
  @ValueSource(doubles = {2, 8, 12, 16})
  void levelIsTheLeastObliqueOfAllSplits(double angle) {
    DoubleLevelOsteotomy level = split(new Split.Level());
    double found = obliquity(level.apply(both, angle));
    double least =
        IntStream.rangeClosed(0, 1000)
            .mapToDouble(i -> obliquity(split(new Split.Given(i / 1000.0)).apply(both, angle)))
            .min()
            .orElseThrow();
    assertThat(found).isLessThanOrEqualTo(least + EXACT);
    double share = level.femurShare(both, angle);
    if (share > 0 && share < 1) {
      assertThat(found).isLessThan(EXACT);
    }
  }

  private static double obliquity(Correction c) {
    return Math.abs(c.alignmentAfter().jointLineObliquityDeg());
  }

  @Test
  void limitedTakesAsLittleOfTheFemurAsTheLimitAllows() {
    double limit = 2;
    DoubleLevelOsteotomy limited = split(new Split.Limited(limit));
    for (double angle : new double[] {8, 10, 14}) {
      double share = limited.femurShare(both, angle);
      assertThat(obliquity(limited.apply(both, angle))).isLessThanOrEqualTo(limit + EXACT);
      if (share > 0) {
        assertThat(obliquity(split(new Split.Given(share - 1e-4)).apply(both, angle)))
            .as("a little less in the femur breaks the limit")
            .isGreaterThan(limit);
      }
    }
    assertThat(limited.femurShare(both, 14)).isPositive();
    assertThat(limited.femurShare(both, 8)).isZero();
  }

  /** Nothing makes the joint line of so oblique a knee level with so small an angle. */
  @Test
  void withoutASplitThatKeepsTheLimitTheNearestIsTaken() {
    Landmarks oblique = Limbs.of(88, 78);
    assertThat(split(new Split.Limited(1)).femurShare(oblique, 2)).isZero();
    assertThat(split(new Split.Level()).femurShare(oblique, 2)).isZero();
  }

  @Test
  void twoWedgesThatUndoEachOtherAreRefused() {
    WedgeOsteotomy varus = WedgeOsteotomy.standard(WedgeOperation.LATERAL_OPENING_WEDGE_DFO);
    assertThatThrownBy(() -> new DoubleLevelOsteotomy(tibia, varus, new Split.Level()))
        .isInstanceOfSatisfying(RefusedInput.class, e -> assertThat(e.key()).isEqualTo("femur"))
        .hasMessageContaining("opposite ways");
    assertThatThrownBy(() -> new DoubleLevelOsteotomy(femur, femur, new Split.Level()))
        .hasMessageContaining("no wedge of the tibia");
    WedgeOsteotomy slope = WedgeOsteotomy.standard(WedgeOperation.ANTERIOR_OPENING_WEDGE_HTO);
    assertThatThrownBy(() -> new DoubleLevelOsteotomy(slope, femur, new Split.Level()))
        .hasMessageContaining("no wedge of the tibia");
    assertThatThrownBy(() -> new Split.Given(1.2)).hasMessageContaining("femur_share = 1.2");
    assertThatThrownBy(() -> new Split.Limited(-1)).hasMessageContaining("nearest valid: 0.0 deg");
  }

  @Test
  void whatHangsOnTheShaftMovesWithIt() {
    Correction c = split(new Split.Given(1)).apply(both, 10);
    Vector3D shaft = new Vector3D(-40, 350, -20);
    Vector3D condyle = new Vector3D(0, 30, -43);
    assertThat(c.femoral(shaft)).isEqualTo(c.proximal().apply(shaft)).isNotEqualTo(shaft);
    assertThat(c.femoral(condyle)).isEqualTo(condyle);
    assertThat(tibia.apply(both, 10).femoral(shaft)).isEqualTo(shaft);
    assertThat(femur.apply(both, 10).distal()).isEqualTo(RigidMotion.IDENTITY);
  }
}
