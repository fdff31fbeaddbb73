package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.models.construct.CutStage;
import org.plumbline.models.construct.HardwareMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.Study;

/** The joint of a study at the states of its cut bones, to be looked at. */
final class ConstructStages {
  /** Between a bone and the thin edge of the wedge laid beside it, mm. */
  private static final double BESIDE_MM = 16;

  private final Study study;
  private final JointMesh mesh;
  private final List<PlannedCut> cuts;

  private ConstructStages(Study study, JointMesh mesh, List<PlannedCut> cuts) {
    this.study = study;
    this.mesh = mesh;
    this.cuts = cuts;
  }

  /**
   * The joint whole, cut and closed, with the wedges of each angle.
   *
   * @throws org.plumbline.mesh.PoorCellException if a bone does not bear its wedge
   */
  static List<JointStage> of(Study study, JointMesh mesh, List<Double> anglesDeg) {
    ConstructStages stages = new ConstructStages(study, mesh, PlannedCut.of(study));
    List<JointStage> all = new ArrayList<>();
    all.add(stages.at(Map.of(), 0));
    List<Double> shown = withClosed(anglesDeg);
    double widest = shown.get(shown.size() - 1);
    for (double angle : shown) {
      all.add(stages.at(stages.wedges(angle, widest), angle));
    }
    return all;
  }

  private static List<Double> withClosed(List<Double> anglesDeg) {
    return Stream.concat(Stream.of(0.0), anglesDeg.stream().filter(a -> a > 0)).toList();
  }

  private Correction correction(double angleDeg) {
    return KneeDefinition.osteotomy(study).apply(KneeDefinition.landmarks(study), angleDeg);
  }

  /**
   * Each cut bone, by its body.
   *
   * @param widestDeg whose number of layers a filling has at every angle, so that it is the same
   *     surface
   */
  private Map<String, CutStage> wedges(double angleDeg, double widestDeg) {
    Correction correction = correction(angleDeg);
    Correction widest = correction(widestDeg);
    Map<String, CutStage> wedges = new TreeMap<>();
    for (PlannedCut planned : cuts) {
      CutMesh cut = ConstructDefinition.cut(mesh, planned);
      double angle = planned.angleDeg(correction);
      wedges.put(
          planned.body(),
          CutStage.of(
              cut,
              ConstructDefinition.way(planned.settings()),
              Math.toRadians(angle),
              angle > 0
                  ? CutStage.layers(
                      cut,
                      ConstructDefinition.filler(planned.settings().gap()),
                      Math.toRadians(planned.angleDeg(widest)))
                  : 0,
              ConstructDefinition.plate(planned, cut, angle),
              ConstructDefinition.block(planned.settings().plate())));
    }
    return wedges;
  }

  private JointStage at(Map<String, CutStage> wedges, double angleDeg) {
    List<JointStage.Solid> solids = new ArrayList<>();
    for (BodyMesh body : mesh.bodies()) {
      boolean isCut = cuts.stream().anyMatch(c -> c.body().equals(body.name()));
      CutStage wedge = wedges.get(body.name());
      Mesh drawn = wedge == null ? body.mesh() : wedge.bone().mesh();
      int[] parts =
          !isCut
              ? new int[drawn.cellCount()]
              : wedge == null
                  ? CutStage.parts(mesh.cut(body.name()))
                  : CutStage.parts(wedge.bone());
      solids.add(
          new JointStage.Solid(
              body.name(), drawn, isCut ? CutStage.PARTS : List.of(JointStage.WHOLE), parts));
    }
    for (PlannedCut cut : cuts) {
      if (wedges.containsKey(cut.body())) {
        wedges
            .get(cut.body())
            .hardware()
            .ifPresent(h -> solids.add(hardware(cut.region(JointStage.HARDWARE), h)));
      }
    }
    return new JointStage(angleDeg, !wedges.isEmpty(), solids, taken(wedges));
  }

  /** Wedges that were taken out, drawn out of the cut by their length and a little more. */
  private static List<JointStage.Solid> taken(Map<String, CutStage> wedges) {
    List<JointStage.Solid> taken = new ArrayList<>();
    wedges.forEach(
        (body, stage) ->
            stage
                .bone()
                .taken()
                .ifPresent(
                    wedge ->
                        taken.add(
                            new JointStage.Solid(
                                body + "_" + JointStage.TAKEN,
                                drawnOut(wedge, stage.bone().cut().plane()),
                                List.of(JointStage.TAKEN),
                                new int[wedge.cellCount()]))));
    return taken;
  }

  private static Mesh drawnOut(Mesh wedge, CutPlane plane) {
    double[] xyz = wedge.coordinates();
    double length = BESIDE_MM;
    for (int i = 0; i < xyz.length; i += 3) {
      length = Math.max(length, BESIDE_MM - plane.beyondHinge(xyz[i], xyz[i + 1], xyz[i + 2]));
    }
    double[] out = plane.lateral().scalarMultiply(-length).toArray();
    for (int i = 0; i < xyz.length; i++) {
      xyz[i] += out[i % 3];
    }
    return wedge.at(xyz);
  }

  private static JointStage.Solid hardware(String name, HardwareMesh hardware) {
    List<String> names = hardware.mesh().blocks().stream().map(CellBlock::name).toList();
    int[] parts = new int[hardware.mesh().cellCount()];
    int cell = 0;
    for (CellBlock block : hardware.mesh().blocks()) {
      Arrays.fill(parts, cell, cell + block.size(), names.indexOf(block.name()));
      cell += block.size();
    }
    return new JointStage.Solid(name, hardware.mesh(), names, parts);
  }
}
