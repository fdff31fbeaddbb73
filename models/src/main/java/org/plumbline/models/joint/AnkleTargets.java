package org.plumbline.models.joint;

import java.util.List;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;

/** What a correction at the ankle may aim at. */
public final class AnkleTargets {
  /** Least peak pressure on the plafond. */
  public static final String LEAST_PEAK = "least-peak-pressure";

  /** The tibial anterior surface angle takes a value. */
  public static final String SURFACE_ANGLE = "tibial-surface-angle";

  /** Quantity of the limb that {@link #SURFACE_ANGLE} aims at. */
  public static final String TAS = "tas";

  private AnkleTargets() {}

  /** Least peak pressure in every load case. */
  static List<TargetSettings> of(Study study) {
    return study.loadCases().stream()
        .map(c -> new TargetSettings(LEAST_PEAK, new TargetRule.LeastPeak(c.name())))
        .toList();
  }
}
