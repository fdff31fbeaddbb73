package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.PoorCellException;

class KneeShapeTest {
  private static final KneeShape GENERIC = KneeShape.generic();

  @Test
  void genericShapeIsSoundAndCoversThirtyFiveDegrees() {
    assertThat(GENERIC.problems()).isEmpty();
    assertThat(GENERIC.maxFlexionDeg()).isCloseTo(35.2, within(0.05));
  }

  @Test
  void stretchedGenericIsTheGenericShape() {
    KneeShape same =
        KneeShape.of(
            GENERIC.medial(), GENERIC.lateral(), CartilageShape.generic(), CutShape.generic());
    assertThat(same).isEqualTo(GENERIC);
  }

  @Test
  void everyProblemNamesValueUnitAndLimit() {
    CompartmentShape swapped = GENERIC.lateral();
    KneeShape wrong =
        KneeShape.of(swapped, GENERIC.lateral(), new CartilageShape(9, 2, 0.4), CutShape.generic());
    assertThat(wrong.problems())
        .anyMatch(p -> p.contains("medial trough offset is -24.0 mm, outside 16.0"))
        .anyMatch(p -> p.contains("tibial cartilage is 9.0 mm, outside 0.8 … 5.0"));
    assertThatThrownBy(wrong::validate)
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("knee shape cannot be meshed");
  }

  @Test
  void problemsHaveFewDigitsAndPossibleRanges() {
    CartilageShape thin = new CartilageShape(-2.2000000000000006, 0.7999999, -2.1 / 3);
    KneeShape shape = KneeShape.of(GENERIC.medial(), GENERIC.lateral(), thin, CutShape.generic());
    assertThat(shape.problems())
        .containsExactly(
            "tibial cartilage is -2.2 mm, outside 0.8 … 5.0",
            "femoral cartilage is 0.7999999 mm, outside 0.8 … 5.0");
  }

  @Test
  void notANumberIsAProblem() {
    CompartmentShape m = GENERIC.medial();
    CompartmentShape bad = new CompartmentShape(m.troughZ(), Double.NaN, 22, 60, 35, 5, 22, 13);
    KneeShape shape =
        KneeShape.of(bad, GENERIC.lateral(), CartilageShape.generic(), CutShape.generic());
    assertThat(shape.problems()).anyMatch(p -> p.contains("condyle sagittal radius is NaN"));
  }

  @Test
  void condyleTighterThanItsConcavePlateauIsRequired() {
    CompartmentShape tight = new CompartmentShape(-24, 38, 22, 36, 35, 5, 22, 13);
    KneeShape shape =
        KneeShape.of(tight, GENERIC.lateral(), CartilageShape.generic(), CutShape.generic());
    assertThat(shape.problems())
        .anyMatch(p -> p.contains("plateau sagittal radius is 36.0 mm, not above the condyle's"));
  }

  @Test
  void hingeOutsideTheBoneIsRefusedWithTheBridgeItWouldLeave() {
    KneeShape shape = withCut(new CutShape(0, -18, 50, -40, 0, 6));
    assertThatThrownBy(() -> KneeMesher.mesh(shape, MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("hinge at z 50.0 mm")
        .hasMessageContaining("outside 4 … 20 mm");
  }

  @Test
  void entryAboveTheHingeIsRefused() {
    assertThat(withCut(new CutShape(0, -18, 26, -15, 0, 6)).problems())
        .anyMatch(p -> p.startsWith("cut entry y is -15.0 mm"));
  }

  private static KneeShape withCut(CutShape cut) {
    return KneeShape.of(GENERIC.medial(), GENERIC.lateral(), CartilageShape.generic(), cut);
  }

  @Test
  void tightCondylesOfAMeasuredKneeAreCoveredAsWidelyAsTheyAllow() {
    CompartmentShape medial = new CompartmentShape(-24.85, 38.4, 16.4, 60, 35, 9.2, 21.5, 11);
    CompartmentShape lateral = new CompartmentShape(24.85, 40.9, 10.2, -78, 45, 9.2, 18.5, 13);
    assertThat(GENERIC.medial().discHalfWidthDeg()).isEqualTo(45);
    assertThat(lateral.discHalfWidthDeg()).isEqualTo(55);
    KneeShape knee =
        KneeShape.of(
            medial, lateral, CartilageShape.generic(), new CutShape(0, -18, 26.8, -40, 0, 6));
    assertThat(KneeMesher.mesh(knee, MeshLevel.COARSE).degreesOfFreedom()).isGreaterThan(15000);
  }

  @Test
  void shapeThatInvertsCellsIsRefusedWithBodyBlockAndPlace() {
    TibiaOutline waist =
        new TibiaOutline(
            5,
            List.of(
                new OutlineLoop(-11, 0, 0, 0, 24.5, 38.2),
                new OutlineLoop(-17, 0, 0, 0, 8, 36),
                new OutlineLoop(-40, 0, 0, 0, 30, 24),
                new OutlineLoop(-80, 0, 0, 0, 15, 15)));
    KneeShape shape =
        new KneeShape(
            GENERIC.medial(),
            GENERIC.lateral(),
            GENERIC.cartilage(),
            1.5,
            1.5,
            waist,
            GENERIC.femur(),
            GENERIC.cut());
    assertThat(shape.problems()).isEmpty();
    assertThatThrownBy(() -> KneeMesher.mesh(shape, MeshLevel.COARSE))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("tibia")
        .hasMessageContaining("block '")
        .hasMessageContaining("mm has scaled Jacobian");
  }
}
