package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.models.construct.CutStage;
import org.plumbline.models.construct.HardwareMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.fixation.PlateSite;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.Study;

/** The joint of a study at the states of its cut bone, to be looked at. */
final class JointStages {
  private final Study study;
  private final JointMesh mesh;
  private final ConstructSettings settings;
  private final String cutBody;
  private final CutMesh cut;

  JointStages(Study study, JointMesh mesh, ConstructSettings settings) {
    this.study = study;
    this.mesh = mesh;
    this.settings = settings;
    this.cutBody = KneeDefinition.cutBody(study);
    this.cut = ConstructDefinition.cut(study, mesh, settings);
  }

  /**
   * Whole, cut without a wedge, with the wedge of each angle.
   *
   * @param anglesDeg ascending
   * @throws org.plumbline.mesh.PoorCellException if the bone does not bear a wedge
   */
  List<JointStage> of(List<Double> anglesDeg) {
    Optional<PlateSite> site =
        Optional.of(settings.plate())
            .filter(p -> !p.isNone())
            .map(p -> ConstructDefinition.site(study, cut));
    List<JointStage> stages = new ArrayList<>();
    stages.add(stage(Optional.empty(), 0));
    Stream.concat(Stream.of(0.0), anglesDeg.stream().filter(a -> a > 0))
        .forEach(
            angle -> {
              Optional<SeatedPlate> plate =
                  site.map(
                      s ->
                          ConstructDefinition.seated(
                              settings, ConstructDefinition.cut(study), s, angle));
              CutStage laid =
                  CutStage.of(
                      cut,
                      settings.gap().way(),
                      Math.toRadians(angle),
                      ConstructDefinition.filler(settings.gap()),
                      plate);
              stages.add(stage(Optional.of(laid), angle));
            });
    return stages;
  }

  private JointStage stage(Optional<CutStage> laid, double angleDeg) {
    List<JointStage.Solid> solids = new ArrayList<>();
    for (BodyMesh body : mesh.bodies()) {
      boolean isCut = body.name().equals(cutBody);
      Mesh drawn = isCut ? laid.map(s -> s.bone().mesh()).orElse(body.mesh()) : body.mesh();
      int[] parts =
          isCut
              ? laid.map(s -> CutStage.parts(s.bone())).orElseGet(() -> CutStage.parts(cut))
              : new int[drawn.cellCount()];
      solids.add(
          new JointStage.Solid(
              body.name(), drawn, isCut ? CutStage.PARTS : List.of(JointStage.WHOLE), parts));
    }
    laid.flatMap(CutStage::hardware).ifPresent(h -> solids.add(hardware(h)));
    return new JointStage(angleDeg, laid.isPresent(), solids);
  }

  private static JointStage.Solid hardware(HardwareMesh hardware) {
    List<String> names = hardware.mesh().blocks().stream().map(CellBlock::name).toList();
    int[] parts = new int[hardware.mesh().cellCount()];
    int cell = 0;
    for (CellBlock block : hardware.mesh().blocks()) {
      Arrays.fill(parts, cell, cell + block.size(), names.indexOf(block.name()));
      cell += block.size();
    }
    return new JointStage.Solid(JointStage.HARDWARE, hardware.mesh(), names, parts);
  }
}
