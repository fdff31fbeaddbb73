package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

/** Menisci in knees drawn within published adult ranges, whole, trimmed or extruded. */
class RandomMenisciTest {
  @Test
  void coarseMenisciPassTheQualityGate() {
    sweep(MeshLevel.COARSE, 40);
  }

  @Test
  @Tag("slow")
  void standardMenisciPassTheQualityGate() {
    sweep(MeshLevel.STANDARD, 150);
  }

  @Test
  @Tag("slow")
  void fineMenisciPassTheQualityGate() {
    sweep(MeshLevel.FINE, 40);
  }

  /**
   * Least scaled Jacobian of a meniscus that is trimmed to a narrow rest, or extruded so that its
   * thin inner part hangs over the rim of a plateau.
   */
  private static final double ALTERED = 0.3;

  private static void sweep(MeshLevel level, int count) {
    for (int seed = 0; seed < count; seed++) {
      Random random = new Random(seed);
      KneeShape knee = Knees.random(random);
      for (Compartment c : Compartment.values()) {
        MeniscusShape shape = state(random, Menisci.generic().of(c).orElseThrow());
        boolean healthy = shape.extrusion() == 0 && shape.resection().share() == 0;
        Mesh mesh = MeniscusMesherTest.mesh(knee, c, shape, level);
        BlockQuality quality = QualityReport.of(mesh).overall();
        assertThat(quality.minScaledJacobian())
            .as("seed %d, %s %s", seed, c, shape)
            .isGreaterThan(healthy ? MeniscusMesherTest.LEAST_JACOBIAN : ALTERED);
        assertThat(quality.minVolume()).isPositive();
      }
    }
  }

  /** As it is, extruded by up to 6 mm, or trimmed by up to half somewhere or everywhere. */
  private static MeniscusShape state(Random random, MeniscusShape shape) {
    double share = Knees.uniform(random, 0, 0.5);
    return switch (random.nextInt(4)) {
      case 0 -> shape;
      case 1 -> shape.extruded(Knees.uniform(random, 0, 6));
      case 2 -> shape.trimmed(MeniscusResection.everywhere(share));
      default -> {
        double from = Knees.uniform(random, -shape.halfAngleDeg(), 60);
        double to = from + Knees.uniform(random, 20, 90);
        yield shape.trimmed(new MeniscusResection(share, from, to));
      }
    };
  }
}
