package org.plumbline.models.study;

/** What there is of a meniscus. */
public enum MeniscusState {
  /** Left out: cartilage meets cartilage. */
  ABSENT("absent"),
  /** Whole, on both roots. */
  INTACT("intact"),
  /** Whole, but its posterior root holds nothing. */
  TORN_ROOT("torn-root");

  private final String text;

  MeniscusState(String text) {
    this.text = text;
  }

  /** Its name in study files. */
  public String text() {
    return text;
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MeniscusState named(String text) {
    for (MeniscusState s : values()) {
      if (s.text.equals(text)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no meniscus state '" + text + "'");
  }
}
