package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.plumbline.mesh.anatomy.hip.HipShape;
import org.plumbline.models.hip.FrontalBalance;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.hip.ProximalFemur;
import org.plumbline.models.hip.SocketAlignment;
import org.plumbline.models.study.FreeBodyOutline;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Drawing;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.Triple;

/**
 * The hip from the front: hemipelvis with its acetabular fragment, femur, the angles of a film, and
 * Pauwels' balance of one-leg stance with its arms. The head's centre is the origin. Rim, roof,
 * neck, insertion, arms and forces are those of the case; the rest of the outlines is schematic.
 */
final class HipSketch {
  private static final List<String> PERIACETABULAR =
      List.of("lcea", "acea", "acetabular_index", "coverage", "acetabular_version");

  private static final List<String> FEMORAL =
      List.of("neck_shaft", "femoral_version", "abductor_arm", "abductor_force", "stance_force");

  /** Length of an arrow, mm per body weight: 3 body weights reach the iliac crest. */
  private static final double MM_PER_BODY_WEIGHT = 34;

  /** Bone behind the socket that a periacetabular cut takes along, mm. */
  private static final double FRAGMENT_MM = 13;

  /** The weight's arm is drawn below the head's centre by so much, mm: beside other lines. */
  private static final double ARM_BELOW = 8;

  private static final double LEG_MM = 62;
  private static final double SHAFT_HALF = 14;
  private static final double SHAFT_END = -138;
  private static final int ARC = 12;

  /**
   * Outline of a hemipelvis but for the acetabulum, from the lateral ilium round to the ischium.
   */
  private static final double[] PELVIS = {
    36, 60, 46, 76, 51, 92, 49, 104, 42, 115, 32, 124, 18, 130, 0, 133, -20, 134, -40, 129, -58,
    119, -71, 106, -80, 92, -84, 78, -84, 64, -78, 51, -68, 40, -58, 28, -53, 14, -52, 0, -58, -9,
    -68, -15, -84, -19, -98, -24, -106, -31, -108, -44, -107, -60, -94, -72, -78, -79, -62, -88,
    -50, -98, -40, -105, -28, -108, -18, -105, -12, -96, -13, -82, -18, -68, -20, -58
  };

  private static final double[] FORAMEN = {
    -48, -28, -56, -30, -64, -32, -76, -36, -86, -43, -88, -51, -83, -60, -72, -67, -60, -72, -50,
    -75, -41, -73, -36, -64, -35, -52, -39, -38
  };

  private final HipShape shape;
  private final HipCorrection correction;
  private final boolean femoral;
  private final Drawing drawing = new Drawing();

  private HipSketch(Study study, double angleDeg) {
    this.shape = HipDefinition.shape(study);
    this.correction = HipDefinition.correction(study, angleDeg);
    this.femoral = study.own(HipSettings.class).osteotomy().type().femoral();
  }

  /** At an angle of the operation. */
  static JointSketch of(Study study, double angleDeg) {
    return new HipSketch(study, angleDeg).sketch();
  }

  private JointSketch sketch() {
    pelvis();
    drawing.add(Kind.FRAGMENT, femur(correction.femur(), shape.headRadius()));
    socket();
    balance();
    List<String> readings = new ArrayList<>(femoral ? FEMORAL : PERIACETABULAR);
    if (!femoral) {
      readings.addAll(List.of("abductor_arm", "abductor_force", "stance_force"));
    }
    return drawing.sketch(readings);
  }

  private void pelvis() {
    double r = shape.socketRadius() + FRAGMENT_MM / 2;
    drawing.add(Kind.BONE, join(PELVIS, arc(r, Math.toRadians(-150), Math.toRadians(12)), 30, 46));
    drawing.add(Kind.GAP, FORAMEN);
  }

  /** The section of the socket through the head's centre. */
  private void socket() {
    SocketAlignment film = SocketAlignment.of(correction.socket());
    double edge = Math.toRadians(film.lateralCentreEdgeDeg());
    double roof = -edge - 2 * Math.toRadians(film.acetabularIndexDeg());
    double low = -edge - 2 * Math.toRadians(film.sharpDeg());
    double inner = shape.socketRadius();
    double outer = inner + FRAGMENT_MM;
    drawing.add(Kind.FRAGMENT, join(arc(inner, low, edge), arc(outer, edge + 0.04, low - 0.1)));
    drawing.add(Kind.SURFACE, arc(inner, roof, edge));
    if (femoral) {
      ProximalFemur femur = correction.femur();
      double[] junction = junction(femur);
      drawing.add(Kind.AXIS, 0, 0, junction[0], junction[1], junction[0], SHAFT_END);
      drawing.add(
          Kind.ANGLE,
          "neck\u2013shaft",
          "neck_shaft",
          Side.LATERAL,
          0,
          0,
          junction[0],
          junction[1],
          junction[0],
          junction[1] - LEG_MM / 2);
      return;
    }
    double[] rim = at(inner, edge);
    double[] start = at(inner, roof);
    drawing.add(Kind.AXIS, 0, -LEG_MM / 2, 0, LEG_MM * 1.2);
    drawing.add(
        Kind.ANGLE,
        "LCEA",
        "lcea",
        Side.LATERAL,
        0,
        LEG_MM,
        0,
        0,
        scale(rim, LEG_MM / inner)[0],
        scale(rim, LEG_MM / inner)[1]);
    double[] along = {rim[0] - start[0], rim[1] - start[1]};
    double size = Math.hypot(along[0], along[1]);
    double[] end = {start[0] + LEG_MM * along[0] / size, start[1] + LEG_MM * along[1] / size};
    drawing.add(
        Kind.ANGLE,
        "T\u00f6nnis",
        "acetabular_index",
        Side.LATERAL,
        start[0] + LEG_MM,
        start[1],
        start[0],
        start[1],
        end[0],
        end[1]);
  }

