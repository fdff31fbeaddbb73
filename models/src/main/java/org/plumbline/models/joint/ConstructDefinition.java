package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.OpenedBone;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.models.construct.BlockSize;
import org.plumbline.models.construct.CutBone;
import org.plumbline.models.construct.Fastening;
import org.plumbline.models.construct.FlangeBed;
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
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapSettings;
import org.plumbline.models.study.GapWay;
import org.plumbline.models.study.HingeSettings;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.ScrewSettings;
import org.plumbline.models.study.Study;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/** What a study's construct means on the bone that is cut. */
final class ConstructDefinition {
  private static final double NMM_PER_NM = 1000;

  private ConstructDefinition() {}

  /**
   * Refuses a plate that does not fit the bone or the widest gap; cheap.
   *
   * @throws org.plumbline.models.patient.RefusedInput with the nearest valid value
   */
  static void check(Study study, PlannedCut cut) {
    ConstructSettings settings = cut.settings();
    if (!settings.plate().isNone()) {
      double widest = study.anglesDeg().stream().max(Double::compare).orElse(0.0);
      if (settings.gap().way() != GapWay.CLOSED) {
        requireGap(
            settings.plate(),
            KneeDefinition.osteotomy(study)
                .apply(KneeDefinition.landmarks(study), widest)
                .wedges()
                .get(cut.number())
                .heightMm());
      }
      PlateSite site = PlateSite.of(cut.wedge());
      for (double angle : cut.anglesDeg(study)) {
        seated(settings, cut.wedge(), site, angle);
      }
    }
  }

  /**
   * Refuses an opening that folds the bone bridge, a wedge that the shaft has no room for, and
   * screws that meet the flange of a biplanar cut, before anything is solved.
   *
   * @throws org.plumbline.mesh.PoorCellException with the largest sound angle
   * @throws org.plumbline.models.patient.RefusedInput with the nearest valid value
   */
  static void requireSound(Study study, JointMesh mesh, PlannedCut planned) {
    ConstructSettings settings = planned.settings();
    CutMesh cut = cut(mesh, planned);
    if (settings.biplanar().isPresent() && !settings.plate().isNone()) {
      seated(settings, planned.wedge(), site(planned, cut), 0);
    }
    CutMesh hinged = law(settings.hinge()).on(cut);
    for (double angle : planned.anglesDeg(study)) {
      OpenedBone.of(hinged, way(settings), Math.toRadians(angle), 0);
    }
  }

  /** The cut bone, closed; its faces glued if its wedge will be closed. */
  static CutMesh cut(JointMesh mesh, PlannedCut cut) {
    CutMesh whole = mesh.cut(cut.body());
    return cut.settings().gap().way() == GapWay.CLOSED ? whole.glued() : whole;
  }

