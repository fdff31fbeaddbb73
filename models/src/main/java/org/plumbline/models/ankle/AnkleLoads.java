package org.plumbline.models.ankle;

import java.util.List;
import org.plumbline.models.load.AnkleLoad;
import org.plumbline.models.load.ForceLoad.Unit;
import org.plumbline.models.load.NamedLoads;

/**
 * The load cases of the ankle. Sources: 700 N, Knupp 2011 (Foot Ankle Int 32:609); 1500 N, about
 * two body weights, as static rigs use at most; 3.9 body weights in walking, Procter and Paul 1982
 * (J Biomech 15:627), rounded to 4.
 */
public final class AnkleLoads {
  /** The case that a correction is judged in. */
  public static final String TYPICAL = "static-700";

  private static final double KNUPP_N = 700;
  private static final double STATIC_N = 1500;
  private static final double GAIT_BODY_WEIGHTS = 4;

  private AnkleLoads() {}

  /** All of them. */
  public static NamedLoads shipped() {
    return new NamedLoads(
        List.of(
            new AnkleLoad(TYPICAL, "testing machine, 700 N", Unit.NEWTONS, KNUPP_N),
            new AnkleLoad("static-1500", "testing machine, 1500 N", Unit.NEWTONS, STATIC_N),
            new AnkleLoad(
                "gait-peak",
                "walking at its peak, 4 body weights",
                Unit.BODY_WEIGHTS,
                GAIT_BODY_WEIGHTS)),
        TYPICAL);
  }
}
