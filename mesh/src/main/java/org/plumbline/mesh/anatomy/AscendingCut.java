package org.plumbline.mesh.anatomy;

/**
 * The second cut of a biplanar osteotomy, which ascends behind the tuberosity and leaves it on the
 * shaft.
 *
 * @param thickness of the tuberosity's flange at the first cut, along the hinge axis from the
 *     frontmost point of the cortex, mm
 * @param height of the flange above the first cut at the front cortex, mm; a level of the mesh near
 *     it is taken
 * @param angleDeg between the planes, on the side of the first cut; more than 90 leans forward
 */
public record AscendingCut(double thickness, double height, double angleDeg) {}
