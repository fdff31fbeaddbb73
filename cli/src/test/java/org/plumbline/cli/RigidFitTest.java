package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.osteotomy.RigidMotion;

class RigidFitTest {
  private static final double TOLERANCE = 1e-3;

  private static double[] cloud() {
    Random random = new Random(7);
    return random.doubles(60, -80, 80).toArray();
  }

  private static double[] moved(double[] points, RigidMotion motion) {
    double[] to = new double[points.length];
    for (int i = 0; i < points.length; i += 3) {
      Vector3D x = motion.apply(new Vector3D(points[i], points[i + 1], points[i + 2]));
      to[i] = x.getX();
      to[i + 1] = x.getY();
      to[i + 2] = x.getZ();
    }
    return to;
  }

  @Test
  void findsTheMotionThatWasMade() {
    RigidMotion motion =
        RigidMotion.about(new Vector3D(0, -18, 26), new Vector3D(1, 0.2, -0.1), 0.21);
    double[] m = RigidFit.of(cloud(), moved(cloud(), motion), TOLERANCE).orElseThrow();
    Vector3D p = new Vector3D(12, -300, 40);
    Vector3D expected = motion.apply(p);
    assertThat(m[0] * 12 - 300 * m[1] + 40 * m[2] + m[3]).isCloseTo(expected.getX(), within(1e-9));
    assertThat(m[4] * 12 - 300 * m[5] + 40 * m[6] + m[7]).isCloseTo(expected.getY(), within(1e-9));
    assertThat(m[8] * 12 - 300 * m[9] + 40 * m[10] + m[11])
        .isCloseTo(expected.getZ(), within(1e-9));
    assertThat(RigidFit.isIdentity(m)).isFalse();
    assertThat(RigidFit.isIdentity(RigidFit.of(cloud(), cloud(), TOLERANCE).orElseThrow()))
        .isTrue();
  }

  @Test
  void findsNoneForAShapeThatChanged() {
    double[] bent = cloud();
    bent[31] += 2 * TOLERANCE;
    assertThat(RigidFit.of(cloud(), bent, TOLERANCE)).isEmpty();
    double[] mirrored = cloud();
    for (int i = 2; i < mirrored.length; i += 3) {
      mirrored[i] *= -1;
    }
    assertThat(RigidFit.of(cloud(), mirrored, TOLERANCE)).isEmpty();
    assertThat(RigidFit.of(cloud(), new double[9], TOLERANCE)).isEmpty();
    assertThat(RigidFit.of(new double[6], new double[6], TOLERANCE)).isEmpty();
  }
}
