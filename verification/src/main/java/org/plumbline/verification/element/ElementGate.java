package org.plumbline.verification.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.plumbline.solver.element.CellKernel;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** The stiffness of one distorted cell: six rigid motions are free and nothing else. */
public final class ElementGate implements Gate {
  private static final double FREE = 1e-10;

  /** An hourglass mode would be softer; relative to the stiffest. */
  private static final double HELD = 1e-4;

  private static final int RIGID = 6;
  private static final double MODULUS = 10;
  private static final double[] POISSON = {0.3, 0.49};

  @Override
  public String name() {
    return "element-modes";
  }

  @Override
  public Rung rung() {
    return Rung.ELEMENT;
  }

  @Override
  public String clause() {
    return "G1";
  }

  @Override
  public String problem() {
    return "Eigenvalues of the stiffness of one distorted cell, B-bar in hex8 and wedge6, over the"
        + " largest: the six of the rigid motions vanish, the seventh does not (an hourglass mode"
        + " would).";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (ReferenceCell cell : ReferenceCell.values()) {
      for (double nu : POISSON) {
        double[] modes = modes(cell, nu);
        String material = ", ν " + nu;
        checks.add(
            Check.residual(
                "largest of six rigid modes" + material,
                cell.word(),
                Math.max(Math.abs(modes[0]), Math.abs(modes[RIGID - 1])),
                FREE));
        checks.add(Check.atLeast("seventh mode" + material, cell.word(), "1", modes[RIGID], HELD));
      }
    }
    return checks;
  }

  /** Eigenvalues over the largest, ascending. */
  private static double[] modes(ReferenceCell cell, double nu) {
    CellKernel kernel = new CellKernel(cell.interpolation());
    int order = 3 * kernel.nodes();
    double[] k = new double[order * order];
    kernel.reinit(cell.distorted());
    kernel.stiffness(Elasticity.isotropic(MODULUS, nu).matrix(), k);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(order, false, true);
    eigen.decompose(new DMatrixRMaj(order, order, true, k));
    double[] values = new double[order];
    for (int i = 0; i < order; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    double largest = values[order - 1];
    return Arrays.stream(values).map(v -> v / largest).toArray();
  }
}
