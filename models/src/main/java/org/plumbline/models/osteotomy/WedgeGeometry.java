package org.plumbline.models.osteotomy;

/**
 * The gap that a correction opens, and what it does to the limb (eqs. C11 to C15).
 *
 * @param gapHeightMm distance between the two lips at the entry: 2 L sin(α / 2)
 * @param cutDepthMm L, distance of the entry from the hinge axis
 * @param bridgeMm bone left between hinge and far cortex, along the mediolateral axis
 * @param gapVolumeMm3 volume between the cut faces, bounded by straight lines between matching
 *     points of their rims: sin α times the first moment of the cut face about the hinge axis
 * @param ankleShiftMm distance that the ankle centre moves
 * @param limbLengthChangeMm change of the distance hip to ankle, longer > 0
 * @param slopeChangeDeg change of the posterior slope, steeper > 0
 */
public record WedgeGeometry(
    double gapHeightMm,
    double cutDepthMm,
    double bridgeMm,
    double gapVolumeMm3,
    double ankleShiftMm,
    double limbLengthChangeMm,
    double slopeChangeDeg) {}
