package org.plumbline.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a page within {@link #MOST_BYTES}. Data of the explorer are thinned first, down to what
 * {@link #DATA_BYTES} hold; then drawings are left out, the largest first, which stand in the
 * folder of charts too. Their titles, descriptions and tables stay.
 */
final class PageBudget {
  /** What a mail server and a phone still take without complaint. */
  static final long MOST_BYTES = 3_000_000;

  /** Data are not thinned below this for the sake of drawings. */
  static final long DATA_BYTES = 900_000;

  private PageBudget() {}

  static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Room for the data next to all else on the page. */
  static long roomForData(long others) {
    return Math.max(DATA_BYTES, MOST_BYTES - others);
  }

  /**
   * The drawings that a page has no room for.
   *
   * @param drawings in reading order
   * @param needed those that the page cannot do without
   * @param others bytes of all else on the page
   */
  static Set<String> leftOut(List<Drawing> drawings, Set<String> needed, long others) {
    long bytes = others + drawings.stream().mapToLong(Drawing::bytes).sum();
    List<Drawing> bySize = new ArrayList<>(drawings);
    bySize.removeIf(d -> needed.contains(d.name()));
    bySize.sort(Comparator.comparingLong(Drawing::bytes).reversed());
    Set<String> out = new HashSet<>();
    for (Drawing d : bySize) {
      if (bytes > MOST_BYTES) {
        out.add(d.name());
        bytes -= d.bytes();
      }
    }
    return out;
  }

  /** A figure as markup. */
  record Drawing(String name, String svg) {
    long bytes() {
      return PageBudget.bytes(svg);
    }
  }
}
