package org.plumbline.mesh.anatomy.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.QualityReport;

class HipShapeTest {
  @Test
  void rimOfAnUnversedSocketIsTheSumOfTheAngles() {
    SocketGeometry g = SocketGeometry.of(new SocketShape(30, 6, 45, 0, 28, 65));
    assertThat(Math.toDegrees(g.rimHalfAngle())).isCloseTo(75, within(1e-9));
    assertThat(g.rimAxis().distance(frontal(-45))).isLessThan(1e-12);
  }

  private static Vector3D frontal(double lateralDeg) {
    double a = Math.toRadians(lateralDeg);
    return new Vector3D(0, Math.cos(a), Math.sin(a));
  }

  /** What the angles say lies on rim and fossa: each is checked on the geometry made of it. */
  @Test
  void rimAndFossaPassWhereTheAnglesSay() {
    Random random = new Random(20);
    int made = 0;
    for (int i = 0; i < 200; i++) {
      SocketShape s = random(random);
      if (!HipShape.of(s).problems().isEmpty()) {
        continue;
      }
      made++;
      SocketGeometry g = SocketGeometry.of(s);
      assertThat(Vector3D.angle(frontal(s.centreEdge()), g.rimAxis()))
          .isCloseTo(g.rimHalfAngle(), within(1e-9));
      // the other end of the chord that Sharp's angle measures
      double low = -2 * s.sharp() - s.centreEdge();
      assertThat(Vector3D.angle(frontal(low), g.rimAxis()))
          .isCloseTo(g.rimHalfAngle(), within(1e-9));
      double roof = -(s.centreEdge() + 2 * s.acetabularIndex());
      assertThat(Vector3D.angle(frontal(roof), g.fossaAxis()))
          .isCloseTo(g.fossaHalfAngle(), within(1e-9));
      double version = Math.toDegrees(Math.atan2(-g.rimAxis().getX(), -g.rimAxis().getZ()));
      assertThat(version).isCloseTo(s.version(), within(1e-9));
      for (Vector3D p : g.rim(12)) {
        assertThat(Vector3D.angle(p, g.rimAxis())).isCloseTo(g.rimHalfAngle(), within(1e-9));
      }
      for (int a = 0; a < 12; a++) {
        Vector3D p = g.direction(a, g.outer(a));
        assertThat(Vector3D.angle(p, g.rimAxis())).isCloseTo(g.rimHalfAngle(), within(1e-9));
      }
    }
    assertThat(made).isGreaterThan(50);
  }

  private static SocketShape random(Random r) {
    double centreEdge = -5 + 45 * r.nextDouble();
    return new SocketShape(
        centreEdge,
        20 - centreEdge / 2 + 6 * r.nextDouble() - 3,
        38 + 14 * r.nextDouble(),
        -5 + 35 * r.nextDouble(),
        18 + 12 * r.nextDouble(),
        50 + 40 * r.nextDouble());
  }

  /** Whatever passes the rules can be meshed well. */
  @Test
  void randomShapesMeshWell() {
    Random random = new Random(11);
    int made = 0;
    for (int i = 0; i < 150 && made < 25; i++) {
      HipShape shape =
          new HipShape(
              21 + 7 * random.nextDouble(),
              1.5 * random.nextDouble(),
              1 + random.nextDouble(),
              1 + random.nextDouble(),
              1 + random.nextDouble(),
              8 + 12 * random.nextDouble(),
              random(random),
              NeckShape.normal()
                  .withAngles(112 + 36 * random.nextDouble(), -10 + 50 * random.nextDouble()));
      if (shape.problems().isEmpty()) {
        made++;
        MeshLevel level = made % 4 == 0 ? MeshLevel.STANDARD : MeshLevel.COARSE;
        for (BodyMesh b : HipMesher.mesh(shape, level).bodies()) {
          double min = QualityReport.of(b.mesh()).overall().minScaledJacobian();
          assertThat(min).as("%s of %s", b.name(), shape).isGreaterThan(0.15);
        }
      }
    }
    assertThat(made).isEqualTo(25);
  }

  @Test
  void namedSocketsFitAndDysplasiaHasLessCartilage() {
    double last = Double.POSITIVE_INFINITY;
    for (SocketShape s :
        List.of(SocketShape.normal(), SocketShape.borderline(), SocketShape.dysplastic())) {
      HipMesher.mesh(HipShape.of(s), MeshLevel.COARSE);
      double area = SocketGeometry.of(s).lunateArea() * 25.5 * 25.5;
      assertThat(area).isLessThan(last);
      last = area;
    }
  }

  @Test
  void impossibleSocketsAreRefusedWithTheReason() {
    refused(new SocketShape(-15, 30, 30, 18, 20, 65), "would leave no socket");
    refused(new SocketShape(60, 5, 40, 18, 28, 65), "lateral centre-edge angle is 60.0 deg");
    refused(new SocketShape(10, 20, 48, 18, 35, 65), "the fossa comes within");
    refused(new SocketShape(10, 20, 48, 18, 30, 30), "horns of the lunate");
    refused(new SocketShape(Double.NaN, 20, 48, 18, 28, 30), "centre-edge angle is NaN");
  }

  private static void refused(SocketShape s, String reason) {
    assertThatThrownBy(() -> HipMesher.mesh(HipShape.of(s), MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void impossibleFemoraAreRefusedWithTheReason() {
    HipShape g = HipShape.generic();
    refused(new NeckShape(170, 12, 55, 16, 18, 15, 30, 118), "neck-shaft angle is 170.0 deg");
    refused(new NeckShape(127, 12, 55, 16, 18, 15, 30, 136), "the neck leaves the head");
    refused(new NeckShape(127, 12, 35, 12, 14, 12, 30, 118), "try a neck of");
    assertThat(g.problems()).isEmpty();
    assertThat(new HipShape(25, -0.1, 1.5, 1.5, 1.5, 12, g.socket(), g.neck()).problems())
        .containsExactly("clearance is -0.1 mm, outside 0.0 … 2.5");
  }

  private static void refused(NeckShape n, String reason) {
    HipShape g = HipShape.generic();
    HipShape shape = new HipShape(25, 0.5, 1.5, 1.5, 1.5, 12, g.socket(), n);
    assertThatThrownBy(() -> HipMesher.mesh(shape, MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(reason);
  }
}
