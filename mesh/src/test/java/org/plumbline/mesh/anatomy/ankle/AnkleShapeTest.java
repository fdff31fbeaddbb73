package org.plumbline.mesh.anatomy.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.QualityReport;

class AnkleShapeTest {
  private static final TrochleaShape TROCHLEA = TrochleaShape.normal();
  private static final MortiseShape MORTISE = MortiseShape.normal();

  @Test
  void widthPassesThroughItsThreeMeasures() {
    MortiseGeometry g = new MortiseGeometry(AnkleShape.generic());
    double reach = 20.7 * Math.sin(Math.toRadians(55));
    assertThat(g.width(reach)).isCloseTo(30, within(1e-12));
    assertThat(g.width(0)).isCloseTo(28, within(1e-12));
    assertThat(g.width(-reach)).isCloseTo(25, within(1e-12));
    assertThat(g.width(2 * reach)).isCloseTo(30, within(1e-12));
  }

  /** The plafond touches along the middle line: its own radius is larger by how low its axis is. */
  @Test
  void plafondTouchesTheTrochleaInTheReferencePose() {
    MortiseGeometry g = new MortiseGeometry(AnkleShape.generic());
    for (double z = -14; z <= 14; z += 3.5) {
      assertThat(g.plafondAxis() + g.plafondRadius(z)).isCloseTo(g.talarRadius(z), within(1e-12));
    }
    assertThat(g.groove(0)).isCloseTo(2, within(1e-12));
    assertThat(g.groove(10)).isCloseTo(0, within(1e-12));
  }

  @Test
  void impossibleAnklesAreRefusedWithTheReason() {
    refused(TROCHLEA, new MortiseShape(2, 27, -0.4, 13, 22, 10), "overlap the talus by 0.4 mm");
    refused(TROCHLEA, new MortiseShape(-1, 27, 0.3, 13, 22, 10), "radial clearance is -1.0 mm");
    refused(TROCHLEA, new MortiseShape(2, 40, 0.3, 13, 22, 10), "try a shorter plafond");
    refused(TROCHLEA, new MortiseShape(2, 27, 0.3, 8, 22, 10), "try a longer malleolus");
    refused(TROCHLEA, new MortiseShape(2, 27, 0.3, 13, 28, 10), "would end below the talus");
    refused(TROCHLEA.withGroove(Double.NaN), MORTISE, "groove depth is NaN mm");
    refused(new TrochleaShape(20.7, 25, 28, 30, 110, 2, 20), MORTISE, "it must not grow backward");
    refused(new TrochleaShape(20.7, 30, 28, 25, 110, 2, 13), MORTISE, "crest spacing is 13.0 mm");
    refused(new TrochleaShape(2, 30, 28, 25, 110, 2, 20), MORTISE, "dome radius is 2.0 mm");
  }

  private static void refused(TrochleaShape trochlea, MortiseShape mortise, String reason) {
    assertThatThrownBy(() -> AnkleMesher.mesh(AnkleShape.of(trochlea, mortise), MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(reason);
  }

  /** Whatever passes the rules can be meshed. */
  @Test
  void randomAnklesThatPassTheRulesCanBeMeshed() {
    Random random = new Random(20261126);
    int meshed = 0;
    for (int i = 0; i < 60; i++) {
      double middle = 28 + 8 * (random.nextDouble() - 0.5);
      TrochleaShape trochlea =
          new TrochleaShape(
              20.7 + 10 * (random.nextDouble() - 0.5),
              middle + 3 * random.nextDouble(),
              middle,
              middle - 4 * random.nextDouble(),
              100 + 20 * random.nextDouble(),
              3 * random.nextDouble(),
              20 + 4 * (random.nextDouble() - 0.5));
      MortiseShape mortise =
          new MortiseShape(
              3 * random.nextDouble(),
              27 + 8 * (random.nextDouble() - 0.5),
              random.nextDouble(),
              13 + 4 * random.nextDouble(),
              20 + 4 * random.nextDouble(),
              8 + 4 * random.nextDouble());
      AnkleShape shape = AnkleShape.of(trochlea, mortise);
      if (!shape.problems().isEmpty()) {
        continue;
      }
      meshed++;
      JointMesh ankle = AnkleMesher.mesh(shape, MeshLevel.COARSE);
      for (BodyMesh body : ankle.bodies()) {
        assertThat(QualityReport.of(body.mesh()).overall().minScaledJacobian())
            .as("%s of %s", body.name(), shape)
            .isGreaterThan(0.15);
      }
    }
    assertThat(meshed).isGreaterThan(20);
  }
}
