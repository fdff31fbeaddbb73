package org.plumbline.report;

import org.plumbline.report.chart.ValueFormat;

/**
 * Quantities of a region that reports know how to draw, with the key of {@code results.csv}.
 *
 * <p>Definitions: share = compressive force of the region over the sum of all; peak = largest nodal
 * pressure; p95 = area-weighted 95th percentile and mean = force over area, both inside the contact
 * area.
 */
enum Measure {
  SHARE("force_share", "share of the load", "share", "%", 1, 0),
  FORCE("force_normal", "contact force", "force", "N", 0, 0),
  PEAK("pressure_peak", "peak pressure", "peak", "MPa", 2, 1),
  P95("pressure_p95", "p95 pressure", "p95", "MPa", 2, 1),
  MEAN("pressure_mean", "mean pressure", "mean", "MPa", 2, 1),
  AREA("contact_area", "contact area", "area", "mm²", 0, 0);

  private final String key;
  private final String words;
  private final String brief;
  private final ValueFormat exact;
  private final ValueFormat rough;

  Measure(
      String key, String words, String brief, String unit, int tableDecimals, int chartDecimals) {
    this.key = key;
    this.words = words;
    this.brief = brief;
    this.exact = new ValueFormat(tableDecimals, unit);
    this.rough = new ValueFormat(chartDecimals, unit);
  }

  /** The measure with a key of {@code results.csv}. */
  static java.util.Optional<Measure> of(String key) {
    return java.util.Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
  }

  String key() {
    return key;
  }

  /** In words, in lower case. */
  String words() {
    return words;
  }

  /** In one word. */
  String brief() {
    return brief;
  }

  String unit() {
    return exact.unit();
  }

  /** For tables. */
  ValueFormat exact() {
    return exact;
  }

  /** For titles and numbers in charts. */
  ValueFormat rough() {
    return rough;
  }
}
