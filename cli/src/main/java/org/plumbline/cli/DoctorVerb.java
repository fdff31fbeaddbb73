package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** Says what this machine offers and what is in the way of a run. */
@Command(description = "What this machine offers: Java, memory, cores, kernels, fonts, folders.")
final class DoctorVerb extends Verb {

  @Override
  String name() {
    return "doctor";
  }

  @Override
  Answer answer(Session session) {
    Machine machine = Machine.inspect(session.laboratory(), session.workingFolder());
    Map<String, Object> facts = new LinkedHashMap<>(machine.facts());
    facts.put("problems", machine.problems());
    StringBuilder text = new StringBuilder();
    machine
        .facts()
        .forEach((k, v) -> text.append(String.format("%-24s %s%n", k.replace('_', ' '), v)));
    text.append(
        machine.problems().isEmpty()
            ? "All is ready."
            : "To mend:\n  " + String.join("\n  ", machine.problems()));
    return new Answer(
        machine.problems().isEmpty() ? ExitCode.FINE : ExitCode.INPUT_OUTPUT,
        text.toString(),
        facts);
  }
}
