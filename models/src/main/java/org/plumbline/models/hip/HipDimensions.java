package org.plumbline.models.hip;

/**
 * Sizes of a hip that alignment does not tell; lengths in mm.
 *
 * @param headRadiusMm outer radius of the head's cartilage
 * @param clearanceMm by how much the socket's cartilage has the larger radius
 * @param fossaHalfAngleDeg half the angle at which the fossa is seen from the centre
 * @param notchDeg azimuth about the fossa that stays free of cartilage below
 * @param neckLengthMm from the head's centre to the axis of the shaft
 * @param neckRadiusMm of the neck where it leaves the head
 * @param subchondralThicknessMm thickness of subchondral and cortical bone
 * @param socketWallMm thickness of the bone about the socket
 */
public record HipDimensions(
    double headRadiusMm,
    double clearanceMm,
    double fossaHalfAngleDeg,
    double notchDeg,
    double neckLengthMm,
    double neckRadiusMm,
    double subchondralThicknessMm,
    double socketWallMm) {}
