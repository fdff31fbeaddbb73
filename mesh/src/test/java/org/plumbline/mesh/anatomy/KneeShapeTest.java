package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.InvalidShapeException;

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
}
