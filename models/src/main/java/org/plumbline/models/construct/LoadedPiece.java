package org.plumbline.models.construct;

/**
 * A piece of a plate or screw under load.
 *
 * @param moved displacement (mm) and rotation (rad) of both ends in the axes of the joint's side,
 *     12 numbers; not copied
 * @param vonMisesMPa largest von Mises stress; NaN where a screw stands in rigid bone
 */
public record LoadedPiece(double[] moved, double vonMisesMPa) {}
