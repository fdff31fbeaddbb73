package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Triple;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/** Everything that acts on the femur adds up to nothing (eq. R11). */
class FreeBodyTest {
  /** Relative to the largest force, and its moment at 100 mm. */
  private static final double BALANCE = 1e-7;

  private static Solved solve(String loadCase, double angleDeg, String... settings) {
    List<Setting> all =
        Stream.concat(Stream.of("mesh=coarse"), Stream.of(settings)).map(Setting::parse).toList();
    Outcome outcome =
        JointModels.open(StudyReader.read("knee-varus", all), stage -> {})
            .solve(new CaseKey(loadCase, angleDeg), Optional.empty());
    assertThat(outcome).as("%s", outcome).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  private static double largest(FreeBody body) {
    return body.forces().stream().mapToDouble(f -> f.force().length()).max().orElse(0);
  }

  private static void assertBalanced(FreeBody body) {
    double scale = BALANCE * largest(body);
    assertThat(body.resultant().length()).isLessThan(scale);
    for (Triple point : List.of(Triple.ZERO, new Triple(-200, 400, 300))) {
      assertThat(body.momentAbout(point).length()).isLessThan(1000 * scale);
    }
  }

  @Test
  void forcesOnABedAddUpToNothing() {
    for (String flexion : List.of("0", "20")) {
      Solved s = solve("static-axis", 6, "fidelity=foundation", "flexion_deg=" + flexion);
      FreeBody body = s.freeBody().orElseThrow();
      assertBalanced(body);
      assertThat(body.forces())
          .as("without one force the rest does not")
          .filteredOn(f -> f.force().length() > 1)
          .isNotEmpty()
          .allSatisfy(
              left -> assertThat(without(body, left)).isGreaterThan(BALANCE * largest(body)));
    }
  }

  private static double without(FreeBody body, BodyForce left) {
    List<BodyForce> rest = new ArrayList<>(body.forces());
    rest.remove(left);
    return new FreeBody(body.placement(), rest).resultant().length();
  }

  @Test
  void theBodyStandsWhereTheRowsSay() {
    Solved s = solve("gait-peak", 4, "fidelity=foundation");
    FreeBody body = s.freeBody().orElseThrow();
    Triple origin =
        new Triple(
            KneeDefinition.FEMORAL_ORIGIN.getX(),
            KneeDefinition.FEMORAL_ORIGIN.getY(),
            KneeDefinition.FEMORAL_ORIGIN.getZ());
    Triple moved = body.placement().apply(origin).minus(origin);
    assertThat(moved.x()).isCloseTo(s.value("joint", "translation_x"), within(1e-12));
    assertThat(moved.y()).isCloseTo(s.value("joint", "translation_y"), within(1e-12));
    assertThat(moved.z()).isCloseTo(s.value("joint", "translation_z"), within(1e-12));
  }

  @Test
  @Tag("slow")
  void withMenisciEveryForceIsThatOfItsRow() {
    Solved s = solve("static-axis", 8, "menisci.medial=intact", "menisci.lateral=intact");
    FreeBody body = s.freeBody().orElseThrow();
    assertBalanced(body);
    for (BodyForce f : body.forces()) {
      if (f.kind() == BodyForce.Kind.LIGAMENT) {
        assertThat(f.force().length())
            .as(f.name())
            .isCloseTo(s.value("joint", f.name()), within(1e-9));
        assertThat(f.moment().length()).as(f.name()).isLessThan(1e-6);
      }
    }
    for (String side : KneeDefinition.COMPARTMENTS) {
      Triple sum = Triple.ZERO;
      for (BodyForce f : body.forces()) {
        if (f.name().startsWith("contact_" + side)) {
          sum = sum.plus(f.force());
        }
      }
      assertThat(sum.length())
          .isCloseTo(s.value(side + "_femur", "force_normal"), within(1e-9 * largest(body)));
    }
    assertThat(s.maps())
        .extracting(m -> m.region())
        .endsWith("medial_meniscus_top", "lateral_meniscus_top");
  }
}
