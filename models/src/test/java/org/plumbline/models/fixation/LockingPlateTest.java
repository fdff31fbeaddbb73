package org.plumbline.models.fixation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.solver.assembly.BeamFrame;
import org.plumbline.solver.assembly.CondensedFrame;
import org.plumbline.solver.assembly.FrameJoint;

class LockingPlateTest {
  private static final WedgeOsteotomy CUT =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
  private static final PlateSite SITE = PlateSite.of(CUT);
  private static final PlateSeat SEAT = PlateSeat.beside(CUT);

  private static LockingPlate with(int index, UnaryOperator<PlateScrew> change) {
    LockingPlate p = LockingPlate.standard();
    List<PlateScrew> screws = new ArrayList<>(p.screws().screws());
    screws.set(index, change.apply(screws.get(index)));
    return new LockingPlate(
        p.thicknessMm(),
        p.widthMm(),
        p.lengthMm(),
        p.standOffMm(),
        p.materialName(),
        p.lock(),
        new ScrewPattern(p.screws().diameterMm(), p.screws().materialName(), screws));
  }

  @Test
  void theStandardPlateSitsOnTheMedialTibia() {
    SeatedPlate seated = LockingPlate.standard().on(SITE, SEAT);
    assertThat(seated.screws()).hasSize(8);
    for (SeatedScrew s : seated.screws()) {
      assertThat(CUT.outline().contains(s.head())).isFalse();
      assertThat(s.freeMm()).isCloseTo(3.5, within(1e-12));
      assertThat(CUT.outline().contains(s.entry().add(0.01, s.direction()))).isTrue();
      assertThat(CUT.outline().contains(s.entry().subtract(0.01, s.direction()))).isFalse();
      assertThat(s.freeMm() + s.boneMm() + s.beyondMm())
          .isCloseTo(s.screw().lengthMm(), within(1e-9));
      boolean stem = s.screw().end() == PlateEnd.STEM;
      assertThat(SITE.beyondCut().applyAsDouble(s.entry()) > 4.5).isEqualTo(stem);
      assertThat(SITE.beyondCut().applyAsDouble(s.tip()) < -4.5).isEqualTo(!stem);
      assertThat(s.inMesh()).isEqualTo(s.entry().getY() > -80);
    }
    assertThat(seated.screws().get(7).inMesh()).isFalse();
    assertThat(seated.screws().get(0).bicortical()).isFalse();
    assertThat(seated.nodes()).isEqualTo(8);
    BeamFrame frame = seated.frame(p -> p);
    assertThat(frame.beams()).isEqualTo(7);
    assertThat(frame.nodes()).isEqualTo(8);
  }

  /** A screw through the far cortex, and the mirror of the plate on the lateral side. */
  @Test
  void bothCorticesAndBothSides() {
    SeatedPlate through = with(5, s -> s.withLength(38)).on(SITE, SEAT);
    SeatedScrew screw = through.screws().get(5);
    assertThat(screw.bicortical()).isTrue();
    assertThat(screw.boneMm()).isCloseTo(2 * -screw.entry().getZ(), within(1e-6));
    LockingPlate plate = LockingPlate.standard();
    PlateSite whole = new PlateSite(SITE.inside(), p -> -40 - p.getY(), -11, -80);
    PlateSeat lateral = new PlateSeat(PlateSeat.Side.LATERAL, -8, 0, PlateSeat.Stem.DISTAL);
    SeatedPlate mirror = plate.on(whole, lateral);
    SeatedPlate same = plate.on(whole, SEAT);
    for (int i = 0; i < 8; i++) {
      Vector3D a = same.screws().get(i).tip();
      Vector3D b = mirror.screws().get(i).tip();
      assertThat(b.distance(new Vector3D(a.getX(), a.getY(), -a.getZ()))).isLessThan(1e-9);
    }
  }

  /** On the femur the stem points up, and the head lies below the cut. */
  @Test
  void theStandardPlateSitsOnTheDistalFemur() {
    for (WedgeOperation operation :
        List.of(
            WedgeOperation.MEDIAL_OPENING_WEDGE_DFO, WedgeOperation.LATERAL_OPENING_WEDGE_DFO)) {
      WedgeOsteotomy cut = WedgeOsteotomy.standard(operation);
      SeatedPlate seated = LockingPlate.standard().on(PlateSite.of(cut), PlateSeat.beside(cut));
      for (SeatedScrew s : seated.screws()) {
        boolean stem = s.screw().end() == PlateEnd.STEM;
        assertThat(cut.heightAbove(s.entry()) > 0).isEqualTo(stem);
        assertThat(cut.heightAbove(s.tip()) > 0).isEqualTo(stem);
        assertThat(s.entry().getZ() * cut.hinge().getZ()).isNegative();
      }
      SeatedScrew first = seated.screws().get(0);
      assertThat(first.entry().getY())
          .isLessThan(seated.screws().get(7).entry().getY())
          .isCloseTo(cut.entryHeightMm() - 26, within(1e-9));
    }
  }

