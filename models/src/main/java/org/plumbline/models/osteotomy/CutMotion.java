package org.plumbline.models.osteotomy;

/**
 * One cut of a correction, carried out.
 *
 * @param cut the cut and its hinge
 * @param angleDeg angle of its wedge, degrees
 * @param motion of the fragment that turns, in the plateau frame
 */
public record CutMotion(WedgeOsteotomy cut, double angleDeg, RigidMotion motion) {}
