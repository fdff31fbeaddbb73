package org.plumbline.models.fixation;

import java.util.Locale;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.RefusedInput;

/** Puts the screws of one plate into its bone, or says why not and what would do. */
final class ScrewSeating {
  /** Bone between a screw and the plane of the cut with its hinge line, mm. */
  static final double CLEARANCE = 2;

  /** By how much the tip may stand out of the far cortex, mm. */
  static final double PROTRUSION = 5;

  /** How deep a screw of one cortex goes, mm: through the cortex and a little more (judgement). */
  static final int ONE_CORTEX = 12;

  /** Thickness of the cortex that a far-cortical screw holds, mm (judgement). */
  static final int FAR_CORTEX = 5;

  /** By how much a screw of both cortices stands out of the far one, mm. */
  private static final double TIP = 1;

  /** Bone that a screw must hold, mm. */
  private static final double LEAST_HOLD = 10;

  /** Steps in which a screw is followed and other values are tried, mm. */
  private static final double STEP = 0.5;

  /** How far other holes are tried, mm. */
  private static final double REACH = 40;

  /** A length beyond every bone, mm. */
  private static final double FAR = 200;

  /** Halvings of a step at a cortex. */
  private static final int HALVINGS = 40;

  private final PlateSite site;
  private final PlateSeat seat;
  private final double offset;
  private final double radius;

  /**
   * @param offset from the bone to the middle of the plate, mm
   */
  ScrewSeating(PlateSite site, PlateSeat seat, double offset, double diameter) {
    this.site = site;
    this.seat = seat;
    this.offset = offset;
    this.radius = diameter / 2;
  }

  SeatedScrew seat(PlateScrew given, ScrewGrip grip) {
    Vector3D entry = entry(given);
    Vector3D direction = seat.direction(given);
    double through = through(entry, direction);
    double wanted =
        switch (grip) {
          case AS_GIVEN -> given.lengthMm() - offset;
          case ONE_CORTEX -> ONE_CORTEX;
          case BOTH_CORTICES, FAR_CORTEX -> through + TIP;
        };
    PlateScrew screw = grip == ScrewGrip.AS_GIVEN ? given : given.withLength(wanted + offset);
    double loose = grip == ScrewGrip.FAR_CORTEX ? Math.max(0, through - FAR_CORTEX) : 0;
    double clear = clear(screw, entry, direction, Math.min(wanted, through));
    if (clear < Math.min(wanted, through) && clear < LEAST_HOLD) {
      throw refused(
          "screw_along_mm",
          screw,
          "along = " + number(screw.alongMm()) + " mm",
          "it meets the cut or the hinge "
              + number(Math.max(clear, 0))
              + " mm into the bone (at least "
              + number(LEAST_HOLD)
              + " mm are needed, with "
              + number(CLEARANCE)
              + " mm of bone beside it)",
          nearest(screw.alongMm(), REACH, a -> a >= 0 && fits(screw.withAlong(a)), "mm"));
    }
    if (clear < Math.min(wanted, through)) {
      throw refused(
          "screw_length_mm",
          screw,
          "length = " + number(screw.lengthMm()) + " mm",
          "it would cross the cut or the hinge: "
              + number(CLEARANCE)
              + " mm of bone must remain beside it",
          number(down(clear + offset)) + " mm");
    }
    if (wanted > through + PROTRUSION) {
      throw refused(
          "screw_length_mm",
          screw,
          "length = " + number(screw.lengthMm()) + " mm",
          "the bone is "
              + number(through)
              + " mm thick there and the tip would stand out by "
              + number(wanted - through)
              + " mm (limit "
              + number(PROTRUSION)
              + " mm)",
          number(down(through + PROTRUSION + offset)) + " mm");
    }
    if (wanted < LEAST_HOLD) {
      throw refused(
          "screw_length_mm",
          screw,
          "length = " + number(screw.lengthMm()) + " mm",
          "it would hold "
              + number(wanted)
              + " mm of bone (at least "
              + number(LEAST_HOLD)
              + " mm)",
          number(LEAST_HOLD + offset) + " mm");
    }
    boolean inMesh = seat.along(entry.getY()) < seat.along(site.shaftEndMm());
    return new SeatedScrew(
        screw,
        entry.subtract(offset, direction),
        direction,
        offset + loose,
        Math.min(wanted, through) - loose,
        Math.max(0, wanted - through),
        inMesh);
  }

