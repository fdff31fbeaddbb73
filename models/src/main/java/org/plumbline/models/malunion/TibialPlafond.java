package org.plumbline.models.malunion;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.osteotomy.RigidMotion;

/**
 * Joint line of the ankle in both views, unit vectors.
 *
 * @param lateral along the line of the front view
 * @param forward along the line of the side view
 */
public record TibialPlafond(Vector3D lateral, Vector3D forward) {

  /**
   * The plafond of a sound tibia.
   *
   * @param ldtaDeg lateral distal tibial angle
   * @param adtaDeg anterior distal tibial angle
   */
  public static TibialPlafond of(Landmarks sound, double ldtaDeg, double adtaDeg) {
    TibialAxes axes = TibialAxes.of(sound);
    return new TibialPlafond(
        leaning(axes, axes.lateral(), ldtaDeg), leaning(axes, axes.anterior(), adtaDeg));
  }

  private static Vector3D leaning(TibialAxes axes, Vector3D side, double deg) {
    double rad = Math.toRadians(deg);
    return new Vector3D(-Math.cos(rad), axes.down(), Math.sin(rad), side);
  }

  /** Where a motion of the distal tibia carries it. */
  public TibialPlafond moved(RigidMotion motion) {
    return new TibialPlafond(motion.turn(lateral), motion.turn(forward));
  }

  /** Angle to the line from ankle to knee in the front view, on the lateral side, degrees. */
  public double ldtaDeg(Landmarks limb) {
    Vector3D up = limb.kneeCentre().subtract(limb.ankleCentre());
    return Math.toDegrees(
        Math.atan2(
            up.getY() * lateral.getZ() - up.getZ() * lateral.getY(),
            up.getY() * lateral.getY() + up.getZ() * lateral.getZ()));
  }

  /**
   * Angle to that line in the side view of the knee, on the anterior side, degrees; an angulation
   * in the front view foreshortens what is seen there.
   */
  public double adtaDeg(Landmarks limb) {
    Vector3D up = limb.kneeCentre().subtract(limb.ankleCentre());
    return Math.toDegrees(
        Math.atan2(
            up.getY() * forward.getX() - up.getX() * forward.getY(),
            up.getY() * forward.getY() + up.getX() * forward.getX()));
  }
}
