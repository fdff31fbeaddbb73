package org.plumbline.models.study;

import java.util.Arrays;
import java.util.Locale;

/** What has become of a {@link Fibrocartilage}. */
public enum FibrocartilageState {
  /** Not there: cartilage only. */
  ABSENT,
  INTACT,
  /** A part of its width is cut away from the inner edge. */
  PARTIAL,
  /** The rear root is torn off. */
  TORN_ROOT;

  /** Its name in study files, for instance {@code torn-root}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FibrocartilageState named(String text) {
    return Arrays.stream(values())
        .filter(s -> s.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state '" + text + "'"));
  }
}
