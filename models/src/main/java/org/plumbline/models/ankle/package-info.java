/**
 * The ankle without finite elements: pressure of a roller in a mortise, shifted talus, alignment,
 * supramalleolar wedges, and the equilibrium of the talus on an elastic foundation.
 *
 * <p>Axes of a right ankle: x anterior, y proximal, z lateral; origin on the axis of the trochlea,
 * midway between its crests. Everything stands in the frame of the plafond; a correction turns what
 * lies above its cut, not what lies below. Equations A1 onward of docs/theory.md.
 */
package org.plumbline.models.ankle;
