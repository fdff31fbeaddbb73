package org.plumbline.models.study;

import java.util.Locale;
import java.util.Objects;

/**
 * One force on the free body of a joint, with the moment that goes with it; axes of the joint, a
 * right limb.
 *
 * @param name as in {@code results.csv} where it has a row, for instance {@code ligament_lcl}
 * @param point of the force, where it acts at equilibrium, mm; for a mere moment the origin of the
 *     body's frame
 * @param force N
 * @param moment besides, about that point, N·mm
 */
public record BodyForce(String name, Kind kind, Triple point, Triple force, Triple moment) {

  /** Where a force comes from. */
  public enum Kind {
    /** Pressure of an articular surface. */
    CONTACT,
    /** What the load case asks for. */
    LOAD,
    /** A muscle line of the load case. */
    MUSCLE,
    /** A bundle of a ligament. */
    LIGAMENT,
    /** A secondary restraint, or what holds a prescribed motion. */
    RESTRAINT;

    /** The name in files. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BodyForce {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(force, "force");
    Objects.requireNonNull(moment, "moment");
  }

  /** Moment about another point, N·mm. */
  public Triple momentAbout(Triple other) {
    return moment.plus(point.minus(other).cross(force));
  }
}