  @Test
  void theStemMovesWithTheShaft() {
    SeatedPlate seated = LockingPlate.standard().on(SITE, SEAT);
    RigidMotion opening = CUT.motion(10);
    BeamFrame closed = seated.frame(p -> p);
    BeamFrame open = seated.frame(opening::apply);
    double gap = 2 * CUT.entry().distance(CUT.hinge()) * Math.sin(Math.toRadians(5));
    for (int b = 0; b < open.beams(); b++) {
      boolean bridge = open.node(b, 0) == 3 && open.node(b, 1) == 4;
      if (bridge) {
        assertThat(open.length(b) - closed.length(b)).isCloseTo(gap, within(1.5));
      } else {
        assertThat(open.length(b)).isCloseTo(closed.length(b), within(1e-12));
      }
    }
    CondensedFrame shared = open.condensed(seated.joints());
    assertThat(shared.size()).isEqualTo(48);
    assertThat(seated.joints()).containsOnly(FrameJoint.RIGID);
  }

  /** Screws beside the stem meet it at a place without a screw, which is condensed. */
  @Test
  void aSpacerPlateHasCrossingsWithoutScrews() {
    SpacerPlate spacer = SpacerPlate.standard(8);
    PlateSeat seat = new PlateSeat(PlateSeat.Side.MEDIAL, -20, 0, PlateSeat.Stem.DISTAL);
    SeatedPlate seated = spacer.plate().on(SITE, seat);
    assertThat(seated.nodes()).isEqualTo(6);
    assertThat(seated.joints())
        .containsExactly(
            FrameJoint.HINGED,
            FrameJoint.HINGED,
            FrameJoint.HINGED,
            FrameJoint.HINGED,
            FrameJoint.FREE,
            FrameJoint.FREE);
    assertThat(seated.frame(p -> p).condensed(seated.joints()).size()).isEqualTo(12);
    assertThatCode(() -> spacer.requireGap(8.6)).doesNotThrowAnyException();
    assertThatThrownBy(() -> spacer.requireGap(10))
        .hasMessageContaining("block_height_mm = 8.0 mm does not fit a gap of 10.0 mm")
        .hasMessageContaining("nearest valid: 10.0 mm");
    assertThatCode(() -> new NoFixation().requireGap(30)).doesNotThrowAnyException();
  }

  @Test
  void aPlateShorterThanTheGapIsRefused() {
    LockingPlate plate = LockingPlate.standard();
    assertThatCode(() -> plate.requireGap(12)).doesNotThrowAnyException();
    assertThatThrownBy(() -> plate.requireGap(27))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("plate_length_mm = 115.0 mm is too short for a gap of 27.0 mm")
        .hasMessageContaining("nearest valid: 116.0 mm");
    assertThatThrownBy(() -> with(7, s -> s.withAlong(112)))
        .hasMessageContaining("too short for a gap of 0.0 mm");
  }

  /** Each refusal names a value, and that value is not refused. */
  @Test
  void screwsOutsideTheBoneOrThroughTheCutAreRefused() {
    assertThatThrownBy(() -> with(5, s -> s.withLength(55)).on(SITE, SEAT))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("screw 2, length = 55.0 mm: the bone is")
        .hasMessageContaining("nearest valid: ");
    double longest = nearest(() -> with(5, s -> s.withLength(55)).on(SITE, SEAT));
    assertThatCode(() -> with(5, s -> s.withLength(longest)).on(SITE, SEAT))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> with(5, s -> s.withLength(longest + 0.5)).on(SITE, SEAT))
        .as("mutant")
        .isInstanceOf(RefusedInput.class);

