package org.plumbline.models.osteotomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class RigidMotionTest {
  private static final double ROUNDING = 1e-12;
  private final Vector3D point = new Vector3D(3, -18, 26);
  private final RigidMotion turn = RigidMotion.about(point, new Vector3D(1, 0.2, -0.1), 0.3);

  @Test
  void turnsRightHandedAboutALine() {
    RigidMotion quarter = RigidMotion.about(Vector3D.ZERO, Vector3D.PLUS_I, Math.PI / 2);
    assertThat(quarter.apply(Vector3D.PLUS_J).distance(Vector3D.PLUS_K)).isLessThan(ROUNDING);
  }

  @Test
  void keepsTheAxisAndEveryDistance() {
    assertThat(turn.apply(point).distance(point)).isLessThan(ROUNDING);
    Vector3D a = new Vector3D(1, 2, 3);
    Vector3D b = new Vector3D(-40, 7, 300);
    assertThat(turn.apply(a).distance(turn.apply(b))).isCloseTo(a.distance(b), within(ROUNDING));
    assertThat(turn.turn(a.subtract(b)).distance(turn.apply(a).subtract(turn.apply(b))))
        .isLessThan(ROUNDING * 100);
  }

  @Test
  void composesAndInverts() {
    RigidMotion other = RigidMotion.about(new Vector3D(0, 55, -33), Vector3D.PLUS_K, -0.7);
    Vector3D x = new Vector3D(10, 20, 30);
    assertThat(turn.then(other).apply(x).distance(other.apply(turn.apply(x))))
        .isLessThan(ROUNDING * 100);
    assertThat(turn.then(turn.inverse()).apply(x).distance(x)).isLessThan(ROUNDING * 100);
    assertThat(turn.then(other).apply(x).distance(turn.apply(other.apply(x)))).isGreaterThan(1);
  }
}
