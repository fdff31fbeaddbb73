package org.plumbline.models.study;

import java.util.Locale;

/** What has become of the bone bridge at the hinge of an osteotomy. */
public enum HingeState {
  /** It has yielded while being opened, and answers elastically afterwards. */
  ELASTIC,
  /** The same up to a moment, at which it turns without bearing more. */
  BOUNDED,
  /** A crack runs on in the plane of the cut to the far cortex; its faces bear pressure. */
  FRACTURED,
  /** The bridge transmits nothing: what {@code fractured} meant before faces bore on each other. */
  REMOVED;

  /** Word in study files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that word. */
  public static HingeState named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
