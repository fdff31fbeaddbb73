package org.plumbline.models.ankle;

import java.util.Locale;

/** Whether the fibula is whole above the malleolus. */
public enum FibulaState {
  /** It goes on upward, bedded on the leg above the cut of the tibia. */
  INTACT,
  /** Cut above the syndesmosis: its distal end goes with the distal tibia. */
  CUT;

  /** Name in study files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
