/**
 * Stresses from a displacement field.
 *
 * <p>Theory. Stress is most accurate at the centroid of a low-order cell. It is computed there with
 * the strain the stiffness used: the volumetric part is the mean over the cell (B-bar), so that the
 * pressure of a nearly incompressible tissue does not oscillate within a cell. At nodes, the cells
 * of one tissue that meet there are averaged by volume; stresses jump between tissues, so averages
 * never cross their border (docs/theory.md, eqs. E9, E10).
 */
package org.plumbline.solver.recover;
