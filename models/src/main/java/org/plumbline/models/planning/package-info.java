/**
 * From a target to a wedge angle.
 *
 * <p>Three kinds of target. A weight-bearing line at a given percentage of the plateau is pure
 * geometry: the ankle turns about the hinge until the line from the hip meets the wanted point
 * (Miniaci's construction, docs/theory.md, eq. C24). Equal share and the least medial load under a
 * lateral cap are read from computed responses at candidate angles, linearly interpolated and
 * marked so. A plan lists what a surgeon would question, with the limit and its source. Research
 * and teaching only.
 */
package org.plumbline.models.planning;
