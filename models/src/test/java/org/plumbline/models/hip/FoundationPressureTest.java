package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.patient.RefusedInput;

class FoundationPressureTest {
  private static final double RADIUS = 25;
  private static final double MODULUS = FoundationPressure.aggregateModulus(12, 0.45);

  /**
   * Full cup: 3 mm of cartilage together, 1839 N. The table is met to 1 mm², and its own closed
   * form closely: a cap of cosine c/d carries 2π k r² ∫ (d x − c) x dx over x from c/d to 1.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 1.40, 3927",
    "0.25, 2.64, 1612",
    "0.5, 3.38, 1212",
    "1.0, 4.46, 892",
    "2.0, 6.00, 648"
  })
  void tableOfClearancesToItsPrintedDigits(double clearance, double peak, double area) {
    ArticularDomain cup = ArticularDomain.of(SphericalCap.hemisphere(Vector3D.PLUS_J));
    FoundationPressure p =
        FoundationPressure.of(cup, RADIUS, clearance, MODULUS / 3, new Vector3D(0, 1839, 0));
    assertThat(p.peak()).isCloseTo(peak, within(0.0051));
    assertThat(p.area()).isCloseTo(area, within(1.0));
    double d = p.displacement().getNorm();
    double edge = clearance / d;
    double force =
        2
            * Math.PI
            * MODULUS
            / 3
            * RADIUS
            * RADIUS
            * (d * (1 - edge * edge * edge) / 3 - clearance * (1 - edge * edge) / 2);
    assertThat(force / 1839).isCloseTo(1, within(1e-8));
    assertThat(p.area() / (2 * Math.PI * RADIUS * RADIUS * (1 - edge))).isCloseTo(1, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 0.42, 30.6",
    "12, 0.45, 45.5",
    "10, 0.45, 37.9",
    "15, 0.45, 56.9",
    "10, 0.3, 13.5"
  })
  void aggregateModulusOfTheReference(double young, double poisson, double expected) {
    assertThat(FoundationPressure.aggregateModulus(young, poisson))
        .isCloseTo(expected, within(0.051));
  }

  @Test
  void withoutClearanceItIsTheCosineModel() {
    ArticularDomain lunate = LunateDomain.of(SocketGeometry.of(SocketShape.borderline()));
    Vector3D force = new Vector3D(150, 1800, -320);
    CosinePressure cosine = CosinePressure.of(lunate, RADIUS, force);
    FoundationPressure p = FoundationPressure.of(lunate, RADIUS, 0, 7, force);
    assertThat(p.peak() / cosine.peak()).isCloseTo(1, within(1e-6));
    assertThat(p.area() / cosine.area()).isCloseTo(1, within(1e-6));
    assertThat(p.displacement().getNorm()).isCloseTo(cosine.scale() / 7, within(1e-6));
  }

  /** Balance and peak by points strewn over the sphere, on lunates with clearance. */
  @ParameterizedTest
  @CsvSource({"32, 0.5", "10, 0.25", "10, 0"})
  void pressureBalancesTheForce(double centreEdge, double clearance) {
    SocketShape shape = centreEdge < 20 ? SocketShape.dysplastic() : SocketShape.normal();
    ArticularDomain lunate = LunateDomain.of(SocketGeometry.of(shape));
    Vector3D force = new Vector3D(0, 1800, -320);
    FoundationPressure p = FoundationPressure.of(lunate, RADIUS, clearance, MODULUS / 3, force);
    Vector3D sum = Vector3D.ZERO;
    double peak = 0;
    int points = 100_000;
    for (int i = 0; i < points; i++) {
      double y = 1 - (2 * i + 1.0) / points;
      double turn = Math.PI * (3 - Math.sqrt(5)) * i;
      double s = Math.sqrt(1 - y * y);
      Vector3D q = new Vector3D(s * Math.cos(turn), y, s * Math.sin(turn));
      if (lunate.contains(q)) {
        sum = sum.add(p.at(q) * 4 * Math.PI * RADIUS * RADIUS / points, q);
        peak = Math.max(peak, p.at(q));
      }
    }
    assertThat(sum.subtract(force).getNorm() / force.getNorm()).isLessThan(2e-3);
    assertThat(peak / p.peak()).isCloseTo(1, within(5e-3));
  }

  /** Well covered; at an edge the peak hardly knows the clearance (decision 0059). */
  @Test
  void clearanceConcentratesThePressure() {
    ArticularDomain lunate = LunateDomain.of(SocketGeometry.of(SocketShape.normal()));
    Vector3D force = new Vector3D(0, 1800, -320);
    double last = 0;
    for (double c : new double[] {0, 0.25, 0.5, 1}) {
      double peak = FoundationPressure.of(lunate, RADIUS, c, MODULUS / 3, force).peak();
      assertThat(peak).isGreaterThan(last);
      last = peak;
    }
  }

  @Test
  void impossibleClearanceAndForceAreRefused() {
    ArticularDomain cup = ArticularDomain.of(new SphericalCap(Vector3D.PLUS_J, 60));
    Vector3D up = new Vector3D(0, 1800, 0);
    assertThatThrownBy(() -> FoundationPressure.of(cup, RADIUS, -0.1, 15, up))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("clearance_mm = -0.1 mm");
    assertThatThrownBy(() -> FoundationPressure.of(cup, RADIUS, 0.5, 15, up.negate()))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("not contained");
  }
}
