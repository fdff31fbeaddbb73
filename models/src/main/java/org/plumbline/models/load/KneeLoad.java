package org.plumbline.models.load;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * How a knee is loaded, by its limb.
 *
 * <p>Potential on the femur, with H the moving hip, A the ankle, Q the femur's point at the joint
 * centre, e the reference direction from hip to ankle and α the valgus tilt: Π = T |H − A| − C e ·
 * Q + M₀ α (eqs. C20 to C22), and the work of whatever else is applied (eqs. C25 to C27). The
 * resultant may be turned in the side view and motions be held (eqs. C33, C34).
 *
 * @param name as in study files, for instance {@code static-axis}
 * @param axialBodyWeights T: force along the current hip–ankle line (cable), body weights
 * @param centralBodyWeights C: force through the joint centre along the reference hip–ankle
 *     direction (muscles), body weights
 * @param adductionLeverMm constant adduction moment per body weight, mm (M₀ = lever · body weight,
 *     varus > 0)
 * @param meaning one line for people
 * @param flexionDeg flexion of this load case, degrees; empty for that of the study. With a flexion
 *     of its own the load stands over the joint in the side view (see {@code LimbPotentials})
 * @param moment constant moments on the joint
 * @param forces forces with a line of action of their own
 * @param muscles lines that pull the bones together
 * @param sideView where the resultant of axial and central force points in the side view
 * @param hold motions that are prescribed
 */
public record KneeLoad(
    String name,
    double axialBodyWeights,
    double centralBodyWeights,
    double adductionLeverMm,
    String meaning,
    OptionalDouble flexionDeg,
    AppliedMoment moment,
    List<AppliedForce> forces,
    List<MuscleLine> muscles,
    SideView sideView,
    Hold hold)
    implements LoadCase {

  /** Largest flexion that any model of a joint covers so far, degrees. */
  public static final double LARGEST_FLEXION_DEG = 35;

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

  private static final Range FLEXION =
      new Range(
          "flexion_deg",
          "deg",
          0,
          LARGEST_FLEXION_DEG,
          "beyond it the contact leaves the modelled cartilage");

  /** Checks every number. */
  public KneeLoad {
    LineName.requireLoadCase(name);
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(moment, "moment");
    Objects.requireNonNull(sideView, "sideView");
    Objects.requireNonNull(hold, "hold");
    forces = List.copyOf(forces);
    muscles = List.copyOf(muscles);
    flexionDeg.ifPresent(FLEXION::require);
    AXIAL.require(axialBodyWeights);
    CENTRAL.require(centralBodyWeights);
    LEVER.require(adductionLeverMm);
    if (axialBodyWeights + centralBodyWeights == 0 && forces.isEmpty() && muscles.isEmpty()) {
      throw new RefusedInput(
          "axial_body_weights",
          "load case '"
              + name
              + "' has no force: give axial_body_weights, central_body_weights, forces or muscles");
    }
    requireDistinct(name, forces.stream().map(AppliedForce::name).toList());
    requireDistinct(name, muscles.stream().map(MuscleLine::name).toList());
  }

  /** A load case along the limb and through the joint's centre, at the flexion of the study. */
  public KneeLoad(
      String name,
      double axialBodyWeights,
      double centralBodyWeights,
      double adductionLeverMm,
      String meaning) {
    this(
        name,
        axialBodyWeights,
        centralBodyWeights,
        adductionLeverMm,
        meaning,
        OptionalDouble.empty(),
        AppliedMoment.NONE,
        List.of(),
        List.of(),
        SideView.ALONG_LIMB,
        Hold.NONE);
  }

  private static void requireDistinct(String loadCase, List<String> names) {
    if (names.stream().distinct().count() != names.size()) {
      throw new RefusedInput(
          "name", "load case '" + loadCase + "' has two lines of one name in " + names);
    }
  }

  /** The same loads at a flexion of their own, degrees. */
  public KneeLoad at(double flexionDeg) {
    return new KneeLoad(
        name,
        axialBodyWeights,
        centralBodyWeights,
        adductionLeverMm,
        meaning,
        OptionalDouble.of(flexionDeg),
        moment,
        forces,
        muscles,
        sideView,
        hold);
  }

  /** The same loads with their resultant turned in the side view. */
  public KneeLoad seen(SideView view) {
    return new KneeLoad(
        name,
        axialBodyWeights,
        centralBodyWeights,
        adductionLeverMm,
        meaning,
        flexionDeg,
        moment,
        forces,
        muscles,
        view,
        hold);
  }

  /** The same loads with some motions prescribed. */
  public KneeLoad holding(Hold prescribed) {
    return new KneeLoad(
        name,
        axialBodyWeights,
        centralBodyWeights,
        adductionLeverMm,
        meaning,
        flexionDeg,
        moment,
        forces,
        muscles,
        sideView,
        prescribed);
  }

  @Override
  public boolean loadsLike(LoadCase other) {
    return other instanceof KneeLoad k && withMeaning("").equals(k.withMeaning(""));
  }

  private KneeLoad withMeaning(String text) {
    return new KneeLoad(
        name,
        axialBodyWeights,
        centralBodyWeights,
        adductionLeverMm,
        text,
        flexionDeg,
        moment,
        forces,
        muscles,
        sideView,
        hold);
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
