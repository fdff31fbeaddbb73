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
    List<Told> quantities = quantities(session);
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
    List<Told> same =
        quantities.stream()
            .filter(t -> t.quantity().isOf(key) || t.quantity().name().equals(key))
            .toList();
    if (!same.isEmpty()) {
      Answer results = ofResults(same);
      text += String.format("%n%n%s", results.text());
      told.putAll(results.facts());
    }
    return Answer.fine(text, told);
  }

  /**
   * A quantity of the results.
   *
   * @param joints those that have it so; empty if all have
   */
  private record Told(Quantity quantity, List<String> joints) {}

  /** Quantities of that name or region; of several that fit a name, the one that is it. */
  private List<Told> quantities(Session session) {
    Map<String, List<Quantity>> byJoint = session.laboratory().quantities();
    Map<Quantity, List<String>> joints = new LinkedHashMap<>();
    byJoint.forEach(
        (joint, quantities) ->
            quantities.stream()
                .filter(q -> key != null && (q.isOf(key) || q.isCalled(key)))
                .forEach(q -> joints.computeIfAbsent(q, one -> new ArrayList<>()).add(joint)));
    List<Told> all =
        joints.entrySet().stream()
            .map(
                e ->
                    new Told(
                        e.getKey(),
                        e.getValue().size() == byJoint.size() ? List.of() : e.getValue()))
            .toList();
    List<Told> exact = all.stream().filter(t -> t.quantity().name().equals(key)).toList();
    return exact.isEmpty() ? all : exact;
  }

  private static Answer ofResults(List<Told> quantities) {
    List<Map<String, Object>> facts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Told told : quantities) {
      Quantity q = told.quantity();
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("quantity", q.name());
      fact.put("region", q.region());
      fact.put("unit", q.unit());
      fact.put("meaning", q.meaning());
      putUnlessEmpty(fact, "joint", String.join(", ", told.joints()));
      putUnlessEmpty(fact, "source", q.source());
      facts.add(fact);
      lines.add(
          String.format(
              "%-28s %-5s %s%s%s",
              q.name(),
              q.unit(),
              whose(told.joints()),
              q.meaning(),
              q.source().isEmpty() ? "" : " [" + q.source() + "]"));
    }
    return Answer.fine(
        String.format("In results.csv:%n%s", String.join("\n", lines)),
        Map.of("quantities", facts));
  }

  /** "hip: " before what only some joints have so. */
  private static String whose(List<String> joints) {
    return joints.isEmpty() ? "" : String.join(", ", joints) + ": ";
  }

  private static String listed(KeyGuide.Key key) {
    return String.format("%-46s %s%s", key.path(), whose(key.joints()), key.meaning());
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
    putUnlessEmpty(facts, "joint", String.join(", ", key.joints()));
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
