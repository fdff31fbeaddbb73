package org.plumbline.report.chart;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.plumbline.models.study.PressureMap;

/** Refined fields of maps that are in use: a map is drawn in several files, but refined once. */
final class RefinedContact {
  /** By identity, as long as the map is used elsewhere. */
  private static final Map<PressureMap, NodalField> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private RefinedContact() {}

  static NodalField of(PressureMap map) {
    NodalField known = KNOWN.get(map);
    if (known == null) {
      known = ContactField.refined(map);
      KNOWN.put(map, known);
    }
    return known;
  }
}
