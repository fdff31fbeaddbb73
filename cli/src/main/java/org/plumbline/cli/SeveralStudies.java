package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs studies one after the other. What goes wrong with one is told in its place and leaves the
 * others alone; only an interruption ends the list. The exit code is the largest of all.
 */
final class SeveralStudies {
  private final StopSignal stop;
  private final Function<LoadedStudy, String> begin;

  /**
   * @param begin the command that runs a study which an interruption left out
   */
  SeveralStudies(StopSignal stop, Function<LoadedStudy, String> begin) {
    this.stop = stop;
    this.begin = begin;
  }

  Answer answer(List<LoadedStudy> studies, Function<LoadedStudy, FinishedStudy> run) {
    List<FinishedStudy> finished = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<Object> facts = new ArrayList<>();
    ExitCode worst = ExitCode.FINE;
    for (LoadedStudy loaded : studies) {
      String name = loaded.study().name();
      Answer one;
      if (stop.requested()) {
        one =
            failed(
                name,
                "not started",
                ExitCode.INTERRUPTED,
                "interrupted before it began; start it with:\n  " + begin.apply(loaded));
      } else {
        try {
          FinishedStudy done = run.apply(loaded);
          finished.add(done);
          one = done.answer();
        } catch (RuntimeException e) {
          FaultReport fault = FaultReport.of(e);
          one = failed(name, "failed", fault.code(), fault.message());
        }
      }
      text.add(one.text());
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("exit_code", one.code().number());
      told.putAll(one.facts());
      facts.add(told);
      worst = worse(worst, one.code());
    }
    Map<String, Map<String, Object>> sideBySide = new LinkedHashMap<>();
    for (List<FinishedStudy> ofOneJoint : byJoint(finished)) {
      SideBySide table = new SideBySide(ofOneJoint);
      text.add(String.join("\n", table.lines()));
      table
          .facts()
          .forEach(
              (load, of) ->
                  sideBySide.computeIfAbsent(load, l -> new LinkedHashMap<>()).putAll(of));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("studies", facts);
    all.put("side_by_side", sideBySide);
    return new Answer(worst, String.join("\n\n", text), all);
  }

  /** In the order in which the joints come up. */
  private static Collection<List<FinishedStudy>> byJoint(List<FinishedStudy> studies) {
    return studies.stream()
        .collect(
            Collectors.groupingBy(s -> s.study().joint(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Answer failed(String name, String status, ExitCode code, String message) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", name);
    facts.put("status", status);
    facts.put("error", message);
    return new Answer(
        code, name + ": " + status.toUpperCase(java.util.Locale.ROOT) + ", " + message, facts);
  }

  private static ExitCode worse(ExitCode a, ExitCode b) {
    return List.of(a, b).stream().max(Comparator.comparingInt(ExitCode::number)).orElseThrow();
  }
}
