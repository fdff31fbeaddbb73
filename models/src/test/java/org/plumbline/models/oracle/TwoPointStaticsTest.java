package org.plumbline.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gate G12: spheres on flat plateaus without ligaments carry what a beam on two supports does. */
class TwoPointStaticsTest {
  private static final double SHARE = 1e-3;
  private static final double SPACING = 48;
  private static final double RADIUS = 30;

  private static KneeParameters bare() {
    KneeParameters p = new KneeParameters();
    p.menisci = false;
    p.ligamentScale = 0;
    p.slopeDeg = 0;
    p.eminenceStart = Double.POSITIVE_INFINITY;
    p.medial = p.medial.sphereOnFlat(RADIUS);
    p.lateral = p.lateral.sphereOnFlat(RADIUS);
    p.cartilageModulus = 1000;
    p.grid = 0.5;
    return p;
  }

  private static void assertOffsetLoad(KneeParameters p, double offset) {
    p.cable = 0;
    p.central = 1;
    p.centralOffsetZ = offset;
    double share = new AnalyticKnee(p).solve().sharePercent() / 100;
    assertThat(share).isCloseTo(0.5 - offset / SPACING, within(SHARE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-20, -12, -6, -1, 0, 3, 12, 20})
  void shareFollowsTheLeverOfTheLoad(double offset) {
    assertOffsetLoad(bare(), offset);
    if (offset != 0) {
      KneeParameters wider = bare();
      wider.lateral = wider.lateral.moved(2);
      assertThatThrownBy(() -> assertOffsetLoad(wider, offset)).isInstanceOf(AssertionError.class);
    }
  }

  /** Cable load with the hip–ankle line square to the plateau: e = offset of the bearing line. */
  private static void assertLimb(KneeParameters p, double hkaDeg) {
    double hka = Math.toRadians(hkaDeg);
    double f = p.femurLength;
    double t = p.tibiaLength;
    double femur = Math.atan2(t * Math.sin(hka), f + t * Math.cos(hka));
    p.femoralDeformity = Math.toDegrees(femur);
    p.tibialDeformity = hkaDeg - p.femoralDeformity;
    double offset = f * t * Math.sin(hka) / Math.sqrt(f * f + t * t + 2 * f * t * Math.cos(hka));
    double share = new AnalyticKnee(p).solve().sharePercent() / 100;
    assertThat(share).isCloseTo(0.5 - offset / SPACING, within(SHARE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5, -3, -1, 0, 2, 4})
  void shareFollowsTheLimbLengths(double hka) {
    assertLimb(light(), hka);
    KneeParameters shifted = light();
    shifted.medial = shifted.medial.moved(-1);
    assertThatThrownBy(() -> assertLimb(shifted, hka)).isInstanceOf(AssertionError.class);
  }

  /** A load so small that the joint does not tilt and the line stays where it is. */
  private static KneeParameters light() {
    KneeParameters p = bare();
    p.bodyWeight = 10;
    return p;
  }
}
