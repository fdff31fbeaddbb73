package org.plumbline.models.osteotomy;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.plumbline.models.patient.Range;

/** How a double-level correction shares its angle out between femur and tibia. */
public sealed interface Split {
  /**
   * Femur's share of the whole angle, 0 to 1.
   *
   * @param obliquityDeg joint-line obliquity after the correction as a function of that share, deg
   */
  double femurShare(DoubleUnaryOperator obliquityDeg);

  /** A fixed share. */
  record Given(double share) implements Split {
    private static final Range SHARE =
        new Range("femur_share", "1", 0, 1, "0 leaves all to the tibia, 1 to the femur");

    /** Checks the share. */
    public Given {
      SHARE.require(share);
    }

    @Override
    public double femurShare(DoubleUnaryOperator obliquityDeg) {
      return share;
    }
  }

  /** The joint line as level as any split makes it. */
  record Level() implements Split {
    @Override
    public double femurShare(DoubleUnaryOperator obliquityDeg) {
      return Shares.nearest(obliquityDeg, 0);
    }
  }

  /**
   * As little in the femur as keeps the joint line within a limit; if nothing does, as near to it
   * as any split comes.
   *
   * @param limitDeg largest obliquity to either side, degrees
   */
  record Limited(double limitDeg) implements Split {
    private static final Range LIMIT =
        new Range("joint_line_limit_deg", "deg", 0, 15, "5 deg is the usual limit");

    /** Checks the limit. */
    public Limited {
      LIMIT.require(limitDeg);
    }

    @Override
    public double femurShare(DoubleUnaryOperator obliquityDeg) {
      double tibial = obliquityDeg.applyAsDouble(0);
      return Math.abs(tibial) <= limitDeg
          ? 0
          : Shares.nearest(obliquityDeg, Math.copySign(limitDeg, tibial));
    }
  }

  /** Searching a share. */
  final class Shares {
    private static final double ACCURACY = 1e-14;
    private static final int EVALUATIONS = 100;

    private Shares() {}

    /** The share at which a monotone function takes a level, or comes nearest to it. */
    static double nearest(DoubleUnaryOperator function, double level) {
      double first = function.applyAsDouble(0) - level;
      double last = function.applyAsDouble(1) - level;
      if (first * last >= 0) {
        return Math.abs(last) < Math.abs(first) ? 1 : 0;
      }
      return new BrentSolver(ACCURACY, ACCURACY)
          .solve(EVALUATIONS, s -> function.applyAsDouble(s) - level, 0, 1);
    }
  }
}
