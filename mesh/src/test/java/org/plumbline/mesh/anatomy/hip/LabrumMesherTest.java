package org.plumbline.mesh.anatomy.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.mesh.topology.Mirror;

class LabrumMesherTest {
  private static final double MIN_JACOBIAN = 0.45;

  private static Mesh socket(SocketShape shape, Optional<LabrumShape> labrum, MeshLevel level) {
    return HipMesher.mesh(HipShape.of(shape).with(labrum), level).body(HipMesher.ACETABULUM).mesh();
  }

  private static Mesh socket(MeshLevel level) {
    return socket(SocketShape.dysplastic(), Optional.of(LabrumShape.generic()), level);
  }

  private static Set<Integer> nodes(int[] connectivity) {
    return Arrays.stream(connectivity).boxed().collect(Collectors.toSet());
  }

  private static Vector3D at(Mesh mesh, int n) {
    return new Vector3D(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void cellsPassTheGateOfThinLayers(MeshLevel level) {
    for (SocketShape s : new SocketShape[] {SocketShape.normal(), SocketShape.dysplastic()}) {
      Mesh mesh = socket(s, Optional.of(LabrumShape.generic()), level);
      assertThat(QualityReport.of(mesh).block(HipMesher.LABRUM).minScaledJacobian())
          .isGreaterThan(MIN_JACOBIAN);
      assertThat(QualityReport.of(mesh).overall().minScaledJacobian()).isGreaterThan(0.15);
      assertThat(HexJacobians.smallest(mesh)).isPositive();
      assertThat(HexJacobians.smallest(Mirror.mirrored(mesh))).isPositive();
    }
  }

  /** Whatever passes the rules can be meshed well. */
  @Test
  void randomLabraMeshWell() {
    Random random = new Random(17);
    for (int i = 0; i < 20; i++) {
      LabrumShape labrum =
          new LabrumShape(1 + 9 * random.nextDouble(), 2 + 5.5 * random.nextDouble());
      MeshLevel level = i % 5 == 0 ? MeshLevel.STANDARD : MeshLevel.COARSE;
      Mesh mesh = socket(SocketShape.borderline(), Optional.of(labrum), level);
      QualityReport report = QualityReport.of(mesh);
      assertThat(report.overall().minScaledJacobian()).as("%s", labrum).isGreaterThan(0.15);
      assertThat(report.block(HipMesher.LABRUM).minVolume()).as("%s", labrum).isPositive();
    }
  }

  /**
   * Only the transverse ligament makes a handle: between it and the floor of the notch is a hole.
   */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void theRingIsWatertightAndOpenBelowTheTransverseLigament(MeshLevel level) {
    BoundaryFacets skin = BoundaryFacets.of(socket(level));
    assertThat(skin.closed()).isTrue();
    assertThat(skin.eulerCharacteristic()).isZero();
  }

  /** The surface goes on where the cartilage ends, at the same radius, facets once each. */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void oneArticularSurfaceIsPartedIntoLunateAndLabrum(MeshLevel level) {
    Mesh mesh = socket(level);
    FacetSet all = mesh.facetSet(HipMesher.ARTICULAR);
    Set<Set<Integer>> parts = new HashSet<>();
    int count = 0;
    for (FacetSet part :
        Stream.concat(
                Arrays.stream(HipRegion.values()).map(HipRegion::facets),
                Stream.of(HipMesher.LABRUM_FACETS))
            .map(mesh::facetSet)
            .toList()) {
      count += part.size();
      for (int f = 0; f < part.size(); f++) {
        parts.add(Set.of(part.node(f, 0), part.node(f, 1), part.node(f, 2), part.node(f, 3)));
      }
    }
    assertThat(count).isEqualTo(all.size());
    assertThat(parts).hasSize(all.size());
    for (int n : all.connectivity()) {
      assertThat(at(mesh, n).getNorm()).isCloseTo(25.5, within(1e-12));
    }
    SocketGeometry g = SocketGeometry.of(SocketShape.dysplastic());
    double tip = 0;
    for (int n : mesh.facetSet(HipMesher.LABRUM_FACETS).connectivity()) {
      double beyond = Vector3D.angle(g.rimAxis(), at(mesh, n)) - g.rimHalfAngle();
      assertThat(beyond).isBetween(-1e-9, 5.3 / 25.5 + 1e-9);
      tip = Math.max(tip, beyond);
    }
    assertThat(25.5 * tip).isCloseTo(5.3, within(1e-9));
  }

  /** Bonded along the lunate, to cartilage and to bone; free across the notch. */
  @Test
  void theBaseSharesItsNodesWithTheRim() {
    HipDensity density = HipDensity.of(MeshLevel.STANDARD);
    Mesh mesh = socket(MeshLevel.STANDARD);
    Set<Integer> ring = nodes(mesh.block(HipMesher.LABRUM).connectivity());
    Set<Integer> cartilage = nodes(mesh.block("cartilage").connectivity());
    Set<Integer> bone = nodes(mesh.block("subchondral").connectivity());
    int columns = 4 * density.panel() - density.notch() + 1;
    cartilage.retainAll(ring);
    assertThat(cartilage).hasSize(columns * (HipDensity.CARTILAGE_LAYERS + 1));
    bone.retainAll(ring);
    assertThat(bone).hasSize(columns * 2);
    for (int n : bone) {
      assertThat(at(mesh, n).getNorm()).isBetween(27 - 1e-9, 28.5 + 1e-9);
    }
  }

  /** A labrum as thick as cartilage and shell together moves no node of the socket. */
  @Test
  void theSocketIsWhatItIsWithout() {
    Mesh with = socket(MeshLevel.COARSE);
    Mesh without = socket(SocketShape.dysplastic(), Optional.empty(), MeshLevel.COARSE);
    for (String block : new String[] {"subchondral", "trabecular", "cartilage"}) {
      assertThat(with.block(block).connectivity()).isEqualTo(without.block(block).connectivity());
    }
    for (int n = 0; n < without.nodeCount(); n++) {
      assertThat(at(with, n).distance(at(without, n))).as("node %d", n).isLessThan(1e-12);
    }
    assertThat(without.blocks()).extracting(CellBlock::name).doesNotContain(HipMesher.LABRUM);
    assertThat(without.facetSetNames()).doesNotContain(HipMesher.LABRUM_FACETS);
  }

  /**
   * Pappus: a whole ring has the first moment of its section about the axis times 2π (eq. H20). The
   * mesh lacks what its flat facets cut off, most of it in the highest row.
   */
  @Test
  void theVolumeIsThatOfPappus() {
    LabrumShape labrum = LabrumShape.generic();
    SocketGeometry g = SocketGeometry.of(SocketShape.dysplastic());
    double exact = pappus(25.5, g.rimHalfAngle(), labrum.height(), labrum::thickness);
    double standard = 1 - volume(MeshLevel.STANDARD) / exact;
    double fine = 1 - volume(MeshLevel.FINE) / exact;
    assertThat(standard).isBetween(0.0, 0.008);
    assertThat(fine).isBetween(0.0, 0.006);
    assertThat(fine).isLessThan(standard);
    // a small triangle on a large sphere is flat: area times the way of its centroid
    double flat = 2 * Math.PI * 0.5 * 0.03 * 0.05 * (25.5 + 0.01) * Math.sin(1.2 + 0.05 / 3 / 25.5);
    assertThat(pappus(25.5, 1.2, 0.05, s -> 0.03 * (1 - s))).isCloseTo(flat, within(1e-3 * flat));
    double tipless = pappus(25.5, g.rimHalfAngle(), 5.3, s -> 3 * (1 - s));
    assertThat(exact / tipless).as("mutant: no blunt edge").isBetween(1.1, 1.25);
  }

  /**
   * Without that limit: between two meridian planes δ apart a mesh of chords holds sin δ times the
   * first moment of its polygon, to rounding.
   */
  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void theVolumeIsThatOfItsChords(MeshLevel level) {
    Mesh mesh = socket(level);
    SocketGeometry g = SocketGeometry.of(SocketShape.dysplastic());
    int[] rim = mesh.nodeSet("rim").nodes();
    double sectors = 0;
    for (int j = 0; j < rim.length; j++) {
      Vector3D a = g.rimAxis().crossProduct(at(mesh, rim[j]));
      Vector3D b = g.rimAxis().crossProduct(at(mesh, rim[(j + 1) % rim.length]));
      sectors += Math.sin(Vector3D.angle(a, b));
    }
    int rows = HipDensity.of(level).labrum();
    double[] x = new double[2 * rows + 2];
    double[] y = new double[2 * rows + 2];
    for (int i = 0; i < x.length; i++) {
      double share = LabrumMesher.share(i <= rows ? i : 2 * rows + 1 - i, rows);
      double angle = g.rimHalfAngle() + 5.3 / 25.5 * share;
      double r = i <= rows ? 25.5 : 25.5 + 3 - 2.5 * share;
      x[i] = r * Math.sin(angle);
      y[i] = r * Math.cos(angle);
    }
    double moment = 0;
    for (int i = 0; i < x.length; i++) {
      int next = (i + 1) % x.length;
      moment += (x[i] + x[next]) * (x[i] * y[next] - x[next] * y[i]) / 6;
    }
    assertThat(QualityReport.of(mesh).block(HipMesher.LABRUM).volume())
        .isCloseTo(sectors * moment, within(1e-9 * sectors * moment));
  }

  private static double volume(MeshLevel level) {
    return QualityReport.of(socket(level)).block(HipMesher.LABRUM).volume();
  }

  /** 2π ∫∫ ρ sin θ ρ dρ dθ over the section, by the midpoint rule in θ. */
  private static double pappus(double r, double rim, double height, DoubleUnaryOperator thick) {
    int steps = 20_000;
    double width = height / r / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double out = r + thick.applyAsDouble((i + 0.5) / steps);
      sum += (out * out * out - r * r * r) / 3 * Math.sin(rim + (i + 0.5) * width);
    }
    return 2 * Math.PI * sum * width;
  }

  @Test
  void fibresRunRoundTheRim() {
    Mesh mesh = socket(MeshLevel.COARSE);
    Vector3D axis = SocketGeometry.of(SocketShape.dysplastic()).rimAxis();
    CellBlock block = mesh.block(HipMesher.LABRUM);
    FibreField fibres = block.fibres().orElseThrow();
    for (int c = 0; c < block.size(); c++) {
      Vector3D f =
          new Vector3D(fibres.component(c, 0), fibres.component(c, 1), fibres.component(c, 2));
      Vector3D middle = Vector3D.ZERO;
      for (int k = 0; k < 8; k++) {
        middle = middle.add(at(mesh, block.connectivity()[8 * c + k]));
      }
      assertThat(f.dotProduct(axis)).isCloseTo(0, within(1e-12));
      assertThat(f.dotProduct(middle.normalize())).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void leftIsTheMirrorOfRight() {
    Mesh right = socket(MeshLevel.COARSE);
    Mesh left = Mirror.mirrored(right);
    assertThat(QualityReport.of(left).block(HipMesher.LABRUM).volume())
        .isCloseTo(QualityReport.of(right).block(HipMesher.LABRUM).volume(), within(1e-9));
    assertThat(Mirror.mirrored(left).sameAs(right)).isTrue();
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheReason() {
    refused(new LabrumShape(0.5, 3), "height of the labrum is 0.5 mm, outside 1.0 … 10.0");
    refused(new LabrumShape(5, 1.6), "base of the labrum is 1.6 mm, outside 2.0 … 7.5");
    refused(new LabrumShape(5, 8), "attached to the bone beside it");
    refused(new LabrumShape(Double.NaN, 3), "height of the labrum is NaN mm");
  }

  private static void refused(LabrumShape labrum, String reason) {
    assertThatThrownBy(() -> socket(SocketShape.normal(), Optional.of(labrum), MeshLevel.COARSE))
        .isInstanceOf(InvalidShapeException.class)
        .hasMessageContaining(reason);
  }
}
