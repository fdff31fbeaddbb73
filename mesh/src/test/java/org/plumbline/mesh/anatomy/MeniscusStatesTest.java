package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.QualityReport;

/** Menisci that are trimmed, extruded or impossible. */
class MeniscusStatesTest {
  private static final KneeShape KNEE = KneeShape.generic();

  private static MeniscusBorders borders(Compartment c, MeniscusShape shape) {
    CompartmentShape dimensions = KNEE.compartment(c);
    MeniscusFaces faces = new MeniscusFaces(c, dimensions, shape, KneeSurfaces.of(KNEE));
    return new MeniscusBorders(dimensions, shape, faces);
  }

  private static double volume(Compartment c, MeniscusShape shape) {
    Mesh mesh = MeniscusMesherTest.mesh(KNEE, c, shape, MeshLevel.STANDARD);
    return QualityReport.of(mesh).overall().volume();
  }

  @Test
  void meniscectomyTakesItsShareFromTheInnerEdge() {
    MeniscusShape whole = MeniscusShape.genericMedial();
    MeniscusBorders before = borders(Compartment.MEDIAL, whole);
    MeniscusBorders after =
        borders(Compartment.MEDIAL, whole.trimmed(MeniscusResection.everywhere(0.4)));
    int middle = MeniscusBorders.INTERVALS / 2;
    for (int i = 0; i <= MeniscusBorders.INTERVALS; i++) {
      MeniscusBorders.Section b = before.section(i);
      MeniscusBorders.Section a = after.section(i);
      assertThat(a.outer()).isEqualTo(b.outer());
      assertThat((a.inner() - b.inner()) / (b.outer() - b.inner())).isGreaterThan(0.4 - 1e-12);
    }
    MeniscusBorders.Section b = before.section(middle);
    assertThat(after.section(middle).inner())
        .isCloseTo(b.inner() + 0.4 * (b.outer() - b.inner()), within(1e-9));
    assertThat(after.remnant()).isCloseTo(0.6, within(0.01));
    double left =
        volume(Compartment.MEDIAL, whole.trimmed(MeniscusResection.everywhere(0.4)))
            / volume(Compartment.MEDIAL, whole);
    assertThat(left).as("the inner part is the thin one").isBetween(0.7, 0.9);
  }

  @Test
  void meniscectomyOfThePosteriorHornLeavesTheAnteriorPartAsItWas() {
    MeniscusShape whole = MeniscusShape.genericMedial();
    MeniscusShape cut = whole.trimmed(new MeniscusResection(0.5, -125, -60));
    MeniscusBorders before = borders(Compartment.MEDIAL, whole);
    MeniscusBorders after = borders(Compartment.MEDIAL, cut);
    for (int i = 0; i <= MeniscusBorders.INTERVALS; i++) {
      MeniscusBorders.Section b = before.section(i);
      double removed = (after.section(i).inner() - b.inner()) / (b.outer() - b.inner());
      if (b.angleDeg() > 0) {
        assertThat(removed).isZero();
      } else if (b.angleDeg() < -60) {
        assertThat(removed).isGreaterThan(0.5 - 1e-12);
      }
    }
    assertThat(whole.trimmed(new MeniscusResection(0, -125, -60)).resection().shareAt(-90))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Compartment.class)
  void extrusionMovesTheBodyOutwardAndHoldsTheHorns(Compartment c) {
    double distance = 3;
    MeniscusShape place = Menisci.generic().of(c).orElseThrow();
    MeniscusBorders before = borders(c, place);
    MeniscusBorders after = borders(c, place.extruded(distance));
    int last = MeniscusBorders.INTERVALS;
    assertThat(after.section(last / 2).outer() - before.section(last / 2).outer())
        .isCloseTo(distance, within(1e-9));
    for (int end : new int[] {0, last}) {
      assertThat(after.section(end).inner()).isCloseTo(before.section(end).inner(), within(1e-9));
    }
    KneeSurfaces surfaces = KneeSurfaces.of(KNEE);
    MeniscusFaces faces = new MeniscusFaces(c, KNEE.compartment(c), place, surfaces);
    MeniscusBorders.Section body = after.section(last / 2);
    double r = body.inner() + 1;
    assertThat(faces.gap(0, r) - faces.thickness(body, r))
        .as("room to the condyle")
        .isGreaterThan(0.5);
    for (MeshLevel level : MeshLevel.values()) {
      Mesh mesh = MeniscusMesherTest.mesh(KNEE, c, place.extruded(distance), level);
      assertThat(QualityReport.of(mesh).overall().minScaledJacobian())
          .isGreaterThan(MeniscusMesherTest.LEAST_JACOBIAN);
    }
  }

