package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.MeshException;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.quality.QualityReport;

/**
 * Shapes drawn within published adult ranges (condyle radii 30–44 and 18–26 mm, plateau radii,
 * slopes 0–14 degrees, cartilage 1.5–3.5 mm, trough spacing 40–56 mm).
 */
class RandomShapesTest {
  /** Share of drawn shapes that may be refused for a poor cell. */
  private static final double REFUSED_SHARE = 0.02;

  /** Distance of the hinge from the lateral end of the plateau, mm. */
  private static final double HINGE_INSIDE = 11;

  @Test
  void coarseMeshesAreValidOrRefusedWithAReason() {
    sweep(MeshLevel.COARSE, 40);
  }

  @Test
  @Tag("slow")
  void standardMeshesAreValidOrRefusedWithAReason() {
    sweep(MeshLevel.STANDARD, 60);
  }

  private static void sweep(MeshLevel level, int count) {
    int refused = 0;
    for (int seed = 0; seed < count; seed++) {
      KneeShape shape = draw(new Random(seed));
      try {
        JointMesh knee = KneeMesher.mesh(shape, level);
        for (BodyMesh body : knee.bodies()) {
          QualityReport report = QualityReport.of(body.mesh());
          assertThat(report.overall().minScaledJacobian())
              .as("seed %d, %s", seed, body.name())
              .isGreaterThanOrEqualTo(QualityReport.REFUSED_SCALED_JACOBIAN);
          assertThat(report.overall().minVolume()).as("seed %d", seed).isPositive();
        }
      } catch (MeshException e) {
        refused++;
        assertThat(e).as("seed %d", seed).isInstanceOf(PoorCellException.class);
        assertThat(e.getMessage()).contains("scaled Jacobian").contains("mm").contains("limit");
      }
    }
    assertThat((double) refused / count).isLessThanOrEqualTo(REFUSED_SHARE);
  }

  private static KneeShape draw(Random random) {
    double slope = uniform(random, 2, 12);
    CompartmentShape medial = compartment(random, Compartment.MEDIAL, slope);
    CompartmentShape lateral = compartment(random, Compartment.LATERAL, slope);
    double hingeZ = lateral.troughZ() + lateral.plateauHalfWidth() - HINGE_INSIDE;
    CutShape cut = new CutShape(0, -18, hingeZ, -40, uniform(random, -10, 10), 6);
    CartilageShape cartilage =
        new CartilageShape(uniform(random, 1.5, 3.5), uniform(random, 1.5, 3.5), 0.45);
    return KneeShape.of(medial, lateral, cartilage, cut);
  }

  private static CompartmentShape compartment(Random random, Compartment c, double slope) {
    double sagittal = uniform(random, 30, 44);
    double coronal = uniform(random, 18, 26);
    double plateau =
        c == Compartment.MEDIAL ? uniform(random, sagittal + 5, 200) : -uniform(random, 40, 200);
    return new CompartmentShape(
        c.side() * uniform(random, 20, 28),
        sagittal,
        coronal,
        plateau,
        uniform(random, Math.max(28, coronal + 4), 60),
        slope + uniform(random, -2, 2),
        uniform(random, 17, 26),
        uniform(random, 11, 15));
  }

  private static double uniform(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
