package org.plumbline.solver.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Lines of a text file, the same on every machine. */
final class DeckOutput {
  private final Appendable out;

  DeckOutput(Appendable out) {
    this.out = out;
  }

  /** One line; parts one after the other. */
  DeckOutput line(Object... parts) {
    try {
      for (Object part : parts) {
        out.append(part instanceof Double d ? number(d) : String.valueOf(part));
      }
      out.append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the deck could not be written", e);
    }
    return this;
  }

  /** The shortest text that reads back as the same number. */
  static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) v)
        : Double.toString(v);
  }

  /** Thirteen significant digits in at most twenty characters, which is all that CalculiX reads. */
  static String twenty(double v) {
    return String.format(Locale.ROOT, "%.12e", v);
  }

  /** A name of letters, digits and underscores. */
  static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "_");
  }
}
