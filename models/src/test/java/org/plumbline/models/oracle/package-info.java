/**
 * An independent model of the loaded knee: rigid bones, torus condyles on an elastic foundation,
 * straight ligaments, minimum of the potential energy over five coordinates of the femur.
 *
 * <p>It shares no mechanics with the product and exists to check it: the same potentials, written
 * down a second time.
 */
package org.plumbline.models.oracle;
