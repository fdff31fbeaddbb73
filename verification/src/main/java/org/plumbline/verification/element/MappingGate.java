package org.plumbline.verification.element;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.element.CellKernel;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** The map from the reference cell into space: gradients and volume. */
public final class MappingGate implements Gate {
  private static final double EXACT = 1e-12;
  private static final double[] SLOPE = {0.3, -1.2, 0.7};

  /** Rows of an affine map. */
  private static final double[] AFFINE = {1.3, 0.4, -0.2, 0.1, 0.9, 0.3, -0.3, 0.2, 0.7};

  @Override
  public String name() {
    return "mapping";
  }

  @Override
  public Rung rung() {
    return Rung.MAPPING;
  }

  @Override
  public String clause() {
    return "G1";
  }

  @Override
  public String problem() {
    return "A linear field on a distorted cell has its own gradient at every quadrature point, and"
        + " an affine cell the volume of the reference cell times the determinant of its map.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (ReferenceCell cell : ReferenceCell.values()) {
      CellKernel kernel = new CellKernel(cell.interpolation());
      checks.add(
          Check.residual("gradient of a linear field", cell.word(), gradient(cell, kernel), EXACT));
      double[] x = cell.nodes();
      for (int a = 0; a < x.length; a += 3) {
        double[] p = {x[a], x[a + 1], x[a + 2]};
        for (int i = 0; i < 3; i++) {
          x[a + i] = AFFINE[3 * i] * p[0] + AFFINE[3 * i + 1] * p[1] + AFFINE[3 * i + 2] * p[2];
        }
      }
      kernel.reinit(x);
      checks.add(
          Check.relative(
              "volume of an affine cell",
              cell.word(),
              "mm3",
              kernel.volume(),
              determinant() * cell.moment(0, 0, 0),
              EXACT));
    }
    return checks;
  }

  private static double determinant() {
    double[] m = AFFINE;
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        - m[1] * (m[3] * m[8] - m[5] * m[6])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }

  private static double gradient(ReferenceCell cell, CellKernel kernel) {
    double[] x = cell.distorted();
    if (!kernel.reinit(x)) {
      return Double.NaN;
    }
    double worst = 0;
    for (int q = 0; q < kernel.points(); q++) {
      for (int i = 0; i < 3; i++) {
        double g = 0;
        for (int a = 0; a < kernel.nodes(); a++) {
          double value = SLOPE[0] * x[3 * a] + SLOPE[1] * x[3 * a + 1] + SLOPE[2] * x[3 * a + 2];
          g += kernel.gradient(q, a, i) * value;
        }
        worst = Math.max(worst, Math.abs(g - SLOPE[i]));
      }
    }
    return worst;
  }
}
