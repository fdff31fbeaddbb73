package org.plumbline.models.load;

/** Names of load cases as a reader sees them. */
public final class LoadName {
  private LoadName() {}

  /**
   * The name in words, for instance {@code gait peak}; a hyphen that belongs to a word stays, as in
   * {@code one-leg stance}.
   *
   * @param key as in study files, for instance {@code gait-peak}
   */
  public static String words(String key) {
    return key.replace('-', ' ').replace("one leg ", "one-leg ").replace("two leg ", "two-leg ");
  }
}
