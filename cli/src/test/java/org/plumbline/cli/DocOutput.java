package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What a page says that a command prints, against what it printed. A line {@code ...} stands for
 * any lines, {@code ...} within a line for any characters; all else is compared character by
 * character, numbers to the digits shown.
 */
final class DocOutput {
  static final String LEFT_OUT = "...";
  static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

  private DocOutput() {}

  static boolean agree(List<String> said, List<String> printed) {
    return align(said, printed, (s, p) -> pattern(s).matcher(p).matches()).isPresent();
  }

  /**
   * The page's lines with the numbers of what was printed; empty if they differ in more than
   * numbers.
   */
  static Optional<List<String>> refreshed(List<String> said, List<String> printed) {
    return align(said, printed, (s, p) -> pattern(masked(s)).matcher(masked(p)).matches())
        .map(
            partners -> {
              List<String> lines = new ArrayList<>();
              for (int i = 0; i < said.size(); i++) {
                boolean whole = partners.get(i) != null && !said.get(i).contains(LEFT_OUT);
                lines.add(whole ? partners.get(i) : said.get(i));
              }
              return lines;
            });
  }

  /** The printed line of each line that is said, null where lines are left out. */
  private static Optional<List<String>> align(
      List<String> said, List<String> printed, BiPredicate<String, String> same) {
    if (said.isEmpty()) {
      return printed.isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    String first = said.get(0);
    List<String> rest = said.subList(1, said.size());
    if (first.equals(LEFT_OUT)) {
      for (int skip = 0; skip <= printed.size(); skip++) {
        Optional<List<String>> found = align(rest, printed.subList(skip, printed.size()), same);
        if (found.isPresent()) {
          return found.map(tail -> with(null, tail));
        }
      }
      return Optional.empty();
    }
    if (printed.isEmpty() || !same.test(first, printed.get(0))) {
      return Optional.empty();
    }
    String partner = printed.get(0);
    return align(rest, printed.subList(1, printed.size()), same).map(tail -> with(partner, tail));
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static Pattern pattern(String said) {
    StringBuilder regex = new StringBuilder();
    for (String part : said.split(Pattern.quote(LEFT_OUT), -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString());
  }

  private static String masked(String line) {
    return NUMBER.matcher(line).replaceAll("#").replaceAll(" +", " ");
  }
}