  /** How the mesh is laid. */
  static WedgeWay way(ConstructSettings settings) {
    return switch (settings.gap().way()) {
      case OPENED -> WedgeWay.OPENED;
      case BONE_REMOVED -> WedgeWay.BONE_REMOVED;
      case CLOSED -> WedgeWay.CLOSED;
    };
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

  /** Refuses a plate too short for a gap before one too short for none, to name the longer. */
  private static void requireGap(PlateSettings p, double gapMm) {
    LockingPlate.requireLength(p.lengthMm(), screws(p), gapMm);
    fixation(p).requireGap(gapMm);
  }

  /** What a label says of the cuts. */
  static String words(List<PlannedCut> cuts) {
    return cuts.stream()
        .map(c -> (c.prefix().isEmpty() ? "" : ", " + c.prefix().trim()) + words(c.settings()))
        .collect(Collectors.joining())
        .replace(":,", ":");
  }

  private static String words(ConstructSettings s) {
    String gap = s.gap().isEmpty() ? ", gap void" : ", gap " + s.gap().filling().replace('_', ' ');
    String wedge =
        switch (s.gap().way()) {
          case OPENED -> ", opened wedge" + gap;
          case BONE_REMOVED -> ", wedge of bone removed" + gap;
          case CLOSED -> ", closed wedge, faces bonded";
        };
    return (s.biplanar().isPresent() ? ", biplanar cut" : "")
        + wedge
        + ", "
        + s.hinge().state().text()
        + " hinge"
        + (s.plate().isNone()
            ? ", no plate"
            : s.plate().block().isPresent() ? ", spacer plate" : ", plate");
  }

  /** The meshed bone that a plate is put on. */
  private static PlateSite site(PlannedCut planned, CutMesh cut) {
    PlateSite bone = PlateSite.of(planned.wedge(), new CellLocator(cut.whole()));
    return cut.ascending().isPresent() ? bone.with(new FlangeBed(cut)) : bone;
  }

  /** The whole fixation; a block of no stated height is made for each opening. */
  private static Fixation fixation(PlateSettings p) {
    LockingPlate plate = plate(p);
    return p.block().isPresent() && p.block().get().heightMm() > 0
        ? new SpacerPlate(
            plate, p.block().get().heightMm(), p.block().get().depthMm(), p.block().get().widthMm())
        : plate;
  }

  /** The block of a plate that has one. */
  static Optional<BlockSize> block(PlateSettings p) {
    return p.block()
        .map(
            b ->
                new BlockSize(
                    b.depthMm(),
                    b.widthMm(),
                    p.forwardMm(),
                    FixationLiterature.material(p.material()).modulusMPa()));
  }

  private static LockingPlate plate(PlateSettings p) {
    return new LockingPlate(
        p.thicknessMm(),
        p.widthMm(),
        p.lengthMm(),
        p.standOffMm(),
        p.material(),
        p.locked() ? HeadLock.LOCKING : HeadLock.LOOSE,
        screws(p));
  }

  private static ScrewPattern screws(PlateSettings p) {
    return new ScrewPattern(
        p.screwDiameterMm(),
        p.screwMaterial(),
        p.screws().stream().map(ConstructDefinition::screw).toList(),
        ScrewGrip.named(p.stemGrip()));
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

  /**
   * A plate on the bone before the wedge. Where bone is removed, nothing carries the stem down: it
   * is set down by the height of the gap, so that the plate is as long between its ends as over an
   * opened one. Under a wedge that is closed it is set down likewise, and comes up again with the
   * shaft.
   */
  private static SeatedPlate seated(
      ConstructSettings s, WedgeOsteotomy cut, PlateSite site, double angleDeg) {
    PlateSettings p = s.plate();
    PlateSeat seat = PlateSeat.of(cut, p.topMm(), p.forwardMm());
    if (s.gap().way() == GapWay.OPENED || angleDeg == 0) {
      return plate(p).on(site, seat);
    }
    boolean closed = s.gap().way() == GapWay.CLOSED;
    RigidMotion motion = cut.motion(angleDeg);
    RigidMotion opening = closed ? motion.inverse() : motion;
    RigidMotion closing = closed ? motion : motion.inverse();
    double gap = opening.apply(cut.entry()).distance(cut.entry());
    return plate(p)
        .withStemMoved(gap)
        .on(site.without(q -> site.beyondCut().applyAsDouble(closing.apply(q))), seat);
  }

  /** The plate of an angle, degrees, on the meshed bone; none if the study has none. */
  static Optional<SeatedPlate> plate(PlannedCut planned, CutMesh cut, double angleDeg) {
    ConstructSettings settings = planned.settings();
    return settings.plate().isNone()
        ? Optional.empty()
        : Optional.of(seated(settings, planned.wedge(), site(planned, cut), angleDeg));
  }

  /** What a gap holds. */
  static GapFiller filler(GapSettings gap) {
    return gap.isEmpty()
        ? FixationLiterature.filler("void")
        : gap.filling().equals("callus")
            ? GapFiller.callus(gap.modulusMPa())
            : FixationLiterature.filler(gap.filling()).withModulus(gap.modulusMPa());
  }

  /** The bone cut as the study says, its fragments condensed with their screws. */
  static CutBone bone(
      PlannedCut planned, CondensedJoint joint, Tissues tissues, DenseKernels kernels) {
    ConstructSettings settings = planned.settings();
    CutMesh cut = cut(joint.mesh(), planned);
    BodyMesh body = joint.mesh().body(planned.body());
    Map<String, Elasticity> materials =
        tissues.byBlock(body.mesh().blocks().stream().map(CellBlock::name).toList());
    int[] contact = CondensedJoint.articularNodes(joint.mesh(), body);
    GapFiller filler = filler(settings.gap());
    HingeLaw hinge = law(settings.hinge());
    PlateSite site = site(planned, cut);
    DoubleFunction<SeatedPlate> seat =
        angle -> seated(settings, planned.wedge(), site, Math.toDegrees(angle));
    Optional<DoubleFunction<SeatedPlate>> plate =
        Optional.of(seat).filter(p -> !settings.plate().isNone());
    return settings.gap().way() == GapWay.OPENED
        ? CutBone.of(
            cut,
            materials,
            contact,
            filler,
            new Fastening(hinge, plate.map(p -> p.apply(0)), block(settings.plate())),
            kernels,
            joint.count())
        : CutBone.reduced(
            cut, way(settings), materials, contact, filler, hinge, plate, kernels, joint.count());
  }
}
