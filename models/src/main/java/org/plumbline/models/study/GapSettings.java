package org.plumbline.models.study;

import java.util.Objects;

/**
 * How the gap of an opening wedge is modelled, and what fills it.
 *
 * @param way whether the bone is opened or the wedge taken out of it
 * @param filling its name, for instance {@code void} or {@code autograft}
 * @param modulusMPa its Young's modulus, MPa; 0 for an empty gap
 */
public record GapSettings(GapWay way, String filling, double modulusMPa) {
  public GapSettings {
    Objects.requireNonNull(way, "way");
    Checks.text("gap filling", filling);
    Checks.finite("gap modulus", modulusMPa, "MPa");
  }

  public boolean isEmpty() {
    return modulusMPa == 0;
  }
}
