package org.plumbline.models.load;

/**
 * How the limb is loaded, in multiples of body weight.
 *
 * @param name as in study files, for instance {@code static-axis}
 * @param axialBodyWeights force along the current hip–ankle line (cable), body weights
 * @param centralBodyWeights force through the joint centre along the reference hip–ankle direction
 *     (muscles), body weights
 * @param adductionLeverMm constant adduction moment per body weight, mm (moment = lever · body
 *     weight, varus > 0)
 * @param meaning one line for people
 */
public record LoadCase(
    String name,
    double axialBodyWeights,
    double centralBodyWeights,
    double adductionLeverMm,
    String meaning) {}
