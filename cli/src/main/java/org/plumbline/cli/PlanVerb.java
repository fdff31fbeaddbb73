package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.models.study.Fidelity;
import org.plumbline.models.study.Optimum;
import org.plumbline.models.study.PlannedAngle;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Alignment and target angles, by planning rules and by the elastic foundation. */
@Command(
    description = {
      "Alignment and target angles, without finite elements.",
      "Planning rules work on the alignment alone; targets of share and pressure are found on an",
      "elastic foundation (rigid bones). The study's own target is among them."
    })
final class PlanVerb extends Verb {
  private static final String LEFT_OUT =
      "Remark: the elastic foundation leaves out the fibrous cartilage that the study has.";

  @Mixin StudyArgument argument = new StudyArgument();
  @Mixin AngleOptions angles = new AngleOptions();

  @Override
  String name() {
    return "plan";
  }

  @Override
  Answer answer(Session session) {
    String foundation = Fidelity.FOUNDATION.name().toLowerCase(Locale.ROOT);
    if (argument.settings.fidelity != null
        && !argument.settings.fidelity.equalsIgnoreCase(foundation)) {
      throw CommandFailure.usage(
          "--fidelity is "
              + argument.settings.fidelity
              + "; plan works on the elastic foundation only (for finite elements: plumbline sweep)");
    }
    argument.settings.fidelity = null;
    LoadedStudy loaded = argument.load(session.workingFolder(), angles.settings());
    StudyCheck.physics(session.laboratory(), loaded);
    Study study = loaded.study().onFoundation();
    StringBuilder text = new StringBuilder(study.name()).append(", before the correction:");
    Map<String, Object> limb = new LinkedHashMap<>();
    for (Row row : session.laboratory().alignment(study)) {
      limb.put(row.quantity(), Numbers.meant(row.value()));
      text.append(Alignment.line(row));
    }
    List<PlannedAngle> plans = new ArrayList<>(session.laboratory().plan(study));
    plans.addAll(balanced(session, study));
    text.append(String.format("%n%n%s by rule:", session.laboratory().words(study).angleName()));
    List<Map<String, Object>> facts = new ArrayList<>();
    for (PlannedAngle plan : plans) {
      text.append(line(plan));
      facts.add(fact(plan));
    }
    if (loaded.study().own().fibrous()) {
      text.append(String.format("%n%s", LEFT_OUT));
    }
    text.append(String.format("%n%s", RunReport.NOTICE));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", study.name());
    answer.put("limb", limb);
    answer.put("plans", facts);
    return Answer.fine(text.toString(), answer);
  }

  /**
   * Every target that needs the share or the pressure, on the elastic foundation; of the study
   * itself, not of a second swept parameter's values.
   */
  private static List<PlannedAngle> balanced(Session session, Study swept) {
    FoundationRun solved = FoundationRun.of(session, swept);
    List<PlannedAngle> plans = new ArrayList<>();
    for (TargetSettings target : session.laboratory().targets(solved.study())) {
      Optimum optimum =
          Optimum.of(
              target, solved.run().result(), RunVerb.neutralPeak(target, solved.model(), ""));
      plans.add(
          new PlannedAngle(
              target.words() + " in " + target.loadCase() + " (elastic foundation)",
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
