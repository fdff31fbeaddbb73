package org.plumbline.models.construct;

/**
 * What passes through the bonded faces of a closed cut, normal to them.
 *
 * @param pressedN sum over all nodes whose faces press on each other, N
 * @param pulledN sum over all nodes whose faces the bond keeps from parting, N: unbonded faces
 *     would open there
 */
public record FaceForce(double pressedN, double pulledN) {}
