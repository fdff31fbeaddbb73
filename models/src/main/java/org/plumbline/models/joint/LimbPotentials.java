package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.models.literature.PlacedBundle;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.osteotomy.Correction;
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
 * eqs. C18, C20 to C22).
 *
 * <p>A correction moves the ankle centre and with it the line of the limb load; that, and nothing
 * else, is the redistribution of load.
 */
final class LimbPotentials {
  /** Coordinates of the free frame, see {@link org.plumbline.solver.equilibrium.Pose}. */
  static final int MEDIOLATERAL = 2;

  static final int CORONAL_TILT = 3;
  static final int AXIAL_ROTATION = 4;
  static final int FLEXION = 5;

  /** What the names of ligament bundles begin with, as in {@code results.csv}. */
  static final String LIGAMENT = "ligament_";

  private static final int GROUND = 0;
  static final int FREE = 1;

  private LimbPotentials() {}

  /** All potentials of one case. */
  static List<Potential> of(
      Correction correction,
      LoadCase load,
      double bodyWeight,
      List<PlacedBundle> bundles,
      double mediolateralStiffness,
      double rotationalStiffness) {
    List<Potential> out = new ArrayList<>(limbLoad(correction.after(), load, bodyWeight));
    out.addAll(ligaments(bundles));
    out.add(new CoordinateSpring("restraint_ml", FREE, MEDIOLATERAL, mediolateralStiffness));
    out.add(new CoordinateSpring("restraint_ie", FREE, AXIAL_ROTATION, rotationalStiffness));
    return out;
  }

  private static List<Potential> limbLoad(Landmarks limb, LoadCase load, double bodyWeight) {
    Vector3D down = limb.ankleCentre().subtract(limb.hipCentre()).normalize();
    Vector3D central = down.scalarMultiply(load.centralForceN(bodyWeight));
    return List.of(
        new LineElement(
            "limb",
            point(GROUND, limb.ankleCentre()),
            point(FREE, limb.hipCentre()),
            new ConstantTension(load.axialForceN(bodyWeight))),
        new DeadForce(
            "central",
            point(FREE, limb.kneeCentre()),
            central.getX(),
            central.getY(),
            central.getZ()),
        new CoordinateLoad("adduction", FREE, CORONAL_TILT, -load.adductionMomentNmm(bodyWeight)));
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
