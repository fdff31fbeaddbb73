package org.plumbline.cli;

import java.util.List;
import org.plumbline.models.load.LaxityTest;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.patient.RefusedInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One angle, and the state before, with the same outputs as a sweep. */
@Command(description = "Solves one angle of the operation (and angle 0, before the correction).")
final class SolveVerb extends RunVerb {
  @Mixin StudyArgument argument = new StudyArgument();

  @Option(
      names = "--angle",
      required = true,
      paramLabel = "DEG",
      description = "angle of the operation in degrees")
  String angle;

  @Option(
      names = "--laxity",
      description = {
        "also test how stable the joint is, before and after the correction: varus and valgus at",
        "10 N m, drawer at 100 N, rotation at 5 N m, seated with 50 N"
      })
  boolean laxity;

  @Option(
      names = "--laxity-flexion",
      paramLabel = "DEG",
      description = "flexion of the laxity tests in degrees, 0 to 35 (default: 20)")
  Double laxityFlexion;

  @Override
  String name() {
    return "solve";
  }

  @Override
  List<LoadedStudy> load(Session session) {
    LoadedStudy loaded =
        argument.load(
            session.workingFolder(),
            List.of(OneAngle.setting(angle, "use plumbline sweep --angles 0,8,9")));
    if (!laxity) {
      if (laxityFlexion != null) {
        throw CommandFailure.usage("--laxity-flexion means nothing without --laxity; add it");
      }
      return List.of(loaded);
    }
    if (session.laboratory().loads(loaded.study()).meant(LaxityTest.GROUP).isEmpty()) {
      throw CommandFailure.usage(
          "--laxity: there are no laxity tests of the joint '" + loaded.study().joint() + "'");
    }
    return List.of(
        new LoadedStudy(
            loaded.study().withLoadCases(laxityTests()), loaded.origin(), loaded.sha256()));
  }

  private List<LoadCase> laxityTests() {
    double flexion = laxityFlexion == null ? LaxityTest.FLEXION_DEG : laxityFlexion;
    try {
      return LaxityTest.loadCases(flexion);
    } catch (RefusedInput e) {
      throw CommandFailure.usage("--laxity-flexion: " + e.getMessage());
    }
  }
}
