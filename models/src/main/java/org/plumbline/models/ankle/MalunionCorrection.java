package org.plumbline.models.ankle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.malunion.Cora;
import org.plumbline.models.malunion.CoraCorrection;
import org.plumbline.models.malunion.MalunitedTibia;
import org.plumbline.models.malunion.ShaftDeformity;
import org.plumbline.models.malunion.SoundLimb;
import org.plumbline.models.malunion.TibialPlafond;
import org.plumbline.models.osteotomy.RigidMotion;

/**
 * A tibia that healed crooked is turned back about an axis square to the plane of its angulation;
 * how far is swept. The fibula broke, healed and is corrected with the tibia, so that it stands to
 * the plafond as it did before.
 *
 * @param limb the leg before it broke
 * @param cutLevelMm of the cut below the knee centre; that of the CORA if empty
 * @param hingeLevelMm of the axis below the knee centre; that of the CORA if empty
 * @param hingeOffsetMm of the axis from the proximal axis, to the side the distal part leans to > 0
 */
public record MalunionCorrection(
    SoundLimb limb,
    ShaftDeformity deformity,
    OptionalDouble cutLevelMm,
    OptionalDouble hingeLevelMm,
    double hingeOffsetMm)
    implements AnkleOperation {
  /** Name in study files. */
  public static final String TEXT = "tibial-cora-correction";

  private static final double STRAIGHT_DEG = 180;

  /** Of the limb's numbers, those that a bent tibia changes. */
  private static final Set<String> KNEE =
      Set.of("hka", "mmpta", "mechanical_axis_deviation", "weight_bearing_line", "limb_length");

  @Override
  public String text() {
    return TEXT;
  }

  /**
   * The crooked tibia.
   *
   * @param knee its middle before the fracture, frame of the plafond, mm
   * @param ankle middle of the ankle, same frame, mm
   */
  public MalunitedTibia tibia(Vector3D knee, Vector3D ankle) {
    return new MalunitedTibia(
        limb.landmarks(knee, ankle),
        new TibialPlafond(Vector3D.PLUS_K, Vector3D.PLUS_I),
        deformity);
  }

  /** The tibia turned back by an angle. */
  public CoraCorrection at(double angleDeg, Vector3D knee, Vector3D ankle) {
    double cora = Cora.of(deformity).levelMm();
    return new CoraCorrection(
        tibia(knee, ankle),
        cutLevelMm.orElse(cora),
        hingeLevelMm.orElse(cora),
        hingeOffsetMm,
        angleDeg);
  }

  /** Where the middle of the knee stands after it, seen from the plafond, mm. */
  public Vector3D knee(double angleDeg, Vector3D knee, Vector3D ankle) {
    CoraCorrection correction = at(angleDeg, knee, ankle);
    RigidMotion distal = deformity.motion(correction.tibia().sound()).then(correction.motion());
    return distal.inverse().apply(knee);
  }

  /** Alignment of ankle and knee and what the cut does to the bone, in a fixed order. */
  public List<Measure> measures(double angleDeg, Vector3D knee, Vector3D ankle) {
    List<Measure> of = at(angleDeg, knee, ankle).measures();
    double ldta = value(of, "ldta");
    List<Measure> all = new ArrayList<>();
    all.add(new Measure("tas", STRAIGHT_DEG - ldta, "deg"));
    all.add(new Measure("ldta", ldta, "deg"));
    all.add(new Measure("adta", value(of, "adta"), "deg"));
    of.stream().filter(m -> KNEE.contains(m.quantity())).forEach(all::add);
    all.add(new Measure("angulation", value(of, "angulation"), "deg"));
    for (String own :
        List.of(
            "tibial_length",
            "cora_level",
            "axis_offset",
            "cut_translation",
            "cut_opening",
            "tibial_length_gain")) {
      all.add(new Measure(own, value(of, own), "mm"));
    }
    return all;
  }

  private static double value(List<Measure> all, String quantity) {
    return all.stream()
        .filter(m -> m.quantity().equals(quantity))
        .mapToDouble(Measure::value)
        .findFirst()
        .orElseThrow();
  }
}
