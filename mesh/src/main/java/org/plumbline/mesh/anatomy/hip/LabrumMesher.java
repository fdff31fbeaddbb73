package org.plumbline.mesh.anatomy.hip;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.MeshBuilder;

/**
 * Adds the labrum to a socket: hexahedra on the columns of its rim, rows from the rim to the free
 * edge along meridians of the rim's axis, layers from the articular to the outer side
 * (docs/theory.md, eq. H19).
 *
 * <p>Along the lunate the base shares its nodes with the edge of the cartilage and the bone beside
 * it; across the notch it spans freely from horn to horn. Block "labrum", with fibres round the
 * rim.
 */
final class LabrumMesher {
  /** Those of the cartilage, and one on bone. */
  static final int LAYERS = HipDensity.CARTILAGE_LAYERS + 1;

  private final HipShape shape;
  private final LabrumShape labrum;
  private final SocketGeometry geometry;
  private final SocketPlan plan;
  private final int rows;
  private final int[] nodes;
  private final Vector3D[] outward;

  LabrumMesher(
      HipShape shape, LabrumShape labrum, SocketGeometry geometry, SocketPlan plan, int rows) {
    this.shape = shape;
    this.labrum = labrum;
    this.geometry = geometry;
    this.plan = plan;
    this.rows = rows;
    this.nodes = new int[plan.columns() * (rows + 1) * (LAYERS + 1)];
    this.outward = outward(geometry.rimAxis(), plan);
  }

  /** Of each column the direction square to the axis of the rim, toward its node on the rim. */
  private static Vector3D[] outward(Vector3D axis, SocketPlan plan) {
    double[] x = plan.directions();
    Vector3D[] outward = new Vector3D[plan.columns()];
    for (int j = 0; j < outward.length; j++) {
      int n = 3 * plan.node(j, plan.rings() + plan.across());
      Vector3D d = new Vector3D(x[n], x[n + 1], x[n + 2]);
      outward[j] = d.subtract(d.dotProduct(axis), axis).normalize();
    }
    return outward;
  }

  /** What the base is attached to. */
  interface Rim {
    /**
     * Node of the socket on the rim, of a column on the lunate.
     *
     * @param layer 0 on the articular side of the cartilage, {@link #LAYERS} on bone
     */
    int node(int column, int layer);
  }

  /** Adds nodes and the block. */
  void build(MeshBuilder builder, Rim rim) {
    Vector3D axis = geometry.rimAxis();
    for (int j = 0; j < plan.columns(); j++) {
      for (int s = 0; s <= rows; s++) {
        double angle =
            geometry.rimHalfAngle() + labrum.height() / shape.socketRadius() * share(s, rows);
        Vector3D way = new Vector3D(Math.cos(angle), axis, Math.sin(angle), outward[j]);
        for (int k = 0; k <= LAYERS; k++) {
          nodes[index(j, s, k)] =
              s == 0 && j <= plan.lunate()
                  ? rim.node(j, k)
                  : add(builder, way.scalarMultiply(radius(s, k)));
        }
      }
    }
    builder.block(HipMesher.LABRUM, CellType.HEX8, cells(), Optional.of(new FibreField(fibres())));
  }

  /** Layers are as deep as those of the socket at the base, and even at the free edge. */
  private double radius(int row, int layer) {
    double share = share(row, rows);
    double sheet = shape.acetabularCartilage() / HipDensity.CARTILAGE_LAYERS;
    double base = layer == LAYERS ? 1 : layer * sheet / labrum.base();
    double part = base + ((double) layer / LAYERS - base) * share;
    return shape.socketRadius() + part * labrum.thickness(share);
  }

  /**
   * Of the way from the rim to the free edge, at a row. Each row is twice as high as the one
   * before: the pressure falls beside the rim.
   */
  static double share(int row, int rows) {
    return (Math.pow(2, row) - 1) / (Math.pow(2, rows) - 1);
  }

  private static int add(MeshBuilder builder, Vector3D x) {
    return builder.node(x.getX(), x.getY(), x.getZ());
  }

  private int index(int column, int row, int layer) {
    return (Math.floorMod(column, plan.columns()) * (rows + 1) + row) * (LAYERS + 1) + layer;
  }

  /** Corner of the quadrilateral of a column and a row, counter-clockwise seen from outside. */
  private int corner(int column, int row, int layer, int c) {
    return nodes[index(c < 2 ? column : column + 1, c == 1 || c == 2 ? row + 1 : row, layer)];
  }

  private int[] cells() {
    int[] cells = new int[8 * plan.columns() * rows * LAYERS];
    int at = 0;
    for (int j = 0; j < plan.columns(); j++) {
      for (int s = 0; s < rows; s++) {
        for (int k = 0; k < LAYERS; k++) {
          for (int c = 0; c < 4; c++) {
            cells[at + c] = corner(j, s, k, c);
            cells[at + 4 + c] = corner(j, s, k + 1, c);
          }
          at += 8;
        }
      }
    }
    return cells;
  }

  /** Tangents to circles about the rim's axis, midway between the columns of each cell. */
  private double[] fibres() {
    double[] directions = new double[3 * plan.columns() * rows * LAYERS];
    int at = 0;
    for (int j = 0; j < plan.columns(); j++) {
      Vector3D middle = outward[j].add(outward[(j + 1) % plan.columns()]);
      double[] along = geometry.rimAxis().crossProduct(middle).normalize().toArray();
      for (int c = 0; c < rows * LAYERS; c++) {
        System.arraycopy(along, 0, directions, at, 3);
        at += 3;
      }
    }
    return directions;
  }

  /** Facets of the articular side, looking at the centre of the head. */
  int[] facets() {
    int[] facets = new int[4 * plan.columns() * rows];
    int at = 0;
    for (int j = 0; j < plan.columns(); j++) {
      for (int s = 0; s < rows; s++) {
        for (int c = 0; c < 4; c++) {
          facets[at++] = corner(j, s, 0, 3 - c);
        }
      }
    }
    return facets;
  }
}
