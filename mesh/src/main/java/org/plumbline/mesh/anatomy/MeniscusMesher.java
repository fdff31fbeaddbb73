package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.Optional;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Builds a meniscus as one grid of hexahedra: four-sided sections, lower face on the plateau, upper
 * face under the condyle, swept from the rear horn to the front horn.
 *
 * <p>Block "meniscus" with the direction of its circumferential fibres; facet sets "lower" (faces
 * the plateau) and "upper" (faces the condyle), outward; node sets "posterior-horn" and
 * "anterior-horn" (end faces) and "rim" (outer lower edge from rear to front). The roots, the last
 * twentieth of the way at either end, belong to neither facet set: in the body they dive into the
 * bone beside the cartilage and press on nothing.
 */
final class MeniscusMesher {
  static final String BLOCK = "meniscus";
  static final String LOWER = "lower";
  static final String UPPER = "upper";
  static final String POSTERIOR_HORN = "posterior-horn";
  static final String ANTERIOR_HORN = "anterior-horn";
  static final String RIM = "rim";

  private static final int LEAST_ACROSS = 2;

  /**
   * A root is this part of the way from horn to horn, at either end: one to three cells of every
   * {@link MeshLevel}.
   */
  private static final int ROOT_PART = 20;

  private final Compartment side;
  private final MeniscusFaces faces;
  private final MeniscusBorders borders;
  private final int around;
  private final int across;
  private final int through;

  MeniscusMesher(
      Compartment side,
      CompartmentShape dimensions,
      MeniscusShape shape,
      KneeSurfaces surfaces,
      MeshLevel level) {
    this.side = side;
    this.faces = new MeniscusFaces(side, dimensions, shape, surfaces);
    this.borders = new MeniscusBorders(dimensions, shape, faces);
    this.around = level.meniscus().around();
    int whole = level.meniscus().across();
    this.across = Math.max(LEAST_ACROSS, (int) Math.round(whole * borders.remnant()));
    this.through = level.meniscus().through();
  }

  /**
   * @throws InvalidShapeException if there is no room for the meniscus or nothing left of it
   */
  Mesh mesh() {
    List<String> problems = borders.problems();
    if (!problems.isEmpty()) {
      throw new InvalidShapeException(side.label() + " meniscus", problems);
    }
    double[] x = points();
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < x.length; n += 3) {
      builder.node(x[n], x[n + 1], x[n + 2]);
    }
    builder.block(BLOCK, CellType.HEX8, cells(), Optional.of(new FibreField(fibres(x))));
    builder.facetSet(LOWER, facets(0));
    builder.facetSet(UPPER, facets(through));
    builder.nodeSet(POSTERIOR_HORN, endFace(0));
    builder.nodeSet(ANTERIOR_HORN, endFace(around));
    int[] rim = new int[around + 1];
    for (int i = 0; i <= around; i++) {
      rim[i] = node(i, across, 0);
    }
    builder.nodeSet(RIM, rim);
    return builder.build();
  }

  private int node(int i, int j, int k) {
    return (i * (across + 1) + j) * (through + 1) + k;
  }

  private double[] points() {
    double[] x = new double[3 * (around + 1) * (across + 1) * (through + 1)];
    for (int i = 0; i <= around; i++) {
      MeniscusBorders.Section s = borders.section(i * (MeniscusBorders.INTERVALS / around));
      double angle = s.angleDeg();
      double lean = faces.lean(s);
      for (int j = 0; j <= across; j++) {
        double share = (double) j / across;
        double foot = s.radius(share) - share * lean / 2;
        double head = s.radius(share) + share * lean / 2;
        double lower = faces.lower(angle, foot);
        double upper = faces.lower(angle, head) + faces.thickness(s, head);
        for (int k = 0; k <= through; k++) {
          double f = (double) k / through;
          double r = foot + f * (head - foot);
          int n = 3 * node(i, j, k);
          x[n] = faces.x(angle, r);
          x[n + 1] = lower + f * (upper - lower);
          x[n + 2] = faces.z(angle, r);
        }
      }
    }
    return x;
  }

  /**
   * Node at a corner of the quadrilateral (i, j) of a layer, counter-clockwise seen from above;
   * sweep and section form a right-handed pair on the medial side only.
   */
  private int corner(int i, int j, int k, int c) {
    boolean far = c == 2 || c == (side == Compartment.MEDIAL ? 1 : 3);
    boolean out = c == 2 || c == (side == Compartment.MEDIAL ? 3 : 1);
    return node(far ? i + 1 : i, out ? j + 1 : j, k);
  }

  private int[] cells() {
    int[] cells = new int[8 * around * across * through];
    int at = 0;
    for (int i = 0; i < around; i++) {
      for (int j = 0; j < across; j++) {
        for (int k = 0; k < through; k++) {
          for (int c = 0; c < 4; c++) {
            cells[at + c] = corner(i, j, k, c);
            cells[at + 4 + c] = corner(i, j, k + 1, c);
          }
          at += 8;
        }
      }
    }
    return cells;
  }

  /** Unit vector from the rear to the front end of each cell, in the order of the cells. */
  private double[] fibres(double[] x) {
    double[] directions = new double[3 * around * across * through];
    int at = 0;
    for (int i = 0; i < around; i++) {
      for (int j = 0; j < across; j++) {
        for (int k = 0; k < through; k++) {
          double length = 0;
          for (int a = 0; a < 3; a++) {
            double along = 0;
            for (int c = 0; c < 4; c++) {
              int rear = node(i, j + c / 2, k + c % 2);
              int front = node(i + 1, j + c / 2, k + c % 2);
              along += x[3 * front + a] - x[3 * rear + a];
            }
            directions[at + a] = along;
            length += along * along;
          }
          length = Math.sqrt(length);
          for (int a = 0; a < 3; a++) {
            directions[at + a] /= length;
          }
          at += 3;
        }
      }
    }
    return directions;
  }

  /** Facets of the lowest or highest layer of nodes, outward, between the two roots. */
  private int[] facets(int k) {
    int root = around / ROOT_PART;
    int[] facets = new int[4 * (around - 2 * root) * across];
    int at = 0;
    for (int i = root; i < around - root; i++) {
      for (int j = 0; j < across; j++) {
        for (int c = 0; c < 4; c++) {
          facets[at++] = corner(i, j, k, k == 0 ? 3 - c : c);
        }
      }
    }
    return facets;
  }

  private int[] endFace(int i) {
    int[] nodes = new int[(across + 1) * (through + 1)];
    for (int n = 0; n < nodes.length; n++) {
      nodes[n] = node(i, 0, 0) + n;
    }
    return nodes;
  }
}
