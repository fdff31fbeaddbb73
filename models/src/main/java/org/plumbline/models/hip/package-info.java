/**
 * The hip without finite elements: pressure on a partial sphere, the frontal balance of one-leg
 * stance, alignment, and what osteotomies of acetabulum and femur turn.
 *
 * <p>Axes of a right hip: x anterior, y proximal, z lateral; origin at the centre of the femoral
 * head. Directions are unit vectors from that centre; a point of the socket is named by the
 * direction in which the head's centre sees it. Equations H1 to H14 of docs/theory.md.
 */
package org.plumbline.models.hip;
