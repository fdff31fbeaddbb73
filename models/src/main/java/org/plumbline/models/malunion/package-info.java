/**
 * A tibia that healed crooked, and its correction by the centre of rotation of angulation (CORA).
 *
 * <p>Axes and landmarks are those of {@link org.plumbline.models.alignment.Landmarks}, right limb,
 * mm. Levels are distances below the knee centre along the axis that the tibia had before the
 * fracture. Directions square to that axis are named by an angle: 0° lateral, 90° anterior, 180°
 * medial, 270° posterior. Equations D1 to D8 of docs/theory.md.
 */
package org.plumbline.models.malunion;
