package org.plumbline.models.study;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that a joint brings into its reports.
 *
 * @param angleName what is swept, for instance {@code Wedge angle}
 * @param correction what an angle of it makes, for instance {@code wedge}
 * @param alignment quantity of the limb that tells the correction in one number, degrees
 * @param deviation whether that is a deviation to either side, which is told with its sign
 * @param captions words for quantities and regions, name first and an explanation after a comma
 * @param mapSides sides of the plane that pressure maps are drawn in
 * @param loadLine how the limb's load line is drawn; empty if the joint has none
 * @param page texts of the explorable page that the joint says otherwise, by their keys there
 */
public record JointWords(
    String angleName,
    String correction,
    String alignment,
    boolean deviation,
    Map<String, String> captions,
    MapSides mapSides,
    Optional<LoadLine> loadLine,
    Map<String, String> page) {
  public JointWords {
    captions = Map.copyOf(captions);
    page = Map.copyOf(page);
  }

  /** A joint that the page has no other texts for. */
  public JointWords(
      String angleName,
      String correction,
      String alignment,
      boolean deviation,
      Map<String, String> captions,
      MapSides mapSides,
      Optional<LoadLine> loadLine) {
    this(angleName, correction, alignment, deviation, captions, mapSides, loadLine, Map.of());
  }

  /** What is swept, within a sentence. */
  public String angle() {
    return angleName.substring(0, 1).toLowerCase(Locale.ROOT) + angleName.substring(1);
  }

  /** What a quantity or region is called, without its explanation. */
  public String brief(String key) {
    return captions.getOrDefault(key, key).split(",", 2)[0];
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
