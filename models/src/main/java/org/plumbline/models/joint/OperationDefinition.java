package org.plumbline.models.joint;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.OutlineLoop;
import org.plumbline.mesh.anatomy.TibiaOutline;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.BoneOutline;
import org.plumbline.models.osteotomy.DoubleLevelOsteotomy;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.Osteotomy;
import org.plumbline.models.osteotomy.Split;
import org.plumbline.models.osteotomy.WedgeBase;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.patient.RefusedInput;
import org.plumbline.models.study.CutSettings;
import org.plumbline.models.study.OsteotomySettings;
import org.plumbline.models.study.SplitSettings;

/** What a study's operation means on a knee. */
public final class OperationDefinition {
  private OperationDefinition() {}

  /**
   * The operation on a knee of that shape.
   *
   * @throws RefusedInput naming the key, if there is no such operation
   */
  public static Osteotomy of(OsteotomySettings settings, KneeShape knee) {
    WedgeOsteotomy first = wedge(settings.cut(), settings.collateralRelease(), knee);
    if (settings.split().isEmpty()) {
      return first;
    }
    WedgeOsteotomy second = wedge(settings.cuts().get(1), settings.collateralRelease(), knee);
    return new DoubleLevelOsteotomy(first, second, split(settings.split().get()));
  }

  private static WedgeOsteotomy wedge(CutSettings cut, double release, KneeShape knee) {
    WedgeOperation operation =
        WedgeOperation.named(cut.type())
            .orElseThrow(
                () -> new RefusedInput("type", "osteotomy type '" + cut.type() + "' is not known"));
    return new WedgeOsteotomy(
        operation,
        new Vector3D(cut.hingeXmm(), cut.hingeYmm(), cut.hingeZmm()),
        cut.hingeRotationDeg(),
        cut.entryHeightMm(),
        release,
        BoneOutline.of(operation.bone(), knee));
  }

  private static Split split(SplitSettings s) {
    return switch (s.rule()) {
      case GIVEN -> new Split.Given(s.shareOfSecond());
      case LEVEL -> new Split.Level();
      case LIMITED -> new Split.Limited(s.jointLineLimitDeg());
    };
  }

  /**
   * The cut that the tibia's mesh is made for: that of a medial opening wedge with its axis front
   * to back, or else the generic one stretched with the bone, which then stays closed.
   */
  static CutShape meshCut(OsteotomySettings settings, TibiaOutline tibia) {
    CutShape generic = CutShape.generic();
    CutSettings cut = settings.cut();
    if (cut.type().equals(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO.text())) {
      return new CutShape(
          cut.hingeXmm(),
          cut.hingeYmm(),
          cut.hingeZmm(),
          cut.entryHeightMm(),
          generic.hingeRotationDeg(),
          generic.slabThickness());
    }
    OutlineLoop plateau = tibia.loops().get(0);
    double width = plateau.halfWidth() / TibiaOutline.generic().loops().get(0).halfWidth();
    return new CutShape(
        generic.hingeX(),
        generic.hingeY(),
        plateau.centerZ() + width * generic.hingeZ(),
        generic.entryY(),
        generic.hingeRotationDeg(),
        generic.slabThickness());
  }

  /**
   * The cut of a wedge that deforms: laid about the very axis the correction turns about.
   *
   * @param bridgeMm thickness of the bone bridge along the bone
   */
  static CutShape deformableCut(CutSettings cut, double bridgeMm) {
    return new CutShape(
        cut.hingeXmm(),
        cut.hingeYmm(),
        cut.hingeZmm(),
        cut.entryHeightMm(),
        isAnterior(cut) ? CutShape.Axis.ACROSS : CutShape.Axis.HORIZONTAL,
        cut.hingeRotationDeg(),
        bridgeMm);
  }

  private static boolean isAnterior(CutSettings cut) {
    return WedgeOperation.named(cut.type()).orElseThrow().base() == WedgeBase.ANTERIOR;
  }

  /**
   * Refuses a femoral cut that leaves the origin of a ligament above it: the ligament would be
   * carried off with the shaft, which no such operation does.
   */
  static void requireOriginsBelow(Osteotomy osteotomy, List<BundleSpec> ligaments) {
    for (WedgeOsteotomy cut : osteotomy.cuts()) {
      if (cut.operation().bone() == Bone.FEMUR) {
        for (BundleSpec b : ligaments) {
          if (cut.fragmentOf(b.femur()) == Fragment.PROXIMAL) {
            throw new RefusedInput(
                "hinge",
                String.format(
                    Locale.ROOT,
                    "the femoral cut with its hinge at y = %s mm passes %.1f mm below the origin of"
                        + " %s at (%s, %s, %s) mm; nearest valid: hinge and entry higher by that"
                        + " much (default hinge y = %.0f, entry %.0f mm)",
                    cut.hinge().getY(),
                    cut.heightAbove(b.femur()),
                    b.name(),
                    b.femur().getX(),
                    b.femur().getY(),
                    b.femur().getZ(),
                    cut.operation().defaultHinge().getY(),
                    cut.operation().defaultEntryHeightMm()));
          }
        }
      }
    }
  }
}
