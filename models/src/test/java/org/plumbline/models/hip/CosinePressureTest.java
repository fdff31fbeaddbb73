package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.patient.RefusedInput;

class CosinePressureTest {
  private static final double RADIUS = 25;

  /** Direction in the frontal plane, lateral of the vertical by so many degrees. */
  private static Vector3D frontal(double lateralDeg) {
    double a = Math.toRadians(lateralDeg);
    return new Vector3D(0, Math.cos(a), Math.sin(a));
  }

  /** Half a sphere that ends laterally at the centre-edge angle: the lune of Ipavec and Iglič. */
  private static ArticularDomain lune(double centreEdgeDeg) {
    return ArticularDomain.of(SphericalCap.hemisphere(frontal(centreEdgeDeg - 90)));
  }

  @ParameterizedTest
  @CsvSource({
    "10, -60.24, 2.844, 1.039, 8.37",
    "15, -45.80, 1.878, 1.543, 5.53",
    "20, -31.86, 1.389, 2.029, 4.09",
    "25, -18.55, 1.090, 2.494, 3.21",
    "30, -5.96, 0.886, 2.933, 2.61",
    "35, 5.85, 0.738, 3.346, 2.17",
    "40, 16.85, 0.644, 3.730, 1.90",
    "45, 27.04, 0.583, 4.086, 1.72",
    "50, 36.45, 0.543, 4.414, 1.60",
    "55, 45.12, 0.517, 4.716, 1.52"
  })
  void tableOfTheClosedFormToItsPrintedDigits(
      double sum, double alpha, double peak, double area, double megapascal) {
    double force = 2.5 * 75 * 9.81;
    CosinePressure p =
        CosinePressure.of(lune(sum - 10), RADIUS, frontal(-10).scalarMultiply(force));
    double poleDeg = Math.toDegrees(Math.atan2(p.pole().getZ(), p.pole().getY()));
    assertThat(sum - 10 - poleDeg).isCloseTo(alpha, within(0.006));
    assertThat(p.peak() * RADIUS * RADIUS / force).isCloseTo(peak, within(0.00051));
    assertThat(p.area() / (RADIUS * RADIUS)).isCloseTo(area, within(0.00051));
    // this column of the reference was computed from the rounded peak
    assertThat(p.peak()).isCloseTo(megapascal, within(0.0065));
  }

  /** tan δ = cos²α / G of the reference, by bisection, beyond the digits printed. */
  @ParameterizedTest
  @ValueSource(doubles = {12, 27, 38, 52})
  void closedFormBeyondItsPrintedDigits(double sumDeg) {
    double sum = Math.toRadians(sumDeg);
    double low = -Math.PI / 2 + 1e-6;
    double high = Math.PI / 2;
    for (int i = 0; i < 200; i++) {
      double a = (low + high) / 2;
      double g = Math.PI / 2 + a + Math.sin(a) * Math.cos(a);
      if (sum - a > Math.atan(Math.cos(a) * Math.cos(a) / g)) {
        low = a;
      } else {
        high = a;
      }
    }
    double alpha = low;
    double g = Math.PI / 2 + alpha + Math.sin(alpha) * Math.cos(alpha);
    double scale = 3 * Math.cos(sum - alpha) / (2 * RADIUS * RADIUS * g);
    CosinePressure p = CosinePressure.of(lune(sumDeg - 7), RADIUS, frontal(-7));
    assertThat(p.scale() / scale).isCloseTo(1, within(1e-6));
    assertThat(p.peak() / (scale * Math.min(1, Math.cos(Math.min(0, alpha)))))
        .isCloseTo(1, within(1e-6));
    assertThat(p.area() / (2 * RADIUS * RADIUS * (Math.PI / 2 + alpha))).isCloseTo(1, within(1e-6));
  }

  @Test
  void halfSphereIsExact() {
    Vector3D force = new Vector3D(120, 1700, -400);
    ArticularDomain half = ArticularDomain.of(SphericalCap.hemisphere(force));
    CosinePressure p = CosinePressure.of(half, RADIUS, force);
    double peak = 3 * force.getNorm() / (2 * Math.PI * RADIUS * RADIUS);
    assertThat(p.peak() / peak).isCloseTo(1, within(1e-12));
    assertThat(p.scale() / peak).isCloseTo(1, within(1e-12));
    assertThat(p.area() / (2 * Math.PI * RADIUS * RADIUS)).isCloseTo(1, within(1e-12));
    assertThat(Vector3D.angle(p.pole(), force)).isLessThan(1e-7);
    assertThat(p.mean(half, RADIUS) / peak).isCloseTo(0.5, within(1e-12));
  }

