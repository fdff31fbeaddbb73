package org.plumbline.models.joint;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.*;
import org.plumbline.models.alignment.*;
import org.plumbline.models.literature.*;
import org.plumbline.models.load.*;
import org.plumbline.models.osteotomy.*;
import org.plumbline.models.patient.*;
import org.plumbline.solver.equilibrium.*;
import org.plumbline.solver.linalg.DenseKernels;

class ScratchTest {
  @Test
  void run() {
    MeshLevel level = MeshLevel.valueOf(System.getProperty("lv", "COARSE"));
    long t0 = System.nanoTime();
    JointMesh mesh = KneeMesher.mesh(KneeShape.generic(), level);
    System.out.printf(
        "mesh %.2fs dof %d%n", (System.nanoTime() - t0) * 1e-9, mesh.degreesOfFreedom());
    Tissues tissues = new Tissues(10, 0.45, 2.25, 17000, 500, 0.3);
    boolean fe = Boolean.getBoolean("fe");
    t0 = System.nanoTime();
    CondensedJoint joint =
        fe
            ? CondensedJoint.elastic(mesh, tissues, "tibia", DenseKernels.best())
            : CondensedJoint.rigid(mesh, "tibia");
    System.out.printf("condense %.2fs %s%n", (System.nanoTime() - t0) * 1e-9, joint.warnings());
    Frame free = Frame.freeExcept("femur", Pose.atRest(0, 36, 0), LimbPotentials.FLEXION);
    JointMechanics mech = new JointMechanics(joint, tissues.layerStiffness(), free, 24);
    if (Boolean.getBoolean("warm")) System.out.println();
    for (LoadCase lc :
        System.getProperty("lc") == null
            ? LoadCases.all()
            : List.of(LoadCases.named(System.getProperty("lc"))))
      for (double hka :
          System.getProperty("hka") == null
              ? new double[] {-10, -8, -6, -4, -2, 0, 2, 4, 6, 8}
              : new double[] {Double.parseDouble(System.getProperty("hka"))}) {
        Patient p =
            new Patient(Side.RIGHT, 750, 420, 370, 75, 90, 90 + hka, OptionalDouble.empty());
        Landmarks lm = Landmarks.of(p, 5);
        Correction c = MedialOpeningWedgeHto.standard().apply(lm, 0);
        List<Potential> pot =
            LimbPotentials.of(c, lc, 750, LigamentTable.knee().placed(c.distal(), 1), 40, 1e4);
        t0 = System.nanoTime();
        EquilibriumOutcome o = fe ? mech.elastic(pot) : mech.foundation(pot);
        double dt = (System.nanoTime() - t0) * 1e-9;
        if (o instanceof JointSolution s) {
          double m = -s.contacts().get(0).force(1), l = -s.contacts().get(1).force(1);
          PressureStatistics sm = new PressureStatistics(s.contacts().get(0)),
              sl = new PressureStatistics(s.contacts().get(1));
          System.out.printf(
              "%s %+.0f share %.1f F %.0f %.0f tilt %.2f peak %.2f %.2f area %.0f %.0f p95 %.2f %.2f passes %d eig %.0f %.2fs %s%n",
              lc.name(),
              hka,
              100 * m / (m + l),
              m,
              l,
              -Math.toDegrees(s.configuration().pose(1).rx()),
              sm.peak(),
              sl.peak(),
              sm.area(),
              sl.area(),
              sm.percentile95(),
              sl.percentile95(),
              s.passes(),
              s.smallestEigenvalue(),
              dt,
              s.proof());
        } else System.out.printf("%s %+.0f %.2fs %s%n", lc.name(), hka, dt, o);
      }
  }
}
