package org.plumbline.models.patient;

import java.util.Objects;

/**
 * An input that describes no possible limb, operation or load.
 *
 * <p>The message says what, the value with its unit, the limit and its reason, and what to try; the
 * key lets a study reader add the line of the file.
 */
public final class RefusedInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * @param key name of the input as in a study file, for instance {@code mldfa_deg}
   * @param message whole sentence for people
   */
  public RefusedInput(String key, String message) {
    super(message);
    this.key = Objects.requireNonNull(key, "key");
  }

  /** Name of the refused input as in a study file. */
  public String key() {
    return key;
  }
}
