package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a study and checks schema, ranges and physics, without solving anything. */
@Command(description = "Checks a study without solving it: keys, units, ranges, physics.")
final class CheckVerb extends Verb {
  @Mixin StudyArgument argument = new StudyArgument();

  @Override
  String name() {
    return "check";
  }

  @Override
  Answer answer(Session session) {
    LoadedStudy loaded = argument.load(session.workingFolder(), List.of());
    StudyCheck.physics(session.laboratory(), loaded);
    Study study = loaded.study();
    Map<String, Object> limb = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    text.append(loaded.origin()).append(" is fine: ");
    text.append(study.title().isBlank() ? study.name() : study.title());
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d load cases x %d %ss = %d cases, %s mesh, fidelity %s",
            study.loadCases().size(),
            study.anglesDeg().size(),
            session.laboratory().words(study).angle(),
            study.cases().size(),
            study.resolution().name().toLowerCase(Locale.ROOT),
            study.fidelity().name().toLowerCase(Locale.ROOT)));
    for (Row row : session.laboratory().alignment(study)) {
      limb.put(row.quantity(), Numbers.meant(row.value()));
      text.append(Alignment.line(row));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.name());
    facts.put("origin", loaded.origin());
    facts.put("cases", study.cases().size());
    facts.put("limb", limb);
    return Answer.fine(text.toString(), facts);
  }
}
