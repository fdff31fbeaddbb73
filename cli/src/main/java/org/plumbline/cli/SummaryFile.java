package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
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

  /** Wedge angle that meets the target, degrees. */
  OptionalDouble optimumDeg() {
    return number(root.path("optimum").path("angle_deg"));
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
    JsonNode optimum = root.path("optimum");
    StringBuilder text = new StringBuilder(optimum.path("target").asString("").replace('-', ' '));
    OptionalDouble percent = number(optimum.path("percent"));
    if (percent.isPresent()) {
      text.append(String.format(Locale.ROOT, " at %s %%", Numbers.plain(percent.getAsDouble())));
    }
    String loadCase = optimum.path("load_case").asString("");
    return loadCase.isEmpty() ? text.toString() : text + " in " + loadCase.replace('-', ' ');
  }

  boolean interpolated() {
    return root.path("optimum").path("interpolated").asBoolean(false);
  }

  /** Why there is no optimum, or a remark on it; may be empty. */
  String note() {
    return root.path("optimum").path("note").asString("");
  }

  JsonNode warnings() {
    return root.path("warnings");
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }
}
