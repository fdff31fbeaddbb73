package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.mesh.generate.PlanHarmonics;
import org.plumbline.mesh.generate.ShelledSweep;

/**
 * Puts one column of the plan, or one row, exactly on the hinge line of a cut.
 *
 * <p>First the ends of the column, on skin and core, are projected onto the line; after the core is
 * filled, the column is made Dirichlet data of a second harmonic extension, and the difference is
 * faded linearly toward cap and shaft end.
 */
final class HingeColumn {
  private final ShelledSweep sweep;
  private final CutPlane plane;
  private final int[] column;
  private final int[] perimeter;
  private final Spacing spacing;
  private final int cutLevel;
  private final int slabEnd;

  /** Where the nodes stand along the line. */
  enum Spacing {
    /** As far apart as in the layout of the plan. */
    AS_PLANNED,
    /**
     * At the foot of where they would lie: a row bows far before it is straightened, and would be
     * drawn toward its ends by its length.
     */
    AT_THE_FOOT
  }

  HingeColumn(ShelledSweep sweep, CutLevels levels, int cutLevel, int slabEnd) {
    this.sweep = sweep;
    this.plane = levels.plane();
    this.column = levels.hingeColumn();
    this.spacing = levels.spacing();
    this.perimeter = sweep.plan().perimeter();
    this.cutLevel = cutLevel;
    this.slabEnd = slabEnd;
  }

  /** To be called before the core is filled. */
  void projectEnds() {
    for (int j : List.of(frontIndex(), rearIndex())) {
      project(sweep.wall(cutLevel), 3 * j);
      project(sweep.coreWall(cutLevel), 3 * j);
    }
  }

  private void project(double[] p, int at) {
    double[] lateral = plane.lateral().toArray();
    double beyond = plane.beyondHinge(p[at], p[at + 1], p[at + 2]);
    for (int a = 0; a < 3; a++) {
      p[at + a] -= beyond * lateral[a];
    }
  }

  /** To be called after the core is filled. */
  void straighten() {
    double[] plain = new double[3 * sweep.plan().nodeCount()];
    sweep.spread(sweep.coreWall(cutLevel), plain);
    double[] correction = straightLevel(plain);
    for (int i = 0; i < plain.length; i++) {
      correction[i] -= plain[i];
    }
    int last = sweep.levels() - 1;
    for (int k = 1; k < last; k++) {
      double share =
          k < cutLevel
              ? (double) k / cutLevel
              : k <= slabEnd ? 1 : (double) (last - k) / (last - slabEnd);
      double[] core = sweep.core(k);
      for (int i = 0; i < core.length; i++) {
        core[i] += share * correction[i];
      }
    }
  }

  private double[] straightLevel(double... plain) {
    double[] layout = sweep.layout();
    double[] field = new double[3 * sweep.plan().nodeCount()];
    double[] loop = sweep.coreWall(cutLevel);
    for (int j = 0; j < perimeter.length; j++) {
      System.arraycopy(loop, 3 * j, field, 3 * perimeter[j], 3);
    }
    double[] along = spacing == Spacing.AS_PLANNED ? planned(layout) : feet(loop, plain);
    int front = 3 * frontIndex();
    int rear = 3 * rearIndex();
    for (int c = 0; c < column.length; c++) {
      double f = along[c] / along[column.length - 1];
      for (int a = 0; a < 3; a++) {
        field[3 * column[c] + a] = (1 - f) * loop[front + a] + f * loop[rear + a];
      }
    }
    int[] fixed =
        IntStream.concat(IntStream.of(perimeter), IntStream.of(column)).distinct().toArray();
    new PlanHarmonics(sweep.plan().quads(), layout, fixed).extend(field);
    return field;
  }

  private double[] planned(double... layout) {
    double[] along = new double[column.length];
    for (int c = 1; c < column.length; c++) {
      int a = 2 * column[c - 1];
      int b = 2 * column[c];
      along[c] = along[c - 1] + Math.hypot(layout[b] - layout[a], layout[b + 1] - layout[a + 1]);
    }
    return along;
  }

  private double[] feet(double[] loop, double... plain) {
    int front = 3 * frontIndex();
    int rear = 3 * rearIndex();
    double[] along = new double[column.length];
    for (int c = 1; c < column.length; c++) {
      for (int a = 0; a < 3; a++) {
        along[c] +=
            (loop[rear + a] - loop[front + a]) * (plain[3 * column[c] + a] - loop[front + a]);
      }
    }
    return along;
  }

  /** Place of the column's front end on the perimeter. */
  int frontIndex() {
    return sweep.plan().perimeterIndex(column[0]);
  }

  /** Place of its rear end. */
  int rearIndex() {
    return sweep.plan().perimeterIndex(column[column.length - 1]);
  }
}
