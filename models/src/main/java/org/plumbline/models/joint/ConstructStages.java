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
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.Study;

/** The joint of a study at the states of its cut bone, to be looked at. */
final class ConstructStages {
  private final JointMesh mesh;
  private final String cutBody;
  private final CutMesh cut;

  private ConstructStages(JointMesh mesh, String cutBody, CutMesh cut) {
    this.mesh = mesh;
    this.cutBody = cutBody;
    this.cut = cut;
  }

  /**
   * The joint whole, cut and closed, with the wedge of each angle.
   *
   * @throws org.plumbline.mesh.PoorCellException if the bone does not bear a wedge
   */
  static List<JointStage> of(
      Study study, JointMesh mesh, ConstructSettings settings, List<Double> anglesDeg) {
    CutMesh cut = ConstructDefinition.cut(study, mesh, settings);
    ConstructStages stages = new ConstructStages(mesh, KneeDefinition.cutBody(study), cut);
    List<JointStage> all = new ArrayList<>();
    all.add(stages.at(Optional.empty(), 0));
    List<Double> shown = withClosed(anglesDeg);
    // One number of layers for all, so that a filling is the same surface at every angle.
    int layers =
        CutStage.layers(
            cut,
            ConstructDefinition.filler(settings.gap()),
            Math.toRadians(shown.get(shown.size() - 1)));
    for (double angle : shown) {
      CutStage wedge =
          CutStage.of(
              cut,
              ConstructDefinition.way(settings),
              Math.toRadians(angle),
              angle > 0 ? layers : 0,
              ConstructDefinition.plate(study, settings, cut, angle));
      all.add(stages.at(Optional.of(wedge), angle));
    }
    return all;
  }

  private static List<Double> withClosed(List<Double> anglesDeg) {
    return Stream.concat(Stream.of(0.0), anglesDeg.stream().filter(a -> a > 0)).toList();
  }

  private JointStage at(Optional<CutStage> wedge, double angleDeg) {
    List<JointStage.Solid> solids = new ArrayList<>();
    for (BodyMesh body : mesh.bodies()) {
      boolean isCut = body.name().equals(cutBody);
      Mesh drawn = isCut ? wedge.map(s -> s.bone().mesh()).orElse(body.mesh()) : body.mesh();
      int[] parts =
          isCut
              ? wedge.map(s -> CutStage.parts(s.bone())).orElseGet(() -> CutStage.parts(cut))
              : new int[drawn.cellCount()];
      solids.add(
          new JointStage.Solid(
              body.name(), drawn, isCut ? CutStage.PARTS : List.of(JointStage.WHOLE), parts));
    }
    wedge.flatMap(CutStage::hardware).ifPresent(h -> solids.add(hardware(h)));
    return new JointStage(angleDeg, wedge.isPresent(), solids);
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
