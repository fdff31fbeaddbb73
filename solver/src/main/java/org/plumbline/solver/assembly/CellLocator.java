package org.plumbline.solver.assembly;

import java.util.Optional;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.element.Interpolation;

/**
 * Finds the cell that a point lies in, and where in the cell, by inverting x(ξ) = Σ N_a(ξ) x_a with
 * Newton's method in the cells whose boxes hold the point. A box is that of the cell's nodes: what
 * a curved cell bulges beyond them is not found.
 *
 * <p>A point on a face that cells share belongs to the one with the lowest number, always.
 * Immutable and safe to share by threads.
 */
public final class CellLocator {
  /** How far outside a cell its border still counts as inside, reference coordinates. */
  private static final double BORDER = 1e-9;

  /** A Newton step after which the next one is rounding, reference coordinates. */
  private static final double SETTLED = 1e-11;

  /** Newton steps after which a point is taken to lie outside; inside a cell five are enough. */
  private static final int STEPS = 40;

  /** Reference coordinates beyond which Newton's method has left the cell for good. */
  private static final double FAR = 20;

  /** Boxes are widened by this part of the size of the mesh, against rounding. */
  private static final double BOX_MARGIN = 1e-10;

  private final Mesh mesh;
  private final double[] low = new double[3];
  private final double[] width = new double[3];
  private final int[] bins = new int[3];
  private final int[] start;
  private final int[] cells;
  private final double[] boxes;

