package org.plumbline.solver.recover;

import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.element.CellKernel;

/** Largest and smallest principal strain at the centroid of every cell of a body; tension > 0. */
public final class PrincipalStrains {
  private static final int VOIGT = CellKernel.VOIGT;

  private final double[] largest;
  private final double[] smallest;

  private PrincipalStrains(double[] largest, double[] smallest) {
    this.largest = largest;
    this.smallest = smallest;
  }

  /**
   * Strains of a displaced body.
   *
   * @param displacement at least 3 · nodes of the mesh, mm
   */
  public static PrincipalStrains of(ElasticBody body, double[] displacement) {
    Mesh mesh = body.mesh();
    double[] largest = new double[mesh.cellCount()];
    double[] smallest = new double[largest.length];
    double[] strain = new double[VOIGT];
    int global = 0;
    for (CellBlock block : mesh.blocks()) {
      CellKernel kernel = ElasticBody.kernel(block.type());
      int[] nodes = new int[kernel.nodes()];
      double[] x = new double[3 * nodes.length];
      double[] u = new double[3 * nodes.length];
      for (int cell = 0; cell < block.size(); cell++, global++) {
        body.reinit(kernel, block, cell, nodes, x);
        for (int k = 0; k < nodes.length; k++) {
          System.arraycopy(displacement, 3 * nodes[k], u, 3 * k, 3);
        }
        kernel.centroidStrain(u, strain);
        for (int shear = 3; shear < VOIGT; shear++) {
          strain[shear] /= 2;
        }
        smallest[global] = StressMeasures.principalMinimum(strain, 0);
        for (int c = 0; c < VOIGT; c++) {
          strain[c] = -strain[c];
        }
        largest[global] = -StressMeasures.principalMinimum(strain, 0);
      }
    }
    return new PrincipalStrains(largest, smallest);
  }

  /** Largest principal strain of a cell, dimensionless; negative if it is squeezed all round. */
  public double largest(int cell) {
    return largest[cell];
  }

  /** Smallest principal strain of a cell, dimensionless; negative in compression. */
  public double smallest(int cell) {
    return smallest[cell];
  }
}