  /** Pressure balances the force on any socket: checked by points strewn over the sphere. */
  @Test
  void pressureOnASocketWithFossaAndNotchBalancesTheForce() {
    ArticularDomain lunate =
        new ArticularDomain(
            List.of(new SphericalCap(new Vector3D(-0.2, 0.75, -0.6), 74)),
            List.of(
                List.of(new SphericalCap(new Vector3D(-0.1, 0.35, -0.93), 28)),
                List.of(
                    SphericalCap.hemisphere(new Vector3D(0.9, -0.5, 0.1)),
                    SphericalCap.hemisphere(new Vector3D(-0.9, -0.5, 0.1)))));
    Vector3D force = new Vector3D(130, 1800, -330);
    CosinePressure p = CosinePressure.of(lunate, RADIUS, force);
    Vector3D sum = Vector3D.ZERO;
    double area = 0;
    double peak = 0;
    int points = 100_000;
    for (int i = 0; i < points; i++) {
      double y = 1 - (2 * i + 1.0) / points;
      double turn = Math.PI * (3 - Math.sqrt(5)) * i;
      double s = Math.sqrt(1 - y * y);
      Vector3D q = new Vector3D(s * Math.cos(turn), y, s * Math.sin(turn));
      if (lunate.contains(q) && p.at(q) > 0) {
        double dA = 4 * Math.PI * RADIUS * RADIUS / points;
        sum = sum.add(p.at(q) * dA, q);
        area += dA;
        peak = Math.max(peak, p.at(q));
      }
    }
    assertThat(sum.subtract(force).getNorm() / force.getNorm()).isLessThan(1e-3);
    assertThat(area / p.area()).isCloseTo(1, within(1e-3));
    assertThat(peak / p.peak()).isCloseTo(1, within(1e-3));
    assertThat(sum.subtract(force.scalarMultiply(1.01)).getNorm() / force.getNorm())
        .as("mutant: another force")
        .isGreaterThan(1e-3);
  }

  @Test
  void redirectionByTwentyDegreesHalvesThePeak() {
    double before = CosinePressure.of(lune(10), RADIUS, frontal(-10)).peak();
    double after = CosinePressure.of(lune(30), RADIUS, frontal(-10)).peak();
    assertThat(before / after).isCloseTo(2.16, within(0.005));
  }

  @Test
  void areaOfACapAndShareOfTheDiscItCovers() {
    SphericalCap cap = new SphericalCap(new Vector3D(0.3, 0.8, -0.2), 40);
    double cos = Math.cos(Math.toRadians(40));
    assertThat(ArticularDomain.of(cap).area()).isCloseTo(2 * Math.PI * (1 - cos), within(1e-6));
    // projected: sin² of the half angle, times the cosine of the axis' tilt
    double tilt = cap.axis().getY();
    assertThat(ArticularDomain.of(cap).covered(Vector3D.PLUS_J))
        .isCloseTo((1 - cos * cos) * tilt, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {61, 80, 120, 180})
  void aForceOutOfTheSocketIsRefused(double deg) {
    ArticularDomain cup = ArticularDomain.of(new SphericalCap(Vector3D.PLUS_J, 60));
    assertThatThrownBy(() -> CosinePressure.of(cup, RADIUS, frontal(deg).scalarMultiply(1800)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("not contained");
  }

  @Test
  void aForceTowardTheRimIsBorneAsLongAsItIsInside() {
    ArticularDomain cup = ArticularDomain.of(new SphericalCap(Vector3D.PLUS_J, 60));
    double last = 0;
    for (double deg : new double[] {0, 20, 35, 45, 52}) {
      double peak = CosinePressure.of(cup, RADIUS, frontal(deg)).peak();
      assertThat(peak).isGreaterThan(last);
      last = peak;
    }
  }

  @Test
  void turningSocketAndForceTogetherChangesNothing() {
    Random random = new Random(7);
    ArticularDomain cup = ArticularDomain.of(new SphericalCap(Vector3D.PLUS_J, 70));
    double peak = CosinePressure.of(cup, RADIUS, frontal(-25)).peak();
    for (int i = 0; i < 5; i++) {
      var turn =
          new org.apache.commons.math3.geometry.euclidean.threed.Rotation(
              new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()),
              random.nextDouble(),
              org.apache.commons.math3.geometry.euclidean.threed.RotationConvention
                  .VECTOR_OPERATOR);
      ArticularDomain turned =
          ArticularDomain.of(new SphericalCap(turn.applyTo(Vector3D.PLUS_J), 70));
      assertThat(CosinePressure.of(turned, RADIUS, turn.applyTo(frontal(-25))).peak() / peak)
          .isCloseTo(1, within(1e-6));
    }
  }
}
