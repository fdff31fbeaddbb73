package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.PressureStatistics;

/** Finite elements against the elastic foundation where both must agree: thin layers, ν = 0.3. */
@Tag("slow")
class AnkleElasticTest {
  private static final AnkleMechanics ANKLE =
      AnkleScene.elastic(AnkleShape.generic(), MeshLevel.STANDARD, 12, 0.3);

  /** Peak within 10 %, share of the medial half within 3 points. */
  @Test
  void aNeutralAnkleAgreesWithItsFoundation() {
    AnkleCase loaded = AnkleScene.corrected(1500, SubtalarState.FREE, FibulaState.INTACT, 0);
    agree(AnkleScene.foundation(ANKLE, loaded), AnkleScene.elastic(ANKLE, loaded), 0.1);
    AnkleCase varus = AnkleScene.corrected(1500, SubtalarState.FREE, FibulaState.INTACT, -8);
    agree(AnkleScene.foundation(ANKLE, varus), AnkleScene.elastic(ANKLE, varus), 0.1);
  }

  private static void agree(JointSolution foundation, JointSolution elastic, double bound) {
    ContactResult bed = AnkleScene.contact(foundation, AnkleMesher.PLAFOND);
    ContactResult body = AnkleScene.contact(elastic, AnkleMesher.PLAFOND);
    double peak = new PressureStatistics(bed).peak();
    assertThat(new PressureStatistics(body).peak()).isCloseTo(peak, within(bound * peak));
    assertThat(AnkleScene.medialShare(body)).isCloseTo(AnkleScene.medialShare(bed), within(3.0));
  }

  /** The load goes over to the edge, where bone yields: the peak falls by more than a tenth. */
  @Test
  void atAnEdgeElasticBoneTakesThePeakOff() {
    AnkleCase loaded = AnkleScene.corrected(1500, SubtalarState.FREE, FibulaState.CUT, 8);
    double rigid = peak(AnkleScene.foundation(ANKLE, loaded));
    double elastic = peak(AnkleScene.elastic(ANKLE, loaded));
    assertThat(elastic / rigid).isBetween(0.78, 0.92);
  }

  /** At ν = 0.3 the layers are soft: 18 % are lost, on the foundation of that modulus 24 %. */
  @Test
  void aMillimetreOfShiftCostsAreaWithElasticBodiesToo() {
    double before = area(AnkleScene.shiftedElastic(ANKLE, 700, 0));
    double after = area(AnkleScene.shiftedElastic(ANKLE, 700, 1));
    assertThat(after / before).isBetween(0.70, 0.90);
  }

  /** Knupp 2011 with elastic bodies: the sign reverses. */
  @Test
  void theShiftReversesWithElasticBodiesToo() {
    for (FibulaState f : FibulaState.values()) {
      for (double valgus : new double[] {-8, 8}) {
        JointSolution s =
            AnkleScene.elastic(ANKLE, AnkleScene.corrected(700, SubtalarState.FREE, f, valgus));
        double z = AnkleScene.contact(s, AnkleMesher.PLAFOND).center(2);
        double follows = f == FibulaState.CUT ? z * valgus : -z * valgus;
        assertThat(follows).as(f + " " + valgus).isPositive();
      }
    }
  }

  private static double peak(JointSolution s) {
    return new PressureStatistics(AnkleScene.contact(s, AnkleMesher.PLAFOND)).peak();
  }

  private static double area(JointSolution s) {
    return new PressureStatistics(AnkleScene.contact(s, AnkleMesher.PLAFOND)).area();
  }
}