  /** The middle of a plate without a screw at a place along it, mm. */
  Vector3D middle(double alongMm) {
    PlateScrew hole =
        new PlateScrew("middle", PlateEnd.STEM, alongMm, 0, LEAST_HOLD + offset, 0, 0);
    return entry(hole).add(offset, seat.side().outward());
  }

  private boolean fits(PlateScrew screw) {
    boolean onBone =
        screw.alongMm() >= Math.max(0, seat.along(site.jointEndMm()))
            && site.inside().test(seat.core(screw));
    if (!onBone) {
      return false;
    }
    Vector3D entry = entry(screw);
    Vector3D direction = seat.direction(screw);
    double reach = Math.min(screw.lengthMm() - offset, through(entry, direction));
    return clear(screw, entry, direction, reach) >= reach;
  }

  private Vector3D entry(PlateScrew screw) {
    Vector3D core = seat.core(screw);
    double first = seat.along(site.jointEndMm());
    if (screw.alongMm() < first) {
      throw refused(
          "screw_along_mm",
          screw,
          "along = " + number(screw.alongMm()) + " mm",
          "its hole lies beyond the end of the bone at the joint",
          number(Math.ceil(first)) + " mm");
    }
    if (!site.inside().test(core)) {
      throw refused(
          "screw_across_mm",
          screw,
          "across = " + number(screw.acrossMm()) + " mm",
          "its hole lies beside the bone",
          nearest(
              screw.acrossMm(),
              Math.abs(screw.acrossMm()),
              a -> site.inside().test(core.add(a - screw.acrossMm(), seat.side().across())),
              "mm"));
    }
    Vector3D out = seat.side().outward();
    return core.add(border(core, out), out);
  }

  // Distance from a point inside to the cortex, the first one met.
  private double border(Vector3D from, Vector3D direction) {
    double in = 0;
    while (in < FAR && site.inside().test(from.add(in + STEP, direction))) {
      in += STEP;
    }
    double out = in + STEP;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (in + out) / 2;
      if (site.inside().test(from.add(middle, direction))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  // Bone along a screw. The first step leaves the cortex that the entry stands on.
  private double through(Vector3D entry, Vector3D direction) {
    return STEP + border(entry.add(STEP, direction), direction);
  }

  // How far a screw stays on its side of the cut, clear of it, up to a length.
  private double clear(PlateScrew screw, Vector3D entry, Vector3D direction, double length) {
    double side = screw.end() == PlateEnd.STEM ? 1 : -1;
    double clear = -STEP;
    for (double s = 0; ; s = Math.min(s + STEP, length)) {
      double distance = side * site.beyondCut().applyAsDouble(entry.add(s, direction));
      boolean fits = distance >= radius + CLEARANCE;
      if (!fits || s >= length) {
        return fits ? length : clear;
      }
      clear = s;
    }
  }

  // The nearest other value that a test accepts, in steps to both sides.
  private static String nearest(double value, double reach, DoublePredicate test, String unit) {
    for (double d = STEP; d <= reach; d += STEP) {
      for (double other : new double[] {value - d, value + d}) {
        if (test.test(other)) {
          return number(other) + " " + unit;
        }
      }
    }
    return "none within " + number(reach) + " " + unit;
  }

  private static double down(double length) {
    return STEP * Math.floor(length / STEP);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private RefusedInput refused(
      String key, PlateScrew screw, String value, String reason, String nearest) {
    return new RefusedInput(
        key,
        "screw " + screw.name() + ", " + value + ": " + reason + "; nearest valid: " + nearest);
  }
}
