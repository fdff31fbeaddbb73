package org.plumbline.models.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Suggestion {
  /** A word may differ in a third of its letters and still be meant. */
  private static final int LETTERS_PER_SLIP = 3;

  private Suggestion() {}

  /** The nearest of the known words, if it is near enough; ties go to the first in order. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(k -> distance(wanted, k.toLowerCase(Locale.ROOT))))
        .filter(
            k ->
                distance(wanted, k.toLowerCase(Locale.ROOT))
                    <= Math.max(1, k.length() / LETTERS_PER_SLIP));
  }

  /** Keys that are the given one with a unit, or that begin with it. */
  static List<String> withUnit(String key, Collection<String> known) {
    String wanted = key.toLowerCase(Locale.ROOT);
    List<String> same =
        known.stream()
            .filter(k -> !k.equals(key) && !Units.symbol(k).isEmpty())
            .filter(k -> Units.stem(k).toLowerCase(Locale.ROOT).equals(wanted))
            .sorted()
            .toList();
    return !same.isEmpty()
        ? same
        : known.stream()
            .filter(k -> !Units.symbol(k).isEmpty())
            .filter(k -> Units.stem(k).toLowerCase(Locale.ROOT).startsWith(wanted + "_"))
            .sorted()
            .toList();
  }

  /** Edits (insert, delete, replace, swap neighbours) that turn one word into the other. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
