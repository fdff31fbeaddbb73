package org.plumbline.models.study;

import java.util.Map;
import java.util.Optional;

/**
 * Words that a joint brings into its reports.
 *
 * @param angleName what is swept, for instance {@code Wedge angle}
 * @param captions words for quantities and regions, name first and an explanation after a comma
 * @param mapSides sides of the plane that pressure maps are drawn in
 * @param loadLine how the limb's load line is drawn; empty if the joint has none
 */
public record JointWords(
    String angleName,
    Map<String, String> captions,
    MapSides mapSides,
    Optional<LoadLine> loadLine) {
  public JointWords {
    captions = Map.copyOf(captions);
  }

  /**
   * Names of the sides of a pressure map; any may be empty.
   *
   * @param left side of small {@link PressureMap} coordinates across
   * @param right side of large ones
   * @param bottom side of small coordinates along
   * @param top side of large ones
   */
  public record MapSides(String left, String right, String bottom, String top) {}
}
