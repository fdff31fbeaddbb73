package org.plumbline.models.ankle;

import java.util.Locale;

/** What bears the talus from below. */
public enum SubtalarState {
  /** A joint without friction: the load acts at its middle, and no moment is passed on. */
  FREE,
  /** None: talus and foot are one body, and the load acts on the sole. */
  FIXED;

  /** Name in study files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
