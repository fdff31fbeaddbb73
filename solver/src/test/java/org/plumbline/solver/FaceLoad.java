package org.plumbline.solver;

import java.util.function.Predicate;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.solver.element.ReferenceNodes;

/**
 * Consistent nodal forces of a traction on the surface of a mesh of one block, f_a = ∫ N_a t dA, by
 * the shape functions of the cells themselves.
 */
public final class FaceLoad {
  private static final double[] LINE = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
  private static final double[] WEIGHT = {5.0 / 9, 8.0 / 9, 5.0 / 9};

  /**
   * Force on a small piece of surface at x; its normal points outward and is as long as its area.
   */
  public interface Traction {
    void force(double[] x, double[] normal, double[] force);
  }

  private FaceLoad() {}

  /**
   * Adds the traction on all faces whose corners are all chosen.
   *
   * @param where whether a corner lies on the loaded part
   */
  public static void add(HeldBody held, Mesh mesh, Predicate<double[]> where, Traction traction) {
    CellBlock block = mesh.blocks().get(0);
    CellShape shape = block.type().shape();
    Interpolation cell = Interpolation.of(block.type());
    double[] reference = ReferenceNodes.of(block.type());
    BoundaryFacets facets = BoundaryFacets.of(mesh);
    int[] nodes = new int[cell.nodes()];
    double[] x = new double[3 * nodes.length];
    for (int f = 0; f < facets.size(); f++) {
      block.nodes(facets.cell(f), nodes);
      for (int k = 0; k < x.length; k++) {
        x[k] = mesh.coordinate(nodes[k / 3], k % 3);
      }
      int face = face(shape, nodes, facets, f);
      if (chosen(shape, face, x, where)) {
        integrate(held, cell, shape, face, reference, nodes, x, traction);
      }
    }
  }

  private static int face(CellShape shape, int[] nodes, BoundaryFacets facets, int facet) {
    for (int face = 0; face < shape.faces(); face++) {
      boolean same = shape.faceCorners(face) == facets.corners(facet);
      for (int k = 0; same && k < shape.faceCorners(face); k++) {
        same = nodes[shape.faceCorner(face, k)] == facets.node(facet, k);
      }
      if (same) {
        return face;
      }
    }
    throw new IllegalStateException("facet " + facet + " is no face of its cell");
  }

  private static boolean chosen(CellShape shape, int face, double[] x, Predicate<double[]> where) {
    for (int k = 0; k < shape.faceCorners(face); k++) {
      int a = 3 * shape.faceCorner(face, k);
      if (!where.test(new double[] {x[a], x[a + 1], x[a + 2]})) {
        return false;
      }
    }
    return true;
  }

  private static void integrate(
      HeldBody held,
      Interpolation cell,
      CellShape shape,
      int face,
      double[] reference,
      int[] nodes,
      double[] x,
      Traction traction) {
    int corners = shape.faceCorners(face);
    double[] values = new double[cell.nodes()];
    double[] slopes = new double[3 * cell.nodes()];
    double[] force = new double[3];
    for (int p = 0; p < 9; p++) {
      double s = LINE[p % 3];
      double t = LINE[p / 3];
      double weight = WEIGHT[p % 3] * WEIGHT[p / 3];
      double[][] l = corners == 4 ? square(s, t) : triangle(s, t);
      weight *= corners == 4 ? 1 : (1 - s) / 8;
      double[] r = new double[9];
      for (int k = 0; k < corners; k++) {
        for (int i = 0; i < 9; i++) {
          r[i] += l[i / 3][k] * reference[3 * shape.faceCorner(face, k) + i % 3];
        }
      }
      cell.values(r[0], r[1], r[2], values);
      cell.derivatives(r[0], r[1], r[2], slopes);
      double[] at = new double[9];
      for (int a = 0; a < values.length; a++) {
        for (int i = 0; i < 3; i++) {
          at[i] += values[a] * x[3 * a + i];
          for (int j = 0; j < 3; j++) {
            at[3 + i] += slopes[3 * a + j] * r[3 + j] * x[3 * a + i];
            at[6 + i] += slopes[3 * a + j] * r[6 + j] * x[3 * a + i];
          }
        }
      }
      double[] normal = {
        weight * (at[4] * at[8] - at[5] * at[7]),
        weight * (at[5] * at[6] - at[3] * at[8]),
        weight * (at[3] * at[7] - at[4] * at[6])
      };
      traction.force(at, normal, force);
      for (int a = 0; a < values.length; a++) {
        for (int i = 0; i < 3; i++) {
          held.addLoad(nodes[a], i, values[a] * force[i]);
        }
      }
    }
  }

  // Weights of the corners and their two derivatives.
  private static double[][] square(double s, double t) {
    double[][] l = new double[3][4];
    for (int k = 0; k < 4; k++) {
      double a = k == 1 || k == 2 ? 1 : -1;
      double b = k >= 2 ? 1 : -1;
      l[0][k] = 0.25 * (1 + a * s) * (1 + b * t);
      l[1][k] = 0.25 * a * (1 + b * t);
      l[2][k] = 0.25 * b * (1 + a * s);
    }
    return l;
  }

  // The square collapsed onto a corner: u = (1 + s)/2, v = (1 + t)/2 (1 − u).
  private static double[][] triangle(double s, double t) {
    double u = 0.5 * (1 + s);
    double v = 0.5 * (1 + t) * (1 - u);
    return new double[][] {{1 - u - v, u, v}, {-1, 1, 0}, {-1, 0, 1}};
  }
}
