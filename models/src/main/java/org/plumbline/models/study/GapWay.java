package org.plumbline.models.study;

import java.util.Arrays;
import java.util.Locale;

/** How a study wants the wedge of a cut to be modelled. */
public enum GapWay {
  /** The bone is opened, and the gap lies between the faces. */
  OPENED,
  /** The bone keeps its outer shape, and the wedge is taken out of it. */
  BONE_REMOVED,
  /** The wedge of a closing operation: taken out, and the faces brought together. */
  CLOSED;

  /** Word in study files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The way of that word. */
  public static GapWay named(String word) {
    return Arrays.stream(values()).filter(w -> w.text().equals(word)).findFirst().orElseThrow();
  }
}
