package org.plumbline.models.study;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fibrous cartilages of a joint, and what they are made of.
 *
 * @param parts those there may be, by compartment
 * @param circumferentialModulusMPa Young's modulus along the fibres, MPa
 * @param radialModulusMPa Young's modulus across the fibres, MPa
 * @param hornStiffness stiffness of the root of each horn in each direction, N/mm
 * @param rimStiffness stiffness of the attachment along a whole rim in each direction, N/mm
 */
public record FibrocartilageSettings(
    SortedMap<String, Fibrocartilage> parts,
    double circumferentialModulusMPa,
    double radialModulusMPa,
    double hornStiffness,
    double rimStiffness) {
  public FibrocartilageSettings {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    Checks.positive("modulus along the fibres", circumferentialModulusMPa, "MPa");
    Checks.positive("modulus across the fibres", radialModulusMPa, "MPa");
    Checks.positive("stiffness of the horns", hornStiffness, "N/mm");
    Checks.positive("stiffness of the rim", rimStiffness, "N/mm");
  }

  /** The same with all of them left out. */
  public FibrocartilageSettings without() {
    SortedMap<String, Fibrocartilage> none = new TreeMap<>();
    parts.forEach((k, v) -> none.put(k, Fibrocartilage.whole(FibrocartilageState.ABSENT, 0)));
    return new FibrocartilageSettings(
        none, circumferentialModulusMPa, radialModulusMPa, hornStiffness, rimStiffness);
  }

  /** Whether any is there. */
  public boolean any() {
    return parts.values().stream().anyMatch(Fibrocartilage::present);
  }

  /**
   * That of a compartment.
   *
   * @throws IllegalArgumentException if a compartment of that name can have none
   */
  public Fibrocartilage of(String compartment) {
    Fibrocartilage part = parts.get(compartment);
    if (part == null) {
      throw new IllegalArgumentException(
          "no fibrous cartilage in '" + compartment + "'; there is " + parts.keySet());
    }
    return part;
  }
}
