package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.models.literature.PlacedBundle;
import org.plumbline.models.load.AppliedForce;
import org.plumbline.models.load.AppliedMoment;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.load.SideView;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.solver.equilibrium.ConstantTension;
import org.plumbline.solver.equilibrium.CoordinateLoad;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Forces on the free frame that are not contact: the limb load along the hip–ankle line, the
 * muscles' central force, the adduction moment, ligaments and secondary restraints (docs/theory.md,
 * eqs. C18, C20 to C22), and what a load case applies besides (eqs. C25 to C27, C33).
 *
 * <p>In the side view the load of a flexed joint depends on muscles that are left out. A load case
 * with a flexion of its own therefore carries hip and centre back over the joint: its forces have
 * the lines of the extended limb, and what flexion would add to them in that plane is thought to be
 * balanced.
 *
 * <p>A correction moves the ankle or the hip centre and with it the line of the limb load; that,
 * and nothing else, is the redistribution of load. What pulls or pushes at the femur above a
 * femoral cut moves with the shaft.
 */
final class LimbPotentials {
  /** Coordinates of the free frame, see {@link org.plumbline.solver.equilibrium.Pose}. */
  static final int ANTEROPOSTERIOR = 0;

  static final int MEDIOLATERAL = 2;

  static final int CORONAL_TILT = 3;
  static final int AXIAL_ROTATION = 4;
  static final int FLEXION = 5;

  /** What the names of ligament bundles begin with, as in {@code results.csv}. */
  static final String LIGAMENT = "ligament_";

  /** What the names of muscle lines begin with. */
  static final String MUSCLE = "muscle_";

  static final int GROUND = 0;
  static final int FREE = 1;

  private LimbPotentials() {}

  /** All potentials of one case. */
  static List<Potential> of(
      Correction correction,
      KneeLoad load,
      double bodyWeight,
      List<PlacedBundle> bundles,
      double mediolateralStiffness,
      double rotationalStiffness) {
    List<Potential> out = new ArrayList<>(limbLoad(correction.after(), load, bodyWeight));
    out.addAll(applied(correction, load, bodyWeight));
    out.addAll(muscles(correction, load, bodyWeight));
    out.addAll(ligaments(bundles));
    out.add(new CoordinateSpring("restraint_ml", FREE, MEDIOLATERAL, mediolateralStiffness));
    out.add(new CoordinateSpring("restraint_ie", FREE, AXIAL_ROTATION, rotationalStiffness));
    return out;
  }

  private static List<Potential> limbLoad(Landmarks limb, KneeLoad load, double bodyWeight) {
    Vector3D central = central(limb, load, bodyWeight);
    double flexion = load.flexionDeg().orElse(0);
    return List.of(
        new LineElement(
            "limb_load",
            point(GROUND, limb.ankleCentre()),
            unflexed(limb.hipCentre(), flexion),
            new ConstantTension(load.axialForceN(bodyWeight))),
        new DeadForce(
            "central_force",
            unflexed(limb.kneeCentre(), flexion),
            central.getX(),
            central.getY(),
            central.getZ()),
        new CoordinateLoad(
            "adduction_moment", FREE, CORONAL_TILT, -load.adductionMomentNmm(bodyWeight)));
  }

  /** The muscles' force: along the limb, or what turns the resultant as asked (eqs. C21, C33). */
  private static Vector3D central(Landmarks limb, KneeLoad load, double bodyWeight) {
    Vector3D down = limb.ankleCentre().subtract(limb.hipCentre()).normalize();
    double c = load.centralForceN(bodyWeight);
    if (load.sideView() == SideView.ALONG_LIMB) {
      return down.scalarMultiply(c);
    }
    double t = load.axialForceN(bodyWeight);
    Vector3D forward = limb.plateauForward();
    Vector3D square =
        down.subtract(new Vector3D(down.dotProduct(forward) / forward.getX(), Vector3D.PLUS_I))
            .normalize();
    return square.scalarMultiply(t + c).subtract(down.scalarMultiply(t));
  }

  private static List<Potential> applied(Correction correction, KneeLoad load, double bodyWeight) {
    List<Potential> out = new ArrayList<>();
    double flexion = load.flexionDeg().orElse(0);
    for (AppliedForce f : load.forces()) {
      Vector3D v = f.newtons(bodyWeight);
      out.add(
          new DeadForce(
              f.name(),
              unflexed(correction.femoral(f.pointMm()), flexion),
              v.getX(),
              v.getY(),
              v.getZ()));
    }
    AppliedMoment m = load.moment();
    if (m.adductionNm() != 0) {
      out.add(new CoordinateLoad("moment_adduction", FREE, CORONAL_TILT, -m.adductionNmm()));
    }
    if (m.internalRotationNm() != 0) {
      out.add(
          new CoordinateLoad("moment_rotation", FREE, AXIAL_ROTATION, -m.internalRotationNmm()));
    }
    return out;
  }

  private static List<Potential> muscles(Correction correction, KneeLoad load, double bodyWeight) {
    List<Potential> out = new ArrayList<>();
    for (MuscleLine m : load.muscles()) {
      Vector3D distal =
          m.fragment() == Fragment.DISTAL ? correction.distal().apply(m.distalMm()) : m.distalMm();
      out.add(
          new LineElement(
              MUSCLE + m.name(),
              point(GROUND, distal),
              point(FREE, correction.femoral(m.proximalMm())),
              new ConstantTension(m.size().inNewtons(bodyWeight))));
    }
    return out;
  }

  /**
   * The material point of the free frame that stands at a place once the frame is flexed.
   *
   * @param place in the unloaded pose at that flexion, mm
   */
  private static FramePoint unflexed(Vector3D place, double flexionDeg) {
    Vector3D arm = place.subtract(KneeDefinition.FEMORAL_ORIGIN);
    double c = Math.cos(Math.toRadians(flexionDeg));
    double s = Math.sin(Math.toRadians(flexionDeg));
    Vector3D back =
        new Vector3D(c * arm.getX() + s * arm.getY(), c * arm.getY() - s * arm.getX(), arm.getZ());
    return point(FREE, flexionDeg == 0 ? place : KneeDefinition.FEMORAL_ORIGIN.add(back));
  }

  private static List<Potential> ligaments(List<PlacedBundle> bundles) {
    List<Potential> out = new ArrayList<>();
    for (PlacedBundle b : bundles) {
      out.add(
          new LineElement(
              LIGAMENT + b.name(),
              point(GROUND, b.tibia()),
              point(FREE, b.femur()),
              new LigamentLaw(b.stiffnessN(), b.slackLengthMm(), LigamentTable.TRANSITION_STRAIN)));
    }
    return out;
  }

  private static FramePoint point(int frame, Vector3D v) {
    return new FramePoint(frame, v.getX(), v.getY(), v.getZ());
  }
}
