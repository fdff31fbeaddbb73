package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.InvalidShapeException;
import org.plumbline.mesh.cut.CutPlane;
import org.plumbline.mesh.generate.LoopSurface;
import org.plumbline.mesh.generate.MonotoneCubic;
import org.plumbline.mesh.generate.PlanLine;
import org.plumbline.mesh.generate.TwinDiscPlan;

/**
 * Levels of a bone's sweep, laid so that the osteotomy cut is one of them and the hinge line a
 * column of the plan.
 *
 * <p>Per perimeter node the wall curve is cut by the plane (bisection in t). The perimeter is
 * re-parametrised so that the two ends of one column of the disc beside the hinge fall on the hinge
 * line; the column that needs the least slide is taken. Levels on the joint's side fan out from rim
 * to cut, the slab beyond is bounded by parallel planes, the shaft follows to its end.
 */
final class CutLevels {
  private static final double SHAFT_GRADING = 1.5;

  private static final int BISECTIONS = 60;
  private static final int SAMPLES_PER_NODE = 8;

  /** Places of the hinge column's ends among the anchors of the slide. */
  private static final int FIRST = 1;

  private static final int SECOND = 2;

  /** Largest slide of a column end, as a share of the perimeter. */
  private static final double MAX_SLIDE = 0.05;

  /** The same of a row, whose ends lie in front of most hinges. */
  private static final double MAX_SLIDE_OF_ROW = 0.1;

  private final TwinDiscPlan plan;
  private final LoopSurface surface;
  private final CutShape cut;
  private final double slopeRad;
  private final CutCourse course;
  private final HingeSide side;
  private final int rim;
  private final CutPlane plane;
  private PlanLine line;
  private double[] anchors;
  private double[] places;
  private final List<double[]> walls = new ArrayList<>();
  private final List<double[]> planes = new ArrayList<>();

  /**
   * @param slopeRad slope that the hinge axis follows if the cut asks for it
   */
  CutLevels(
      TwinDiscPlan plan, LoopSurface surface, CutShape cut, double slopeRad, CutCourse course) {
    this.plan = plan;
    this.surface = surface;
    this.cut = cut;
    this.slopeRad = slopeRad;
    this.course = course;
    this.side = HingeSide.of(cut);
    this.rim = plan.perimeter().length;
    this.plane = locate();
    choose();
    lay(Optional.empty());
  }

  /**
   * The same levels for a biplanar cut: from its flange down, the medial end of a row of the plan
   * stands where the second plane leaves the wall.
   */
  private CutLevels(CutLevels single, Flange flange) {
    this.plan = single.plan;
    this.surface = single.surface;
    this.cut = single.cut;
    this.slopeRad = single.slopeRad;
    this.course = single.course;
    this.side = single.side;
    this.rim = single.rim;
    this.plane = single.plane;
    this.line = single.line;
    this.anchors = single.anchors;
    this.places = single.places;
    lay(Optional.of(flange));
  }

  /** Levels that follow a flange. */
  CutLevels with(Flange flange) {
    return new CutLevels(this, flange);
  }

  /** Wall loop per level, level 0 the rim. */
  List<double[]> walls() {
    return walls;
  }

  /** Normal of the plane of a level, null where a level is not planar. */
  List<double[]> planes() {
    return planes;
  }

  CutPlane plane() {
    return plane;
  }

  /** Plan nodes of the hinge column, front to back, or of a posterior hinge medial to lateral. */
  int[] hingeColumn() {
    return line.nodes();
  }

  /** How the nodes of the hinge column are spaced. */
  HingeColumn.Spacing spacing() {
    return side == HingeSide.POSTERIOR
        ? HingeColumn.Spacing.AT_THE_FOOT
        : HingeColumn.Spacing.AS_PLANNED;
  }

  /** Which quadrilaterals of the plan lie beyond the hinge column, seen from the wedge's base. */
  boolean[] beyondHinge() {
    return line.beyond();
  }

