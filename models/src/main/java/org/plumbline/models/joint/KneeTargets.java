package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.TargetRule;
import org.plumbline.models.study.TargetSettings;

/** What a correction at the knee may aim at. */
public final class KneeTargets {
  /** Both compartments carry the same. */
  public static final String EQUAL_SHARE = "equal-share";

  /** The hip–ankle line crosses the plateau at a given place. */
  public static final String WEIGHT_BEARING_LINE = "weight-bearing-line";

  /** Least medial force while the lateral peak pressure stays under a cap. */
  public static final String LEAST_MEDIAL_LOAD = "least-medial-load";

  /** Quantity of the limb that {@link #WEIGHT_BEARING_LINE} aims at. */
  public static final String LINE = "weight_bearing_line";

  private KneeTargets() {}

  /** Equal force on both compartments in a load case. */
  static TargetSettings equalShare(String loadCase) {
    return new TargetSettings(EQUAL_SHARE, new TargetRule.EqualShare(loadCase));
  }

  /** Equal share in every load case, and least medial load in the one that the study aims at. */
  static List<TargetSettings> of(Study study) {
    List<String> names = study.loadCases().stream().map(LoadCase::name).toList();
    List<TargetSettings> targets = new ArrayList<>();
    names.forEach(c -> targets.add(equalShare(c)));
    TargetSettings own = study.target();
    String aimed = own.loadCase().isEmpty() ? LoadCases.shipped().typicalOf(names) : own.loadCase();
    targets.add(
        own.kind().equals(LEAST_MEDIAL_LOAD)
            ? own
            : new TargetSettings(
                LEAST_MEDIAL_LOAD, new TargetRule.LeastForce(aimed, OptionalDouble.empty())));
    return targets;
  }
}
