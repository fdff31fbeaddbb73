package org.plumbline.models.osteotomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Measure;

/**
 * An osteotomy carried out at one angle.
 *
 * @param angleDeg wedge angle α, degrees; of all wedges together
 * @param before landmarks before the cut
 * @param cuts at most one for each bone
 * @param releasedFraction part of the elongation of ligaments on the distal fragment that the
 *     surgeon removes, 0 to 1
 */
public record Correction(
    double angleDeg, Landmarks before, List<CutMotion> cuts, double releasedFraction) {

  /** Copies the list. */
  public Correction {
    Objects.requireNonNull(before, "before");
    cuts = List.copyOf(cuts);
  }

  private RigidMotion motion(Bone bone) {
    return cuts.stream()
        .filter(c -> c.cut().operation().bone() == bone)
        .map(CutMotion::motion)
        .findFirst()
        .orElse(RigidMotion.IDENTITY);
  }

  /** Motion of the lower leg below a tibial cut; at rest without one. */
  public RigidMotion distal() {
    return motion(Bone.TIBIA);
  }

  /** Motion of the femoral shaft above a femoral cut; at rest without one. */
  public RigidMotion proximal() {
    return motion(Bone.FEMUR);
  }

  /** Where a point of the femur goes: with the shaft if it lies above a femoral cut. */
  public Vector3D femoral(Vector3D point) {
    for (CutMotion c : cuts) {
      if (c.cut().operation().bone() == Bone.FEMUR
          && c.cut().fragmentOf(point) == Fragment.PROXIMAL) {
        return c.motion().apply(point);
      }
    }
    return point;
  }

  /** Landmarks after the correction: hip and ankle are where their fragments have carried them. */
  public Landmarks after() {
    Landmarks limb = before;
    for (CutMotion c : cuts) {
      limb =
          switch (c.cut().operation().bone()) {
            case TIBIA -> limb.withAnkle(c.motion().apply(limb.ankleCentre()));
            case FEMUR -> limb.withHip(c.motion().apply(limb.hipCentre()));
          };
    }
    return limb;
  }

  /** Angles and offsets before the cut, bony pose. */
  public AlignmentReport alignmentBefore() {
    return AlignmentReport.of(before);
  }

  /** Angles and offsets after the correction, bony pose. */
  public AlignmentReport alignmentAfter() {
    return AlignmentReport.of(after());
  }

  /** Distance that the ankle centre moves, mm. */
  public double ankleShiftMm() {
    return after().ankleCentre().distance(before.ankleCentre());
  }

  /** Distance that the hip centre moves, mm. */
  public double hipShiftMm() {
    return after().hipCentre().distance(before.hipCentre());
  }

  /** Change of the distance hip to ankle, longer > 0, mm. */
  public double limbLengthChangeMm() {
    return alignmentAfter().limbLengthMm() - alignmentBefore().limbLengthMm();
  }

  /** Change of the posterior slope, steeper > 0, degrees. */
  public double slopeChangeDeg() {
    return alignmentAfter().slopeDeg() - alignmentBefore().slopeDeg();
  }

  /**
   * Bend of the bony limb in the side view after the correction, the joint being as before: H to K
   * to A, straight 0, flexed > 0, degrees (eq. C31).
   */
  public double limbFlexionDeg() {
    Landmarks limb = after();
    Vector3D up = limb.hipCentre().subtract(limb.kneeCentre());
    Vector3D down = limb.ankleCentre().subtract(limb.kneeCentre());
    return Math.toDegrees(
        Math.atan2(-up.getX(), up.getY()) + Math.atan2(-down.getX(), -down.getY()));
  }

  /** The wedge of each cut; integrates its volume. */
  public List<WedgeGeometry> wedges() {
    return cuts.stream().map(c -> c.cut().geometry(before, c.angleDeg())).toList();
  }

  /**
   * Every number of the limb that bones alone decide, in a fixed order: the alignment after, then
   * the wedges, then what changed. With cuts of two bones the numbers of a wedge end with the name
   * of its bone.
   */
  public List<Measure> measures() {
    List<Measure> out = new ArrayList<>(alignmentAfter().bonyMeasures());
    List<WedgeGeometry> wedges = wedges();
    for (WedgeGeometry w : wedges) {
      boolean opened = w.operation().action() == WedgeAction.OPENING;
      String of = wedges.size() == 1 ? "" : "_" + w.operation().bone().text();
      if (wedges.size() > 1) {
        out.add(new Measure("wedge_angle" + of, w.angleDeg(), "deg"));
      }
      out.add(new Measure((opened ? "gap_height" : "base_height") + of, w.heightMm(), "mm"));
      if (!opened) {
        out.add(new Measure("base_step" + of, w.stepMm(), "mm"));
      }
      out.add(new Measure("wedge_volume" + of, w.volumeMm3(), "mm3"));
    }
    out.add(new Measure("limb_length_change", limbLengthChangeMm(), "mm"));
    out.add(new Measure("slope_change", slopeChangeDeg(), "deg"));
    out.add(new Measure("limb_flexion", limbFlexionDeg(), "deg"));
    for (WedgeGeometry w : wedges) {
      String of = wedges.size() == 1 ? "" : "_" + w.operation().bone().text();
      Vector3D t = w.translationMm();
      out.add(new Measure("fragment_translation_x" + of, t.getX(), "mm"));
      out.add(new Measure("fragment_translation_y" + of, t.getY(), "mm"));
      out.add(new Measure("fragment_translation_z" + of, t.getZ(), "mm"));
    }
    return out;
  }
}
