package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.models.literature.KneeLiterature;
import org.plumbline.models.literature.PublishedValue;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.NotConverged;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Unstable;

/**
 * Reads how far the joint gives way in a laxity test: the change of one coordinate of the femur
 * from the seated joint, counted as motion of the tibia (docs/theory.md, eq. C28).
 */
final class LaxityReading {
  private static final String PREFIX = "laxity_";

  private final LaxityTest test;

  LaxityReading(LaxityTest test) {
    this.test = test;
  }

  /**
   * The test with its laxity as one more row; failed if the seated joint has no proved equilibrium.
   *
   * @param loaded equilibrium of the test, proved
   * @param seated equilibrium it is compared with
   */
  Outcome of(Solved solved, JointSolution loaded, EquilibriumOutcome seated) {
    if (!(seated instanceof JointSolution rest) || !rest.proof().holds()) {
      return new Failed(
          solved.key(),
          seated instanceof JointSolution
              ? "proof-failed"
              : seated instanceof Unstable ? "unstable" : "not-converged",
          "the seated joint, before the test: " + reason(seated));
    }
    double value =
        laxity(
            rest.configuration().pose(LimbPotentials.FREE),
            loaded.configuration().pose(LimbPotentials.FREE));
    List<Row> rows = new ArrayList<>(solved.rows());
    Row like = rows.get(0);
    rows.add(
        new Row(
            like.study(),
            like.loadCase(),
            like.angleDeg(),
            "",
            "",
            "joint",
            PREFIX + test.text(),
            value,
            unit()));
    List<String> remarks = new ArrayList<>(solved.warnings());
    remark(value, remarks);
    return solved.with(rows, remarks);
  }

  private static String reason(EquilibriumOutcome seated) {
    return seated instanceof Unstable u
        ? u.reason()
        : seated instanceof NotConverged n
            ? "no rest after " + n.passes() + " passes"
            : "a residual is above its bound";
  }

  private boolean angular() {
    return test != LaxityTest.ANTERIOR && test != LaxityTest.POSTERIOR;
  }

  private String unit() {
    return angular() ? "deg" : "mm";
  }

  /** Motion in the direction of the test, degrees or mm; the femur moves against the tibia. */
  private double laxity(Pose rest, Pose loaded) {
    double valgus = Math.toDegrees(loaded.rx() - rest.rx());
    double external = Math.toDegrees(loaded.ry() - rest.ry());
    double backwards = loaded.tx() - rest.tx();
    return switch (test) {
      case VARUS -> -valgus;
      case VALGUS -> valgus;
      case ANTERIOR -> -backwards;
      case POSTERIOR -> backwards;
      case INTERNAL -> -external;
      case EXTERNAL -> external;
    };
  }

  /** Says where a published range is missed. */
  private void remark(double value, List<String> remarks) {
    PublishedValue published = KneeLiterature.value(PREFIX + test.text());
    if (!published.contains(value)) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s laxity is %.1f %s, outside the published %.0f to %.0f %s",
              test.text(),
              value,
              unit(),
              published.low().orElse(Double.NEGATIVE_INFINITY),
              published.high().orElse(Double.POSITIVE_INFINITY),
              unit()));
    }
  }
}
