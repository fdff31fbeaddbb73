package org.plumbline.models.patient;

import java.util.OptionalDouble;

/**
 * A patient's limb as a surgeon measures it on a long standing radiograph.
 *
 * @param bodyWeightN body weight, N
 * @param femurLengthMm hip centre to knee centre, mm
 * @param tibiaLengthMm knee centre to ankle centre, mm
 * @param plateauWidthMm mediolateral width that the weight-bearing-line percentage refers to, mm
 * @param mldfaDeg mechanical lateral distal femoral angle, degrees
 * @param mmptaDeg medial proximal tibial angle, degrees
 * @param standingJlcaDeg joint-line convergence angle seen on the radiograph, degrees, opening
 *     laterally > 0; compared, never added
 */
public record Patient(
    Side side,
    double bodyWeightN,
    double femurLengthMm,
    double tibiaLengthMm,
    double plateauWidthMm,
    double mldfaDeg,
    double mmptaDeg,
    OptionalDouble standingJlcaDeg) {}
