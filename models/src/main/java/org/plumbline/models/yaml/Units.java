package org.plumbline.models.yaml;

import java.util.List;
import java.util.Map;

/** Units as the last words of keys: {@code body_mass_kg} is in kg. */
final class Units {
  /** Suffix and symbol; longer suffixes first, since some end in a shorter one. */
  private static final List<Map.Entry<String, String>> SUFFIXES =
      List.of(
          Map.entry("_N_mm_per_rad", "N·mm/rad"),
          Map.entry("_N_per_mm", "N/mm"),
          Map.entry("_N_m", "N m"),
          Map.entry("_body_weights", "body weights"),
          Map.entry("_MPa", "MPa"),
          Map.entry("_deg", "°"),
          Map.entry("_mm", "mm"),
          Map.entry("_kg", "kg"),
          Map.entry("_N", "N"));

  private Units() {}

  /** Symbol of the unit in a key; empty if it carries none. */
  static String symbol(String key) {
    return SUFFIXES.stream()
        .filter(e -> key.endsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The key without its unit. */
  static String stem(String key) {
    return SUFFIXES.stream()
        .filter(e -> key.endsWith(e.getKey()))
        .map(e -> key.substring(0, key.length() - e.getKey().length()))
        .findFirst()
        .orElse(key);
  }

  /** Symbol of the unit at a path: that of its last key, or of a key around it. */
  static String at(String path) {
    String symbol = "";
    for (String p = path; symbol.isEmpty() && !p.isEmpty(); p = KeyPath.parent(p)) {
      symbol = symbol(KeyPath.lastKey(p));
    }
    return symbol;
  }

  /** A value with the unit of its key. */
  static String quantity(String value, String path) {
    String symbol = at(path);
    return symbol.isEmpty() ? value : symbol.equals("°") ? value + "°" : value + " " + symbol;
  }
}
