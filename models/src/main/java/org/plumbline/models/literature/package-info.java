/**
 * Published numbers as data: what a source reports, its spread, and how far it can be trusted.
 *
 * <p>The files: values to validate against (never used to tune a model), default parameters with
 * the origin of each, the stance phase of walking, the ligament table of the generic knee,
 * materials of plates and screws, and what gaps are filled with. Bundles follow the law of
 * Blankevoort and Huiskes (docs/theory.md, eqs. C16 to C19): no force when slack, a quadratic toe
 * up to twice the transition strain, linear beyond; the slack length is the reference length
 * divided by one plus the reference strain. Ligaments run straight, without wrapping.
 */
package org.plumbline.models.literature;
