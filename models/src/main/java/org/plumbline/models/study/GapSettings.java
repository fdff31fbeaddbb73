package org.plumbline.models.study;

/**
 * What fills the gap of an opening wedge.
 *
 * @param filling its name, for instance {@code void} or {@code autograft}
 * @param modulusMPa its Young's modulus, MPa; 0 for an empty gap
 */
public record GapSettings(String filling, double modulusMPa) {
  public GapSettings {
    Checks.text("gap filling", filling);
    Checks.finite("gap modulus", modulusMPa, "MPa");
  }

  public boolean isEmpty() {
    return modulusMPa == 0;
  }
}
