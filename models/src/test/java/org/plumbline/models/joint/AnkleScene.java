package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.mesh.anatomy.ankle.MortiseGeometry;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.models.ankle.SupramalleolarOsteotomy;
import org.plumbline.models.ankle.SupramalleolarWedge;
import org.plumbline.models.literature.AnkleLigament;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.linalg.DenseKernels;

/** Ankles on a foundation for tests, and a slow sum over the functions of their surfaces. */
final class AnkleScene {
  /** E 12 MPa, ν 0.42. */
  static final double MODULUS = 12 * 0.58 / (1.42 * 0.16);

  private AnkleScene() {}

  static AnkleMechanics foundation(AnkleShape shape, MeshLevel level) {
    return new AnkleMechanics(
        CondensedJoint.rigid(AnkleMesher.mesh(shape, level), AnkleDefinition.FRAMED),
        shape,
        MODULUS,
        AnkleLigament.all());
  }

  /** Elastic bodies with cartilage of a modulus and ratio; bone 17 and 0.5 GPa. */
  static AnkleMechanics elastic(AnkleShape shape, MeshLevel level, double young, double poisson) {
    Tissues tissues = new Tissues(young, poisson, 1.13, 17_000, 500, 0.3, Map.of());
    return new AnkleMechanics(
        CondensedJoint.elastic(
            AnkleMesher.mesh(shape, level),
            tissues,
            List.of(AnkleMesher.TALUS, AnkleMesher.FIBULA),
            DenseKernels.best(),
            Map.of()),
        shape,
        young * (1 - poisson) / ((1 + poisson) * (1 - 2 * poisson)),
        AnkleLigament.all());
  }

  /** Equilibrium of rigid bodies on the foundation; fails if there is none. */
  static JointSolution foundation(AnkleMechanics ankle, AnkleCase c) {
    return solved(ankle.free().foundation(ankle.potentials(c)));
  }

  /** The same of the elastic bodies. */
  static JointSolution elastic(AnkleMechanics ankle, AnkleCase c) {
    return solved(ankle.free().elastic(ankle.potentials(c)));
  }

  /** The talus held shifted on the foundation, mm, under a force along the long axis, N. */
  static JointSolution shiftedOnFoundation(AnkleMechanics ankle, double force, double lateral) {
    return solved(ankle.shifted(lateral).foundation(ankle.proximal(force)));
  }

  /** The same of the elastic bodies. */
  static JointSolution shiftedElastic(AnkleMechanics ankle, double force, double lateral) {
    return solved(ankle.shifted(lateral).elastic(ankle.proximal(force)));
  }

  /** Part of a contact's pressing force that lies medial of the groove, %. */
  static double medialShare(ContactResult contact) {
    double medial = 0;
    double all = 0;
    for (int n = 0; n < contact.surface().nodes(); n++) {
      double f = contact.pressure(n) * contact.area(n);
      all += f;
      double z = contact.position(n, 2);
      medial += Math.abs(z) < 1e-6 ? f / 2 : z < 0 ? f : 0;
    }
    return 100 * medial / all;
  }

  static JointSolution solved(EquilibriumOutcome outcome) {
    if (outcome instanceof JointSolution s && s.proof().holds()) {
      return s;
    }
    throw new AssertionError("no proven equilibrium: " + outcome);
  }

  static ContactResult contact(JointSolution solution, String name) {
    return solution.contacts().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** After a wedge 40 mm above the joint about its middle; valgus > 0. */
  static AnkleCase corrected(
      double force, SubtalarState subtalar, FibulaState fibula, double valgusDeg) {
    SupramalleolarWedge wedge =
        valgusDeg < 0 ? SupramalleolarWedge.LATERAL_OPENING : SupramalleolarWedge.MEDIAL_OPENING;
    return AnkleCase.before(force, subtalar, fibula, new Vector3D(0, 390.7, 0))
        .after(new SupramalleolarOsteotomy(wedge, Math.abs(valgusDeg), 40, 0, 20.7));
  }

  /**
   * Force of the talus on the plafond and its first moment along x and z, summed over rays from the
   * plafond's function along its normals to that of the trochlea: neither mesh nor mortar.
   *
   * @return fx, fy, fz, then centre of pressure x and z
   */
  static double[] raySum(AnkleShape shape, Pose talus, double stiffness) {
    MortiseGeometry g = new MortiseGeometry(shape);
    int n = 300;
    double half = g.plafondHalfAngle();
    double[] sum = new double[5];
    double pressed = 0;
    for (int i = 0; i < n; i++) {
      double phi = half * ((2 * i + 1.0) / n - 1);
      double radius = shape.trochlea().radius() + shape.mortise().clearance();
      double width = g.width(radius * Math.sin(phi));
      for (int j = 0; j < n; j++) {
        double z = width / 2 * ((2 * j + 1.0) / n - 1);
        double r = g.plafondRadius(z);
        double slope = (g.plafondRadius(z + 1e-5) - g.plafondRadius(z - 1e-5)) / 2e-5;
        Vector3D radial = new Vector3D(Math.sin(phi), Math.cos(phi), 0);
        Vector3D point = new Vector3D(r, radial).add(new Vector3D(0, g.plafondAxis(), z));
        Vector3D scaled = radial.negate().add(slope, Vector3D.PLUS_K);
        double area = r * scaled.getNorm() * 2 * half / n * width / n;
        Vector3D normal = scaled.normalize();
        double gap = gap(shape, g, talus, point, normal);
        if (gap < 0) {
          double force = -stiffness * gap * area;
          sum[0] -= force * normal.getX();
          sum[1] -= force * normal.getY();
          sum[2] -= force * normal.getZ();
          sum[3] += force * point.getX();
          sum[4] += force * point.getZ();
          pressed += force;
        }
      }
    }
    sum[3] /= pressed;
    sum[4] /= pressed;
    return sum;
  }

  /** Way along a ray to the trochlea, < 0 inside it; infinite where it is missed. */
  private static double gap(
      AnkleShape shape, MortiseGeometry g, Pose talus, Vector3D from, Vector3D along) {
    double low = -3;
    double high = 6;
    if (!(depth(g, talus, from.add(low, along)) > 0
        && depth(g, talus, from.add(high, along)) < 0)) {
      return Double.POSITIVE_INFINITY;
    }
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (depth(g, talus, from.add(middle, along)) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Vector3D hit = inTalus(talus, from.add(low, along));
    boolean onArc = Math.abs(Math.atan2(hit.getX(), hit.getY())) < g.trochleaHalfAngle();
    double edge =
        g.width(shape.trochlea().radius() * hit.getX() / Math.hypot(hit.getX(), hit.getY()));
    return onArc && Math.abs(hit.getZ()) < edge / 2 ? low : Double.POSITIVE_INFINITY;
  }

  /** How far a point lies outside the trochlea. */
  private static double depth(MortiseGeometry g, Pose talus, Vector3D point) {
    Vector3D p = inTalus(talus, point);
    return Math.hypot(p.getX(), p.getY()) - g.talarRadius(p.getZ());
  }

  private static Vector3D inTalus(Pose pose, Vector3D point) {
    double[] r = new double[9];
    pose.rotation(r);
    Vector3D d = point.subtract(new Vector3D(pose.tx(), pose.ty(), pose.tz()));
    return new Vector3D(
        r[0] * d.getX() + r[3] * d.getY() + r[6] * d.getZ(),
        r[1] * d.getX() + r[4] * d.getY() + r[7] * d.getZ(),
        r[2] * d.getX() + r[5] * d.getY() + r[8] * d.getZ());
  }
}
