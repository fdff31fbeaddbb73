package org.plumbline.models.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.osteotomy.Fragment;

/** The femur's potential energy as a sum of terms, and its equilibrium. */
public final class AnalyticKnee {
  private static final double[] HINGE = {0, -18, 26};
  private final double[] hip;
  private final double[] ankle;
  private final double flexionRad;
  private final List<Term> terms = new ArrayList<>();
  private final List<Bundle> bundles = new ArrayList<>();
  private final Foundation medial;
  private final Foundation lateral;
  private final LimbLoad load;

  public AnalyticKnee(KneeParameters p) {
    this(p, new TorusContact(p.medial, p), new TorusContact(p.lateral, p));
  }

  /** The same limb, ligaments and loads with any contact. */
  public AnalyticKnee(KneeParameters p, Foundation medial, Foundation lateral) {
    this.medial = medial;
    this.lateral = lateral;
    flexionRad = Math.toRadians(p.flexionDeg);
    double[] origin = new double[3];
    hip = turn(new double[] {0, p.femurLength, 0}, origin, p.obliquity + p.femoralDeformity);
    ankle =
        turn(
            turn(new double[] {0, -p.tibiaLength, 0}, origin, p.obliquity - p.tibialDeformity),
            HINGE,
            -p.wedge);
    terms.add(medial);
    terms.add(lateral);
    p.ligaments.bundles().forEach(b -> bundles.add(bundle(b, p)));
    if (p.ligamentScale > 0) {
      terms.addAll(bundles);
    }
    terms.add(restraints(p));
    load = new LimbLoad(hip, ankle, p);
    terms.add(p.fixedWrench ? load.frozen() : load);
  }

  /** A knee of a parameter set that is changed in place. */
  public static AnalyticKnee of(KneeParameters p, Consumer<KneeParameters> change) {
    change.accept(p);
    return new AnalyticKnee(p);
  }

  public List<Term> terms() {
    return terms;
  }

  LimbLoad load() {
    return load;
  }

  private static double[] turn(double[] point, double[] about, double valgusHipDeg) {
    double c = Math.cos(Math.toRadians(valgusHipDeg));
    double s = Math.sin(Math.toRadians(valgusHipDeg));
    double y = point[1] - about[1];
    double z = point[2] - about[2];
    return new double[] {point[0], about[1] + c * y - s * z, about[2] + s * y + c * z};
  }

  private static Bundle bundle(BundleSpec b, KneeParameters p) {
    double[] femur = {b.femur().getX(), b.femur().getY(), b.femur().getZ()};
    double[] tibia = {b.tibia().getX(), b.tibia().getY(), b.tibia().getZ()};
    double length = b.femur().distance(b.tibia());
    double slack = length / (1 + b.referenceStrain());
    if (b.fragment() == Fragment.DISTAL) {
      tibia = turn(tibia, HINGE, -p.wedge);
      double opened =
          Math.sqrt(
              Math.pow(femur[0] - tibia[0], 2)
                  + Math.pow(femur[1] - tibia[1], 2)
                  + Math.pow(femur[2] - tibia[2], 2));
      slack += p.releasedFraction * (opened - length);
    }
    return new Bundle(b.name(), femur, tibia, b.stiffnessN() * p.ligamentScale, slack);
  }

  private static Term restraints(KneeParameters p) {
    double[] k = {p.restraintAp, 0, p.restraintMl, 0, p.restraintRotation};
    return (pose, w, gradient) -> {
      double energy = 0;
      for (int i = 0; i < k.length; i++) {
        gradient[i] += k[i] * pose.q[i];
        energy += k[i] * pose.q[i] * pose.q[i] / 2;
      }
      return energy;
    };
  }

  /** Bony hip–knee–ankle deviation, degrees, valgus > 0. */
  public double hkaDeg() {
    return Math.toDegrees(Math.atan2(hip[2], hip[1]) + Math.atan2(ankle[2], -ankle[1]));
  }

  /**
   * Potential energy and its gradient.
   *
   * @param gradient written, N and N·mm
   */
  public double energy(double[] q, double[] gradient) {
    KneePose pose = new KneePose(flexionRad);
    pose.set(q);
    double[] w = new double[6];
    Arrays.fill(gradient, 0);
    double energy = 0;
    for (Term t : terms) {
      energy += t.add(pose, w, gradient);
    }
    pose.toGradient(w, gradient);
    return energy;
  }

  /** Equilibrium from the touching pose: the load first central, then half, then as it is. */
  public KneeEquilibrium solve() {
    double[] q = new double[KneePose.COORDINATES];
    int iterations = 0;
    EnergyDescent.Step last = null;
    for (double blend : new double[] {0, 0.5, 1}) {
      load.blend = blend;
      last = EnergyDescent.minimise(this::energy, q);
      iterations += last.iterations();
    }
    return report(q, last, iterations);
  }

  /** Equilibrium from any pose, under the true load at once. */
  public KneeEquilibrium solve(double[] start) {
    double[] q = start.clone();
    load.blend = 1;
    EnergyDescent.Step last = EnergyDescent.minimise(this::energy, q);
    return report(q, last, last.iterations());
  }

  private KneeEquilibrium report(double[] q, EnergyDescent.Step last, int iterations) {
    KneePose pose = new KneePose(flexionRad);
    pose.set(q);
    double[] m = new double[6];
    double[] l = new double[6];
    double[] mp = new double[Foundation.REPORT];
    double[] lp = new double[Foundation.REPORT];
    medial.integrate(pose, m, mp);
    lateral.integrate(pose, l, lp);
    double superficial =
        bundles.stream()
            .filter(b -> b.name().startsWith("smcl"))
            .mapToDouble(b -> b.force(pose))
            .sum();
    return new KneeEquilibrium(
        m[1],
        l[1],
        -Math.toDegrees(q[3]),
        q[2],
        mp[Foundation.PEAK],
        lp[Foundation.PEAK],
        superficial,
        last.residual(),
        last.smallestEigenvalue(),
        iterations);
  }
}
