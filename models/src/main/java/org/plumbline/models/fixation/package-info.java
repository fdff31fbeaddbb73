/**
 * Plates and screws of an osteotomy: what they measure, where they sit on the bone, and what is
 * refused.
 *
 * <p>Theory. A plate follows the bone at a stand-off; its screws are given along and across it on
 * the bone before the cut opens. Screws of its head end in the fragment that carries the joint,
 * those of its stem in the shaft. At an opening the heads of the stem move with the shaft, the
 * plate is bent to where they are without stress, and its beams run from head to head
 * (docs/theory.md, eqs. B1 to B14). Right limb: x forward, y up, z lateral, mm.
 */
package org.plumbline.models.fixation;
