package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.ShippedStudies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the shipped studies, or prints one. */
@Command(description = "Lists the shipped studies and their sources; with NAME, prints that one.")
final class ExamplesVerb extends Verb {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "print the YAML text of this study")
  String shipped;

  @Override
  String name() {
    return "examples";
  }

  @Override
  Answer answer(Session session) {
    return shipped == null ? list() : print();
  }

  private Answer print() {
    if (!ShippedStudies.names().contains(shipped)) {
      throw CommandFailure.usage(
          "no shipped study '" + shipped + "'; there are " + ShippedStudies.names());
    }
    String text = ShippedStudies.text(shipped);
    return Answer.fine(text.stripTrailing(), Map.of("name", shipped, "study", text));
  }

  private static Answer list() {
    List<String> texts = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (String name : ShippedStudies.names()) {
      Study study = ShippedStudies.study(name);
      texts.add(
          String.format(
              "%s: %s%n  %s", name, study.title(), study.source().strip().replace("\n", "\n  ")));
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("name", name);
      fact.put("title", study.title());
      fact.put("source", study.source());
      fact.put("cases", study.cases().size());
      facts.add(fact);
    }
    texts.add("Run one with: plumbline sweep " + ShippedStudies.names().get(0));
    return Answer.fine(String.join("\n\n", texts), Map.of("examples", facts));
  }
}
