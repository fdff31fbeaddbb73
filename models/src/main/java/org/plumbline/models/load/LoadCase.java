package org.plumbline.models.load;

import java.util.Objects;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * How the limb is loaded, in multiples of body weight.
 *
 * <p>Potential on the femur, with H the moving hip, A the ankle, Q the femur's point at the joint
 * centre, e the reference direction from hip to ankle and α the valgus tilt: Π = T |H − A| − C e ·
 * Q + M₀ α (eqs. C20 to C22).
 *
 * @param name as in study files, for instance {@code static-axis}
 * @param axialBodyWeights T: force along the current hip–ankle line (cable), body weights
 * @param centralBodyWeights C: force through the joint centre along the reference hip–ankle
 *     direction (muscles), body weights
 * @param adductionLeverMm constant adduction moment per body weight, mm (M₀ = lever · body weight,
 *     varus > 0)
 * @param meaning one line for people
 */
public record LoadCase(
    String name,
    double axialBodyWeights,
    double centralBodyWeights,
    double adductionLeverMm,
    String meaning) {

  private static final Range AXIAL =
      new Range(
          "axial_body_weights",
          "body weights",
          0,
          4,
          "the hip–ankle line pushes; beyond about 2 the coronal balance buckles");
  private static final Range CENTRAL =
      new Range(
          "central_body_weights",
          "body weights",
          0,
          8,
          "muscles compress; jogging reaches about 5");
  private static final Range LEVER =
      new Range(
          "adduction_lever_mm",
          "mm",
          -80,
          80,
          "measured adduction moments stay below 5 % of body weight times height");

  /** Checks every number. */
  public LoadCase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
    if (!name.matches("[a-z0-9]+([-@.][a-z0-9]+)*")) {
      throw new RefusedInput(
          "name",
          "load case name '"
              + name
              + "' must be lower-case words joined by '-' or '@', for instance walk@15");
    }
    AXIAL.require(axialBodyWeights);
    CENTRAL.require(centralBodyWeights);
    LEVER.require(adductionLeverMm);
    if (axialBodyWeights + centralBodyWeights == 0) {
      throw new RefusedInput(
          "axial_body_weights",
          "load case '" + name + "' has no force: give axial_body_weights or central_body_weights");
    }
  }

  /**
   * Force along the current hip–ankle line, N.
   *
   * @param bodyWeightN body weight, N
   */
  public double axialForceN(double bodyWeightN) {
    return axialBodyWeights * bodyWeightN;
  }

  /**
   * Central force, N.
   *
   * @param bodyWeightN body weight, N
   */
  public double centralForceN(double bodyWeightN) {
    return centralBodyWeights * bodyWeightN;
  }

  /**
   * Constant adduction moment, N·mm, varus > 0.
   *
   * @param bodyWeightN body weight, N
   */
  public double adductionMomentNmm(double bodyWeightN) {
    return adductionLeverMm * bodyWeightN;
  }
}
