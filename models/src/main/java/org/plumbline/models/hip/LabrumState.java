package org.plumbline.models.hip;

import java.util.Locale;

/** Whether a hip has a labrum. */
public enum LabrumState {
  /** Cartilage only. */
  ABSENT,
  INTACT;

  /** Its name in study files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LabrumState named(String text) {
    for (LabrumState s : values()) {
      if (s.text().equals(text)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no state '" + text + "' of a labrum");
  }
}
