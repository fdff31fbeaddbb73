package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.hip.SocketGeometry;
import org.plumbline.mesh.anatomy.hip.SocketShape;
import org.plumbline.models.ankle.RollerPressure;
import org.plumbline.models.ankle.RollerShape;
import org.plumbline.models.hip.CosinePressure;
import org.plumbline.models.hip.HipDimensions;
import org.plumbline.models.hip.HipPatient;
import org.plumbline.models.hip.LunateDomain;
import org.plumbline.models.joint.HipSettings;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;
import org.plumbline.verification.UnsolvedException;

/** Shipped hip and ankle, meshed, on an elastic foundation, where they have closed forms. */
public final class JointFoundationGate implements Gate {
  private static final String STANCE = "one-leg-stance";

  /** A soft layer: facets are chords, and what these take from the gap counts less. */
  private static final String COMPRESSIBLE = "tissues.cartilage.poissons_ratio=0.3";

  /** Pauwels' own share, so that the measured force is taken as it is. */
  private static final String BALANCED = "stance.load_share_body_weights=" + 47.76 / 58.7;

  private static final String ROLLED = "static-1500";
  private static final double ROLLED_FORCE = 1500;

  private static final double STANDARD = 0.03;
  private static final double FINE = 0.01;
  private static final double BALANCE = 1e-8;

  private static final double RADIUS = 20.7;
  private static final double WIDTH = 28;
  private static final double CHORD = 27;

  /** Confined modulus of E 12 MPa and ν 0.42 over both layers, MPa/mm. */
  private static final double STIFFNESS = 12 * 0.58 / (1.42 * 0.16) / 2.26;

  private final double heavier;

  public JointFoundationGate() {
    this(0);
  }

  /**
   * @param heavier by how much the product's load is larger than the reference's, relative
   */
  JointFoundationGate(double heavier) {
    this.heavier = heavier;
  }

  @Override
  public String name() {
    return "hip-and-ankle";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "H1, A5";
  }

  @Override
  public String problem() {
    return "Meshes of the shipped joints on an elastic foundation. Hips without clearance in one-leg"
        + " stance against the cosine model on their lunate cartilage, rim less fossa and notch (ν 0.3)."
        + " Recorded: the peak at ν 0.45, where the layer is 2.8 times as stiff and what facets, which are"
        + " chords, take from the gap is as much more of a pressure. An"
        + " ankle without groove or taper under 1500 N, held without shift, against the cylinder of"
        + " (A5), its clearance c R / (R + c) as between two circles. Bounds 3 % on the standard mesh,"
        + " 1 % on the fine one.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (String mesh : scope.all() ? List.of("standard", "fine") : List.of("standard")) {
      double bound = mesh.equals("fine") ? FINE : STANDARD;
      for (String hip : List.of("hip-normal", "hip-dysplasia")) {
        hip(hip, mesh, bound, checks);
      }
      stiff(mesh, checks);
      for (int clearance : new int[] {1, 2}) {
        ankle(clearance, mesh, bound, checks);
      }
    }
    return checks;
  }

  private void hip(String name, String mesh, double bound, List<Check> checks) {
    Study study =
        study(name, mesh, "shape.clearance_mm=0", "angles_deg=[0]", COMPRESSIBLE, BALANCED);
    Solved s = solved(study, STANCE);
    Vector3D force = force(study);
    CosinePressure closed = closed(study, force);
    double borne = s.value("joint", "force_normal");
    String of = ", " + name;
    checks.add(Check.relative("force" + of, mesh, "N", borne, force.getNorm(), BALANCE));
    double peak = s.value("joint", "pressure_peak");
    checks.add(Check.relative("peak" + of, mesh, "MPa", peak, closed.peak(), bound));
    double area = s.value("joint", "contact_area");
    checks.add(Check.relative("area" + of, mesh, "mm2", area, closed.area(), bound));
  }

  private Vector3D force(Study study) {
    return study
        .loadCase(STANCE, ForceLoad.class)
        .newtons(study.own().bodyWeightN())
        .scalarMultiply(1 / (1 + heavier));
  }

  private static CosinePressure closed(Study study, Vector3D force) {
    HipSettings own = study.own(HipSettings.class);
    HipPatient p = own.patient();
    HipDimensions d = own.shape();
    SocketGeometry socket =
        SocketGeometry.of(
            new SocketShape(
                p.lceaDeg(),
                p.acetabularIndexDeg(),
                p.sharpDeg(),
                p.acetabularVersionDeg(),
                d.fossaHalfAngleDeg(),
                d.notchDeg()));
    return CosinePressure.of(LunateDomain.of(socket), d.headRadiusMm(), force);
  }

  /** The peak of the stiffer layer that studies have. */
  private void stiff(String mesh, List<Check> checks) {
    Study study = study("hip-normal", mesh, "shape.clearance_mm=0", "angles_deg=[0]", BALANCED);
    double peak = solved(study, STANCE).value("joint", "pressure_peak");
    double closed = closed(study, force(study)).peak();
    checks.add(Check.recorded("peak, hip-normal, ν 0.45", mesh, "MPa", peak, closed));
  }

  private void ankle(int clearance, String mesh, double bound, List<Check> checks) {
    Study study =
        study(
            "ankle-shift",
            mesh,
            "shape.groove_depth_mm=0",
            "shape.trochlea_width_front_mm=" + WIDTH,
            "shape.trochlea_width_middle_mm=" + WIDTH,
            "shape.trochlea_width_rear_mm=" + WIDTH,
            "shape.clearance_mm=" + clearance,
            "shape.plafond_length_mm=" + CHORD * (RADIUS + clearance) / RADIUS,
            "load_cases=[" + ROLLED + "]");
    Solved s = solved(study, ROLLED);
    double between = clearance / (1 + clearance / RADIUS);
    RollerPressure closed =
        RollerPressure.of(
            RollerShape.cylinder(RADIUS, WIDTH, CHORD, between, STIFFNESS),
            ROLLED_FORCE / (1 + heavier));
    String of = ", even ankle, clearance " + clearance + " mm";
    double peak = s.value("joint", "pressure_peak");
    checks.add(Check.relative("peak" + of, mesh, "MPa", peak, closed.peak(), bound));
    double area = s.value("joint", "contact_area");
    checks.add(Check.relative("area" + of, mesh, "mm2", area, closed.area(), bound));
  }

  private static Study study(String name, String mesh, String... settings) {
    List<Setting> all = new ArrayList<>();
    all.add(Setting.parse("fidelity=foundation"));
    all.add(Setting.parse("mesh=" + mesh));
    for (String s : settings) {
      all.add(Setting.parse(s));
    }
    return StudyReader.parse(ShippedStudies.text(name), name, all).alone();
  }

  private static Solved solved(Study study, String load) {
    Outcome outcome =
        JointModels.open(study, stage -> {}).solve(new CaseKey(load, 0), Optional.empty());
    if (outcome instanceof Solved s) {
      return s;
    }
    throw new UnsolvedException(study.name() + ": " + outcome);
  }
}
