package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.planning.Plan;
import org.plumbline.models.planning.Planner;
import org.plumbline.models.planning.Target.WeightBearingLine;
import org.plumbline.models.planning.Warning;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.report.ReportContext.LineTarget;
import org.plumbline.report.ReportContext.LoadLine;
import org.plumbline.report.chart.AxisWords;
import org.plumbline.solver.linalg.DenseKernels;

/** The laboratory with the joints that are shipped. */
final class ShippedLaboratory implements Laboratory {
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
                new LineTarget(50, "50 % neutral"),
                new LineTarget(55, "55 % moderate"),
                new LineTarget(62.5, "62.5 % Fujisawa"))));
  }

  @Override
  public void check(Study study) {
    refusing(
        () -> {
          JointModels.check(study);
          return null;
        });
  }

  @Override
  public JointMesh mesh(Study study) {
    return refusing(() -> JointModels.mesh(study));
  }

  @Override
  public List<Row> alignment(Study study) {
    return AlignmentReport.of(JointModels.landmarks(study)).measures().stream()
        .map(m -> new Row(study.name(), "", 0, "", "", "limb", m.quantity(), m.value(), m.unit()))
        .toList();
  }

  @Override
  public List<PlannedAngle> plan(Study study) {
    Planner planner = new Planner(JointModels.osteotomy(study), JointModels.landmarks(study));
    return Stream.of(
            WeightBearingLine.NEUTRAL, WeightBearingLine.MODERATE, WeightBearingLine.FUJISAWA)
        .map(target -> answer(planner.plan(target)))
        .toList();
  }

  private static PlannedAngle answer(Plan plan) {
    String rule = plan.target().describe();
    if (plan instanceof Plan.Planned p) {
      String warnings =
          p.warnings().stream().map(Warning::consequence).collect(Collectors.joining("; "));
      String gap =
          String.format(
              Locale.ROOT, "gap %.1f mm, HKA %+.1f°", p.gapHeightMm(), p.after().hkaDeg());
      return new PlannedAngle(
          rule, OptionalDouble.of(p.angleDeg()), warnings.isEmpty() ? gap : gap + "; " + warnings);
    }
    return new PlannedAngle(rule, OptionalDouble.empty(), ((Plan.Unreachable) plan).reason());
  }

  @Override
  public StudyModel open(Study study, Consumer<String> stages) {
    return refusing(() -> JointModels.open(study, stages));
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException refusal) {
      throw new RefusedStudy(refusal.getMessage(), refusal);
    }
  }
}
