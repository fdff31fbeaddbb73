package org.plumbline.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.literature.LigamentTable;

/** Properties of the equilibrium that hold for any parameters. */
class EquilibriumTest {
  private static final double SAME = 1e-4;
  private static final int STARTS = 12;
  private static final long SEED = 7;

  @Test
  void everyStartLeadsToTheSamePose() {
    Random random = new Random(SEED);
    for (double hka : new double[] {-8, 0, 6}) {
      KneeParameters p = KneeParameters.gait();
      p.tibialDeformity = hka;
      AnalyticKnee knee = new AnalyticKnee(p);
      KneeEquilibrium seated = knee.solve();
      for (int i = 0; i < STARTS; i++) {
        double[] start = new double[KneePose.COORDINATES];
        for (int k = 0; k < start.length; k++) {
          start[k] = (2 * random.nextDouble() - 1) * (k < 3 ? 4 : Math.toRadians(6));
        }
        KneeEquilibrium free = knee.solve(start);
        assertThat(free.residual()).as("seed %d start %d", SEED, i).isLessThan(1e-3);
        assertThat(free.sharePercent()).isCloseTo(seated.sharePercent(), within(SAME));
      }
    }
  }

  /** The mirrored knee carries laterally what the original carries medially. */
  @Test
  void mirroredKneeHasTheMirroredShare() {
    KneeParameters p = KneeParameters.gait();
    p.tibialDeformity = -5;
    KneeParameters mirror = KneeParameters.gait();
    mirror.tibialDeformity = 5;
    mirror.lever = -mirror.lever;
    mirror.medial = mirrored(p.lateral);
    mirror.lateral = mirrored(p.medial);
    mirror.ligaments =
        new LigamentTable(p.ligaments.bundles().stream().map(EquilibriumTest::mirrored).toList());
    KneeEquilibrium a = new AnalyticKnee(p).solve();
    KneeEquilibrium b = new AnalyticKnee(mirror).solve();
    assertThat(b.sharePercent()).isCloseTo(100 - a.sharePercent(), within(SAME));
    assertThat(b.varusTiltDeg()).isCloseTo(-a.varusTiltDeg(), within(SAME));
  }

  private static Plateau mirrored(Plateau s) {
    return s.moved(-2 * s.centreZ());
  }

  private static BundleSpec mirrored(BundleSpec b) {
    return new BundleSpec(
        b.name(),
        flip(b.femur()),
        flip(b.tibia()),
        b.stiffnessN(),
        b.referenceStrain(),
        b.fragment(),
        b.source());
  }

  private static Vector3D flip(Vector3D v) {
    return new Vector3D(v.getX(), v.getY(), -v.getZ());
  }

  /** Known case: 2.5 body weights along the hip–ankle line buckle the varus limb. */
  @Test
  void tooMuchLoadAlongTheLineHasNoEquilibriumNearTheJoint() {
    KneeParameters p = KneeParameters.axis();
    p.cable = 2.5;
    p.tibialDeformity = -8;
    KneeEquilibrium e = new AnalyticKnee(p).solve();
    boolean refused =
        e.residual() > 1e-3 || e.smallestEigenvalue() <= 0 || Math.abs(e.varusTiltDeg()) > 8;
    assertThat(refused).isTrue();
  }

  @Test
  void sharesHardlyDependOnTheGrid() {
    KneeParameters coarse = KneeParameters.axis();
    coarse.grid = 2;
    KneeParameters fine = KneeParameters.axis();
    fine.grid = 0.5;
    assertThat(new AnalyticKnee(coarse).solve().sharePercent())
        .isCloseTo(new AnalyticKnee(fine).solve().sharePercent(), within(0.1));
  }
}
