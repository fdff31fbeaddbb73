package org.plumbline.models.malunion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.RefusedInput;

/**
 * A limb whose tibia healed crooked: what that does at the knee and at the ankle.
 *
 * <p>Of the angulation α the part β = atan2((L − l) sin α, l + (L − l) cos α) appears at the knee
 * (mMPTA) and α − β at the ankle (LDTA), for a fracture at the level l of a tibia of length L
 * (docs/theory.md, eq. D3): near a joint, most of it at that joint.
 *
 * @param sound landmarks before the fracture
 * @param plafond joint line of the ankle before the fracture
 */
public record MalunitedTibia(Landmarks sound, TibialPlafond plafond, ShaftDeformity deformity) {
  /** Shaft that must be left above the ankle, mm. */
  private static final double LEAST_BELOW_MM = 20;

  /**
   * @throws RefusedInput if the fracture is not in the shaft of this tibia
   */
  public MalunitedTibia {
    Objects.requireNonNull(plafond, "plafond");
    double most = TibialAxes.of(sound).lengthMm() - LEAST_BELOW_MM;
    if (deformity.levelMm() > most) {
      throw new RefusedInput(
          "level_mm",
          "level_mm = "
              + deformity.levelMm()
              + " mm is below the shaft of this tibia; highest valid: "
              + most
              + " mm, "
              + LEAST_BELOW_MM
              + " mm above the ankle centre");
    }
  }

  /** Landmarks of the crooked limb. */
  public Landmarks landmarks() {
    return sound.withAnkle(deformity.motion(sound).apply(sound.ankleCentre()));
  }

  /** Joint line of the ankle of the crooked limb. */
  public TibialPlafond crookedPlafond() {
    return plafond.moved(deformity.motion(sound));
  }

  /** Alignment of the crooked limb, knee and ankle, in a fixed order. */
  public List<Measure> measures() {
    return measures(landmarks(), crookedPlafond());
  }

  /** The limb after the distal part was moved once more. */
  List<Measure> measuresAfter(RigidMotion correction) {
    Landmarks crooked = landmarks();
    return measures(
        crooked.withAnkle(correction.apply(crooked.ankleCentre())),
        crookedPlafond().moved(correction));
  }

  private static List<Measure> measures(Landmarks limb, TibialPlafond line) {
    List<Measure> all = new ArrayList<>(AlignmentReport.of(limb).bonyMeasures());
    all.add(new Measure("ldta", line.ldtaDeg(limb), "deg"));
    all.add(new Measure("adta", line.adtaDeg(limb), "deg"));
    all.add(new Measure("tibial_length", limb.kneeCentre().distance(limb.ankleCentre()), "mm"));
    return all;
  }
}