    assertThatThrownBy(() -> with(3, s -> s.withLength(50)).on(SITE, SEAT))
        .hasMessageContaining("screw D, length = 50.0 mm: it would cross the cut or the hinge");
    double shorter = nearest(() -> with(3, s -> s.withLength(50)).on(SITE, SEAT));
    assertThat(shorter).isBetween(30.0, 45.0);
    assertThatCode(() -> with(3, s -> s.withLength(shorter)).on(SITE, SEAT))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> with(3, s -> s.withLength(shorter + 0.5)).on(SITE, SEAT))
        .as("mutant")
        .isInstanceOf(RefusedInput.class);

    assertThatThrownBy(() -> with(3, s -> s.withAlong(30)).on(SITE, SEAT))
        .hasMessageContaining("screw D, along = 30.0 mm: it meets the cut or the hinge");
    double along = nearest(() -> with(3, s -> s.withAlong(30)).on(SITE, SEAT));
    assertThatCode(() -> with(3, s -> s.withAlong(along)).on(SITE, SEAT))
        .doesNotThrowAnyException();

    PlateSeat high = new PlateSeat(PlateSeat.Side.MEDIAL, -3, 0, PlateSeat.Stem.DISTAL);
    assertThatThrownBy(() -> LockingPlate.standard().on(SITE, high))
        .hasMessageContaining("screw A, along = 6.0 mm: its hole lies beyond the end of the bone")
        .hasMessageContaining("nearest valid: 8.0 mm");

    UnaryOperator<PlateScrew> beside =
        s -> new PlateScrew(s.name(), s.end(), s.alongMm(), 30, s.lengthMm(), 0, 0);
    assertThatThrownBy(() -> with(2, beside).on(SITE, SEAT))
        .hasMessageContaining("screw C, across = 30.0 mm: its hole lies beside the bone");
    assertThatThrownBy(() -> with(6, s -> s.withLength(12)).on(SITE, SEAT))
        .hasMessageContaining("it would hold 8.5 mm of bone");
  }

  private static double nearest(Runnable refused) {
    try {
      refused.run();
    } catch (RefusedInput e) {
      String text = e.getMessage();
      String value = text.substring(text.indexOf("nearest valid: ") + 15);
      return Double.parseDouble(value.substring(0, value.indexOf(' ')));
    }
    throw new AssertionError("not refused");
  }

  @Test
  void hardwareThatIsNoneIsRefused() {
    assertThatThrownBy(() -> with(0, s -> new PlateScrew("B", s.end(), 6, -12, 50, 0, 0)))
        .hasMessageContaining("the same name");
    List<PlateScrew> one = LockingPlate.standard().screws().screws().subList(0, 5);
    assertThatThrownBy(() -> new ScrewPattern(5, "titanium_alloy", one))
        .hasMessageContaining("the stem of the plate has 1 screws")
        .hasMessageContaining("nearest valid: 2");
    assertThatThrownBy(() -> new ScrewPattern(12, "titanium_alloy", one))
        .hasMessageContaining("screw_diameter_mm = 12.0 mm is outside 2.0 to 8.0");
    assertThatThrownBy(
            () ->
                new LockingPlate(
                    3, 16, 115, 0, "peek", HeadLock.LOCKING, LockingPlate.standard().screws()))
        .hasMessageContaining("plate_stand_off_mm = 0.0 mm");
    assertThatThrownBy(
            () ->
                new LockingPlate(
                    3, 16, 115, 2, "wood", HeadLock.LOCKING, LockingPlate.standard().screws()))
        .hasMessageContaining("no material of hardware is called wood");
  }

  @Test
  void screwsOfTheStemHoldWhatTheyAreSaidTo() {
    for (ScrewGrip grip : ScrewGrip.values()) {
      LockingPlate p = LockingPlate.standard();
      ScrewPattern own = p.screws();
      SeatedPlate seated =
          new LockingPlate(
                  p.thicknessMm(),
                  p.widthMm(),
                  p.lengthMm(),
                  p.standOffMm(),
                  p.materialName(),
                  p.lock(),
                  new ScrewPattern(own.diameterMm(), own.materialName(), own.screws(), grip))
              .on(SITE, SEAT);
      for (SeatedScrew s : seated.screws()) {
        boolean stem = s.screw().end() == PlateEnd.STEM;
        assertThat(ScrewGrip.named(grip.text())).isEqualTo(grip);
        assertThat(s.freeMm() + s.boneMm() + s.beyondMm())
            .isCloseTo(s.screw().lengthMm(), within(1e-9));
        if (stem && grip == ScrewGrip.ONE_CORTEX) {
          assertThat(s.boneMm()).isEqualTo(ScrewSeating.ONE_CORTEX);
          assertThat(s.bicortical()).isFalse();
        } else if (stem && grip != ScrewGrip.AS_GIVEN) {
          assertThat(s.bicortical()).isTrue();
          assertThat(s.boneMm() <= ScrewSeating.FAR_CORTEX + 1e-9)
              .isEqualTo(grip == ScrewGrip.FAR_CORTEX);
        } else {
          assertThat(s.freeMm()).isCloseTo(3.5, within(1e-12));
        }
      }
    }
  }
}
