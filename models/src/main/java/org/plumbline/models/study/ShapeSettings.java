package org.plumbline.models.study;

import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dimensions of a joint by the names they have in study files, with the unit in the name ({@code
 * spacing_mm}). Which names exist depends on the joint kind and is written down in the schema of
 * study files; a study that was read always holds all of them.
 *
 * @param values dimensions by name
 * @param surfaces segmented surfaces they were measured on, if the study names any
 */
public record ShapeSettings(SortedMap<String, Double> values, Optional<SurfaceSettings> surfaces) {

  /** A shape known by its dimensions only. */
  public ShapeSettings(SortedMap<String, Double> values) {
    this(values, Optional.empty());
  }

  public ShapeSettings {
    for (Map.Entry<String, Double> e : values.entrySet()) {
      if (!Double.isFinite(e.getValue())) {
        throw new IllegalArgumentException(
            "shape." + e.getKey() + " is " + e.getValue() + "; it must be a finite number");
      }
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * One dimension, in the unit its name says.
   *
   * @throws NoSuchElementException if the shape has no dimension of that name
   */
  public double value(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException("shape has no '" + name + "'; it has " + values.keySet());
    }
    return value;
  }
}
