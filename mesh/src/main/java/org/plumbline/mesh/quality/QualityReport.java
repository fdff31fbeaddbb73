package org.plumbline.mesh.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;

/**
 * Shape of all cells of a mesh, per block and overall.
 *
 * @param blocks one entry per block, in mesh order
 * @param overall all cells together
 */
public record QualityReport(List<BlockQuality> blocks, BlockQuality overall) {
  /** Scaled Jacobian under which a mesh is refused; dimensionless. */
  public static final double REFUSED_SCALED_JACOBIAN = 0.05;

  private static final double LOW_PERCENTILE = 0.01;

  public QualityReport {
    blocks = List.copyOf(blocks);
  }

  /** Measures every cell. */
  public static QualityReport of(Mesh mesh) {
    double[] x = mesh.coordinates();
    List<BlockQuality> blocks = new ArrayList<>();
    Samples all = new Samples("all", mesh.cellCount());
    for (CellBlock block : mesh.blocks()) {
      Samples samples = new Samples(block.name(), block.size());
      int[] cells = block.connectivity();
      int corners = block.type().nodes();
      for (int c = 0; c < block.size(); c++) {
        double jacobian = CellMeasures.scaledJacobian(block.type(), x, cells, c * corners);
        double aspect = CellMeasures.aspectRatio(block.type(), x, cells, c * corners);
        double volume = CellMeasures.volume(block.type(), x, cells, c * corners);
        samples.add(jacobian, aspect, volume, x, cells, c * corners, corners);
        all.add(jacobian, aspect, volume, x, cells, c * corners, corners);
      }
      blocks.add(samples.summary());
    }
    return new QualityReport(blocks, all.summary());
  }

  /** Entry of a block. */
  public BlockQuality block(String name) {
    for (BlockQuality b : blocks) {
      if (b.block().equals(name)) {
        return b;
      }
    }
    throw new IllegalArgumentException("no block '" + name + "' in the quality report");
  }

  /** What a user of the mesh should know before trusting results on it; empty if nothing. */
  public List<String> warnings(Mesh mesh) {
    List<String> warnings = new ArrayList<>();
    for (CellBlock block : mesh.blocks()) {
      BlockQuality b = block(block.name());
      if (block.type() == CellType.TET4) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "block '%s' has %d tetrahedra with four nodes, which lock: far too stiff in bending"
                    + " and in soft tissue; mesh it with ten nodes (second order)",
                b.block(),
                b.cells()));
      }
      if (b.minScaledJacobian() < REFUSED_SCALED_JACOBIAN) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "block '%s' has a cell with scaled Jacobian %.3f, below %.2f",
                b.block(),
                b.minScaledJacobian(),
                REFUSED_SCALED_JACOBIAN));
      }
    }
    return warnings;
  }

  /**
   * Refuses a mesh with a cell that is inverted or nearly so.
   *
   * @param body name used in the message
   * @throws PoorCellException with value, limit, block and place
   */
  public void refuseInvalid(String body) {
    for (BlockQuality b : blocks) {
      if (!(b.minScaledJacobian() >= REFUSED_SCALED_JACOBIAN)) {
        throw new PoorCellException(
            String.format(
                Locale.ROOT,
                "%s: a cell of block '%s' at x %.1f, y %.1f, z %.1f mm has scaled Jacobian %.3f,"
                    + " below the limit %.2f; choose dimensions nearer to the generic shape or"
                    + " another mesh level",
                body,
                b.block(),
                b.worstX(),
                b.worstY(),
                b.worstZ(),
                b.minScaledJacobian(),
                REFUSED_SCALED_JACOBIAN));
      }
    }
  }

  /** Grows with the cells of one block. */
  private static final class Samples {
    private final String name;
    private final double[] jacobians;
    private final double[] aspects;
    private final double[] place = new double[3];
    private int count;
    private double worst = Double.POSITIVE_INFINITY;
    private double volume;
    private double minVolume = Double.POSITIVE_INFINITY;

    Samples(String name, int size) {
      this.name = name;
      jacobians = new double[size];
      aspects = new double[size];
    }

    void add(
        double jacobian,
        double aspect,
        double cellVolume,
        double[] x,
        int[] cells,
        int first,
        int corners) {
      jacobians[count] = jacobian;
      aspects[count++] = aspect;
      volume += cellVolume;
      minVolume = Math.min(minVolume, cellVolume);
      if (jacobian < worst) {
        worst = jacobian;
        Arrays.fill(place, 0);
        for (int c = 0; c < corners; c++) {
          for (int a = 0; a < 3; a++) {
            place[a] += x[3 * cells[first + c] + a] / corners;
          }
        }
      }
    }

    BlockQuality summary() {
      Arrays.sort(jacobians);
      Arrays.sort(aspects);
      return new BlockQuality(
          name,
          count,
          at(jacobians, 0),
          at(jacobians, LOW_PERCENTILE),
          at(jacobians, 0.5),
          at(aspects, 1 - LOW_PERCENTILE),
          at(aspects, 1),
          volume,
          minVolume,
          place[0],
          place[1],
          place[2]);
    }

    /** Quantile with linear interpolation between order statistics; NaN if there is none. */
    private static double at(double[] sorted, double share) {
      if (sorted.length == 0) {
        return Double.NaN;
      }
      double position = share * (sorted.length - 1);
      int low = (int) position;
      int high = Math.min(low + 1, sorted.length - 1);
      return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
    }
  }
}
