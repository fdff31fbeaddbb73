package org.plumbline.models.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.hip.CosinePressure;
import org.plumbline.models.hip.LunateDomain;

class HipLoadTest {
  @ParameterizedTest
  @CsvSource({"one_leg_stance, 2.64", "walking, 2.55", "stairs_up, 2.51"})
  void sizesAreThePublishedOnes(String name, double size) {
    assertThat(HipLoad.mean(name).onHead().getNorm()).isCloseTo(size, within(0.01));
    assertThat(HipLoad.mean(name).onSocket().getNorm())
        .isCloseTo(HipLoad.mean(name).onHead().getNorm(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"one_leg_stance", "walking"})
  void meansAreThoseOfTheSubjects(String name) {
    List<HipLoad> subjects =
        HipLoad.all().stream()
            .filter(l -> l.name().equals(name) && !"mean".equals(l.subject()))
            .toList();
    assertThat(subjects).hasSize(5);
    Vector3D sum = Vector3D.ZERO;
    for (HipLoad l : subjects) {
      sum = sum.add(0.2, l.onHead());
    }
    assertThat(sum.subtract(HipLoad.mean(name).onHead()).getNorm()).isLessThan(0.001);
  }

  /** In the pelvis the force is inclined medially by 5 to 16 degrees, as literature has it. */
  @Test
  void standingForceIsInclinedMedially() {
    Vector3D f = HipLoad.mean("one_leg_stance").onSocket();
    assertThat(Math.toDegrees(Math.atan2(-f.getZ(), f.getY()))).isBetween(5.0, 16.0);
    // the flexed femur of stairs presses on the rear of the socket
    assertThat(HipLoad.mean("stairs_up").onSocket().getX()).isLessThan(-0.5);
    assertThat(f.getX()).isPositive();
  }

  /** A normal socket contains every load; pressures of a concentric layer are a few MPa. */
  @Test
  void everyLoadIsContainedInANormalSocket() {
    SocketGeometry normal = SocketGeometry.of(SocketShape.normal());
    for (HipLoad l : HipLoad.all()) {
      CosinePressure p =
          CosinePressure.of(LunateDomain.of(normal), 25, l.onSocket().scalarMultiply(75 * 9.81));
      assertThat(p.peak()).as(l.name() + " " + l.subject()).isBetween(1.0, 8.0);
    }
  }

  @Test
  void unknownActivitiesAreRefused() {
    assertThatThrownBy(() -> HipLoad.mean("dancing")).hasMessageContaining("dancing");
  }
}
