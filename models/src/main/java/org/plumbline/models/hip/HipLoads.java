package org.plumbline.models.hip;

import java.util.List;
import org.plumbline.models.literature.HipLoad;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.load.NamedLoads;

/**
 * The load cases of the hip: force of the head on the socket, body weights, in the frame of the
 * pelvis of a right hip (x anterior, y up, z lateral), through the centre of the head. They are
 * what instrumented implants measured, turned from the femur into the pelvis (docs/theory.md, eq.
 * H13).
 */
public final class HipLoads {
  /** The case that a correction is judged in. */
  public static final String TYPICAL = "one-leg-stance";

  private HipLoads() {}

  /** All of them. */
  public static NamedLoads shipped() {
    return new NamedLoads(
        List.of(
            of(TYPICAL, "one_leg_stance", "standing on one leg, 2.64 body weights"),
            of("level-walking", "walking", "walking at its first peak, 2.55 body weights"),
            of("stairs-up", "stairs_up", "climbing stairs, 2.51 body weights"),
            of("stairs-down", "stairs_down", "going down stairs, 2.60 body weights")),
        TYPICAL);
  }

  private static ForceLoad of(String name, String measured, String meaning) {
    return new ForceLoad(
        name, meaning, ForceLoad.Unit.BODY_WEIGHTS, HipLoad.mean(measured).onSocket());
  }
}
