package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;
import org.plumbline.verification.UnsolvedException;

/** Nothing is rigid in disguise: a shipped knee feels the moduli of bone and cartilage. */
public final class StiffnessGate implements Gate {
  private static final String STUDY = "knee-neutral";
  private static final String SIDE = "medial";
  private static final double LEAST_FELT = 0.005;
  private static final double SHARE_POINTS = 2.5;

  private final String mesh;
  private final String[] softBone;

  public StiffnessGate() {
    this(
        "standard",
        "tissues.bone.cortical_youngs_modulus_MPa=1700",
        "tissues.bone.trabecular_youngs_modulus_MPa=50");
  }

  /**
   * @param mesh its level
   * @param softBone settings of the knee with soft bone; none for one that is rigid in disguise
   */
  StiffnessGate(String mesh, String... softBone) {
    this.mesh = mesh;
    this.softBone = softBone.clone();
  }

  @Override
  public String name() {
    return "moduli";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "G15";
  }

  @Override
  public boolean quick() {
    return false;
  }

  @Override
  public String problem() {
    return "The shipped neutral knee, standing, all bodies elastic. Bone of a tenth of the moduli"
        + " must lower the 95th percentile of the medial pressure, by half a per cent at least, and"
        + " spread the contact; cartilage twice as stiff must raise the peak by a tenth or more, shrink"
        + " the area by a twentieth or more, and move the medial share by at most 2.5 points.";
  }

  @Override
  public List<Check> run(Scope scope) {
    Solved own = solved();
    Solved soft = solved(softBone);
    Solved stiff = solved("tissues.cartilage.youngs_modulus_MPa=20");
    List<Check> checks = new ArrayList<>();
    double p95 = own.value(SIDE, "pressure_p95");
    double area = own.value(SIDE, "contact_area");
    double peak = own.value(SIDE, "pressure_peak");
    checks.add(
        Check.atMost(
            "p95, bone ÷ 10",
            mesh,
            "MPa",
            soft.value(SIDE, "pressure_p95"),
            (1 - LEAST_FELT) * p95));
    checks.add(
        Check.atLeast("area, bone ÷ 10", mesh, "mm2", soft.value(SIDE, "contact_area"), area));
    checks.add(
        Check.atLeast(
            "peak, cartilage × 2", mesh, "MPa", stiff.value(SIDE, "pressure_peak"), 1.1 * peak));
    checks.add(
        Check.atMost(
            "area, cartilage × 2", mesh, "mm2", stiff.value(SIDE, "contact_area"), 0.95 * area));
    checks.add(
        Check.absolute(
            "share, cartilage × 2",
            mesh,
            "points",
            stiff.value(SIDE, "force_share"),
            own.value(SIDE, "force_share"),
            SHARE_POINTS));
    return checks;
  }

  private Solved solved(String... settings) {
    List<Setting> all =
        Stream.concat(Stream.of("mesh=" + mesh), Stream.of(settings)).map(Setting::parse).toList();
    Outcome outcome =
        JointModels.open(
                StudyReader.parse(ShippedStudies.text(STUDY), STUDY, all).alone(), stage -> {})
            .solve(new CaseKey("static-axis", 0), Optional.empty());
    if (outcome instanceof Solved s) {
      return s;
    }
    throw new UnsolvedException(STUDY + ": " + outcome);
  }
}
