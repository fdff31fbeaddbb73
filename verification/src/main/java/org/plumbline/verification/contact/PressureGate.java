package org.plumbline.verification.contact;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Refinement;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Pressures of a contact problem against its exact field, on one mesh after the other. */
final class PressureGate implements Gate {
  /** Contact force against the supports' reaction, relative. */
  private static final double REACTION = 1e-8;

  /**
   * Least exponent of the cell size that the rms error falls with, from the first mesh to the last.
   * Two where the pressure is smooth; where its edge lies among the nodes moves it.
   */
  private static final double LEAST_RATE = 1;

  private final String name;
  private final String text;
  private final PressureProblem problem;
  private final Refinement finestQuick;

  /**
   * @param text the problem and the source of its reference
   * @param finestQuick finest mesh of the quick set
   */
  PressureGate(String name, String text, PressureProblem problem, Refinement finestQuick) {
    this.name = name;
    this.text = text;
    this.problem = problem;
    this.finestQuick = finestQuick;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Rung rung() {
    return Rung.HERTZ;
  }

  @Override
  public String clause() {
    return "G5";
  }

  @Override
  public String problem() {
    return text;
  }

  @Override
  public boolean hasMeshes() {
    return true;
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    List<Refinement> meshes = new ArrayList<>(scope.meshes(finestQuick));
    meshes.retainAll(problem.meshes());
    double[] rms = new double[meshes.size()];
    for (int k = 0; k < rms.length; k++) {
      rms[k] = compare(meshes.get(k), checks);
      if (k > 0) {
        checks.add(
            Check.atMost(
                    "rms error against the mesh before",
                    problem.describe(meshes.get(k)),
                    "%",
                    100 * rms[k],
                    100 * rms[k - 1])
                .withRate(rate(meshes, rms, k - 1, k)));
      }
    }
    if (rms.length == problem.meshes().size()) {
      double rate = rate(meshes, rms, 0, rms.length - 1);
      checks.add(
          Check.atLeast("rate of the rms error, first to last", "all", "1", rate, LEAST_RATE)
              .withRate(rate));
    }
    return checks;
  }

  private double rate(List<Refinement> meshes, double[] rms, int from, int to) {
    double ratio = problem.cellSize(meshes.get(from)) / problem.cellSize(meshes.get(to));
    return Check.exponent(rms[from], rms[to], ratio);
  }

  /** Adds the checks of one mesh; its rms error. */
  private double compare(Refinement mesh, List<Check> checks) {
    Pressing solved = problem.solve(mesh, Pressing.tight());
    PressureField exact = problem.exact(solved);
    Deviation d = Deviation.of(solved, exact);
    PressureProblem.Bounds bounds = problem.bounds(mesh);
    String word = problem.describe(mesh);
    checks.add(
        Check.absolute(
            "rms pressure error inside 0.8 a", word, "%", 100 * d.rms(), 0, 100 * bounds.rms()));
    checks.add(
        Check.relative("largest pressure", word, "MPa", d.peak(), exact.peak(), bounds.peak()));
    if (exact.centre() != 0) {
      checks.add(
          Check.relative(
              "pressure in the middle", word, "MPa", d.centre(), exact.centre(), bounds.peak()));
    }
    checks.add(
        Check.relative(
            "a by second moment",
            word,
            "mm",
            exact.alongX() * Math.sqrt(d.secondX() / exact.secondMomentX()),
            exact.alongX(),
            bounds.radius()));
    if (exact.alongY() != exact.alongX() && !Double.isInfinite(exact.alongY())) {
      checks.add(
          Check.relative(
              "b by second moment",
              word,
              "mm",
              exact.alongY() * Math.sqrt(d.secondY() / exact.secondMomentY()),
              exact.alongY(),
              bounds.radius()));
    }
    checks.add(
        Check.residual("contact force against reaction", word, solved.reactionError(), REACTION));
    return d.rms();
  }
}