  /** Abductors and weight about the head's centre, and the force that both leave to the joint. */
  private void balance() {
    FrontalBalance stance = correction.stance();
    double angle = Math.toRadians(stance.abductorAngleDeg());
    double[] from = insertion(correction.femur());
    double pull = MM_PER_BODY_WEIGHT * stance.abductors();
    double[] tip = {from[0] - pull * Math.sin(angle), from[1] + pull * Math.cos(angle)};
    force(Kind.FORCE, from, tip, tip, "abductors", "abductor_force", Side.LATERAL);
    double weight = MM_PER_BODY_WEIGHT * stance.loadShare();
    double b = stance.loadArm();
    double[] top = {-b, weight - ARM_BELOW};
    String words = String.format(Locale.ROOT, "weight %.2f\u00a0BW", stance.loadShare());
    force(Kind.FORCE, top, new double[] {-b, -ARM_BELOW}, top, words, "", Side.LATERAL);
    double incline = Math.toRadians(stance.inclinationDeg());
    double joint = MM_PER_BODY_WEIGHT * stance.jointForce();
    double[] above = {-joint * Math.sin(incline), joint * Math.cos(incline)};
    force(
        Kind.LOAD_FORCE,
        above,
        new double[] {0, 0},
        above,
        "force by balance",
        "stance_force",
        Side.MEDIAL);
    double arm = stance.abductorArm();
    drawing.add(
        Kind.ARM,
        "",
        "abductor_arm",
        Side.LATERAL,
        0,
        0,
        arm * Math.cos(angle),
        arm * Math.sin(angle));
    String load = String.format(Locale.ROOT, "%.0f\u00a0mm", b);
    drawing.add(Kind.ARM, load, "", Side.MIDDLE, 0, -ARM_BELOW, -b, -ARM_BELOW);
  }

  private void force(
      Kind kind,
      double[] tail,
      double[] tip,
      double[] place,
      String words,
      String quantity,
      Side side) {
    drawing.add(kind, tail[0], tail[1], tip[0], tip[1]);
    drawing.add(Kind.WORDS, words, quantity, side, place);
  }

  /** How the femur of a study is drawn where it is cut free. */
  static FreeBodyOutline freeBody(Study study) {
    double[] outline =
        femur(HipDefinition.anatomy(study).femur(), HipDefinition.shape(study).headRadius());
    return new FreeBodyOutline(Triple.ZERO, DoubleStream.of(outline).boxed().toList(), 85, 85, 85);
  }

  /** Head, neck, trochanter and shaft about the axes of a femur. */
  private static double[] femur(ProximalFemur femur, double headRadius) {
    double[] j = junction(femur);
    double size = Math.hypot(j[0], j[1]);
    double[] u = {j[0] / size, j[1] / size};
    double[] up = {-u[1], u[0]};
    double[] tip = insertion(femur);
    double neck = 0.62 * headRadius;
    double spread = Math.asin(neck / headRadius);
    double neckAngle = Math.atan2(u[0], u[1]);
    double[] head = arc(headRadius, neckAngle + spread, neckAngle + 2 * Math.PI - spread);
    return join(
        head,
        new double[] {
          0.45 * j[0] + neck * up[0],
          0.45 * j[1] + neck * up[1],
          tip[0] - 9,
          tip[1] - 7,
          tip[0] + 1,
          tip[1] + 4,
          tip[0] + 10,
          tip[1] - 8,
          Math.max(tip[0] + 7, j[0] + SHAFT_HALF),
          j[1] - 14,
          j[0] + SHAFT_HALF,
          j[1] - 34,
          j[0] + SHAFT_HALF,
          SHAFT_END,
          j[0] - SHAFT_HALF,
          SHAFT_END,
          j[0] - SHAFT_HALF,
          j[1] - 44,
          j[0] - SHAFT_HALF - 8,
          j[1] - 30,
          j[0] - SHAFT_HALF - 5,
          j[1] - 18,
          0.55 * j[0] - neck * up[0],
          0.55 * j[1] - neck * up[1]
        });
  }

  /** Where the neck's axis meets that of the shaft. */
  private static double[] junction(ProximalFemur femur) {
    return new double[] {-femur.head().getZ(), -femur.head().getY()};
  }

  private static double[] insertion(ProximalFemur femur) {
    double seen = Math.cos(Math.toRadians(femur.versionDeg()));
    return new double[] {femur.insertion().lateral() * seen, femur.insertion().above()};
  }

  /** A point at an angle from the vertical, lateral > 0. */
  private static double[] at(double r, double angle) {
    return new double[] {r * Math.sin(angle), r * Math.cos(angle)};
  }

  private static double[] scale(double[] p, double by) {
    return new double[] {by * p[0], by * p[1]};
  }

  private static double[] arc(double r, double from, double to) {
    double[] points = new double[2 * (ARC + 1)];
    for (int i = 0; i <= ARC; i++) {
      double[] p = at(r, from + (to - from) * i / ARC);
      points[2 * i] = p[0];
      points[2 * i + 1] = p[1];
    }
    return points;
  }

  private static double[] join(double[] first, double... more) {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(more)).toArray();
  }

  private static double[] join(double[] first, double[] second, double x, double y) {
    return join(join(first, second), x, y);
  }
}
