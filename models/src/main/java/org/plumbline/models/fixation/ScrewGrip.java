package org.plumbline.models.fixation;

/** What of its bone a screw holds. */
public enum ScrewGrip {
  /** All bone along its given length. */
  AS_GIVEN("as-given"),
  /** The near cortex: it ends {@value ScrewSeating#ONE_CORTEX} mm inside, whatever its length. */
  ONE_CORTEX("one-cortical"),
  /** Both cortices and all between: it passes the far one, whatever its length. */
  BOTH_CORTICES("two-cortical"),
  /**
   * The far cortex alone, its last {@value ScrewSeating#FAR_CORTEX} mm: before, it runs free in a
   * wider hole, so that it bends over its whole length.
   */
  FAR_CORTEX("far-cortical");

  private final String text;

  ScrewGrip(String text) {
    this.text = text;
  }

  /** Word in study files. */
  public String text() {
    return text;
  }

  /** The grip of that word. */
  public static ScrewGrip named(String word) {
    for (ScrewGrip g : values()) {
      if (g.text.equals(word)) {
        return g;
      }
    }
    throw new IllegalArgumentException("no grip of a screw is called " + word);
  }
}
