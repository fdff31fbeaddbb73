package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.planning.Plan;
import org.plumbline.models.planning.Planner;
import org.plumbline.models.planning.Target;
import org.plumbline.models.planning.Target.WeightBearingLine;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.report.ReportContext.LineTarget;
import org.plumbline.report.ReportContext.LoadLine;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.solver.linalg.DenseKernels;

/** The laboratory with the joints that are shipped: so far the knee. */
final class ShippedLaboratory implements Laboratory {
  private static final List<WeightBearingLine> LINES =
      List.of(WeightBearingLine.NEUTRAL, WeightBearingLine.MODERATE, WeightBearingLine.FUJISAWA);

  @Override
  public String kernels() {
    return DenseKernels.best().name();
  }

  @Override
  public Vocabulary vocabulary() {
    return new Vocabulary(
        "Wedge angle",
        Map.ofEntries(
            Map.entry("hka", "HKA, bony hip–knee–ankle deviation, valgus positive"),
            Map.entry("hka_loaded", "HKA under load"),
            Map.entry("mmpta", "mMPTA, medial proximal tibial angle"),
            Map.entry("mldfa", "mLDFA, lateral distal femoral angle"),
            Map.entry("jlca", "JLCA, joint-line convergence under load")),
        new AxisWords("medial", "lateral", "posterior", "anterior"),
        new LoadLine(
            "weight_bearing_line",
            "Weight-bearing line on the plateau",
            "0 % medial edge, 100 % lateral edge",
            List.of(
                new LineTarget(WeightBearingLine.NEUTRAL.percent(), "50 % neutral"),
                new LineTarget(WeightBearingLine.MODERATE.percent(), "55 % moderate"),
                new LineTarget(WeightBearingLine.FUJISAWA.percent(), "62.5 % Fujisawa"))));
  }

  @Override
  public void check(Study study) {
    try {
      JointModels.check(study);
    } catch (IllegalArgumentException refusal) {
      throw new RefusedStudy(refusal.getMessage(), refusal);
    }
  }

  @Override
  public JointMesh mesh(Study study) {
    return JointModels.mesh(study);
  }

  @Override
  public List<Row> alignment(Study study) {
    return AlignmentReport.of(JointModels.landmarks(study)).measures().stream()
        .filter(m -> !m.quantity().equals("hka_loaded") && !m.quantity().equals("jlca"))
        .map(m -> new Row(study.name(), "", 0, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    Planner planner = new Planner(JointModels.osteotomy(study), JointModels.landmarks(study));
    List<PlannedAngle> angles = new ArrayList<>();
    for (WeightBearingLine line : LINES) {
      angles.add(worded(planner.plan(line)));
    }
    return angles;
  }

  private static PlannedAngle worded(Plan plan) {
    String rule = words(plan.target());
    if (plan instanceof Plan.Planned planned) {
      String gap = String.format(Locale.ROOT, "gap %.1f mm", planned.gapHeightMm());
      String warnings =
          planned.warnings().stream()
              .map(
                  w ->
                      String.format(
                          Locale.ROOT,
                          "; %s %.1f %s exceeds %.0f: %s",
                          w.quantity().replace('_', ' '),
                          w.value(),
                          w.unit(),
                          w.limit(),
                          w.consequence()))
              .collect(Collectors.joining());
      return new PlannedAngle(rule, OptionalDouble.of(planned.angleDeg()), gap + warnings);
    }
    return new PlannedAngle(rule, OptionalDouble.empty(), ((Plan.Unreachable) plan).reason());
  }

  private static String words(Target target) {
    return target instanceof WeightBearingLine line
        ? "weight-bearing line at " + Numbers.plain(line.percent()) + " % (Miniaci)"
        : target.describe();
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    return JointModels.open(study, stages);
  }
}
