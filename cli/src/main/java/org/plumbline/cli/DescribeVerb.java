package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.yaml.KeyGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains the keys of a study file, and quantities of the results. */
@Command(
    description = {
      "What a key of the study file means; without KEY, all of them.",
      "Also a quantity of results.csv, or all those of a region."
    })
final class DescribeVerb extends Verb {
  /** Up to this many keys are explained in full, more are listed. */
  private static final int FULL = 3;

  @Parameters(
      arity = "0..1",
      paramLabel = "KEY",
      description = "a key such as patient.mmpta_deg, its last part, or a group such as patient")
  String key;

  @Override
  String name() {
    return "describe";
  }

  @Override
  Answer answer(Session session) {
    List<KeyGuide.Key> found = key == null ? KeyGuide.keys() : KeyGuide.about(key);
    List<Quantity> quantities = quantities(session);
    if (found.isEmpty() && !quantities.isEmpty()) {
      return ofResults(quantities);
    }
    if (found.isEmpty()) {
      throw CommandFailure.usage(
          "a study has no key '"
              + key
              + "'"
              + KeyGuide.nearest(key).map(k -> "; did you mean " + k + "?").orElse("")
              + " ('plumbline describe' lists all keys)");
    }
    List<String> texts = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (KeyGuide.Key one : found) {
      Map<String, Object> fact = facts(one);
      facts.add(fact);
      texts.add(found.size() > FULL ? listed(one) : explained(fact));
    }
    Map<String, Object> told = new LinkedHashMap<>(Map.of("keys", facts));
    String text = String.join(found.size() > FULL ? "\n" : "\n\n", texts);
    List<Quantity> same =
        quantities.stream().filter(q -> q.isOf(key) || q.name().equals(key)).toList();
    if (!same.isEmpty()) {
      Answer results = ofResults(same);
      text += String.format("%n%n%s", results.text());
      told.putAll(results.facts());
    }
    return Answer.fine(text, told);
  }

  /** Quantities of that name or region; of several that fit a name, the one that is it. */
  private List<Quantity> quantities(Session session) {
    List<Quantity> all =
        session.laboratory().quantities().stream()
            .filter(q -> key != null && (q.isOf(key) || q.isCalled(key)))
            .toList();
    List<Quantity> exact = all.stream().filter(q -> q.name().equals(key)).toList();
    return exact.isEmpty() ? all : exact;
  }

  private static Answer ofResults(List<Quantity> quantities) {
    List<Map<String, Object>> facts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Quantity q : quantities) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("quantity", q.name());
      fact.put("region", q.region());
      fact.put("unit", q.unit());
      fact.put("meaning", q.meaning());
      putUnlessEmpty(fact, "source", q.source());
      facts.add(fact);
      lines.add(
          String.format(
              "%-28s %-5s %s%s",
              q.name(),
              q.unit(),
              q.meaning(),
              q.source().isEmpty() ? "" : " [" + q.source() + "]"));
    }
    return Answer.fine(
        String.format("In results.csv:%n%s", String.join("\n", lines)),
        Map.of("quantities", facts));
  }

  private static String listed(KeyGuide.Key key) {
    return String.format("%-46s %s", key.path(), key.meaning());
  }

  private static String explained(Map<String, Object> fact) {
    StringBuilder text = new StringBuilder(fact.get("key").toString());
    fact.forEach(
        (name, value) -> {
          if (!name.equals("key")) {
            text.append(String.format("%n  %-9s %s", name, value));
          }
        });
    return text.toString();
  }

  private static Map<String, Object> facts(KeyGuide.Key key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", key.path());
    facts.put("meaning", key.meaning());
    facts.put("type", key.type());
    putUnlessEmpty(facts, "unit", key.unit());
    putUnlessEmpty(facts, "limits", key.limits());
    facts.put("default", key.required() ? "none: must be given" : key.preset());
    if (!key.required() && key.preset().isEmpty()) {
      facts.remove("default");
    }
    putUnlessEmpty(facts, "hint", key.hint());
    return facts;
  }

  private static void putUnlessEmpty(Map<String, Object> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }
}
