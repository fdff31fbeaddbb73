package org.plumbline.verification.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** A body whose displacement is known, solved for several Poisson's ratios. */
abstract class ClosedForm implements Gate {
  static final String BLOCK = "solid";

  /** Bound of G3. */
  private static final double ONE_PERCENT = 0.01;

  private final double excess;

  /**
   * @param excess Poisson's ratio that is solved beyond that of the reference
   */
  ClosedForm(double excess) {
    this.excess = excess;
  }

  /** Poisson's ratios to solve for. */
  abstract double[] poissonRatios();

  /** The displacement found, mm. */
  abstract double solve(double nu);

  /** The displacement that is known, mm. */
  abstract double reference(double nu);

  abstract String quantity();

  abstract String mesh();

  @Override
  public final Rung rung() {
    return Rung.CLOSED_FORM;
  }

  @Override
  public final String clause() {
    return "G3";
  }

  @Override
  public final List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (double nu : poissonRatios()) {
      checks.add(
          Check.relative(
              quantity() + ", ν " + nu,
              mesh(),
              "mm",
              solve(nu + excess),
              reference(nu),
              ONE_PERCENT));
    }
    return checks;
  }

  /** Chooses displacement components that are held at zero. */
  interface Held {
    boolean holds(double x, double y, double z, int axis);
  }

  static ElasticBody body(Mesh mesh, double young, double nu, Held held) {
    int[] components =
        IntStream.range(0, 3 * mesh.nodeCount())
            .filter(
                k ->
                    held.holds(
                        mesh.coordinate(k / 3, 0),
                        mesh.coordinate(k / 3, 1),
                        mesh.coordinate(k / 3, 2),
                        k % 3))
            .toArray();
    return ElasticBody.withFixedComponents(
        mesh, Map.of(BLOCK, Elasticity.isotropic(young, nu)), components);
  }
}
