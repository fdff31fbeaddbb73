package org.plumbline.verification.element;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** The rule of each cell integrates every monomial of its degree exactly, and not the next one. */
public final class QuadratureGate implements Gate {
  private static final double EXACT = 1e-12;

  /** Less would be rounding; relative. */
  private static final double MISSED = 1e-3;

  private static final int MOST = 5;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  @Override
  public String name() {
    return "quadrature";
  }

  @Override
  public Rung rung() {
    return Rung.QUADRATURE;
  }

  @Override
  public String clause() {
    return "G1";
  }

  @Override
  public String problem() {
    return "Moments of the reference cell in closed form, up to the degree of its rule: 3 in each"
        + " direction (hex8, two points a direction) or 5 (hex20, three), 2 in the triangle and 3"
        + " through it (wedge6, three points by two), 3 together (tet10, eight points) or 1 (tet4,"
        + " one). The next even moment must be missed: a rule that is exact beyond its degree is"
        + " another rule.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (ReferenceCell cell : ReferenceCell.values()) {
      Interpolation rule = cell.interpolation();
      double volume = moment(rule, 0, 0, 0);
      checks.add(Check.relative("volume", cell.word(), "1", volume, cell.moment(0, 0, 0), EXACT));
      double worst = 0;
      for (int i = 0; i <= MOST; i++) {
        for (int j = 0; j <= MOST; j++) {
          for (int k = 0; k <= MOST; k++) {
            if (cell.isExact(i, j, k)) {
              worst = Math.max(worst, Math.abs(moment(rule, i, j, k) - cell.moment(i, j, k)));
            }
          }
        }
      }
      checks.add(Check.residual("moments of its degree", cell.word(), worst, EXACT));
      int n = cell.beyond();
      double error = Math.abs(moment(rule, 0, 0, n) / cell.moment(0, 0, n) - 1);
      String next = "error of the moment ζ" + RAISED.charAt(n);
      checks.add(Check.atLeast(next, cell.word(), "1", error, MISSED));
    }
    return checks;
  }

  private static double moment(Interpolation rule, int i, int j, int k) {
    double sum = 0;
    for (int q = 0; q < rule.points(); q++) {
      sum +=
          rule.weight(q)
              * Math.pow(rule.point(q, 0), i)
              * Math.pow(rule.point(q, 1), j)
              * Math.pow(rule.point(q, 2), k);
    }
    return sum;
  }
}
