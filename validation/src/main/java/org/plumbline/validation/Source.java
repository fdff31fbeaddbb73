package org.plumbline.validation;

import java.util.Locale;

/**
 * Where a published number stands.
 *
 * @param key short name that rows refer to, for instance {@code allaire-2008}
 * @param cite how text names it, for instance {@code Allaire 2008}
 * @param reference authors, year, title or journal
 * @param doi without the address before it; may be null
 * @param at another way to find it: PMID, PMC number, file of this project; may be null
 * @param read what of it was at hand
 */
record Source(String key, String cite, String reference, String doi, String at, Extent read) {

  /** What was at hand when a number was taken over. */
  enum Extent {
    /** The whole text or file. */
    FULL_TEXT,
    /** The abstract only: conditions that it does not state are unknown here. */
    ABSTRACT,
    /** Another work that cites it. */
    SECOND_HAND,
    /** Neither: from memory, to be checked before it is quoted. */
    MEMORY;

    String words() {
      return switch (this) {
        case FULL_TEXT -> "full text";
        case ABSTRACT -> "abstract";
        case SECOND_HAND -> "second hand";
        case MEMORY -> "from memory";
      };
    }
  }

  /** Link to the entry in the list of sources. */
  String link() {
    return "[" + cite + "](#" + anchor() + ")";
  }

  String anchor() {
    return "source-" + key.toLowerCase(Locale.ROOT);
  }

  /** The entry in the list of sources. */
  String entry() {
    StringBuilder text = new StringBuilder();
    text.append("- <a id=\"").append(anchor()).append("\"></a>").append(reference);
    if (doi != null) {
      text.append(" doi [").append(doi).append("](https://doi.org/").append(doi).append(").");
    }
    if (at != null) {
      text.append(' ').append(at).append('.');
    }
    return text.append(" *Read: ").append(read.words()).append(".*").toString();
  }
}
