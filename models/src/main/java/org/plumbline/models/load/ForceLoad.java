package org.plumbline.models.load;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.RefusedInput;

/**
 * A load case of a joint that is loaded by one force, and a moment if need be, which keep their
 * size and direction however the joint moves: as implants measure them, or a testing machine makes
 * them. Frame, body that is pushed and default point are the joint's.
 *
 * @param name as in study files, for instance {@code level-walking}
 * @param meaning one line for people
 * @param unit of the force
 * @param force in that unit, frame of the joint
 * @param pointMm a point of the force's line of action, mm; empty for the joint's own
 * @param momentNm N·m
 */
public record ForceLoad(
    String name,
    String meaning,
    Unit unit,
    Vector3D force,
    Optional<Vector3D> pointMm,
    Vector3D momentNm)
    implements LoadCase {
  private static final double NMM_PER_NM = 1000;

  /** What a force is measured in, with the largest that is taken seriously. */
  public enum Unit {
    /** Multiples of body weight; stumbling reached 8.7 in instrumented hips (Bergmann 1993). */
    BODY_WEIGHTS("force_body_weights", "body weights", 10),
    /** Newtons; ten times the heaviest body weight accepted. */
    NEWTONS("force_N", "N", 20_000);

    private final String key;
    private final String symbol;
    private final double largest;

    Unit(String key, String symbol, double largest) {
      this.key = key;
      this.symbol = symbol;
      this.largest = largest;
    }

    /** Key in study files. */
    public String key() {
      return key;
    }
  }

  /** Checks name, force, point and moment. */
  public ForceLoad {
    LineName.requireLoadCase(name);
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(unit, "unit");
    double size = force.getNorm();
    if (!(size > 0) || !(size <= unit.largest)) {
      throw new RefusedInput(
          unit.key,
          "load case '"
              + name
              + "' has a force of "
              + size
              + " "
              + unit.symbol
              + "; it must be above 0 and at most "
              + unit.largest
              + ": check its unit");
    }
    requireFinite("point_mm", pointMm.orElse(Vector3D.ZERO));
    requireFinite("moment_N_m", momentNm);
  }

  /** A force through the joint's own point, without a moment. */
  public ForceLoad(String name, String meaning, Unit unit, Vector3D force) {
    this(name, meaning, unit, force, Optional.empty(), Vector3D.ZERO);
  }

  private static void requireFinite(String key, Vector3D v) {
    if (v.isNaN() || v.isInfinite()) {
      throw new RefusedInput(key, key + " " + v + " has a number that is not finite");
    }
  }

  /**
   * The force, N.
   *
   * @param bodyWeightN body weight, N
   */
  public Vector3D newtons(double bodyWeightN) {
    return unit == Unit.NEWTONS ? force : force.scalarMultiply(bodyWeightN);
  }

  /** The moment, N·mm. */
  public Vector3D momentNmm() {
    return momentNm.scalarMultiply(NMM_PER_NM);
  }

  @Override
  public boolean loadsLike(LoadCase other) {
    return other instanceof ForceLoad f && meaningNothing().equals(f.meaningNothing());
  }

  private ForceLoad meaningNothing() {
    return new ForceLoad(name, "", unit, force, pointMm, momentNm);
  }
}
