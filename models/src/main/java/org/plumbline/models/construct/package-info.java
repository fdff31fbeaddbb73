/**
 * The cut bone as a structure: fragments, the bridge at the hinge, what fills the gap.
 *
 * <p>Theory. Fragments are condensed once per anatomy, the one that bears contact to its contact
 * nodes and its interface, the other to its interface. At an angle the second is turned, bridge and
 * gap are assembled and condensed anew, and all are bonded: the contact nodes yield by F = F_c + Ψ
 * X Ψᵀ, with X the flexibility of the interface (docs/theory.md, eq. S11). The opened state is free
 * of stress: the bridge has yielded during surgery, and answers elastically from there (docs,
 * section W).
 */
package org.plumbline.models.construct;
