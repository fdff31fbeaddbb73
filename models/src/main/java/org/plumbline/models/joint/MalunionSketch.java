package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.ankle.MalunionCorrection;
import org.plumbline.models.malunion.CoraCorrection;
import org.plumbline.models.malunion.ShaftDeformity;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.study.JointSketch;
import org.plumbline.models.study.JointSketch.Drawing;
import org.plumbline.models.study.JointSketch.Kind;
import org.plumbline.models.study.JointSketch.Side;
import org.plumbline.models.study.Study;

/**
 * A leg whose tibia healed crooked, from the front with the line from hip to ankle upright: distal
 * femur, both parts of the tibia with their axes, CORA, axis of correction and cut, the joint lines
 * of knee and ankle with their angles, foot. Axes, lines, angles, fracture and cut are the plan's;
 * widths and the rest of the outlines are schematic. The fibula is left out.
 */
final class MalunionSketch {
  private static final List<String> READINGS =
      List.of(
          "tas",
          "mmpta",
          "hka",
          "weight_bearing_line",
          "angulation",
          "cut_translation",
          "axis_offset",
          "tibial_length_gain");

  /** What is shown of the femur above the knee, mm. */
  private static final double FEMUR_MM = 150;

  /** Legs of drawn angles, mm. */
  private static final double LEG_MM = 70;

  /** How far an axis is drawn beyond the CORA, mm. */
  private static final double BEYOND_MM = 70;

  private static final double CUT_HALF = 40;

  /** Points nearer than this share a label, mm. */
  private static final double SAME_MM = 1;

  /** A plane of angulation within this sine of the frontal one is seen as it is. */
  private static final double FRONTAL = 0.1;

  /** Half the tibia's width at parts of its length, knee to ankle; the plateau is the limb's. */
  private static final double[][] WIDTHS = {
    {0.05, 34}, {0.16, 17}, {0.5, 12}, {0.9, 14}, {0.97, 20}
  };

  private static final double ANKLE_HALF = 22;

  /** Talus and heel below the middle of the plafond: across, up. */
  private static final double[] FOOT = {
    -18, -3, 18, -3, 20, -20, 14, -30, 16, -52, 10, -66, -8, -68, -14, -58, -14, -30, -20, -18
  };

  private final MalunionCorrection malunion;
  private final CoraCorrection correction;
  private final ShaftDeformity deformity;
  private final Landmarks sound;
  private final RigidMotion broken;
  private final RigidMotion turned;
  private final Vector3D knee;
  private final Vector3D ankle;
  private final Vector3D down;
  private final Vector3D lateral;
  private final double length;
  private final double tilt;
  private final Drawing drawing = new Drawing();

  private MalunionSketch(Study study, MalunionCorrection malunion, double angleDeg) {
    this.malunion = malunion;
    this.correction =
        malunion.at(angleDeg, AnkleDefinition.knee(study), AnkleDefinition.crest(study));
    this.deformity = malunion.deformity();
    this.sound = correction.tibia().sound();
    this.broken = deformity.motion(sound);
    this.turned = correction.motion();
    this.knee = sound.kneeCentre();
    Vector3D along = sound.ankleCentre().subtract(knee);
    this.length = along.getNorm();
    this.down = along.normalize();
    this.lateral = Vector3D.PLUS_I.crossProduct(down).negate();
    this.ankle = distal(sound.ankleCentre());
    Vector3D up = sound.hipCentre().subtract(ankle);
    this.tilt = Math.atan2(up.getZ(), up.getY());
  }

  /** At an angle of the correction. */
  static JointSketch of(Study study, MalunionCorrection malunion, double angleDeg) {
    return new MalunionSketch(study, malunion, angleDeg).sketch();
  }

  private JointSketch sketch() {
    femur();
    tibia();
    foot();
    axes();
    cut();
    jointLines();
    double[] top = place(knee.add(FEMUR_MM, sound.hipCentre().subtract(knee).normalize()));
    drawing.add(Kind.LOAD_LINE, 0, 0, 0, top[1]);
    drawing.add(Kind.WORDS, "hip to ankle", "", Side.MIDDLE, 0, top[1]);
    return drawing.sketch(READINGS);
  }

