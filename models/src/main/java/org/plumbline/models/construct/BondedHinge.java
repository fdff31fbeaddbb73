package org.plumbline.models.construct;

import java.util.Optional;
import java.util.function.Function;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.Followers;

/**
 * How the bridge hangs on the joint's side, and how to hang it otherwise.
 *
 * @param law what the bridge bears
 * @param face where it may part or turn; none if it is elastic or removed
 * @param state of the face
 * @param bond joins the parts anew
 */
record BondedHinge(
    HingeLaw law,
    Optional<BridgeFace> face,
    FaceState state,
    Function<Followers, BondedBodies> bond) {
  /** How nodes of the face follow in the present state. */
  Followers followers() {
    return face.map(f -> f.followers(state)).orElse(Followers.none());
  }

  BondedHinge in(FaceState other) {
    return new BondedHinge(law, face, other, bond);
  }
}
