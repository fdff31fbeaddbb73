package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.mesh.anatomy.ankle.MortiseShape;
import org.plumbline.models.ankle.AnkleOsteotomy;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.SupramalleolarOsteotomy;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Drawing;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.Triple;

/**
 * The ankle from the front with its line of load upright: leg above the cut, wedge, distal tibia
 * with its malleolus, fibula whole or cut, talus and heel. Widths, heights, the cut, axis and line
 * of load are those of the case; the rest of the outlines is schematic.
 */
final class AnkleSketch {
  private static final List<String> READINGS = List.of("tas", "ldta", "wedge_height", "load_line");

  /** What is shown of the leg above the crests, mm. */
  private static final double SHOWN = 150;

  private static final double LEG_MM = 46;
  private static final double FIBULA_HALF = 6;
  private static final double FIBULA_GAP = 2;
  private static final int BEND = 6;

  private final AnkleShape shape;
  private final AnkleSettings settings;
  private final SupramalleolarOsteotomy osteotomy;
  private final AnkleOsteotomy planned;
  private final RigidMotion leg;
  private final Vector3D foot;
  private final double tilt;
  private final double half;
  private final double crest;
  private final double cut;
  private final Vector3D axis;
  private final Drawing drawing = new Drawing();

  private AnkleSketch(Study study, AnkleOsteotomy planned, double angleDeg) {
    this.settings = study.own(AnkleSettings.class);
    this.shape = settings.shape();
    this.planned = planned;
    this.osteotomy = AnkleDefinition.at(study, planned, angleDeg);
    this.leg = osteotomy.leg();
    this.half = shape.trochlea().widthMiddle() / 2;
    this.crest = shape.trochlea().radius();
    this.cut = crest + planned.centreHeightMm();
    this.foot = new AnklePotentials(shape, List.of()).borne(settings.subtalar());
    Vector3D load = leg.apply(AnkleDefinition.knee(study)).subtract(foot);
    this.tilt = Math.atan2(load.getZ(), load.getY());
    this.axis = leg.turn(AnkleDefinition.knee(study).subtract(AnkleDefinition.crest(study)));
  }

  /** At an angle of a wedge. */
  static JointSketch of(Study study, AnkleOsteotomy planned, double angleDeg) {
    return new AnkleSketch(study, planned, angleDeg).sketch();
  }

  private JointSketch sketch() {
    fibula();
    tibia();
    talus();
    lines();
    return drawing.sketch(READINGS);
  }

  private MortiseShape mortise() {
    return shape.mortise();
  }

  private void tibia() {
    double hinge = planned.centreLateralMm();
    double base = hinge - (planned.wedge().medialBase() ? 1 : -1) * planned.wedgeWidthMm();
    double lateral = Math.max(hinge, base);
    double medial = Math.min(hinge, base);
    double radius = shape.shaftRadius();
    double middle = (lateral + medial) / 2;
    List<Double> shaft = new ArrayList<>();
    // the edge of the cut: it turns about the hinge, so that a wedge that is taken out closes
    boolean opening = planned.wedge().opening();
    placed(shaft, hinge, cut, true);
    placed(shaft, base, cut, opening);
    double from = base < hinge ? medial : lateral;
    double sign = base < hinge ? -1 : 1;
    placed(shaft, middle + sign * radius, cut + 34, true);
    placed(shaft, sign * radius, crest + SHOWN, true);
    placed(shaft, -sign * radius, crest + SHOWN, true);
    placed(shaft, middle - sign * radius, cut + 34, true);
    drawing.add(Kind.FRAGMENT, array(shaft));
    List<Double> gap = new ArrayList<>();
    placed(gap, hinge, cut, true);
    placed(gap, from, cut, false);
    placed(gap, from, cut, opening);
    drawing.add(Kind.GAP, array(gap));
    double g = half + mortise().gutter() + shape.talarCartilage() + shape.tibialCartilage();
    double tip = g + mortise().malleolus();
    double low = crest - mortise().medialHeight();
    drawing.add(
        Kind.BONE,
        still(
            lateral,
            cut,
            lateral - 1,
            crest + 22,
            half + 2,
            crest + 7,
            half + 1,
            crest + 2,
            -half,
            crest + 2,
            -g,
            crest,
            -g,
            low + 4,
            -g - 2,
            low,
            0.4 * -g - 0.6 * tip,
            low - 1,
            -tip,
            crest - 6,
            -tip - 2,
            crest + 8,
            medial,
            cut));
  }

  private void talus() {
    double base = crest - shape.talusHeight();
    double d = shape.trochlea().grooveDepth();
    drawing.add(
        Kind.BONE,
        still(
            -half,
            crest - 1.2,
            -0.75 * half,
            crest,
            0,
            crest - d,
            0.75 * half,
            crest,
            half,
            crest - 1.2,
            half + 0.5,
            crest - 14,
            12,
            base,
            -12,
            base,
            -half - 0.5,
            crest - 12));
    drawing.add(
        Kind.BONE,
        still(
            13, base - 2, 15, base - 20, 11, base - 42, 0, base - 46, -9, base - 42, -14, base - 18,
            -13, base - 2));
    drawing.add(Kind.SURFACE, still(-half - 2, crest + 1, half + 2, crest + 1));
  }

