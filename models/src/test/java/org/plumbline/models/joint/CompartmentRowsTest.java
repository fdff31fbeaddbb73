package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Row;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;

/** Gate G12, its last step: what is told of a compartment follows from its nodal forces. */
class CompartmentRowsTest {
  private static final double RELATIVE = 1e-10;

  /** Far from vertical, so that a component left out is seen. */
  private static final Vector3D AXIS = new Vector3D(0.2, -1, -0.3).normalize();

  private static List<ContactResult> contacts;
  private static List<Row> rows;

  @BeforeAll
  static void pressTheKneeDown() {
    CondensedJoint joint =
        CondensedJoint.rigid(
            KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE),
            List.of(KneeDefinition.FREE_BODY));
    JointMechanics mechanics =
        new JointMechanics(
            joint,
            joint.bodies(),
            8,
            Frame.freeExcept("femur", KneeDefinition.femoralPose(0), 5),
            23);
    EquilibriumOutcome outcome =
        mechanics.foundation(
            List.of(
                new DeadForce("load", new FramePoint(1, 0, 0, 2), 20, -800, 30),
                new CoordinateSpring("x", 1, 0, 40),
                new CoordinateSpring("z", 1, 2, 40),
                new CoordinateSpring("turn", 1, 4, 1e4)));
    assertThat(outcome).isInstanceOf(JointSolution.class);
    contacts = ((JointSolution) outcome).contacts();
    CompartmentRows told = new CompartmentRows("study", new CaseKey("case", 0));
    told.addCompartments(CompartmentContact.of(contacts, KneeDefinition.COMPARTMENTS), AXIS);
    rows = told.rows();
  }

  private static double told(String region, String quantity) {
    return rows.stream()
        .filter(r -> r.region().equals(region) && r.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** Force on the plateau: the reaction to the forces on the condyle's nodes. */
  private static Vector3D force(ContactResult c) {
    Vector3D sum = Vector3D.ZERO;
    for (int n = 0; n < c.secondaryNodes(); n++) {
      sum =
          sum.subtract(
              new Vector3D(c.secondaryForce(n, 0), c.secondaryForce(n, 1), c.secondaryForce(n, 2)));
    }
    return sum;
  }

  @Test
  void forcesAndSharesFollowFromNodalForces() {
    double total = 0;
    for (ContactResult c : contacts) {
      total += force(c).dotProduct(AXIS);
    }
    assertThat(contacts).hasSize(2);
    for (ContactResult c : contacts) {
      Vector3D f = force(c);
      assertThat(f.getNorm()).as(c.name()).isGreaterThan(100);
      double close = RELATIVE * f.getNorm();
      assertThat(told(c.name(), "force_axial")).isCloseTo(f.dotProduct(AXIS), within(close));
      assertThat(told(c.name(), "force_normal")).isCloseTo(f.getNorm(), within(close));
      assertThat(told(c.name() + "_femur", "force_normal")).isCloseTo(f.getNorm(), within(close));
      assertThat(told(c.name(), "force_share"))
          .isCloseTo(100 * f.dotProduct(AXIS) / total, within(100 * RELATIVE));
      assertThat(Math.abs(f.dotProduct(AXIS) + f.getY())).as("mutant").isGreaterThan(close);
    }
  }

  /** The centre of the pressures, summed on their own from nodal pressures and areas. */
  @Test
  void centreAndMeanFollowFromNodalPressures() {
    for (ContactResult c : contacts) {
      double weight = 0;
      double x = 0;
      double z = 0;
      double peak = 0;
      for (int n = 0; n < c.surface().nodes(); n++) {
        double w = c.pressure(n) * c.area(n);
        weight += w;
        x += w * c.position(n, 0);
        z += w * c.position(n, 2);
        peak = Math.max(peak, c.pressure(n));
      }
      assertThat(told(c.name(), "center_of_pressure_x")).isCloseTo(x / weight, within(1e-3));
      assertThat(told(c.name(), "center_of_pressure_z")).isCloseTo(z / weight, within(1e-3));
      assertThat(told(c.name(), "pressure_peak")).isEqualTo(peak);
      assertThat(told(c.name(), "pressure_mean") * told(c.name(), "contact_area"))
          .isCloseTo(force(c).getNorm(), within(RELATIVE * force(c).getNorm()));
    }
  }
}
