package org.plumbline.models.study;

import java.util.Locale;

/** Names one case of a study: a load case at a wedge angle in degrees. */
public record CaseKey(String loadCase, double angleDeg) {

  /** Folder name of the angle, for instance {@code a08.00}. */
  public String angleFolder() {
    return String.format(Locale.ROOT, "a%05.2f", angleDeg);
  }

  @Override
  public String toString() {
    return loadCase + "/" + angleFolder();
  }
}
