/**
 * The parametric hip: a ball on its neck and the socket that bears it.
 *
 * <p>{@link org.plumbline.mesh.anatomy.hip.HipShape} holds what is measured on radiographs; {@link
 * org.plumbline.mesh.anatomy.hip.SocketGeometry} turns it into a rim plane, a fossa and a notch on
 * the sphere (docs/theory.md, eqs. H9 to H11). {@code SocketMesher} lays a horseshoe of facets on
 * rays from the middle of the fossa, from its border to the rim; {@code FemurMesher} a cube on the
 * ball, open downward where the neck leaves it. Ball and socket are concentric in the reference
 * pose.
 *
 * <p>Axes of a right hip: x anterior, y proximal, z lateral; origin at the centre of the head;
 * lengths in mm, angles in degrees.
 */
package org.plumbline.mesh.anatomy.hip;
