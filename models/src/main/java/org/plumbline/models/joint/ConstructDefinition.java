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
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.construct.CutStage;
import org.plumbline.models.construct.HardwareMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.fixation.HeadLock;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.fixation.PlateEnd;
import org.plumbline.models.fixation.PlateScrew;
import org.plumbline.models.fixation.PlateSeat;
import org.plumbline.models.fixation.PlateSite;
import org.plumbline.models.fixation.ScrewPattern;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapSettings;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.linalg.DenseKernels;

/** What a study's construct means on the tibia. */
final class ConstructDefinition {
  private ConstructDefinition() {}

  /**
   * Refuses a plate that does not fit the bone or the widest gap; cheap.
   *
   * @throws org.plumbline.models.patient.RefusedInput with the nearest valid value
   */
  static void check(Study study, ConstructSettings settings) {
    if (!settings.plate().isNone()) {
      LockingPlate plate = plate(settings.plate());
      for (double angle : study.anglesDeg()) {
        KneeDefinition.osteotomy(study)
            .apply(KneeDefinition.landmarks(study), angle)
            .wedges()
            .forEach(w -> plate.requireGap(w.heightMm()));
      }
      seated(settings.plate(), PlateSite.of(cut(study)));
    }
  }

  /**
   * Refuses an opening that folds the bone bridge, before anything is solved.
   *
   * @throws org.plumbline.mesh.PoorCellException with the largest sound opening
   */
  static void requireSound(JointMesh mesh, ConstructSettings settings, List<Double> anglesDeg) {
    CutMesh cut = cut(mesh, settings);
    for (double angle : anglesDeg) {
      OpenedBone.of(cut, Math.toRadians(angle), 0);
    }
  }

  /**
   * The joint at the states of its cut bone: whole, cut and closed, opened by each angle.
   *
   * @throws org.plumbline.mesh.PoorCellException if an opening folds the bone bridge
   */
  static List<JointStage> stages(
      Study study, JointMesh mesh, ConstructSettings settings, List<Double> anglesDeg) {
    CutMesh cut = cut(mesh, settings);
    Optional<SeatedPlate> plate = seated(study, cut);
    List<JointStage> stages = new ArrayList<>();
    stages.add(stage(mesh, cut, Optional.empty(), 0));
    for (double angle : withClosed(anglesDeg)) {
      CutStage opened = CutStage.of(cut, Math.toRadians(angle), filler(settings.gap()), plate);
      stages.add(stage(mesh, cut, Optional.of(opened), angle));
    }
    return stages;
  }

  private static List<Double> withClosed(List<Double> anglesDeg) {
    return Stream.concat(Stream.of(0.0), anglesDeg.stream().filter(a -> a > 0)).toList();
  }

  private static JointStage stage(
      JointMesh mesh, CutMesh cut, Optional<CutStage> opened, double angleDeg) {
    List<JointStage.Solid> solids = new ArrayList<>();
    for (BodyMesh body : mesh.bodies()) {
      boolean isCut = body.name().equals(KneeDefinition.CUT_BODY);
      Mesh drawn = isCut ? opened.map(s -> s.bone().mesh()).orElse(body.mesh()) : body.mesh();
      int[] parts =
          isCut
              ? opened.map(s -> CutStage.parts(s.bone())).orElseGet(() -> CutStage.parts(cut))
              : new int[drawn.cellCount()];
      solids.add(
          new JointStage.Solid(
              body.name(), drawn, isCut ? CutStage.PARTS : List.of(JointStage.WHOLE), parts));
    }
    opened.flatMap(CutStage::hardware).ifPresent(h -> solids.add(hardware(h)));
    return new JointStage(angleDeg, opened.isPresent(), solids);
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

  private static CutMesh cut(JointMesh mesh, ConstructSettings settings) {
    return settings.hinge().state() == HingeState.FRACTURED ? mesh.cut().fractured() : mesh.cut();
  }

  /** What a label says of the cut. */
  static String words(ConstructSettings s) {
    return (s.hinge().state() == HingeState.FRACTURED ? ", fractured hinge" : ", elastic hinge")
        + (s.gap().isEmpty() ? ", gap void" : ", gap " + s.gap().filling().replace('_', ' '))
        + (s.plate().isNone() ? ", no plate" : ", plate");
  }

  private static WedgeOsteotomy cut(Study study) {
    return KneeDefinition.osteotomy(study).cuts().get(0);
  }

  private static LockingPlate plate(PlateSettings p) {
    return new LockingPlate(
        p.thicknessMm(),
        p.widthMm(),
        p.lengthMm(),
        p.standOffMm(),
        p.material(),
        p.locked() ? HeadLock.LOCKING : HeadLock.LOOSE,
        new ScrewPattern(
            p.screwDiameterMm(),
            p.screwMaterial(),
            p.screws().stream().map(ConstructDefinition::screw).toList()));
  }

  private static PlateScrew screw(ScrewSettings s) {
    return new PlateScrew(
        s.name(),
        s.end().equals(ScrewSettings.HEAD) ? PlateEnd.HEAD : PlateEnd.STEM,
        s.alongMm(),
        s.acrossMm(),
        s.lengthMm(),
        s.elevationDeg(),
        s.turnDeg());
  }

  private static SeatedPlate seated(PlateSettings p, PlateSite site) {
    return plate(p)
        .on(
            site,
            new PlateSeat(PlateSeat.Side.MEDIAL, p.topMm(), p.forwardMm(), PlateSeat.Stem.DISTAL));
  }

  /** The plate on the meshed bone; none if the study has none. */
  private static Optional<SeatedPlate> seated(Study study, CutMesh cut) {
    return study
        .construct()
        .map(ConstructSettings::plate)
        .filter(p -> !p.isNone())
        .map(p -> seated(p, PlateSite.of(cut(study), new CellLocator(cut.whole()))));
  }

  /** What a gap holds. */
  static GapFiller filler(GapSettings gap) {
    return gap.isEmpty()
        ? FixationLiterature.filler("void")
        : gap.filling().equals("callus")
            ? GapFiller.callus(gap.modulusMPa())
            : FixationLiterature.filler(gap.filling()).withModulus(gap.modulusMPa());
  }

  /** The tibia cut as the study says, its fragments condensed with their screws. */
  static OpenedJoint opened(
      Study study,
      CondensedJoint joint,
      Tissues tissues,
      ConstructSettings settings,
      DenseKernels kernels) {
    CutMesh cut = cut(joint.mesh(), settings);
    BodyMesh tibia = joint.mesh().body(KneeDefinition.CUT_BODY);
    CutBone bone =
        CutBone.of(
            cut,
            tissues.byBlock(tibia.mesh().blocks().stream().map(CellBlock::name).toList()),
            CondensedJoint.articularNodes(joint.mesh(), tibia),
            filler(settings.gap()),
            seated(study, cut),
            kernels,
            joint.count());
    return new OpenedJoint(joint, joint.number(KneeDefinition.CUT_BODY), bone);
  }
}
