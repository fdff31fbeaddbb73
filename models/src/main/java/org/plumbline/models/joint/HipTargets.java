package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;

/** What a correction at the hip may aim at. */
public final class HipTargets {
  /** Least peak pressure on the lunate. */
  public static final String LEAST_PEAK = "least-peak-pressure";

  /** The lateral centre-edge angle takes a value. */
  public static final String CENTRE_EDGE = "centre-edge-angle";

  /** Quantity of the limb that {@link #CENTRE_EDGE} aims at. */
  public static final String LCEA = "lcea";

  private HipTargets() {}

  /** Least peak pressure in every load case. */
  static List<TargetSettings> of(Study study) {
    return study.loadCases().stream()
        .map(c -> new TargetSettings(LEAST_PEAK, new TargetRule.LeastPeak(c.name())))
        .toList();
  }
}