  @Test
  void tooLittleLeftIsRefusedWithPlaceAndLimit() {
    MeniscusShape shape = MeniscusShape.genericLateral();
    for (double share : new double[] {0.9, 1}) {
      KneeShape knee =
          KNEE.withMenisci(
              Menisci.generic()
                  .with(Compartment.LATERAL, shape.trimmed(MeniscusResection.everywhere(share))));
      assertThat(knee.problems()).isEmpty();
      assertThatThrownBy(() -> KneeMesher.mesh(knee, MeshLevel.COARSE))
          .isInstanceOf(InvalidShapeException.class)
          .hasMessageContaining("lateral meniscus cannot be meshed")
          .hasMessageContaining("deg the resection leaves")
          .hasMessageContaining("at least 1.5 mm are needed; remove less, or leave");
    }
  }

  @Test
  void noRoomBetweenCondyleAndPlateauIsRefusedWithThePlace() {
    MeniscusShape high = new MeniscusShape(9, 6, 2, 0, 125, 25, 0.55, 2, 0, 0, -6);
    CompartmentShape tight = new CompartmentShape(-24, 44, 28, 46, 29, 17, 26, 13);
    KneeShape knee =
        KneeShape.of(tight, KNEE.lateral(), new CartilageShape(0.8, 0.8, 0.8), KNEE.cut())
            .withMenisci(Menisci.generic().with(Compartment.MEDIAL, high));
    assertThat(knee.problems()).isEmpty();
    assertThatThrownBy(() -> KneeMesher.mesh(knee, MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining("medial meniscus cannot be meshed")
        .hasMessageContaining("closer than the 2.0 mm that the inner edge needs")
        .hasMessageContaining("limit 5.0 mm");
  }

  @Test
  void everyProblemNamesValueUnitAndLimit() {
    MeniscusShape wrong =
        new MeniscusShape(
            Double.NaN,
            3,
            1.8,
            3,
            170,
            5,
            0.2,
            4,
            -1,
            -1,
            4,
            9,
            new MeniscusResection(1.2, 30, -30));
    List<String> problems =
        KNEE.withMenisci(Menisci.none().with(Compartment.LATERAL, wrong)).problems();
    assertThat(problems)
        .anyMatch(p -> p.contains("lateral meniscus body width is NaN mm, outside 5.0 … 16.0"))
        .anyMatch(p -> p.contains("inner height is 1.8 mm, more than half of the height"))
        .anyMatch(p -> p.contains("relief of the inner edge is 3.0 mm"))
        .anyMatch(p -> p.contains("horn height is 4.0 mm, more than that of the rim"))
        .anyMatch(p -> p.contains("relief of the horns is -1.0 mm"))
        .anyMatch(p -> p.contains("half angle is 170.0 deg"))
        .anyMatch(p -> p.contains("horn taper is 5.0 deg"))
        .anyMatch(p -> p.contains("horn share is 0.2"))
        .anyMatch(p -> p.contains("overhang is -1.0 mm"))
        .anyMatch(p -> p.contains("overhang in front and behind is 4.0 mm"))
        .anyMatch(p -> p.contains("extrusion is 9.0 mm"))
        .anyMatch(p -> p.contains("resected share is 1.2"))
        .anyMatch(p -> p.contains("rear end is 30.0 deg, not behind its front end"))
        .hasSize(13);
    assertThat(KNEE.withMenisci(Menisci.generic()).problems()).isEmpty();
  }
}