  /** A point of the sound bone below fracture and cut, where it stands now. */
  private Vector3D distal(Vector3D p) {
    return turned.apply(broken.apply(p));
  }

  private void femur() {
    Vector3D up = sound.hipCentre().subtract(knee).normalize();
    Vector3D across = Vector3D.PLUS_I.crossProduct(up);
    double half = malunion.limb().plateauWidthMm() / 2;
    double[][] side = {{3, 0.9}, {20, 1}, {34, 0.95}, {60, 0.5}, {95, 0.36}, {FEMUR_MM, 0.36}};
    List<Double> outline = new ArrayList<>();
    for (double[] p : side) {
      add(outline, knee.add(p[0], up).add(p[1] * half, across));
    }
    for (int i = side.length - 1; i >= 0; i--) {
      add(outline, knee.add(side[i][0], up).add(-side[i][1] * half, across));
    }
    add(outline, knee.add(16, up));
    drawing.add(Kind.BONE, array(outline));
  }

  /** Both sides of the cut; each bends at the fracture if that lies in it. */
  private void tibia() {
    Vector3D middle = correction.middleOfCut();
    double onBone = middle.subtract(knee).dotProduct(down);
    double level = deformity.levelMm();
    boolean above = correction.cutLevelMm() <= level;
    if (!above) {
      Vector3D start = broken.apply(at(level));
      onBone = level + middle.subtract(start).dotProduct(broken.turn(down));
    }
    List<Vector3D> left = new ArrayList<>();
    List<Vector3D> right = new ArrayList<>();
    stretch(left, right, 0, above ? onBone : level, false);
    if (!above) {
      stretch(left, right, level, onBone, true);
    }
    edge(left, right, middle, onBone);
    drawing.add(Kind.BONE, closed(left, right));
    left.clear();
    right.clear();
    edge(left, right, middle, onBone);
    if (above) {
      stretch(left, right, onBone, level, false);
    }
    stretch(left, right, Math.max(onBone, level), length, true);
    left.replaceAll(turned::apply);
    right.replaceAll(turned::apply);
    // the medial malleolus
    left.add(distal(at(length + 12).add(-ANKLE_HALF - 1, lateral)));
    left.add(distal(at(length + 11).add(-ANKLE_HALF + 4, lateral)));
    left.add(distal(at(length).add(-ANKLE_HALF + 5, lateral)));
    drawing.add(Kind.FRAGMENT, closed(left, right));
  }

  /** Both sides of the bone between two levels, both included. */
  private void stretch(
      List<Vector3D> left, List<Vector3D> right, double from, double to, boolean bent) {
    List<Double> levels = new ArrayList<>(List.of(from));
    for (double[] w : WIDTHS) {
      if (w[0] * length > from + 1 && w[0] * length < to - 1) {
        levels.add(w[0] * length);
      }
    }
    if (to > from + SAME_MM) {
      levels.add(to);
    }
    for (double y : levels) {
      Vector3D l = at(y).add(-half(y), lateral);
      Vector3D r = at(y).add(half(y), lateral);
      left.add(bent ? broken.apply(l) : l);
      right.add(bent ? broken.apply(r) : r);
    }
  }

  private void edge(List<Vector3D> left, List<Vector3D> right, Vector3D middle, double level) {
    left.add(middle.add(-half(level), lateral));
    right.add(middle.add(half(level), lateral));
  }

  private double half(double level) {
    double part = level / length;
    double[] last = {0, malunion.limb().plateauWidthMm() / 2};
    for (double[] w : WIDTHS) {
      if (part <= w[0]) {
        return last[1] + (part - last[0]) / (w[0] - last[0]) * (w[1] - last[1]);
      }
      last = w;
    }
    return last[1] + (part - last[0]) / (1 - last[0]) * (ANKLE_HALF - last[1]);
  }

  private Vector3D at(double level) {
    return knee.add(level, down);
  }

  private void foot() {
    List<Double> foot = new ArrayList<>();
    for (int i = 0; i < FOOT.length; i += 2) {
      add(foot, distal(at(length - FOOT[i + 1]).add(FOOT[i], lateral)));
    }
    drawing.add(Kind.FRAGMENT, array(foot));
  }

