package org.plumbline.verification.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ConstantTension;
import org.plumbline.solver.equilibrium.CoordinateLoad;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LigamentLaw;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Ligaments and loads: force is the derivative of energy, tangent the derivative of force. */
public final class PotentialGate implements Gate {
  private static final double RELATIVE = 1e-6;
  private static final double STEP = 1e-5;
  private static final int CONFIGURATIONS = 5;

  /** Below this a force counts as none, N. */
  private static final double SMALL = 1e-3;

  private final Map<String, Potential> potentials;

  public PotentialGate() {
    this(potentials());
  }

  PotentialGate(Map<String, Potential> potentials) {
    this.potentials = potentials;
  }

  private static Map<String, Potential> potentials() {
    FramePoint a = new FramePoint(0, 12, -45, -27);
    FramePoint b = new FramePoint(1, 4, 33, -43);
    FramePoint other = new FramePoint(2, 3, 1, 2);
    Map<String, Potential> all = new LinkedHashMap<>();
    all.put("ligament in its toe", new LineElement("toe", a, b, new LigamentLaw(2000, 77, 0.03)));
    all.put("ligament taut", new LineElement("taut", a, b, new LigamentLaw(2000, 70, 0.03)));
    all.put(
        "ligament between frames",
        new LineElement("between", other, b, new LigamentLaw(500, 40, 0.03)));
    all.put(
        "cable",
        new LineElement(
            "cable",
            new FramePoint(0, 0, -370, 20),
            new FramePoint(1, 0, 420, 5),
            new ConstantTension(750)));
    all.put("dead force", new DeadForce("dead", new FramePoint(1, 0.5, 2, -1), 12, -1200, 33));
    all.put("moment", new CoordinateLoad("moment", 1, 3, -9500));
    all.put("restraint", new CoordinateSpring("restraint", 1, 4, 1e4));
    return all;
  }

  @Override
  public String name() {
    return "potentials";
  }

  @Override
  public Rung rung() {
    return Rung.EQUILIBRIUM;
  }

  @Override
  public String clause() {
    return "G14";
  }

  @Override
  public String problem() {
    return "Ligaments and loads at five random poses: gradient against central differences of the"
        + " energy, Hessian against those of the gradient, relative to their largest entries.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    potentials.forEach(
        (name, potential) -> {
          double force = 0;
          double tangent = 0;
          for (int seed = 1; seed <= CONFIGURATIONS; seed++) {
            Configuration c = configuration(seed);
            force = Math.max(force, gradientError(potential, c));
            tangent = Math.max(tangent, hessianError(potential, c));
          }
          checks.add(Check.residual("force, " + name, "", force, RELATIVE));
          checks.add(Check.residual("tangent, " + name, "", tangent, RELATIVE));
        });
    return checks;
  }

  private static Configuration configuration(long seed) {
    double[] r = new Random(seed).doubles(12, -1, 1).toArray();
    Pose one = new Pose(0, 36, 0, 2 * r[0], 2 * r[1], 2 * r[2], 0.1 * r[3], 0.1 * r[4], 0.3 * r[5]);
    Pose two = new Pose(1, 2, 3, r[6], r[7], r[8], 0.2 * r[9], 0.2 * r[10], 0.2 * r[11]);
    return new Configuration(List.of(Pose.atRest(0, 0, 0), one, two));
  }

  private static double largest(double[] values) {
    double largest = SMALL;
    for (double v : values) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }

  private static double gradientError(Potential p, Configuration c) {
    double[] gradient = new double[c.size()];
    p.addGradient(c, gradient);
    double worst = 0;
    for (int i = 0; i < gradient.length; i++) {
      double slope = (p.energy(c.plus(i, STEP)) - p.energy(c.plus(i, -STEP))) / (2 * STEP);
      worst = Math.max(worst, Math.abs(slope - gradient[i]));
    }
    return worst / largest(gradient);
  }

  private static double hessianError(Potential p, Configuration c) {
    int n = c.size();
    double[] hessian = new double[n * n];
    p.addHessian(c, hessian);
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double[] up = new double[n];
      double[] down = new double[n];
      p.addGradient(c.plus(i, STEP), up);
      p.addGradient(c.plus(i, -STEP), down);
      for (int j = 0; j < n; j++) {
        double slope = (up[j] - down[j]) / (2 * STEP);
        worst = Math.max(worst, Math.abs(slope - hessian[i * n + j]));
      }
    }
    return worst / largest(hessian);
  }
}
