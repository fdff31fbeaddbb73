package org.plumbline.solver.recover;

import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.element.CellKernel;

/**
 * Stress at the centroid of every cell of a body, MPa, tension positive; Voigt order xx, yy, zz,
 * xy, yz, zx.
 */
public final class StressField {
  private static final int VOIGT = CellKernel.VOIGT;

  private final Mesh mesh;
  private final double[] stress;
  private final double[] volume;

  private StressField(Mesh mesh, double[] stress, double[] volume) {
    this.mesh = mesh;
    this.stress = stress;
    this.volume = volume;
  }

  /**
   * Stresses of a displaced body.
   *
   * @param displacement 3 · nodes of the body, mm
   */
  public static StressField of(ElasticBody body, double[] displacement) {
    Mesh mesh = body.mesh();
    if (displacement.length != 3 * body.nodes()) {
      throw new IllegalArgumentException(
          "displacement has " + displacement.length + " entries, the body " + 3 * body.nodes());
    }
    double[] stress = new double[VOIGT * mesh.cellCount()];
    double[] volume = new double[mesh.cellCount()];
    double[] strain = new double[VOIGT];
    int global = 0;
    for (CellBlock block : mesh.blocks()) {
      CellKernel kernel = ElasticBody.kernel(block.type());
      int[] nodes = new int[kernel.nodes()];
      double[] x = new double[3 * nodes.length];
      double[] u = new double[3 * nodes.length];
      for (int cell = 0; cell < block.size(); cell++) {
        body.reinit(kernel, block, cell, nodes, x);
        for (int k = 0; k < nodes.length; k++) {
          System.arraycopy(displacement, 3 * nodes[k], u, 3 * k, 3);
        }
        kernel.centroidStrain(u, strain);
        body.material(block.name()).at(cell).stress(strain, 0, stress, VOIGT * global);
        volume[global++] = kernel.volume();
      }
    }
    return new StressField(mesh, stress, volume);
  }

  /** Number of cells, in the numbering of the mesh. */
  public int cells() {
    return volume.length;
  }

  /** Component 0 … 5 of the stress of a cell, MPa. */
  public double cell(int cell, int component) {
    return stress[VOIGT * cell + component];
  }

  /** Volume of a cell, mm³. */
  public double volume(int cell) {
    return volume[cell];
  }

  /** Von Mises stress of a cell, MPa. */
  public double vonMises(int cell) {
    return StressMeasures.vonMises(stress, VOIGT * cell);
  }

  /** Smallest principal stress of a cell, MPa; negative in compression. */
  public double principalMinimum(int cell) {
    return StressMeasures.principalMinimum(stress, VOIGT * cell);
  }

  /**
   * Volume-weighted mean over the cells of one block at every node (eq. E10).
   *
   * @return 6 · nodes of the mesh, MPa; NaN at nodes outside the block
   * @throws java.util.NoSuchElementException if there is no such block
   */
  public double[] nodeAverages(String block) {
    mesh.block(block);
    double[] mean = new double[VOIGT * mesh.nodeCount()];
    double[] weight = new double[mesh.nodeCount()];
    int global = 0;
    for (CellBlock candidate : mesh.blocks()) {
      boolean wanted = candidate.name().equals(block);
      for (int cell = 0; wanted && cell < candidate.size(); cell++) {
        double v = volume[global + cell];
        for (int corner = 0; corner < candidate.type().nodes(); corner++) {
          int node = candidate.node(cell, corner);
          weight[node] += v;
          for (int c = 0; c < VOIGT; c++) {
            mean[VOIGT * node + c] += v * stress[VOIGT * (global + cell) + c];
          }
        }
      }
      global += candidate.size();
    }
    for (int k = 0; k < mean.length; k++) {
      double w = weight[k / VOIGT];
      mean[k] = w > 0 ? mean[k] / w : Double.NaN;
    }
    return mean;
  }
}