  /** Whether a cell of the wall, from perimeter index j on, lies beyond the hinge column. */
  boolean beyondHinge(int j) {
    return j >= anchors[FIRST] && j < anchors[SECOND];
  }

  private CutPlane locate() {
    int toward = course.towardJoint();
    double base = Double.POSITIVE_INFINITY;
    double cortex = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < rim; j++) {
      MonotoneCubic curve = surface.curve(j);
      double atEntry = depth(curve, 0, toward, 0, toward * cut.entryY());
      double atHinge = depth(curve, 0, toward, 0, toward * cut.hingeY());
      base = Math.min(base, reach(curve, atEntry));
      cortex = Math.max(cortex, reach(curve, atHinge));
    }
    double bridge = cortex - side.reach(cut.hingeX(), cut.hingeZ());
    if (!(bridge >= KneeShapeRules.MIN_BRIDGE && bridge <= KneeShapeRules.MAX_BRIDGE)) {
      throw refuse(
          "the hinge at %s mm leaves a bone bridge of %.1f mm to the %s cortex, outside"
              + " %.0f … %.0f mm",
          side.place(cut),
          bridge,
          side.label(),
          KneeShapeRules.MIN_BRIDGE,
          KneeShapeRules.MAX_BRIDGE);
    }
    Vector3D hinge = new Vector3D(cut.hingeX(), cut.hingeY(), cut.hingeZ());
    double turn = Math.toRadians(cut.hingeRotationDeg());
    if (cut.axis() != CutShape.Axis.ALONG_SLOPE) {
      return plane(hinge, side.at(base, cut.entryY()), side.axis(turn, toward));
    }
    Vector3D entry = side.at(base, cut.entryY()).add(new Vector3D(cut.hingeX(), 0, 0));
    Vector3D forward = new Vector3D(Math.cos(slopeRad), Math.sin(slopeRad), 0);
    Vector3D normal = hinge.subtract(entry).crossProduct(forward).normalize();
    Vector3D across = forward.crossProduct(normal);
    Vector3D axis = new Vector3D(Math.cos(turn), forward, Math.sin(turn), across);
    return new CutPlane(hinge, axis, normal, axis.crossProduct(normal));
  }

  private double reach(MonotoneCubic curve, double t) {
    return side.reach(curve.value(t, 0), curve.value(t, 2));
  }

  private static CutPlane plane(Vector3D hinge, Vector3D entry, Vector3D axis) {
    Vector3D normal = hinge.subtract(entry).crossProduct(axis).normalize();
    return new CutPlane(hinge, axis, normal, axis.crossProduct(normal));
  }

  /** Depth t at which n · curve(t) falls to a value; the wall leads away, so there is one. */
  private double depth(MonotoneCubic curve, double nx, double ny, double nz, double value) {
    double low = 0;
    double high = course.end();
    if (side(curve, low, nx, ny, nz) < value || side(curve, high, nx, ny, nz) > value) {
      throw refuse(
          "the cut with entry at y %.1f and hinge at y %.1f mm leaves the wall between rim and"
              + " shaft end",
          cut.entryY(), cut.hingeY());
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (side(curve, middle, nx, ny, nz) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double side(MonotoneCubic c, double t, double nx, double ny, double nz) {
    return nx * c.value(t, 0) + ny * c.value(t, 1) + nz * c.value(t, 2);
  }

  /** Depth at which a wall curve meets the plane moved away from the joint by so many mm. */
  private double cutDepth(MonotoneCubic curve, double below) {
    Vector3D n = plane.normal();
    return depth(curve, n.getX(), n.getY(), n.getZ(), n.dotProduct(plane.hingePoint()) - below);
  }

  /** In-plane distance beyond the hinge line of the wall at perimeter parameter u. */
  private double beyond(double u) {
    MonotoneCubic curve = surface.curve(u);
    double t = cutDepth(curve, 0);
    return plane.beyondHinge(curve.value(t, 0), curve.value(t, 1), curve.value(t, 2));
  }

  /**
   * Chooses the column, and the places on the perimeter that its ends slide to: the tip beside the
   * base of the wedge, the first end, the second, and both again once around.
   */
  private void choose() {
    double[] crossings = crossings();
    double least = Double.POSITIVE_INFINITY;
    double[] chosen = null;
    for (PlanLine tried : side.lines(plan)) {
      int[] nodes = tried.nodes();
      int one = plan.perimeterIndex(nodes[0]);
      int other = plan.perimeterIndex(nodes[nodes.length - 1]);
      int from = Math.min(one, other);
      int to = Math.max(one, other);
      double toFrom = nearest(crossings, from);
      double toTo = nearest(crossings, to);
      double slide = Math.max(Math.abs(toFrom - from), Math.abs(toTo - to));
      if (slide < least) {
        least = slide;
        line = tried;
        chosen = new double[] {from, to, toFrom, toTo};
      }
    }
    if (chosen == null || least > largestSlide()) {
      throw refuse(
          "the hinge line at %s mm, turned by %.1f deg, lies %.1f nodes from the nearest mesh"
              + " column, more than %.1f",
          side.place(cut), cut.hingeRotationDeg(), least, largestSlide());
    }
    int tip = baseTip();
    int start = tip > chosen[0] ? tip - rim : tip;
    anchors = new double[] {start, chosen[0], chosen[1], start + rim, chosen[0] + rim};
    places = new double[] {start, chosen[2], chosen[3], start + rim, chosen[2] + rim};
  }

  private double largestSlide() {
    return rim * (side == HingeSide.POSTERIOR ? MAX_SLIDE_OF_ROW : MAX_SLIDE);
  }

  /** Per perimeter node the parameter u it slides to, if some slide to given places. */
  private double[] slid(double[] from, double... to) {
    MonotoneCubic slide = new MonotoneCubic(from, to, 1);
    double[] u = new double[rim];
    for (int j = 0; j < rim; j++) {
      u[j] = j < from[0] ? slide.value(j + rim, 0) - rim : slide.value(j, 0);
    }
    return u;
  }

  /** The same at a level of the fan or at the cut, with the end of a flange's row besides. */
  private double[] slid(Flange flange, int level) {
    int top = flange.topLevel();
    int end = flange.medialIndex();
    double at = crossing(flange, Math.max(level, top));
    double share = course.slide(level);
    double place = level >= top ? at : end + (at - end) * level / top;
    // Once around and beyond the first and the last, so that the slide closes on itself.
    double[] from = around(anchors[1], anchors[2], anchors[3], end);
    double[] to =
        around(
            anchors[1] + share * (places[1] - anchors[1]),
            anchors[2] + share * (places[2] - anchors[2]),
            anchors[3],
            place);
    return slid(from, to);
  }

  private double[] around(double front, double rear, double tip, double end) {
    return new double[] {
      rear - rim, tip - rim, end - rim, front, rear, tip, end, front + rim, rear + rim
    };
  }

  /** Perimeter parameter at which the second plane of a biplanar cut leaves the medial wall. */
  private double crossing(Flange flange, int level) {
    double low = anchors[3];
    double high = rim;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      MonotoneCubic curve = surface.curve(middle);
      double t = depthOf(level, curve);
      double ahead = flange.plane().ahead(curve.value(t, 0), curve.value(t, 1), curve.value(t, 2));
      if (ahead < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double[] crossings() {
    int samples = rim * SAMPLES_PER_NODE;
    double[] found = new double[2];
    int count = 0;
    double before = beyond(0);
    for (int i = 0; i < samples; i++) {
      double low = (double) i / SAMPLES_PER_NODE;
      double high = (double) (i + 1) / SAMPLES_PER_NODE;
      double after = beyond(high);
      if (before > 0 != after > 0) {
        if (count == 2) {
          throw refuse("the hinge line meets the cortex more than twice");
        }
        found[count++] = root(low, high, before > 0);
      }
      before = after;
    }
    if (count < 2) {
      throw refuse("the hinge line at %s mm misses the bone", side.place(cut));
    }
    return found;
  }

  private double root(double from, double to, boolean positiveFirst) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (beyond(middle) > 0 == positiveFirst) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The crossing nearest to a node, shifted by whole turns to lie beside it. */
  private double nearest(double[] crossings, int index) {
    double best = Double.POSITIVE_INFINITY;
    for (double c : crossings) {
      double apart = c - index - rim * Math.rint((c - index) / rim);
      if (Math.abs(apart) < Math.abs(best)) {
        best = apart;
      }
    }
    return index + best;
  }

  /**
   * Place on the perimeter that lies farthest toward the base of the wedge; in front the middle,
   * which both compartments stand out beyond.
   */
  private int baseTip() {
    int tip = 0;
    if (side == HingeSide.POSTERIOR) {
      return tip;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < rim; j++) {
      double reach = reach(surface.curve(j), 0);
      if (reach < least) {
        least = reach;
        tip = j;
      }
    }
    return tip;
  }

  private void lay(Optional<Flange> flange) {
    int fan = course.fan();
    int slab = course.slab();
    int shaft = course.shaft();
    double[] shaftSteps = Outlines.graded(shaft, SHAFT_GRADING);
    for (int k = 0; k <= fan + slab + shaft; k++) {
      walls.add(new double[3 * rim]);
      planes.add(null);
    }
    double[] normal = plane.normal().toArray();
    for (int k = 0; k <= slab; k++) {
      planes.set(fan + k, normal);
    }
    planes.set(fan + slab + shaft, new double[] {0, 1, 0});
    double[] u = flange.map(f -> slid(f, fan)).orElseGet(() -> slid(anchors, places));
    flange.ifPresentOrElse(this::fan, () -> fan(u));
    for (int j = 0; j < rim; j++) {
      MonotoneCubic slid = surface.curve(u[j]);
      double bottom = 0;
      for (int k = 0; k <= slab; k++) {
        bottom = cutDepth(slid, cut.slabThickness() * k / slab);
        set(fan + k, j, slid, bottom);
      }
      for (int k = 1; k <= shaft; k++) {
        set(fan + slab + k, j, slid, bottom + (course.end() - bottom) * shaftSteps[k]);
      }
    }
  }

  /** Levels from the rim to the cut; nodes slide ever more on the way. */
  private void fan(double... u) {
    for (int j = 0; j < rim; j++) {
      double depth = cutDepth(surface.curve(u[j]), 0);
      for (int k = 0; k < course.fan(); k++) {
        MonotoneCubic curve = surface.curve(j + (u[j] - j) * course.slide(k));
        set(k, j, curve, course.depth(k, depth));
      }
    }
  }

  /** The same along a flange, whose second plane every level meets elsewhere. */
  private void fan(Flange flange) {
    for (int k = 0; k < course.fan(); k++) {
      double[] u = slid(flange, k);
      for (int j = 0; j < rim; j++) {
        MonotoneCubic curve = surface.curve(k == 0 ? j : u[j]);
        set(k, j, curve, depthOf(k, curve));
      }
    }
  }

  /** Depth of a level of the fan on a wall curve. */
  private double depthOf(int level, MonotoneCubic curve) {
    return course.depth(level, cutDepth(curve, 0));
  }

  private void set(int level, int j, MonotoneCubic curve, double t) {
    for (int a = 0; a < 3; a++) {
      walls.get(level)[3 * j + a] = curve.value(t, a);
    }
  }

  private InvalidShapeException refuse(String format, Object... values) {
    return new InvalidShapeException(
        course.bone(), List.of(String.format(Locale.ROOT, format, values)));
  }
}
