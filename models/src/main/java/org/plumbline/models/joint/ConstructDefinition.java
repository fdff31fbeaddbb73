package org.plumbline.models.joint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.models.construct.BlockSize;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.construct.Fastening;
import org.plumbline.models.construct.HingeLaw;
import org.plumbline.models.fixation.Fixation;
import org.plumbline.models.fixation.HeadLock;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.fixation.PlateEnd;
import org.plumbline.models.fixation.PlateScrew;
import org.plumbline.models.fixation.PlateSeat;
import org.plumbline.models.fixation.PlateSite;
import org.plumbline.models.fixation.ScrewGrip;
import org.plumbline.models.fixation.ScrewPattern;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.fixation.SpacerPlate;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapSettings;
import org.plumbline.models.study.HingeSettings;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.linalg.DenseKernels;

/** What a study's construct means on the tibia. */
final class ConstructDefinition {
  private static final double NMM_PER_NM = 1000;

  private ConstructDefinition() {}

  /**
   * Refuses a plate that does not fit the bone or the widest gap; cheap.
   *
   * @throws org.plumbline.models.patient.RefusedInput with the nearest valid value
   */
  static void check(Study study, ConstructSettings settings) {
    if (!settings.plate().isNone()) {
      Fixation plate = fixation(settings.plate());
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
    CutMesh cut = law(settings.hinge()).on(mesh.cut());
    for (double angle : anglesDeg) {
      OpenedBone.of(cut, Math.toRadians(angle), 0);
    }
  }

  /** What the bridge bears. */
  private static HingeLaw law(HingeSettings hinge) {
    return switch (hinge.state()) {
      case ELASTIC -> new HingeLaw.Elastic();
      case BOUNDED ->
          new HingeLaw.Bounded(
              hinge.momentNm() > 0
                  ? OptionalDouble.of(NMM_PER_NM * hinge.momentNm())
                  : OptionalDouble.empty());
      case FRACTURED -> new HingeLaw.Cracked(hinge.rough());
      case REMOVED -> new HingeLaw.Removed();
    };
  }

  /** What a label says of the cut. */
  static String words(ConstructSettings s) {
    return ", "
        + s.hinge().state().text()
        + " hinge"
        + (s.gap().isEmpty() ? ", gap void" : ", gap " + s.gap().filling().replace('_', ' '))
        + (s.plate().isNone()
            ? ", no plate"
            : s.plate().block().isPresent() ? ", spacer plate" : ", plate");
  }

  private static WedgeOsteotomy cut(Study study) {
    return KneeDefinition.osteotomy(study).cuts().get(0);
  }

  /** The whole fixation; a block of no stated height is made for each opening. */
  private static Fixation fixation(PlateSettings p) {
    LockingPlate plate = plate(p);
    return p.block().isPresent() && p.block().get().heightMm() > 0
        ? new SpacerPlate(
            plate, p.block().get().heightMm(), p.block().get().depthMm(), p.block().get().widthMm())
        : plate;
  }

  private static Fastening fastening(Study study, ConstructSettings settings, CutMesh cut) {
    PlateSettings p = settings.plate();
    HingeLaw hinge = law(settings.hinge());
    if (p.isNone()) {
      return Fastening.of(hinge);
    }
    SeatedPlate plate = seated(p, PlateSite.of(cut(study), new CellLocator(cut.whole())));
    return new Fastening(
        hinge,
        Optional.of(plate),
        p.block()
            .map(
                b ->
                    new BlockSize(
                        b.depthMm(),
                        b.widthMm(),
                        p.forwardMm(),
                        FixationLiterature.material(p.material()).modulusMPa())));
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
            p.screws().stream().map(ConstructDefinition::screw).toList(),
            ScrewGrip.named(p.stemGrip())));
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
    CutMesh cut = joint.mesh().cut();
    BodyMesh tibia = joint.mesh().body(KneeDefinition.CUT_BODY);
    CutBone bone =
        CutBone.of(
            cut,
            tissues.byBlock(tibia.mesh().blocks().stream().map(CellBlock::name).toList()),
            CondensedJoint.articularNodes(joint.mesh(), tibia),
            filler(settings.gap()),
            fastening(study, settings, cut),
            kernels,
            joint.count());
    return new OpenedJoint(joint, joint.number(KneeDefinition.CUT_BODY), bone);
  }
}
