package org.plumbline.models.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.malunion.ShaftDeformity;
import org.plumbline.models.malunion.SoundLimb;

/** A malunion seen from the ankle, against closed forms. */
class MalunionCorrectionTest {
  private static final double EXACT = 1e-9;
  private static final double LENGTH = 370;
  private static final double LEVEL = 290;
  private static final double ANGLE = 12;
  private static final Vector3D ANKLE = new Vector3D(0, 20.7, 0);
  private static final Vector3D KNEE = ANKLE.add(LENGTH, Vector3D.PLUS_J);
  private static final SoundLimb LIMB = new SoundLimb(87.5, 86, 420, 75);

  private static MalunionCorrection varus(double cut, double hinge) {
    return new MalunionCorrection(
        LIMB,
        new ShaftDeformity(LEVEL, ANGLE, 180, 0, 0),
        OptionalDouble.of(cut),
        OptionalDouble.of(hinge),
        0);
  }

  private static double value(MalunionCorrection m, double angle, String quantity) {
    List<Measure> all = m.measures(angle, KNEE, ANKLE);
    return all.stream()
        .filter(x -> x.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** The part of the angulation that appears at the knee (D3), degrees. */
  private static double atKnee() {
    double a = Math.toRadians(ANGLE);
    double below = LENGTH - LEVEL;
    return Math.toDegrees(Math.atan2(below * Math.sin(a), LEVEL + below * Math.cos(a)));
  }

  @Test
  void aLowVarusMalunionShowsMostlyAtTheAnkle() {
    MalunionCorrection m = varus(LEVEL, LEVEL);
    assertThat(value(m, 0, "tas")).isCloseTo(90 - (ANGLE - atKnee()), within(EXACT));
    assertThat(value(m, 0, "mmpta")).isCloseTo(87.5 - atKnee(), within(EXACT));
    assertThat(ANGLE - atKnee()).isGreaterThan(3 * atKnee());
  }

  @Test
  void theKneeSeenFromThePlafondLeansAsTheSurfaceAngleSays() {
    MalunionCorrection m = varus(LEVEL, LEVEL);
    for (double angle : new double[] {0, 5, ANGLE}) {
      Vector3D leg = m.knee(angle, KNEE, ANKLE).subtract(ANKLE);
      double lean = Math.toDegrees(Math.atan2(leg.getZ(), leg.getY()));
      assertThat(90 + lean).isCloseTo(value(m, angle, "tas"), within(EXACT));
      assertThat(leg.getNorm()).isCloseTo(value(m, angle, "tibial_length"), within(EXACT));
    }
  }

  @Test
  void turnedBackAboutTheCoraTheLegIsWhatItWas() {
    MalunionCorrection anywhere = varus(200, LEVEL);
    assertThat(anywhere.knee(ANGLE, KNEE, ANKLE).distance(KNEE)).isLessThan(EXACT);
    assertThat(value(anywhere, ANGLE, "hka")).isCloseTo(87.5 - 86, within(EXACT));
    assertThat(value(anywhere, ANGLE, "axis_offset")).isCloseTo(0, within(EXACT));
  }

  @Test
  void anAxisOffTheCoraLeavesTheLegOffItsLine() {
    MalunionCorrection off = varus(LEVEL, LEVEL - 60);
    Vector3D knee = off.knee(ANGLE, KNEE, ANKLE);
    double across = 60 * Math.sin(Math.toRadians(ANGLE));
    assertThat(Math.abs(knee.getZ())).isCloseTo(across, within(EXACT));
    assertThat(value(off, ANGLE, "axis_offset")).isCloseTo(across, within(EXACT));
  }
}
