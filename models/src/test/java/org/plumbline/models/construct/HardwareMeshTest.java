package org.plumbline.models.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.models.fixation.HardwareBeam.Kind;
import org.plumbline.models.literature.FixationLiterature;

/** Plate and screws as cells, and the parts of an opened bone. */
class HardwareMeshTest {
  private static final double RADIUS = 2.5;

  private static Construct opened() {
    return new ConstructTest()
        .plated(new HingeLaw.Elastic(), FixationLiterature.filler("autograft"))
        .at(Math.toRadians(10));
  }

  private static double volume(Mesh mesh, String block) {
    return QualityReport.of(mesh).blocks().stream()
        .filter(b -> b.block().equals(block))
        .findFirst()
        .orElseThrow()
        .volume();
  }

  @Test
  void cellsHaveTheVolumeOfTheirBeams() {
    HardwareBeam bar =
        new HardwareBeam(
            Kind.PLATE,
            new double[] {0, 0, 0, 0, 20, 5},
            new double[] {1, 0, 0},
            16,
            3,
            new double[] {-1, 6});
    HardwareBeam rod = HardwareBeam.screw(2 * RADIUS, 1, 2, 3, 31, 12, -7);
    HardwareMesh mesh = HardwareMesh.of(List.of(bar, rod));
    double length = Math.sqrt(20 * 20 + 5 * 5) - 1 + 6;
    assertThat(volume(mesh.mesh(), "plate")).isCloseTo(16 * 3 * length, within(1e-9 * 1000));
    double octagon = 2 * Math.sqrt(2) * RADIUS * RADIUS;
    assertThat(volume(mesh.mesh(), "screws"))
        .isCloseTo(octagon * Math.sqrt(900 + 100 + 100), within(1e-9 * 1000));
    assertThat(mesh.kind(0)).isEqualTo(Kind.PLATE);
    assertThat(mesh.beam(1)).isEqualTo(1);
  }

  @Test
  void aTurnOfAllEndsTurnsEveryNode() {
    HardwareMesh mesh = HardwareMesh.of(List.of(HardwareBeam.screw(5, 10, 0, 0, 0, 20, 0)));
    // Spin w about y through the origin: u = w x r at both ends.
    double w = 0.01;
    double[] moved = {0, 0, -10 * w, 0, w, 0, 0, 0, 0, 0, w, 0};
    double[] u = mesh.displacement(List.of(moved));
    for (int n = 0; n < mesh.mesh().nodeCount(); n++) {
      assertThat(u[3 * n]).isCloseTo(w * mesh.mesh().coordinate(n, 2), within(1e-12));
      assertThat(u[3 * n + 1]).isZero();
      assertThat(u[3 * n + 2]).isCloseTo(-w * mesh.mesh().coordinate(n, 0), within(1e-12));
    }
  }

  @Test
  void piecesOfALoadedPlateBearWhatTheResultsSay() {
    Construct c = opened();
    LoadedConstruct loaded = new LoadedConstruct(c, ConstructTest.load(2400), List.of());
    HardwareMesh mesh = c.hardware().orElseThrow();
    List<LoadedPiece> pieces = loaded.hardware();
    assertThat(largest(mesh, pieces, Kind.PLATE)).isEqualTo(loaded.plateStress().orElseThrow());
    assertThat(largest(mesh, pieces, Kind.SCREW)).isEqualTo(loaded.screwStress().orElseThrow());
    double[] u = mesh.displacement(pieces.stream().map(LoadedPiece::moved).toList());
    double most = IntStream.range(0, u.length).mapToDouble(i -> Math.abs(u[i])).max().orElse(0);
    assertThat(most).as("moves, by less than the bone is wide").isBetween(1e-3, 5.0);
    int screws = c.bonded().plate().orElseThrow().mounting().plate().pieces(p -> p).size();
    assertThat(heads(pieces, screws))
        .as("a locked screw turns with the plate")
        .isLessThan(1e-9 * most);
  }

  /** Largest difference of the first screw's head and the first node of the plate. */
  private static double heads(List<LoadedPiece> pieces, int first) {
    double worst = 0;
    for (int k = 0; k < 6; k++) {
      double plate = pieces.get(0).moved()[k];
      worst = Math.max(worst, Math.abs(plate - pieces.get(first).moved()[k]));
    }
    return worst;
  }

  private static double largest(HardwareMesh mesh, List<LoadedPiece> pieces, Kind kind) {
    return IntStream.range(0, mesh.mesh().cellCount())
        .filter(c -> mesh.kind(c) == kind)
        .mapToDouble(c -> pieces.get(mesh.beam(c)).vonMisesMPa())
        .filter(Double::isFinite)
        .max()
        .orElseThrow();
  }

  @Test
  void everyCellOfAnOpenedBoneHasItsPart() {
    CutStage stage =
        CutStage.of(
            ConstructTest.CUT,
            WedgeWay.OPENED,
            Math.toRadians(10),
            CutStage.layers(
                ConstructTest.CUT, FixationLiterature.filler("autograft"), Math.toRadians(10)),
            java.util.Optional.empty());
    int[] parts = CutStage.parts(stage.bone());
    Mesh mesh = stage.bone().mesh();
    assertThat(parts).hasSize(mesh.cellCount());
    Predicate<Integer> above = c -> CutStage.PARTS.get(parts[c]).equals("proximal");
    double joint = meanHeight(mesh, above);
    double shaft = meanHeight(mesh, c -> CutStage.PARTS.get(parts[c]).equals("distal"));
    assertThat(joint).isGreaterThan(shaft);
    long graft = IntStream.of(parts).filter(p -> CutStage.PARTS.get(p).equals("graft")).count();
    assertThat(graft).isEqualTo(mesh.cellCount() - ConstructTest.CUT.whole().cellCount());
  }

  private static double meanHeight(Mesh mesh, Predicate<Integer> chosen) {
    double sum = 0;
    int count = 0;
    int cell = 0;
    for (var block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++, cell++) {
        if (chosen.test(cell)) {
          sum += mesh.coordinate(block.node(c, 0), 1);
          count++;
        }
      }
    }
    return sum / count;
  }
}
