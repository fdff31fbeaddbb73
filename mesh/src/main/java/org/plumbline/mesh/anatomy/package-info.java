/**
 * Parametric joints: clinical dimensions in, named hexahedral bodies out.
 *
 * <p>Both bones of the knee share one topology: each articular disc is one compartment, the bridge
 * between them is the intercondylar eminence or the notch. The articular surfaces enter as
 * functions ({@link org.plumbline.mesh.anatomy.ArticularPatch}); cartilage with its taper is {@link
 * org.plumbline.mesh.anatomy.CartilageLayer}, the one surface that mesh and rigid models share. The
 * tibial sweep carries the osteotomy cut as one of its levels and the hinge line as a column, so a
 * cut splits the mesh along existing facets.
 *
 * <p>A meniscus is one grid of its own: sections on rays about the plateau's trough ({@code
 * MeniscusBorders} in plan, {@code MeniscusFaces} in height), swept from horn to horn, with the
 * direction of its fibres. {@link org.plumbline.mesh.anatomy.Articulation} says which surfaces meet
 * and what screens them.
 *
 * <p>Axes of a right limb: x anterior, y proximal, z lateral; origin midway between the plateau
 * troughs at joint-line height; lengths in mm.
 */
package org.plumbline.mesh.anatomy;
