package org.plumbline.mesh.anatomy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.cut.AscendingPlane;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.mesh.generate.PlanHarmonics;
import org.plumbline.mesh.generate.ShelledSweep;
import org.plumbline.mesh.generate.TwinDiscPlan;

/**
 * The flange of the tuberosity that a biplanar cut leaves on the shaft: what lies above the first
 * cut, in front of one row of the plan, medial of the hinge column, up to one level of the sweep.
 *
 * <p>The row that lies nearest to the second plane is put exactly on it, from the medial cortex to
 * the hinge column, at every level of the flange; harmonic extension carries the rest of the plan
 * along. Above the flange and in the shaft the shift fades.
 */
final class Flange {
  /** Thinnest flange that holds a tendon, mm. */
  private static final double THINNEST = 8;

  /** Bone in front of the second plane where the flange ends, mm. */
  private static final double THINNEST_TOP = 3;

  private final TwinDiscPlan plan;
  private final CutPlane cut;
  private final AscendingPlane plane;
  private final int[] column;
  private final int cutLevel;
  private final int topLevel;
  private final int[] row;
  private final int crossing;

  private Flange(
      TwinDiscPlan plan,
      CutPlane cut,
      AscendingPlane plane,
      int[] column,
      int cutLevel,
      int topLevel,
      int[] row,
      int crossing) {
    this.plan = plan;
    this.cut = cut;
    this.plane = plane;
    this.column = column;
    this.cutLevel = cutLevel;
    this.topLevel = topLevel;
    this.row = row;
    this.crossing = crossing;
  }

  /**
   * Chooses level and row.
   *
   * @param sweep the bone meshed for the first cut alone
   * @param column plan nodes of the hinge column, front to back
   * @param cutLevel level of the first cut
   * @throws InvalidShapeException if the second plane misses the first, or the flange does not fit
   */
  static Flange of(
      AscendingCut shape, ShelledSweep sweep, CutPlane cut, int[] column, int cutLevel) {
    double[] face = extent(cut, sweep.wall(cutLevel));
    double thickest = (face[1] - face[0]) / 2;
    if (!(shape.thickness() >= THINNEST && shape.thickness() <= thickest)) {
      throw refuse(
          "a biplanar cut whose second plane is %.1f mm behind the front cortex misses the first"
              + " plane, or leaves it less than half of the bone's depth of %.1f mm there; nearest"
              + " valid: %.1f mm",
          shape.thickness(),
          face[1] - face[0],
          Math.floor(10 * Math.min(thickest, Math.max(THINNEST, shape.thickness()))) / 10);
    }
    double angle = Math.toRadians(shape.angleDeg());
    AscendingPlane plane = AscendingPlane.of(cut, face[1] - shape.thickness(), angle);
    int top = topLevel(shape, sweep, cut, cutLevel);
    double[] wall = sweep.wall(top);
    double left = plane.ahead(wall[0], wall[1], wall[2]);
    if (!(left >= THINNEST_TOP)) {
      double height = cut.height(wall[0], wall[1], wall[2]);
      throw refuse(
          "the flange of the tuberosity, %.1f mm thick at the cut, would be %.1f mm thick at its"
              + " upper end %.1f mm above, less than %.1f mm: the second plane leaves the front"
              + " cortex below it; nearest valid: %.1f mm thick at the cut, or a lower flange",
          shape.thickness(),
          left,
          height,
          THINNEST_TOP,
          Math.ceil(10 * (shape.thickness() + (THINNEST_TOP - left) / Math.sin(angle))) / 10);
    }
    Flange best = null;
    double least = Double.POSITIVE_INFINITY;
    TwinDiscPlan plan = sweep.plan();
    for (int i = 1; i < plan.along(); i++) {
      int[] row = plan.row(i);
      int crossing = crossing(row, column);
      Flange tried = new Flange(plan, cut, plane, column, cutLevel, top, row, crossing);
      double shift = tried.largestShift(sweep);
      if (shift < least) {
        least = shift;
        best = tried;
      }
    }
    return best;
  }

