package org.plumbline.solver.element;

/**
 * What one part of a beam transmits to the other through a section, in the beam's own axes: the
 * force and the moment that the part beyond the section (larger x) exerts on the part before it.
 *
 * <p>With y and z measured from the centroid, the axial stress is σ = N/A + M_y z/I_y − M_z y/I_z
 * (docs/theory.md, eq. B6).
 *
 * @param axial N, tension > 0, N
 * @param shearY V_y, N
 * @param shearZ V_z, N
 * @param torsion T about x, right-handed, N·mm
 * @param momentY M_y about y, right-handed, N·mm: positive pulls the side z > 0
 * @param momentZ M_z about z, right-handed, N·mm: positive pushes the side y > 0
 */
public record SectionForces(
    double axial, double shearY, double shearZ, double torsion, double momentY, double momentZ) {}
