package org.plumbline.models.osteotomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * One wedge: its size, and what it does to the fragment that turns (eqs. C11, C13, C29, C30).
 *
 * @param angleDeg angle of this wedge, degrees
 * @param heightMm its height at the cortex: of the gap between the two lips, 2 L sin(α / 2), or of
 *     the base of the bone taken out, between the two cuts' ends
 * @param cutDepthMm L, distance of the entry from the hinge axis
 * @param bridgeMm bone left behind the hinge axis, across it
 * @param volumeMm3 volume of the gap, bounded by straight lines between matching points of its
 *     rims, or of the bone taken out
 * @param stepMm by how much the far face ends further out than the near one once closed; 0 for a
 *     gap, whose faces are those of one cut
 * @param translationMm how far the mechanical axis of the fragment that turns is carried at the
 *     height of the hinge, x anterior, y proximal, z lateral
 */
public record WedgeGeometry(
    WedgeOperation operation,
    double angleDeg,
    double heightMm,
    double cutDepthMm,
    double bridgeMm,
    double volumeMm3,
    double stepMm,
    Vector3D translationMm) {}
