package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.QualityReport;

/**
 * The generic menisci against published sizes. The bands were fixed before the first run; a miss
 * stays here as a miss and is explained in docs/decisions/0021-menisci-on-rays.md.
 *
 * <p>Sources: a segmented knee with a plateau 68.5 mm wide (smith2019: volume 997 and 970 mm³,
 * footprint 431 and 379 mm², length 41.2 and 31.7 mm, mid-body width 5.8 and 5.3 mm), scaled to the
 * generic width of 75 mm, ± 30 % for volume and mid-body, ± 25 % for areas, ± 12 % for lengths.
 * Bloecker 2011 (MRI): mean thickness 2.51 to 2.80 mm, with smith2019's 2.31 and 2.56 mm as a band
 * of 2.0 to 3.2 mm; largest thickness 6.8 to 7.7 mm, with mid-body heights from 4.4 mm; mean width
 * 8.6 to 10.1 mm, with mid-body widths from 5.3 mm; part of the plateau covered 50 and 58 %, ± 10
 * points.
 */
class MeniscusSizeTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "MEDIAL,  VOLUME,          914, 1701, INSIDE",
    "LATERAL, VOLUME,          890, 1655, INSIDE",
    "MEDIAL,  FOOTPRINT,       388,  646, INSIDE",
    "LATERAL, FOOTPRINT,       341,  568, INSIDE",
    "MEDIAL,  COVERED,        0.40, 0.60, INSIDE",
    "LATERAL, COVERED,        0.48, 0.68, INSIDE",
    "MEDIAL,  MEAN_HEIGHT,     2.0,  3.2, INSIDE",
    "LATERAL, MEAN_HEIGHT,     2.0,  3.2, ABOVE",
    "MEDIAL,  LARGEST_HEIGHT,  4.4,  7.7, INSIDE",
    "LATERAL, LARGEST_HEIGHT,  4.4,  7.7, INSIDE",
    "MEDIAL,  MEAN_WIDTH,      5.3, 10.1, INSIDE",
    "LATERAL, MEAN_WIDTH,      5.3, 10.1, INSIDE",
    "MEDIAL,  MID_BODY_WIDTH,  4.4,  8.3, INSIDE",
    "LATERAL, MID_BODY_WIDTH,  4.1,  7.5, INSIDE",
    "MEDIAL,  LENGTH,         39.7, 50.5, INSIDE",
    "LATERAL, LENGTH,         30.5, 38.9, INSIDE",
  })
  void sizeStandsWhereItWasFound(
      Compartment c, Quantity quantity, double least, double most, Verdict verdict) {
    double value = measure(c, quantity);
    Verdict found = value < least ? Verdict.BELOW : value > most ? Verdict.ABOVE : Verdict.INSIDE;
    assertThat(found).as("%s = %f in %f … %f", quantity, value, least, most).isEqualTo(verdict);
    assertThat(value).as("within twice the band").isBetween(least / 2, most * 2);
  }

  enum Verdict {
    BELOW,
    INSIDE,
    ABOVE
  }

  enum Quantity {
    VOLUME,
    FOOTPRINT,
    COVERED,
    MEAN_HEIGHT,
    LARGEST_HEIGHT,
    MEAN_WIDTH,
    MID_BODY_WIDTH,
    LENGTH
  }

  private static double measure(Compartment c, Quantity quantity) {
    CompartmentShape plateau = KneeShape.generic().compartment(c);
    Mesh mesh = MeniscusMesherTest.mesh(KneeShape.generic(), c, MeshLevel.FINE);
    MeshLevel.MeniscusDensity n = MeshLevel.FINE.meniscus();
    FacetSet lower = mesh.facetSet(MeniscusMesher.LOWER);
    double footprint = 0;
    double covered = 0;
    for (int f = 0; f < lower.size(); f++) {
      double area = -MeniscusMesherTest.projectedArea(mesh, lower, f);
      double x = 0;
      double z = 0;
      for (int k = 0; k < 4; k++) {
        x += mesh.coordinate(lower.node(f, k), 0) / 4 / plateau.plateauHalfDepth();
        z += (mesh.coordinate(lower.node(f, k), 2) - plateau.troughZ()) / 4;
      }
      footprint += area;
      covered += Math.hypot(x, z / plateau.plateauHalfWidth()) <= 1 ? area : 0;
    }
    double volume = QualityReport.of(mesh).overall().volume();
    int section = (n.across() + 1) * (n.through() + 1);
    int across = n.through() + 1;
    int middle = n.around() / 2 * section;
    return switch (quantity) {
      case VOLUME -> volume;
      case FOOTPRINT -> footprint;
      case COVERED -> covered / (Math.PI * plateau.plateauHalfDepth() * plateau.plateauHalfWidth());
      case MEAN_HEIGHT -> volume / footprint;
      case LARGEST_HEIGHT -> largestHeight(mesh, n.through());
      case MEAN_WIDTH -> footprint / centerLine(mesh, n, section);
      case MID_BODY_WIDTH ->
          Math.abs(mesh.coordinate(middle + n.across() * across, 2) - mesh.coordinate(middle, 2));
      case LENGTH -> length(mesh);
    };
  }

  private static double largestHeight(Mesh mesh, int through) {
    double largest = 0;
    for (int lower = 0; lower < mesh.nodeCount(); lower += through + 1) {
      double height = mesh.coordinate(lower + through, 1) - mesh.coordinate(lower, 1);
      largest = Math.max(largest, height);
    }
    return largest;
  }

  /** Length of the line midway between the lower inner and outer edges, seen from above, mm. */
  private static double centerLine(Mesh mesh, MeshLevel.MeniscusDensity n, int section) {
    int outer = n.across() * (n.through() + 1);
    double length = 0;
    for (int i = 0; i < n.around(); i++) {
      double[] d = new double[3];
      for (int a = 0; a < 3; a += 2) {
        for (int node : new int[] {i * section, i * section + outer}) {
          d[a] += (mesh.coordinate(node + section, a) - mesh.coordinate(node, a)) / 2;
        }
      }
      length += Math.hypot(d[0], d[2]);
    }
    return length;
  }

  private static double length(Mesh mesh) {
    double front = Double.NEGATIVE_INFINITY;
    double rear = Double.POSITIVE_INFINITY;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      front = Math.max(front, mesh.coordinate(node, 0));
      rear = Math.min(rear, mesh.coordinate(node, 0));
    }
    return front - rear;
  }
}
