package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plumbline.models.load.LoadName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the commands read back from a folder's {@code summary.json}, so that screen, charts and file
 * cannot differ.
 */
record SummaryFile(JsonNode root) {
  static final String NAME = "summary.json";

  static SummaryFile in(Path folder) {
    try {
      return new SummaryFile(JsonMapper.shared().readTree(Files.readString(folder.resolve(NAME))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Value of the second swept parameter that "before" and "after" are at; empty without one. */
  String shown() {
    return root.path("axis2").path("shown").asString("");
  }

  /** The optimum of each value of the second swept parameter; empty without one. */
  JsonNode optima() {
    return root.path("optima");
  }

  /** The best over all values of the second swept parameter, or the only optimum. */
  JsonNode best() {
    return root.path("optimum");
  }

  /** The optimum that "after" belongs to. */
  private JsonNode optimum() {
    for (JsonNode o : optima()) {
      if (o.path("axis2_value").asString("").equals(shown())) {
        return o;
      }
    }
    return best();
  }

  /** Wedge angle that meets the target, degrees; at {@link #shown}. */
  OptionalDouble optimumDeg() {
    return number(optimum().path("angle_deg"));
  }

  /** Solved angle that stands for "after", degrees. */
  OptionalDouble afterDeg() {
    return number(root.path("after").path("angle_deg"));
  }

  /** Largest relative imbalance of any solved case. */
  OptionalDouble balanceError() {
    return number(root.path("balance_error"));
  }

  /** The target in words, for instance {@code equal share in gait peak}. */
  String targetWords() {
    JsonNode target = best();
    StringBuilder text = new StringBuilder(target.path("target").asString("").replace('-', ' '));
    OptionalDouble percent = number(target.path("percent"));
    if (percent.isPresent()) {
      text.append(String.format(Locale.ROOT, " at %s %%", Numbers.plain(percent.getAsDouble())));
    }
    OptionalDouble degrees = number(target.path("value_deg"));
    if (degrees.isPresent()) {
      text.append(" of ").append(Numbers.plain(degrees.getAsDouble())).append('°');
    }
    String loadCase = target.path("load_case").asString("");
    return loadCase.isEmpty() ? text.toString() : text + " in " + LoadName.words(loadCase);
  }

  /** Why there is no optimum, or a remark on it; may be empty. */
  String note() {
    return optimum().path("note").asString("");
  }

  /** Published numbers beside the study's own, one line each. */
  List<String> published() {
    List<String> lines = new ArrayList<>();
    for (JsonNode f : root.path("published")) {
      String unit = f.path("unit").asString("");
      String after = unit.equals("1") ? "" : " " + unit;
      OptionalDouble ours = number(f.path("ours"));
      lines.add(
          f.path("what").asString("")
              + ": "
              + Numbers.significant(f.path("published").asDouble())
              + after
              + ", here "
              + (ours.isPresent()
                  ? Numbers.significant(ours.getAsDouble()) + after
                  : "not solved"));
    }
    return lines;
  }

  JsonNode warnings() {
    return root.path("warnings");
  }

  static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }
}