  /** Below the cut it stands; above it goes with the leg; whole, it bends in between. */
  private void fibula() {
    boolean whole = settings.fibula() == FibulaState.INTACT;
    double inner = half + mortise().gutter() + shape.talarCartilage() + shape.fibularCartilage();
    double middle = inner + FIBULA_HALF;
    double tip = crest - mortise().lateralHeight();
    double end = whole ? cut : cut - FIBULA_GAP;
    List<Double> lower = new ArrayList<>();
    for (int i = 0; i <= BEND; i++) {
      bent(lower, middle + FIBULA_HALF - 1, crest + 6, end, i, whole);
    }
    for (int i = BEND; i >= 0; i--) {
      bent(lower, middle - FIBULA_HALF + 1, crest + 6, end, i, whole);
    }
    for (double[] p :
        new double[][] {
          {inner, crest - 2},
          {inner + 1, tip + 6},
          {middle, tip},
          {middle + 6, tip + 6},
          {middle + 8, crest - 6}
        }) {
      placed(lower, p[0], p[1], false);
    }
    drawing.add(Kind.BONE, array(lower));
    double start = whole ? cut : cut + FIBULA_GAP;
    List<Double> upper = new ArrayList<>();
    placed(upper, middle - FIBULA_HALF + 1, start, true);
    placed(upper, middle + FIBULA_HALF - 1, start, true);
    placed(upper, middle + FIBULA_HALF - 2, crest + SHOWN, true);
    placed(upper, middle - FIBULA_HALF, crest + SHOWN, true);
    drawing.add(Kind.FRAGMENT, array(upper));
  }

  /**
   * A point of the fibula between malleolus and cut, carried by the part of the turn felt there.
   */
  private void bent(List<Double> to, double z, double low, double high, int i, boolean whole) {
    double t = (double) i / BEND;
    double felt = whole ? t * t * (3 - 2 * t) : 0;
    Vector3D rest = new Vector3D(0, low + t * (high - low), z);
    Vector3D moved = leg.apply(rest);
    add(to, rest.add(moved.subtract(rest).scalarMultiply(felt)));
  }

  private void lines() {
    Vector3D direction = axis.normalize();
    Vector3D joint = new Vector3D(0, crest, 0);
    Vector3D from = leg.apply(joint);
    List<Double> shaft = new ArrayList<>();
    add(shaft, from);
    add(shaft, from.add(SHOWN, direction));
    drawing.add(Kind.AXIS, array(shaft));
    List<Double> tas = new ArrayList<>();
    add(tas, joint.add(LEG_MM, direction));
    add(tas, joint);
    add(tas, new Vector3D(0, crest, -LEG_MM));
    drawing.add(Kind.ANGLE, "TAS", "tas", Side.MEDIAL, array(tas));
    if (planned.wedge().opening()) {
      double base =
          planned.centreLateralMm()
              - (planned.wedge().medialBase() ? 1 : -1) * planned.wedgeWidthMm();
      List<Double> height = new ArrayList<>();
      placed(height, base, cut, false);
      placed(height, base, cut, true);
      Side side = planned.wedge().medialBase() ? Side.MEDIAL : Side.LATERAL;
      drawing.add(Kind.ARM, "", "wedge_height", side, array(height));
    }
    double[] sole = place(foot);
    double top = sole[1] + SHOWN + crest - foot.getY();
    drawing.add(Kind.LOAD_LINE, sole[0], sole[1], sole[0], top);
    drawing.add(Kind.WORDS, "line of load", "", Side.MIDDLE, sole[0], top);
  }

  private double[] still(double... points) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < points.length; i += 2) {
      placed(all, points[i], points[i + 1], false);
    }
    return array(all);
  }

  /**
   * Adds a point of the frame of the plafond.
   *
   * @param withLeg whether it goes with the leg above the cut
   */
  private void placed(List<Double> to, double z, double y, boolean withLeg) {
    Vector3D p = new Vector3D(0, y, z);
    add(to, withLeg ? leg.apply(p) : p);
  }

  private void add(List<Double> to, Vector3D p) {
    double[] at = place(p);
    to.add(at[0]);
    to.add(at[1]);
  }

  /** In the drawing: from where the foot is borne, the line of load upright. */
  private double[] place(Vector3D p) {
    double y = p.getY() - foot.getY();
    double z = p.getZ() - foot.getZ();
    double c = Math.cos(tilt);
    double s = Math.sin(tilt);
    return new double[] {c * z - s * y, s * z + c * y};
  }

  private static double[] array(List<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** How the talus of a study is drawn where it is cut free. */
  static FreeBodyOutline freeBody(Study study) {
    AnkleShape shape = AnkleDefinition.shape(study);
    double half = shape.trochlea().widthMiddle() / 2;
    double d = shape.trochlea().grooveDepth();
    double h = shape.talusHeight();
    return new FreeBodyOutline(
        new Triple(0, shape.trochlea().radius(), 0),
        DoubleStream.of(
                -half,
                -1.2,
                -0.75 * half,
                0,
                0,
                -d,
                0.75 * half,
                0,
                half,
                -1.2,
                half + 0.5,
                -14,
                12,
                -h,
                -12,
                -h,
                -half - 0.5,
                -12)
            .boxed()
            .toList(),
        40,
        45,
        62);
  }
}