  /** Axes of both parts, the angle between them, the CORA and the axis of correction. */
  private void axes() {
    Vector3D cora = correction.cora();
    Vector3D back = distal(at(length - 1)).subtract(ankle).normalize();
    double reach = ankle.distance(turned.apply(cora)) + BEYOND_MM;
    drawing.add(Kind.AXIS, points(knee, cora.add(BEYOND_MM, down)));
    drawing.add(Kind.AXIS, points(ankle, ankle.add(reach, back)));
    drawing.add(Kind.AXIS, points(knee, ankle));
    double lean = Math.cos(Math.toRadians(deformity.towardsDeg()));
    Side apex = lean > 0 ? Side.MEDIAL : Side.LATERAL;
    Vector3D hinge = correction.hinge();
    boolean one = hinge.distance(cora) < SAME_MM;
    drawing.add(
        Kind.ANGLE,
        "angulation",
        "angulation",
        apex,
        points(cora.add(LEG_MM, down), cora, cora.add(-LEG_MM, back)));
    drawing.add(Kind.POINT, one ? "CORA = ACA" : "CORA", "", apex, points(cora));
    if (!one) {
      drawing.add(Kind.POINT, "ACA", "", apex, points(hinge));
    }
    double across = Math.abs(Math.sin(Math.toRadians(deformity.towardsDeg())));
    if (across > FRONTAL) {
      Vector3D below = at(length + 68);
      drawing.add(
          Kind.WORDS, "the tibia also leans in the side view", "", Side.MIDDLE, points(below));
    }
  }

  /**
   * The cut and, where it leaves the CORA, how far the parts are shifted in it (Paley's rule 2).
   */
  private void cut() {
    Vector3D middle = correction.middleOfCut();
    Side concave =
        Math.cos(Math.toRadians(deformity.towardsDeg())) > 0 ? Side.LATERAL : Side.MEDIAL;
    double out = concave == Side.LATERAL ? CUT_HALF : -CUT_HALF;
    boolean shifted = correction.rule() != CoraCorrection.Rule.ONE;
    drawing.add(
        Kind.CUT,
        shifted ? "cut, shift" : "cut",
        shifted ? "cut_translation" : "",
        concave,
        points(middle.add(-out, lateral), middle.add(out, lateral)));
    if (shifted) {
      drawing.add(Kind.ARM, points(middle, turned.apply(middle)));
    }
  }

  private void jointLines() {
    drawing.add(Kind.SURFACE, points(sound.plateauMedial(), sound.plateauLateral()));
    Vector3D line = sound.plateauMedial().subtract(knee).normalize();
    Vector3D axis = ankle.subtract(knee).normalize();
    drawing.add(
        Kind.ANGLE,
        "mMPTA",
        "mmpta",
        Side.MEDIAL,
        points(knee.add(LEG_MM, axis), knee, knee.add(LEG_MM, line)));
    Vector3D medial =
        distal(sound.ankleCentre().add(-1, correction.tibia().plafond().lateral())).subtract(ankle);
    drawing.add(
        Kind.SURFACE, points(ankle.add(ANKLE_HALF, medial), ankle.add(-ANKLE_HALF, medial)));
    drawing.add(
        Kind.ANGLE,
        "TAS",
        "tas",
        Side.MEDIAL,
        points(ankle.add(-LEG_MM, axis), ankle, ankle.add(LEG_MM, medial)));
  }

  private double[] closed(List<Vector3D> down, List<Vector3D> up) {
    List<Double> outline = new ArrayList<>();
    down.forEach(p -> add(outline, p));
    for (int i = up.size() - 1; i >= 0; i--) {
      add(outline, up.get(i));
    }
    return array(outline);
  }

  private double[] points(Vector3D... points) {
    List<Double> all = new ArrayList<>();
    for (Vector3D p : points) {
      add(all, p);
    }
    return array(all);
  }

  private void add(List<Double> to, Vector3D p) {
    double[] at = place(p);
    to.add(at[0]);
    to.add(at[1]);
  }

  /** In the drawing: from the middle of the ankle, the line from there to the hip upright. */
  private double[] place(Vector3D p) {
    double y = p.getY() - ankle.getY();
    double z = p.getZ() - ankle.getZ();
    double c = Math.cos(tilt);
    double s = Math.sin(tilt);
    return new double[] {c * z - s * y, s * z + c * y};
  }

  private static double[] array(List<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
