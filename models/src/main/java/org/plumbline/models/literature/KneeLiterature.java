package org.plumbline.models.literature;

import java.util.List;

/** The shipped data of the knee: published values and default parameters. */
public final class KneeLiterature {
  private KneeLiterature() {}

  /** Published values, in the order of the file. */
  public static List<PublishedValue> values() {
    return DataFile.records("knee-literature.csv").stream().map(PublishedValue::of).toList();
  }

  /** The published value of that id. */
  public static PublishedValue value(String id) {
    return values().stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no published value is called " + id));
  }

  /** Default parameters, in the order of the file. */
  public static List<ParameterDefault> parameters() {
    return DataFile.records("knee-parameters.csv").stream().map(ParameterDefault::of).toList();
  }

  /** The default parameter of that key. */
  public static ParameterDefault parameter(String key) {
    return parameters().stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no default parameter is called " + key));
  }

  /** The stance phase of level walking, instants ascending; origins in {@code knee-gait.csv}. */
  public static List<GaitInstant> gait() {
    return DataFile.records("knee-gait.csv").stream().map(GaitInstant::of).toList();
  }
}
