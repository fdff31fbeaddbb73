package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.plumbline.models.hip.HipAnatomy;
import org.plumbline.models.hip.HipCorrection;
import org.plumbline.models.hip.HipOperation;
import org.plumbline.models.hip.HipOsteotomy;
import org.plumbline.models.hip.SocketAlignment;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Study;

/** Angles of an operation on the hip from alignment alone. */
final class HipPlanning {
  /** Aimed centre-edge angles: lower edge and middle of the reference range, and its upper part. */
  private static final double[] LCEA_DEG = {25, 28, 32};

  /** Aimed Tönnis angles: upper and lower edge of normal. */
  private static final double[] INDEX_DEG = {10, 5};

  private static final double NECK_SHAFT_DEG = 127;
  private static final double FEMORAL_VERSION_DEG = 12;

  /** How near a planned angle comes, degrees. */
  private static final double EXACT_DEG = 1e-6;

  private static final int EVALUATIONS = 100;

  private final HipAnatomy hip;
  private final HipOsteotomy operation;
  private final List<PlannedAngle> planned = new ArrayList<>();

  private HipPlanning(Study study) {
    hip = HipDefinition.anatomy(study);
    operation = study.own(HipSettings.class).osteotomy();
  }

  /**
   * Normal values are those of Tannast 2015 (centre-edge angle 23 to 33°, Tönnis' angle 3 to 13°)
   * and of large series of femora.
   */
  static List<PlannedAngle> plan(Study study) {
    HipPlanning planning = new HipPlanning(study);
    if (planning.operation.type() == HipOperation.PERIACETABULAR) {
      for (double aim : LCEA_DEG) {
        planning.add(
            "lateral centre-edge angle",
            aim,
            c -> SocketAlignment.of(c.socket()).lateralCentreEdgeDeg());
      }
      for (double aim : INDEX_DEG) {
        planning.add(
            "acetabular index", aim, c -> SocketAlignment.of(c.socket()).acetabularIndexDeg());
      }
    } else if (planning.operation.type() == HipOperation.FEMORAL_DEROTATION) {
      planning.add("femoral version", FEMORAL_VERSION_DEG, c -> c.femur().versionDeg());
    } else {
      planning.add("neck-shaft angle", NECK_SHAFT_DEG, c -> c.femur().neckShaftDeg());
    }
    return planning.planned;
  }

  private void add(String what, double aim, ToDoubleFunction<HipCorrection> quantity) {
    DoubleUnaryOperator off = angle -> quantity.applyAsDouble(operation.apply(hip, angle)) - aim;
    double least = HipSettings.ANGLES.leastDeg();
    double most = HipSettings.ANGLES.mostDeg();
    double before = off.applyAsDouble(least);
    double after = off.applyAsDouble(most);
    String rule = what + " " + NumberText.exact(aim) + "°";
    if (before * after > 0) {
      planned.add(
          new PlannedAngle(
              rule,
              OptionalDouble.empty(),
              String.format(
                  Locale.ROOT,
                  "it goes from %.1f° to %.1f° and does not reach %s°",
                  before + aim,
                  after + aim,
                  NumberText.exact(aim))));
      return;
    }
    double angle = new BrentSolver(EXACT_DEG).solve(EVALUATIONS, off::applyAsDouble, least, most);
    HipCorrection there = operation.apply(hip, angle);
    SocketAlignment socket = SocketAlignment.of(there.socket());
    planned.add(
        new PlannedAngle(
            rule,
            OptionalDouble.of(angle),
            operation.type().femoral()
                ? String.format(
                    Locale.ROOT,
                    "abductor arm %.1f mm, joint force on one leg %.2f body weights",
                    there.stance().abductorArm(),
                    there.stance().jointForce())
                : String.format(
                    Locale.ROOT,
                    "LCEA %.1f°, ACEA %.1f°, index %.1f°, %.0f %% of the head covered",
                    socket.lateralCentreEdgeDeg(),
                    socket.anteriorCentreEdgeDeg(),
                    socket.acetabularIndexDeg(),
                    socket.coveragePercent())));
  }
}
