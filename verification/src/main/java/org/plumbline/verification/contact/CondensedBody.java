package org.plumbline.verification.contact;

import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.equilibrium.WholeBody;

/** The whole body behind a condensed one: back-substitution and residual of its factorization. */
public record CondensedBody(Superelement element) implements WholeBody {
  @Override
  public int fieldSize() {
    return 3 * element.body().nodes();
  }

  @Override
  public void solve(double[] retainedForces, double[] displacement) {
    element.solve(retainedForces, displacement);
  }

  @Override
  public double residual(double[] displacement, double[] retainedForces) {
    return element.residual(displacement, retainedForces);
  }

  @Override
  public int retainedNode(int index) {
    return element.retainedNode(index);
  }
}
