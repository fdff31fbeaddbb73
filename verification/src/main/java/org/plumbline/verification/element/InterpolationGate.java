package org.plumbline.verification.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Shape functions sum to one, are one at their own node, and differentiate as they say. */
public final class InterpolationGate implements Gate {
  private static final double EXACT = 1e-12;
  private static final double DIFFERENCES = 1e-8;
  private static final double STEP = 1e-5;
  private static final int POINTS = 50;

  @Override
  public String name() {
    return "shape-functions";
  }

  @Override
  public Rung rung() {
    return Rung.INTERPOLATION;
  }

  @Override
  public String clause() {
    return "G1";
  }

  @Override
  public String problem() {
    return "Shape functions at "
        + POINTS
        + " random points of the reference cell: largest departure of their sum from one, of their"
        + " nodal values from Kronecker's delta, and of their derivatives from central differences.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (ReferenceCell cell : ReferenceCell.values()) {
      Interpolation n = cell.interpolation();
      checks.add(Check.residual("partition of unity", cell.word(), unity(cell, n), EXACT));
      checks.add(Check.residual("value at the nodes", cell.word(), kronecker(cell, n), EXACT));
      checks.add(
          Check.residual(
              "derivatives against differences", cell.word(), differences(cell, n), DIFFERENCES));
    }
    return checks;
  }

  private static double unity(ReferenceCell cell, Interpolation n) {
    double[] value = new double[n.nodes()];
    Random random = new Random(3);
    double worst = 0;
    for (int p = 0; p < POINTS; p++) {
      double[] at = cell.inside(random);
      n.values(at[0], at[1], at[2], value);
      double sum = -1;
      for (double v : value) {
        sum += v;
      }
      worst = Math.max(worst, Math.abs(sum));
    }
    return worst;
  }

  private static double kronecker(ReferenceCell cell, Interpolation n) {
    double[] value = new double[n.nodes()];
    double[] x = cell.nodes();
    double worst = 0;
    for (int b = 0; b < n.nodes(); b++) {
      n.values(x[3 * b], x[3 * b + 1], x[3 * b + 2], value);
      for (int a = 0; a < n.nodes(); a++) {
        worst = Math.max(worst, Math.abs(value[a] - (a == b ? 1 : 0)));
      }
    }
    return worst;
  }

  private static double differences(ReferenceCell cell, Interpolation n) {
    double[] up = new double[n.nodes()];
    double[] down = new double[n.nodes()];
    double[] derivative = new double[3 * n.nodes()];
    Random random = new Random(4);
    double worst = 0;
    for (int p = 0; p < POINTS; p++) {
      double[] at = cell.inside(random);
      n.derivatives(at[0], at[1], at[2], derivative);
      for (int i = 0; i < 3; i++) {
        double[] plus = at.clone();
        double[] minus = at.clone();
        plus[i] += STEP;
        minus[i] -= STEP;
        n.values(plus[0], plus[1], plus[2], up);
        n.values(minus[0], minus[1], minus[2], down);
        for (int a = 0; a < n.nodes(); a++) {
          double slope = (up[a] - down[a]) / (2 * STEP);
          worst = Math.max(worst, Math.abs(slope - derivative[3 * a + i]));
        }
      }
    }
    return worst;
  }
}
