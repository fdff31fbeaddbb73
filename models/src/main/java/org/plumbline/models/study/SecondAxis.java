package org.plumbline.models.study;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A second swept parameter: a key of the study, and the study as it is at each of its values.
 *
 * @param key dotted key of the study file, for instance {@code osteotomy.smcl_release}
 * @param name its last word without the unit, for instance {@code smcl_release}
 * @param unit symbol of its unit, empty if it has none
 * @param numeric whether the values are numbers, which then ascend
 * @param variants at least one, with distinct values
 * @param own value that the study itself has or is nearest to; one of the variants'
 */
public record SecondAxis(
    String key, String name, String unit, boolean numeric, List<Variant> variants, String own) {

  /** Values that are safe in tables and folder names: {@code 0.7}, {@code tcp_dense}. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_+.-]{1,40}");

  /**
   * The study at one value.
   *
   * @param value as tables and folder names have it
   * @param study without a second axis
   */
  public record Variant(String value, Study study) {
    public Variant {
      if (!VALUE.matcher(value).matches()) {
        throw new IllegalArgumentException("value '" + value + "' cannot be part of a file name");
      }
      if (study.axis2().isPresent()) {
        throw new IllegalArgumentException("a variant has a second axis of its own");
      }
    }
  }

  public SecondAxis {
    Checks.text("key of the second axis", key);
    variants = List.copyOf(variants);
    Set<String> values = new HashSet<>();
    for (Variant v : variants) {
      if (!values.add(v.value())) {
        throw new IllegalArgumentException(key + " has the value " + v.value() + " twice");
      }
    }
    if (!values.contains(own)) {
      throw new IllegalArgumentException(key + " has no value '" + own + "' among " + values);
    }
  }

  /** Values in study order. */
  public List<String> values() {
    return variants.stream().map(Variant::value).toList();
  }

  /**
   * The study at a value.
   *
   * @throws NoSuchElementException if it is none of the values
   */
  public Study at(String value) {
    return variants.stream()
        .filter(v -> v.value().equals(value))
        .findFirst()
        .map(Variant::study)
        .orElseThrow(() -> new NoSuchElementException(key + " has no value '" + value + "'"));
  }

  /** The same axis with something done to the study at every value. */
  SecondAxis map(UnaryOperator<Study> change) {
    return new SecondAxis(
        key,
        name,
        unit,
        numeric,
        variants.stream().map(v -> new Variant(v.value(), change.apply(v.study()))).toList(),
        own);
  }
}
