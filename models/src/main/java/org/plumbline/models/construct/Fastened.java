package org.plumbline.models.construct;

import java.util.Optional;
import java.util.function.Function;
import org.plumbline.solver.condense.BondedBodies;
import org.plumbline.solver.condense.Followers;

/**
 * What may change its state in a construct, and how to join the parts in another state.
 *
 * @param law what the bridge bears
 * @param face where it may part or turn; none if it is elastic or removed
 * @param block what stands in the gap
 * @param state the present one
 * @param bond joins the parts anew
 */
record Fastened(
    HingeLaw law,
    Optional<BridgeFace> face,
    Optional<StandingBlock> block,
    ConstructState state,
    Function<ConstructState, BondedBodies> bond) {
  /** How nodes of the face follow in a state. */
  static Followers followers(Optional<BridgeFace> face, ConstructState state) {
    return face.map(f -> f.followers(state.face())).orElse(Followers.none());
  }

  /** How nodes of the face follow in the present state. */
  Followers followers() {
    return followers(face, state);
  }

  /** The block, if it stands at present. */
  Optional<StandingBlock> standing() {
    return block.filter(b -> state.blockStands());
  }

  Fastened in(ConstructState other) {
    return new Fastened(law, face, block, other, bond);
  }
}