  public CellLocator(Mesh mesh) {
    this.mesh = mesh;
    boxes = boxes(mesh);
    int count = mesh.cellCount();
    double[] high = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      low[axis] = Double.POSITIVE_INFINITY;
      high[axis] = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < count; c++) {
        low[axis] = Math.min(low[axis], boxes[6 * c + axis]);
        high[axis] = Math.max(high[axis], boxes[6 * c + 3 + axis]);
      }
    }
    int each = (int) Math.max(1, Math.cbrt(count));
    for (int axis = 0; axis < 3; axis++) {
      bins[axis] = each;
      width[axis] = count == 0 ? 1 : (high[axis] - low[axis]) / each;
    }
    start = new int[each * each * each + 1];
    for (int c = 0; c < count; c++) {
      int[] range = range(c);
      for (int bin : bins(range)) {
        start[bin + 1]++;
      }
    }
    for (int b = 0; b + 1 < start.length; b++) {
      start[b + 1] += start[b];
    }
    cells = new int[start[start.length - 1]];
    int[] fill = start.clone();
    for (int c = 0; c < count; c++) {
      for (int bin : bins(range(c))) {
        cells[fill[bin]++] = c;
      }
    }
  }

  public Mesh mesh() {
    return mesh;
  }

  private static double[] boxes(Mesh mesh) {
    double[] boxes = new double[6 * mesh.cellCount()];
    double margin = 0;
    for (int node = 0; node < mesh.nodeCount(); node++) {
      for (int axis = 0; axis < 3; axis++) {
        margin = Math.max(margin, BOX_MARGIN * Math.abs(mesh.coordinate(node, axis)));
      }
    }
    int at = 0;
    for (CellBlock block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++, at += 6) {
        for (int axis = 0; axis < 3; axis++) {
          double min = Double.POSITIVE_INFINITY;
          double max = Double.NEGATIVE_INFINITY;
          for (int corner = 0; corner < block.type().nodes(); corner++) {
            double x = mesh.coordinate(block.node(c, corner), axis);
            min = Math.min(min, x);
            max = Math.max(max, x);
          }
          boxes[at + axis] = min - margin;
          boxes[at + 3 + axis] = max + margin;
        }
      }
    }
    return boxes;
  }

  private int bin(int axis, double x) {
    int bin = (int) Math.floor((x - low[axis]) / width[axis]);
    return Math.max(0, Math.min(bins[axis] - 1, bin));
  }

  private int[] range(int cell) {
    int[] range = new int[6];
    for (int axis = 0; axis < 3; axis++) {
      range[axis] = bin(axis, boxes[6 * cell + axis]);
      range[3 + axis] = bin(axis, boxes[6 * cell + 3 + axis]);
    }
    return range;
  }

  private int[] bins(int[] range) {
    int size = 1;
    for (int axis = 0; axis < 3; axis++) {
      size *= range[3 + axis] - range[axis] + 1;
    }
    int[] list = new int[size];
    int n = 0;
    for (int i = range[0]; i <= range[3]; i++) {
      for (int j = range[1]; j <= range[4]; j++) {
        for (int k = range[2]; k <= range[5]; k++) {
          list[n++] = (i * bins[1] + j) * bins[2] + k;
        }
      }
    }
    return list;
  }

  /** The place of a point in the mesh, mm; empty if it lies outside. */
  public Optional<HostPoint> find(double x, double y, double z) {
    double[] point = {x, y, z};
    int bin = 0;
    for (int axis = 0; axis < 3; axis++) {
      bin = bin * bins[axis] + bin(axis, point[axis]);
    }
    for (int k = start[bin]; k < start[bin + 1]; k++) {
      int cell = cells[k];
      if (inBox(cell, point)) {
        Optional<HostPoint> host = invert(cell, point);
        if (host.isPresent()) {
          return host;
        }
      }
    }
    return Optional.empty();
  }

  private boolean inBox(int cell, double[] point) {
    for (int axis = 0; axis < 3; axis++) {
      if (!(point[axis] >= boxes[6 * cell + axis] && point[axis] <= boxes[6 * cell + 3 + axis])) {
        return false;
      }
    }
    return true;
  }

  private Optional<HostPoint> invert(int global, double[] point) {
    int cell = global;
    for (CellBlock block : mesh.blocks()) {
      if (cell < block.size()) {
        return invert(block, cell, point);
      }
      cell -= block.size();
    }
    throw new IllegalArgumentException("cell " + global + " is outside the mesh");
  }

  private Optional<HostPoint> invert(CellBlock block, int cell, double[] point) {
    Interpolation shape = Interpolation.of(block.type());
    int corners = shape.nodes();
    int[] nodes = new int[corners];
    block.nodes(cell, nodes);
    double[] values = new double[corners];
    double[] slopes = new double[3 * corners];
    double[] xi = {shape.centroid(0), shape.centroid(1), shape.centroid(2)};
    double[] inverse = new double[9];
    for (int step = 0; step < STEPS; step++) {
      shape.values(xi[0], xi[1], xi[2], values);
      shape.derivatives(xi[0], xi[1], xi[2], slopes);
      double[] miss = point.clone();
      double[] jacobian = new double[9];
      for (int a = 0; a < corners; a++) {
        for (int j = 0; j < 3; j++) {
          double x = mesh.coordinate(nodes[a], j);
          miss[j] -= values[a] * x;
          for (int i = 0; i < 3; i++) {
            jacobian[3 * i + j] += slopes[3 * a + i] * x;
          }
        }
      }
      if (!invert(jacobian, inverse)) {
        return Optional.empty();
      }
      // x moves by Jᵀ dξ, with J_ij = ∂x_j/∂ξ_i.
      double largest = 0;
      for (int i = 0; i < 3; i++) {
        double change = 0;
        for (int j = 0; j < 3; j++) {
          change += inverse[3 * j + i] * miss[j];
        }
        xi[i] += change;
        largest = Math.max(largest, Math.abs(change));
        if (!(Math.abs(xi[i]) < FAR)) {
          return Optional.empty();
        }
      }
      if (largest < SETTLED) {
        return inside(block.type().shape(), xi)
            ? Optional.of(host(block, cell, nodes, shape, xi))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean inside(CellShape shape, double[] xi) {
    boolean between = Math.abs(xi[2]) <= 1 + BORDER;
    boolean corner = xi[0] >= -BORDER && xi[1] >= -BORDER;
    return switch (shape) {
      case HEXAHEDRON -> between && Math.abs(xi[0]) <= 1 + BORDER && Math.abs(xi[1]) <= 1 + BORDER;
      case WEDGE -> between && corner && xi[0] + xi[1] <= 1 + BORDER;
      case TETRAHEDRON -> corner && xi[2] >= -BORDER && xi[0] + xi[1] + xi[2] <= 1 + BORDER;
    };
  }

  private HostPoint host(CellBlock block, int cell, int[] nodes, Interpolation shape, double[] xi) {
    int corners = nodes.length;
    double[] values = new double[corners];
    double[] slopes = new double[3 * corners];
    shape.values(xi[0], xi[1], xi[2], values);
    shape.derivatives(xi[0], xi[1], xi[2], slopes);
    double[] jacobian = new double[9];
    for (int a = 0; a < corners; a++) {
      for (int i = 0; i < 9; i++) {
        jacobian[i] += slopes[3 * a + i / 3] * mesh.coordinate(nodes[a], i % 3);
      }
    }
    double[] inverse = new double[9];
    invert(jacobian, inverse);
    double[] gradients = new double[3 * corners];
    for (int a = 0; a < corners; a++) {
      for (int j = 0; j < 3; j++) {
        for (int i = 0; i < 3; i++) {
          gradients[3 * a + j] += inverse[3 * j + i] * slopes[3 * a + i];
        }
      }
    }
    return new HostPoint(block.name(), cell, nodes, values, gradients);
  }

  // Inverse by cofactors; whether the determinant is positive.
  private static boolean invert(double[] m, double[] out) {
    double c0 = m[4] * m[8] - m[5] * m[7];
    double c1 = m[5] * m[6] - m[3] * m[8];
    double c2 = m[3] * m[7] - m[4] * m[6];
    double det = m[0] * c0 + m[1] * c1 + m[2] * c2;
    if (!(det > 0)) {
      return false;
    }
    out[0] = c0 / det;
    out[1] = (m[2] * m[7] - m[1] * m[8]) / det;
    out[2] = (m[1] * m[5] - m[2] * m[4]) / det;
    out[3] = c1 / det;
    out[4] = (m[0] * m[8] - m[2] * m[6]) / det;
    out[5] = (m[2] * m[3] - m[0] * m[5]) / det;
    out[6] = c2 / det;
    out[7] = (m[1] * m[6] - m[0] * m[7]) / det;
    out[8] = (m[0] * m[4] - m[1] * m[3]) / det;
    return true;
  }
}
