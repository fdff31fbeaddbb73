package org.plumbline.models.osteotomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.patient.RefusedInput;

/**
 * A wedge in the tibia and one in the femur in one operation, so that the leg gets straight and its
 * joint line level. The wedge angle is that of both together.
 *
 * @param tibia tibial wedge
 * @param femur femoral wedge, turning the limb the same way
 * @param split how the angle is shared out
 */
public record DoubleLevelOsteotomy(WedgeOsteotomy tibia, WedgeOsteotomy femur, Split split)
    implements Osteotomy {
  /** Name as in study files. */
  public static final String NAME = "double-level";

  /** Checks that the two go together. */
  public DoubleLevelOsteotomy {
    Objects.requireNonNull(split, "split");
    require(tibia, Bone.TIBIA, "tibia");
    require(femur, Bone.FEMUR, "femur");
    if (valgus(tibia) != valgus(femur)) {
      throw new RefusedInput(
          "femur",
          "tibia: "
              + tibia.name()
              + " and femur: "
              + femur.name()
              + " turn the limb opposite ways and undo each other; into valgus turn"
              + " medial-opening and lateral-closing wedges, into varus lateral-opening and"
              + " medial-closing ones");
    }
  }

  private static void require(WedgeOsteotomy wedge, Bone bone, String key) {
    WedgeOperation kind = wedge.operation();
    if (kind.bone() != bone || kind.base() == WedgeBase.ANTERIOR) {
      throw new RefusedInput(
          key,
          key
              + ": "
              + wedge.name()
              + " is no wedge of the "
              + bone.text()
              + " that turns the limb into varus or valgus; for instance "
              + (bone == Bone.TIBIA
                      ? WedgeOperation.MEDIAL_OPENING_WEDGE_HTO
                      : WedgeOperation.LATERAL_CLOSING_WEDGE_DFO)
                  .text());
    }
  }

  private static boolean valgus(WedgeOsteotomy wedge) {
    WedgeOperation kind = wedge.operation();
    return kind.base() == WedgeBase.MEDIAL == (kind.action() == WedgeAction.OPENING);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public double maximumAngleDeg() {
    return Math.min(tibia.maximumAngleDeg(), femur.maximumAngleDeg());
  }

  @Override
  public double releasedFraction() {
    return tibia.releasedFraction();
  }

  @Override
  public List<WedgeOsteotomy> cuts() {
    return List.of(tibia, femur);
  }

  /** Femur's share of an angle on this limb, 0 to 1. */
  public double femurShare(Landmarks limb, double angleDeg) {
    return split.femurShare(share -> obliquityDeg(limb, angleDeg, share));
  }

  private double obliquityDeg(Landmarks limb, double angleDeg, double share) {
    Correction tried =
        new Correction(angleDeg, limb, shared(limb, angleDeg, share), releasedFraction());
    return AlignmentReport.of(tried.after()).jointLineObliquityDeg();
  }

  private List<CutMotion> shared(Landmarks limb, double angleDeg, double femurShare) {
    double femoral = femurShare * angleDeg;
    List<CutMotion> motions = new ArrayList<>(tibia.motions(limb, angleDeg - femoral));
    motions.addAll(femur.motions(limb, femoral));
    return motions;
  }

  @Override
  public List<CutMotion> motions(Landmarks limb, double angleDeg) {
    return shared(limb, angleDeg, femurShare(limb, angleDeg));
  }
}
