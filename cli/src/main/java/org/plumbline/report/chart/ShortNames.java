package org.plumbline.report.chart;

import java.awt.Font;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in full if each has room, else those of several words abbreviated ("Ant. med."): a name
 * that is only cut at its end may read like its neighbour.
 */
final class ShortNames {
  /** Letters up to the second group of vowels: "Post" of "Posterior", "lat" of "lateral". */
  private static final Pattern HEAD =
      Pattern.compile("([^aeiouy]*[aeiouy]+[^aeiouy]+)[aeiouy]", Pattern.CASE_INSENSITIVE);

  private static final int LEAST_LETTERS = 5;

  private final Map<String, String> shown = new HashMap<>();

  /**
   * @param names that are shown together
   * @param width for each, pixels
   */
  ShortNames(List<String> names, Font font, double width) {
    boolean fit = names.stream().allMatch(n -> HouseStyle.width(font, n) <= width);
    for (String name : new HashSet<>(names)) {
      shown.put(name, fit ? name : abbreviated(name));
    }
    if (new HashSet<>(shown.values()).size() < shown.size()) {
      shown.replaceAll((name, cut) -> name); // two would read the same
    }
  }

  String of(String name) {
    return shown.getOrDefault(name, name);
  }

  static String abbreviated(String name) {
    String[] words = name.split(" ");
    return words.length < 2
        ? name
        : Arrays.stream(words).map(ShortNames::head).collect(Collectors.joining(" "));
  }

  private static String head(String word) {
    Matcher head = HEAD.matcher(word);
    boolean worth = word.length() >= LEAST_LETTERS && word.chars().allMatch(Character::isLetter);
    return worth && head.lookingAt() && head.end(1) + 1 < word.length()
        ? head.group(1) + "."
        : word;
  }
}
