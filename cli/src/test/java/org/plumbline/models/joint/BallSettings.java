package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.patient.Side;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.planning.PlanningLimit.Sense;
import org.plumbline.models.study.AngleRange;
import org.plumbline.models.study.JointSettings;
import org.plumbline.models.study.PlanRules;
import org.plumbline.models.study.PlanRules.Column;
import org.plumbline.models.study.PlanRules.Goal;

/**
 * A made-up ball in a socket: turned outwards by the angle of the study, and forwards by a key of
 * its operation.
 *
 * @param coverDeg how far the socket reaches over the ball, degrees
 */
public record BallSettings(Side side, double bodyWeightN, double coverDeg, double forwardDeg)
    implements JointSettings {
  static final String NAME = "ball";

  /** Angles of its one operation. */
  public static final AngleRange ANGLES =
      new AngleRange(-5, 35, "the fragment leaves its bed beyond it");

  private static final List<PlanningLimit> LIMITS =
      List.of(
          new PlanningLimit(
              "cover",
              "cover",
              "cover_angle",
              Sense.ABOVE,
              35,
              "deg",
              "the rim hits the neck",
              "made up"));

  private static final PlanRules RULES =
      new PlanRules(LIMITS, LIMITS, List.of(new Column("cover_angle", "cover")), Goal.PEAK);

  @Override
  public String joint() {
    return NAME;
  }

  @Override
  public String alignment() {
    return "cover " + coverDeg + "°";
  }

  @Override
  public String operation() {
    return "turning-of-the-socket";
  }

  @Override
  public AngleRange angles() {
    return ANGLES;
  }

  @Override
  public PlanRules planRules() {
    return RULES;
  }

  @Override
  public BallSettings onFoundation() {
    return this;
  }
}
