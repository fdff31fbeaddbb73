package org.plumbline.models.study;

/**
 * Which ligaments, and how they differ from the preset.
 *
 * @param preset name of a set of bundles; {@code generic} is the only one so far
 * @param stiffnessScale factor on every bundle's stiffness
 * @param strainOffset added to every bundle's reference strain
 */
public record LigamentSettings(String preset, double stiffnessScale, double strainOffset) {
  public LigamentSettings {
    Checks.text("ligament preset", preset);
    Checks.positive("ligament stiffness scale", stiffnessScale, "1");
    Checks.finite("ligament strain offset", strainOffset, "1");
  }
}
