package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.TargetSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Alignment and target angles, by planning rules and by the elastic foundation. */
@Command(
    description = {
      "Alignment and target angle without finite elements: planning rules on the alignment, and",
      "the balance of load on an elastic foundation (rigid bones, seconds)."
    })
final class PlanVerb extends Verb {
  @Mixin StudyArgument argument = new StudyArgument();
  @Mixin AngleOptions angles = new AngleOptions();

  @Override
  String name() {
    return "plan";
  }

  @Override
  Answer answer(Session session) {
    argument.fidelity = Fidelity.FOUNDATION.name().toLowerCase(Locale.ROOT);
    LoadedStudy loaded = argument.load(angles.settings());
    StudyCheck.physics(session.laboratory(), loaded);
    Study study = loaded.study();
    StringBuilder text = new StringBuilder(study.name()).append(", before the correction:");
    Map<String, Object> limb = new LinkedHashMap<>();
    for (Row row : session.laboratory().alignment(study)) {
      limb.put(row.quantity(), Numbers.meant(row.value()));
      text.append(Alignment.line(row));
    }
    List<PlannedAngle> plans = new ArrayList<>(session.laboratory().plan(study));
    plans.addAll(balanced(session, study));
    text.append(String.format("%n%nWedge angle by rule:"));
    List<Map<String, Object>> facts = new ArrayList<>();
    for (PlannedAngle plan : plans) {
      text.append(line(plan));
      facts.add(fact(plan));
    }
    text.append(String.format("%n%s", RunReport.NOTICE));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", study.name());
    answer.put("limb", limb);
    answer.put("plans", facts);
    return Answer.fine(text.toString(), answer);
  }

  /** The study's own target and equal share in every load case, on the elastic foundation. */
  private static List<PlannedAngle> balanced(Session session, Study study) {
    StudyModel model = session.laboratory().open(study, stage -> {});
    StudyRun run =
        new StudyRunner(Runtime.getRuntime().availableProcessors())
            .run(study, model, model, RunListener.SILENT, session.stop()::requested);
    if (run.interrupted()) {
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
    List<PlannedAngle> plans = new ArrayList<>();
    for (String loadCase : run.result().loadCases()) {
      Optimum optimum =
          Optimum.of(TargetSettings.equalShare(loadCase), run.result(), OptionalDouble.empty());
      plans.add(
          new PlannedAngle(
              "equal share in " + loadCase + " (elastic foundation)",
              optimum.angleDeg(),
              optimum.note()));
    }
    return plans;
  }

  private static String line(PlannedAngle plan) {
    String angle =
        plan.angleDeg().isPresent()
            ? String.format(Locale.ROOT, "%6.1f°", plan.angleDeg().getAsDouble())
            : "      –";
    String note = plan.note().isEmpty() ? "" : "  (" + plan.note() + ")";
    return String.format("%n  %-52s %s%s", plan.rule(), angle, note);
  }

  private static Map<String, Object> fact(PlannedAngle plan) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("rule", plan.rule());
    fact.put("angle_deg", Numbers.meant(plan.angleDeg().orElse(Double.NaN)));
    fact.put("note", plan.note());
    return fact;
  }
}