  /** Rearmost and frontmost point of a wall along the hinge axis, from the hinge point, mm. */
  private static double[] extent(CutPlane cut, double... wall) {
    double back = Double.POSITIVE_INFINITY;
    double front = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < wall.length; i += 3) {
      double s =
          new Vector3D(wall[i], wall[i + 1], wall[i + 2])
              .subtract(cut.hingePoint())
              .dotProduct(cut.hingeAxis());
      back = Math.min(back, s);
      front = Math.max(front, s);
    }
    return new double[] {back, front};
  }

  /** The level that is nearest to the wanted height in the middle of the front cortex. */
  private static int topLevel(AscendingCut shape, ShelledSweep sweep, CutPlane cut, int cutLevel) {
    int best = cutLevel - 1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = cutLevel - 1; k > 1; k--) {
      double[] wall = sweep.wall(k);
      double apart = Math.abs(cut.height(wall[0], wall[1], wall[2]) - shape.height());
      if (apart < least) {
        least = apart;
        best = k;
      }
    }
    return best;
  }

  /** Place on a line of the first node that it shares with others. */
  private static int crossing(int[] line, int... others) {
    return IntStream.range(0, line.length)
        .filter(r -> IntStream.of(others).anyMatch(n -> n == line[r]))
        .findFirst()
        .orElseThrow();
  }

  private double largestShift(ShelledSweep sweep) {
    double largest = 0;
    for (int k = topLevel; k <= cutLevel; k++) {
      for (int r = 0; r <= crossing; r++) {
        largest = Math.max(largest, Math.abs(shift(sweep.core(k), row[r])));
      }
    }
    return largest;
  }

  /** How far a node must go along the hinge axis to lie on the second plane, mm. */
  private double shift(double[] core, int node) {
    double ahead = plane.ahead(core[3 * node], core[3 * node + 1], core[3 * node + 2]);
    return -ahead / plane.normal().dotProduct(cut.hingeAxis());
  }

  AscendingPlane plane() {
    return plane;
  }

  /** Uppermost level of the flange. */
  int topLevel() {
    return topLevel;
  }

  /** The same up to another level. */
  Flange upTo(int level) {
    return new Flange(plan, cut, plane, column, cutLevel, level, row, crossing);
  }

  /** Height above the first cut at the middle of the front cortex, mm. */
  double height(ShelledSweep sweep) {
    double[] wall = sweep.wall(topLevel);
    return cut.height(wall[0], wall[1], wall[2]);
  }

  /** Place of the row's medial end on the perimeter. */
  int medialIndex() {
    return plan.perimeterIndex(row[0]);
  }

  /** Puts the row on the second plane, once core and hinge column stand. */
  void straighten(ShelledSweep sweep, int slabEnd) {
    int[] fixed =
        IntStream.concat(
                IntStream.of(plan.perimeter()),
                IntStream.concat(IntStream.of(row), IntStream.of(column)))
            .distinct()
            .toArray();
    PlanHarmonics harmonics = new PlanHarmonics(plan.quads(), sweep.layout(), fixed);
    double[] top = null;
    double[] bottom = null;
    for (int k = topLevel; k <= cutLevel; k++) {
      bottom = shifts(sweep.core(k), harmonics);
      top = k == topLevel ? bottom : top;
      add(1, bottom, sweep.core(k));
    }
    int last = sweep.levels() - 1;
    for (int k = 1; k < topLevel; k++) {
      add((double) k / topLevel, top, sweep.core(k));
    }
    for (int k = cutLevel + 1; k < last; k++) {
      add(k <= slabEnd ? 1 : (double) (last - k) / (last - slabEnd), bottom, sweep.core(k));
    }
  }

  private static void add(double share, double[] shifts, double[] core) {
    for (int i = 0; i < core.length; i++) {
      core[i] += share * shifts[i];
    }
  }

  private double[] shifts(double[] core, PlanHarmonics harmonics) {
    double[] field = new double[core.length];
    int meeting = row[crossing];
    double there = shift(core, meeting);
    int at = crossing(column, meeting);
    for (int c = 1; c < column.length - 1; c++) {
      double share =
          c < at ? (double) c / at : (column.length - 1.0 - c) / (column.length - 1 - at);
      set(field, column[c], share * there);
    }
    for (int r = 0; r < row.length; r++) {
      double share = r <= crossing ? 1 : (row.length - 1.0 - r) / (row.length - 1 - crossing);
      set(field, row[r], r <= crossing ? shift(core, row[r]) : share * there);
    }
    harmonics.extend(field);
    return field;
  }

  private void set(double[] field, int node, double along) {
    double[] axis = cut.hingeAxis().toArray();
    for (int a = 0; a < 3; a++) {
      field[3 * node + a] = along * axis[a];
    }
  }

  /** Which quadrilaterals of the plan lie in the flange. */
  boolean[] quads() {
    int[] quads = plan.quads();
    Set<Long> walls = new HashSet<>();
    for (int r = 0; r < crossing; r++) {
      walls.add(edge(row[r], row[r + 1]));
    }
    int at = crossing(column, row[crossing]);
    for (int c = 0; c < at; c++) {
      walls.add(edge(column[c], column[c + 1]));
    }
    boolean[] in = new boolean[plan.quadCount()];
    Deque<Integer> open = new ArrayDeque<>();
    int front = plan.perimeter()[0];
    for (int q = 0; q < in.length; q++) {
      int first = 4 * q;
      if (Arrays.stream(quads, first, first + 4).anyMatch(n -> n == front)) {
        in[q] = true;
        open.add(q);
      }
    }
    while (!open.isEmpty()) {
      int q = open.remove();
      for (int other = 0; other < in.length; other++) {
        if (!in[other] && joined(quads, q, other, walls)) {
          in[other] = true;
          open.add(other);
        }
      }
    }
    return in;
  }

  /** Whether two quadrilaterals share an edge that is no wall. */
  private static boolean joined(int[] quads, int a, int b, Set<Long> walls) {
    for (int i = 0; i < 4; i++) {
      long one = edge(quads[4 * a + i], quads[4 * a + (i + 1) % 4]);
      for (int j = 0; j < 4; j++) {
        if (one == edge(quads[4 * b + j], quads[4 * b + (j + 1) % 4])) {
          return !walls.contains(one);
        }
      }
    }
    return false;
  }

  private static long edge(int a, int b) {
    return ((long) Math.min(a, b) << Integer.SIZE) + Math.max(a, b);
  }

  private static InvalidShapeException refuse(String format, Object... values) {
    return new InvalidShapeException("tibia", List.of(String.format(Locale.ROOT, format, values)));
  }
}
