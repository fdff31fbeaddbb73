package org.plumbline.models.study;

/**
 * Residuals of one solved case, all computed after the solve and independently of it where
 * possible.
 *
 * @param forceImbalance |sum of forces on the free frame| / applied force
 * @param momentImbalance |sum of moments| / (applied force · 24 mm)
 * @param largestPenetration largest weighted penetration of an active row, mm
 * @param largestTension most negative contact pressure, MPa (0 if none)
 * @param uncondensedResidual ‖K u − f‖ / ‖f‖ of the whole bodies under the found contact forces; 0
 *     for the elastic foundation
 * @param uncondensedGap largest difference between the gaps of the condensed and of the whole
 *     bodies, mm
 * @param smallestEigenvalue of the full tangent, rotations scaled to lengths, N/mm
 * @param passes geometry passes used
 */
public record Proof(
    double forceImbalance,
    double momentImbalance,
    double largestPenetration,
    double largestTension,
    double uncondensedResidual,
    double uncondensedGap,
    double smallestEigenvalue,
    int passes) {}
