package org.plumbline.models.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.models.study.InvalidStudyException;
import org.plumbline.models.study.NumberText;
import org.plumbline.models.study.SecondAxis;
import org.plumbline.models.study.SecondAxis.Variant;
import org.plumbline.models.study.Study;
import tools.jackson.databind.JsonNode;

/**
 * The key {@code axis2}: another key of the study and the values it is swept over. The study is
 * read once more for each value, so that a value is checked like one in the file.
 */
final class SecondAxisSection {
  static final String NAME = "axis2";
  private static final String KEY = NAME + ".key";
  private static final String VALUES = NAME + ".values";

  /** Top-level keys that do not decide what one case is. */
  private static final Set<String> NOT_MECHANICS =
      Set.of(
          "schema",
          "name",
          "title",
          "source",
          "joint",
          NAME,
          "angles_deg",
          "target",
          PublishedSection.NAME);

  private final Draft draft;
  private final Problems problems;
  private final Function<List<Setting>, Study> reader;

  /**
   * @param draft of the study itself, without problems so far
   * @param reader reads the study again under further settings
   */
  SecondAxisSection(Draft draft, Problems problems, Function<List<Setting>, Study> reader) {
    this.draft = draft;
    this.problems = problems;
    this.reader = reader;
  }

  /** The study with its second axis, or as it is if it has none. */
  Study read(Study study) {
    if (!draft.has(NAME)) {
      return study;
    }
    String key = draft.text(KEY);
    Optional<JsonNode> rule = sweepable(key);
    problems.throwIfAny();
    boolean numeric = isNumber(rule.orElseThrow());
    List<Variant> variants = variants(key);
    problems.throwIfAny();
    if (numeric) {
      variants.sort(Comparator.comparingDouble(v -> Double.parseDouble(v.value())));
    }
    String name = Units.stem(KeyPath.lastKey(key));
    String own = own(study, key, numeric, variants);
    return study.with(new SecondAxis(key, name, Units.at(key), numeric, variants, own));
  }

  /** The schema's rule of a key that holds a number or one of some words. */
  private Optional<JsonNode> sweepable(String key) {
    JsonNode rule;
    try {
      rule = StudySchema.of(draft.root()).at(key);
    } catch (IllegalArgumentException e) {
      draft.problem(KEY, "is '" + YamlScan.shown(key) + "', not a dotted key", EXAMPLE);
      return Optional.empty();
    }
    String first = KeyPath.steps(key).get(0);
    if (rule.isMissingNode()) {
      List<String> owners = owners(key);
      draft.problem(
          KEY,
          "is '"
              + YamlScan.shown(key)
              + (owners.isEmpty()
                  ? "', not a key of a study"
                  : "', a key of " + String.join(", ", owners) + " only"),
          owners.isEmpty() ? suggestion(key) : ELSEWHERE);
    } else if (NOT_MECHANICS.contains(first)) {
      draft.problem(KEY, "is '" + key + "', which changes no single case", EXAMPLE);
    } else if (JointForms.of(draft.root()).readsFiles(key)) {
      draft.problem(
          KEY, "is '" + key + "': other surfaces are another joint", "write a study for each");
    } else if (!isNumber(rule) && !isWord(rule)) {
      draft.problem(
          KEY, "is '" + key + "', which holds neither a number nor one of some words", EXAMPLE);
    } else {
      return Optional.of(rule);
    }
    return Optional.empty();
  }

  private static final String EXAMPLE =
      "for instance osteotomy.smcl_release; see the keys with: plumbline describe";

  private static final String ELSEWHERE =
      "sweep a key of this study's joint; plumbline describe KEY says of which joint a key is";

  /** Joints whose studies have exactly this key. */
  private static List<String> owners(String key) {
    return KeyGuide.keys().stream()
        .filter(k -> k.path().equals(key))
        .flatMap(k -> k.joints().stream())
        .distinct()
        .toList();
  }

  /** A key of this study's joint that may have been meant. */
  private String suggestion(String key) {
    return Stream.concat(
            KeyGuide.about(KeyPath.lastKey(key)).stream().map(KeyGuide.Key::path),
            KeyGuide.nearest(key).stream())
        .filter(this::isKeyHere)
        .findFirst()
        .map(n -> "did you mean " + n + "?")
        .orElse(EXAMPLE);
  }

  private boolean isKeyHere(String path) {
    return !path.contains("[") && !StudySchema.of(draft.root()).at(path).isMissingNode();
  }

  private static boolean isNumber(JsonNode rule) {
    String type = rule.path("type").asString("");
    return type.equals("number") || type.equals("integer");
  }

  private static boolean isWord(JsonNode rule) {
    return rule.has("enum") || rule.path("type").asString("").equals("boolean");
  }

  private List<Variant> variants(String key) {
    List<Variant> variants = new ArrayList<>();
    JsonNode values = draft.at(VALUES);
    for (int i = 0; i < values.size(); i++) {
      String path = KeyPath.element(VALUES, i);
      JsonNode value = values.get(i);
      String text =
          value.isNumber() ? NumberText.exact(value.asDouble()) : YamlScan.shown(value.asString());
      if (variants.stream().anyMatch(v -> v.value().equals(text))) {
        draft.problem(path, "repeats " + Units.quantity(text, key), "remove one of them");
        continue;
      }
      variant(key, path, value.isString() ? '"' + text + '"' : text)
          .ifPresent(
              study ->
                  draft
                      .attempt(path, () -> new Variant(text, study))
                      .ifPresent(v -> add(v, path, variants)));
    }
    return variants;
  }

  private void add(Variant variant, String path, List<Variant> variants) {
    for (Variant v : variants) {
      if (v.study().equals(variant.study())) {
        draft.problem(
            path,
            "gives the same study as " + v.value() + ": the key decides nothing here",
            "sweep another key");
        return;
      }
    }
    variants.add(variant);
  }

  /** The study at a value; what is wrong with it is told at the value's line. */
  private Optional<Study> variant(String key, String path, String value) {
    String place = draft.place(path).of(path);
    try {
      return Optional.of(
          reader.apply(List.of(new Setting(place, NAME, "null"), new Setting(place, key, value))));
    } catch (InvalidStudyException e) {
      e.problems().forEach(p -> problems.add(draft.place(path), path, p));
      return Optional.empty();
    }
  }

  /** The value the study has itself, or the number nearest to it, or the first word. */
  private String own(Study study, String key, boolean numeric, List<Variant> variants) {
    for (Variant v : variants) {
      if (v.study().equals(study)) {
        return v.value();
      }
    }
    if (!numeric || !draft.at(key).isNumber()) {
      return variants.get(0).value();
    }
    double own = draft.number(key);
    return variants.stream()
        .map(Variant::value)
        .min(Comparator.comparingDouble(v -> Math.abs(Double.parseDouble(v) - own)))
        .orElseThrow();
  }
}
