package org.plumbline.models.study;

/**
 * Residuals of one solved case, all computed after the solve and independently of it where
 * possible.
 *
 * @param forceImbalance largest unbalanced force on a free coordinate / total contact force
 * @param momentImbalance the same for rotations, as force at half the distance of the compartments
 * @param largestPenetration largest mean gap of a pressed row, of either sign, or penetration of an
 *     open one, mm
 * @param largestTension most negative contact pressure as a positive number, MPa; 0 if none
 * @param uncondensedResidual ‖K u − f‖ / ‖f‖ of the whole bodies under the found contact forces; 0
 *     for the elastic foundation
 * @param uncondensedGap largest mean gap of a pressed row, or penetration of an open one, with the
 *     displacements of the whole bodies, mm; 0 for the elastic foundation
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
