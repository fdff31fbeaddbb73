package org.plumbline.models.hip;

import org.plumbline.mesh.anatomy.hip.SocketGeometry;

/**
 * A hip before an operation, as alignment and loads see it.
 *
 * @param socket rim, fossa and notch
 * @param femur head, neck and the abductors' insertion
 * @param stance frontal balance of one-leg stance with that femur
 */
public record HipAnatomy(SocketGeometry socket, ProximalFemur femur, FrontalBalance stance) {}
